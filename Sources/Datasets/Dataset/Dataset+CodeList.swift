import Localization
import SourceText

/// A dataset with a primary key of one field names the values of other datasets' fields: it is a code list.
extension Dataset {
  /// The one field of the primary key; nil where this cannot be a code list.
  package var keyField: Field? {
    schema.primaryKey.count == 1 ? schema.field(schema.primaryKey[0]) : nil
  }

  /// The codes in the order of the rows.
  package var keys: [String] {
    guard let field = keyField, let column = table.column(field.name) else { return [] }
    return (0..<table.rowCount).compactMap { column[$0]?.text }
  }

  /// The row that `text` stands for: its key, else its value in a field that is unique, such as `slug`, or that
  /// holds a name. Nil where none or several rows have it.
  package func row(named text: String) -> TableRow? {
    if let row = row(key: text) { return row }
    let fields = schema.fields.filter { $0.constraints.isUnique || Self.nameFields.contains($0.name) }
    var found: Int?
    for field in fields {
      guard let column = table.column(field.name), let value = try? CellParser.value(text, as: field.type),
        let word = column.keyWord(of: value)
      else { continue }
      for row in 0..<table.rowCount where column.validity[row] && column.keyWord(at: row) == word {
        if let found, found != row { return nil }
        found = row
      }
    }
    return found.map { table.row($0) }
  }

  /// The row with `value` in the field `name`, which is declared unique or the primary key.
  package func row(where name: String, is value: String) -> TableRow? {
    if name == keyField?.name { return row(key: value) }
    guard let column = table.column(name), column.field.constraints.isUnique,
      let typed = try? CellParser.value(value, as: column.field.type), let word = column.keyWord(of: typed)
    else { return nil }
    return (0..<table.rowCount).first { column.validity[$0] && column.keyWord(at: $0) == word }.map { table.row($0) }
  }

  /// What a row is called: `name_th` and `name_en`, else `name`, else its key.
  package func label(of row: TableRow) -> LocalizedText {
    var label = LocalizedText()
    for language in Language.allCases { label[language] = row["name_" + language.rawValue] }
    if label.isEmpty, let text = row["name"] ?? keyField.flatMap({ row[$0.name] }) { label = LocalizedText(same: text) }
    return label
  }

  /// What a code is called; nil for a code that is not in the list.
  package func label(ofKey key: String) -> LocalizedText? {
    row(key: key).map { label(of: $0) }
  }

  /// The cells of a row by field name, and `name` in `language`, as a page made for the row reads them.
  package func texts(of row: TableRow, language: Language) -> [String: String] {
    var texts = row.texts
    texts["name"] = label(of: row).text(in: language)
    return texts
  }

  private static let nameFields: Set<String> = ["name", "name_th", "name_en"]
}
