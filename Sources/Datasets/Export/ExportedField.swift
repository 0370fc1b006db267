import SourceText

/// What a column is in the exported file, where a cell that a spreadsheet would run has an apostrophe before it.
struct ExportedField {
  let column: Column
  let name: String
  /// Text, where some cell is no value of the field's own type any more.
  let type: FieldType
  /// Whether some cell has got an apostrophe.
  let hasApostrophes: Bool

  var field: Field { column.field }
  var keepsItsType: Bool { type == field.type }

  init(_ column: Column) {
    self.column = column
    name = Self.name(column.field.name)
    let texts: [String] = if case .text(_, let texts) = column.storage { texts } else { [] }
    hasApostrophes = texts.contains { CSVWriter.neutralized($0) != $0 }
    type = hasApostrophes && !Self.isFreeText(column.field) ? .string : column.field.type
  }

  /// The heading of the column: an apostrophe stands before it where a spreadsheet would run it.
  static func name(_ name: String) -> String { CSVWriter.neutralized(name) }

  /// A choice as the cells have it.
  func exported(_ value: CellValue) -> CellValue {
    guard case .text(let text) = value, !keepsItsType || Self.isFreeText(field) else { return value }
    return .text(CSVWriter.neutralized(text))
  }

  /// Whether a text is still a value of the type with an apostrophe before it.
  private static func isFreeText(_ field: Field) -> Bool {
    switch field.type {
    case .string, .any: true
    case .list: field.format.itemType == .string
    default: false
    }
  }
}
