import Localization
import SourceText

/// A dataset with a key of one field, as the names of codes.
package struct CodeList: Sendable {
  /// In the order of the file.
  package let codes: [String]
  private let positions: [String: Int]
  private let labels: [LocalizedText]

  /// Nil where the dataset's key is not a single field.
  package init?(_ dataset: Dataset) {
    guard dataset.schema.primaryKey.count == 1, let column = dataset.column(dataset.schema.primaryKey[0]) else { return nil }
    codes = (0..<dataset.table.rowCount).map { column.value(at: $0)?.text ?? "" }
    positions = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
    let names = Language.allCases.map { ($0, dataset.column("name_\($0.rawValue)")) }
    let name = dataset.column("name")
    labels = codes.indices.map { row in
      var label = LocalizedText()
      for (language, column) in names { label[language] = column?.value(at: row)?.text }
      return label.isEmpty ? LocalizedText(same: name?.value(at: row)?.text ?? "") : label
    }
  }

  package func contains(_ code: String) -> Bool { positions[code] != nil }
  package func position(of code: String) -> Int? { positions[code] }

  /// The name of a code; the code itself where it has none.
  package func label(of code: String) -> LocalizedText {
    guard let position = positions[code], !labels[position].text(in: .thai).isEmpty else { return LocalizedText(same: code) }
    return labels[position]
  }
}

extension Dataset {
  /// Checks every coded field against its list.
  package func checkCodes(against datasets: [String: Dataset]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (index, field) in schema.fields.enumerated() {
      guard let name = field.codeList else { continue }
      guard let list = datasets[name] else {
        let near = Suggestion.nearest(to: name, among: datasets.keys.sorted())
        let problem = DescriptorProblem.codeListUnknown(name, field: field.name, suggestion: near)
        diagnostics.append(Diagnostic(problem, in: descriptor.file, at: field.declaration))
        continue
      }
      guard let codes = CodeList(list) else {
        let problem = DescriptorProblem.codeListWithoutKey(name)
        diagnostics.append(Diagnostic(problem, in: descriptor.file, at: field.declaration))
        continue
      }
      diagnostics += unknownCodes(in: table.columns[index], field, name, codes)
    }
    return diagnostics
  }

  private func unknownCodes(in column: Column, _ field: Field, _ name: String, _ codes: CodeList) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var count = 0
    for row in 0..<table.rowCount {
      guard let code = column.value(at: row)?.text, !codes.contains(code) else { continue }
      count += 1
      guard count <= TableReader.limitPerKind else { continue }
      let problem = CSVProblem.codeUnknown(
        CellContext(row: row + 2, column: field.name, value: code), codeList: name,
        suggestion: Suggestion.nearest(to: code, among: codes.codes))
      diagnostics.append(Diagnostic(problem, in: file, at: file.lineRange(ofByte: table.rowOffsets[row])))
    }
    if count > TableReader.limitPerKind {
      let problem = CSVProblem.more(code: "csv-code-unknown", count: count - TableReader.limitPerKind)
      diagnostics.append(Diagnostic(problem, in: file, at: SourceRange(file.bytes.count, file.bytes.count)))
    }
    return diagnostics
  }
}
