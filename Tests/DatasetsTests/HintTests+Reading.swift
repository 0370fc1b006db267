import SourceText

@testable import Datasets

extension HintTests {
  /// What is wrong with a cell of a field, in a table that holds little else.
  static func read(
    _ declared: [(String, String)], _ cell: Cell, _ trims: Bool = false
  ) -> (fault: CellFault?, codes: [String]) {
    let type = declared.contains { $0.0 == "type" } ? [] : [("type", cell.type)]
    let field = ([("name", "v")] + type + declared).map { "\($0.0): \($0.1)" }.joined(separator: ", ")
    let result = RealFileTests.read(
      RealFileTests.descriptor(
        ["{\(field)}", "{name: w, type: string}"], resource: trims ? "dialect: {trim: true}" : ""),
      Array("v,w\n\"\(cell.text)\",x\n".utf8))
    let faults = result.diagnostics.compactMap { diagnostic -> CellFault? in
      if case .cell(_, let fault)? = diagnostic.problem as? CSVProblem { fault } else { nil }
    }
    return (faults.first, result.codes)
  }
}
