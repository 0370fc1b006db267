import SourceText

/// A field of a dataset, or a field of the code list of one of its dimensions: `province.region`.
struct FieldPath {
  /// As a query names it in full.
  let name: String
  /// The field of the dataset at which the path begins.
  let column: Column
  /// The lists that the path leads through, each with the field read there.
  let steps: [(list: Dataset, field: Field)]

  /// The field at the end.
  var field: Field { steps.last?.field ?? column.field }
  var isRollup: Bool { !steps.isEmpty }

  /// The value at the end for a value of the dataset's field; nil where a list has none.
  func value(of start: CellValue) -> CellValue? {
    var value = start
    for step in steps {
      guard let next = step.list.row(key: value.text)?.value(step.field.name) else { return nil }
      value = next
    }
    return value
  }
}

extension FieldPath {
  /// The path that `name` stands for in a dataset: a field, a dotted path, or a field that exactly one code list of
  /// its dimensions has.
  /// - Throws: why there is none.
  init(_ name: String, in dataset: Dataset, _ lists: [String: Dataset]) throws(QueryProblem) {
    if let column = dataset.table.column(name) {
      self.init(name: name, column: column, steps: [])
      return
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1, let column = dataset.table.column(parts[0]) {
      var steps: [(list: Dataset, field: Field)] = []
      for (index, part) in parts.enumerated().dropFirst() {
        let before = steps.last?.field ?? column.field
        let soFar = parts[..<index].joined(separator: ".")
        guard let list = before.codeList.flatMap({ lists[$0] }), list.keyField != nil else {
          throw .fieldWithoutList(soFar, path: name)
        }
        guard let field = list.schema.field(part) else {
          throw .fieldUnknown(part, dataset: list.id, among: list.schema.fields.map(\.name))
        }
        steps.append((list, field))
      }
      self.init(name: name, column: column, steps: steps)
      return
    }
    let found = Self.candidates(name, in: dataset, lists)
    if found.count == 1 {
      self = found[0]
      return
    }
    if found.count > 1 { throw .fieldAmbiguous(name, choices: found.map(\.name)) }
    let choices = dataset.schema.fields.filter(\.isCategorical).map(\.name)
    throw .fieldUnknown(name, dataset: dataset.id, among: choices)
  }

  /// The dimensions whose code lists have a field of this name.
  private static func candidates(_ name: String, in dataset: Dataset, _ lists: [String: Dataset]) -> [FieldPath] {
    dataset.table.columns.compactMap { column in
      guard column.field.role == .dimension, let list = column.field.codeList.flatMap({ lists[$0] }),
        let key = list.keyField, key.name != name, let field = list.schema.field(name)
      else { return nil }
      return FieldPath(name: "\(column.field.name).\(name)", column: column, steps: [(list, field)])
    }
  }
}
