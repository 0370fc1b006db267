import Localization
import SourceText

extension DatasetExport {
  /// The rows as a JSON list of objects, a line for each, its members named and ordered as the fields; numbers in their shortest
  /// form, dates in ISO form and the common era, what is missing as null.
  /// - Complexity: linear in the cells.
  package static func jsonRows(_ dataset: Dataset, into bytes: inout [UInt8]) {
    let columns = dataset.table.columns.map(JSONColumn.init)
    bytes.append("[")
    for row in 0..<dataset.table.rowCount {
      bytes.append(row == 0 ? "\n{" : ",\n{")
      for (index, column) in columns.enumerated() {
        if index > 0 { bytes.append(",") }
        column.write(row, to: &bytes)
      }
      bytes.append("}")
    }
    bytes.append("\n]")
  }

  /// The fields of `jsonRows`, with what a program needs to name and to round their values, in all languages.
  /// - Parameter lists: with the addresses of their rows.
  package static func jsonFields(_ dataset: Dataset, lists: ExportedCodeLists) -> [String] {
    dataset.schema.fields.map { field in
      var members = JSONMembers(absent: .omitted)
      members.add("name", field.name)
      members.add("type", field.type.rawValue)
      members.add(raw: "title", field.title.json)
      members.add(raw: "description", field.description?.json)
      members.add("role", field.role?.rawValue)
      members.add("codelist", field.codeList)
      members.add("codelistURL", lists.address(for: field))
      members.add(raw: "unit", field.unit?.json)
      members.add(raw: "unitPhrase", field.unitPhrase?.json)
      members.add(raw: "conditions", field.conditions?.json)
      members.addMeasure(field)
      if let categories = lists.categories(of: field) { members.add("categories", categories.map(\.json)) }
      if field.areCategoriesOrdered { members.add("categoriesOrdered", true) }
      return members.text
    }
  }
}

extension JSONMembers {
  /// What kind of numbers a measure has, how many decimals they are shown with, and how they may be combined; of other fields
  /// nothing.
  mutating func addMeasure(_ field: Field) {
    guard field.role == .measure else { return }
    add("kind", field.kind.rawValue)
    add("decimals", field.shownDecimals)
    add("aggregate", field.aggregation.rawValue)
    add("baseYear", field.baseYear)
  }
}

extension Category {
  fileprivate var json: String {
    var members = JSONMembers(absent: .omitted)
    members.add(raw: "value", value.json)
    members.add(raw: "label", (label ?? LocalizedText(same: value.text)).json)
    return members.text
  }
}

/// A column with its name and its distinct texts made ready once.
private final class JSONColumn {
  let column: Column
  let name: [UInt8]
  let texts: [[UInt8]]

  init(_ column: Column) {
    self.column = column
    name = Array((JSONText.string(column.field.name) + ":").utf8)
    if case .text(_, let texts) = column.storage {
      self.texts = texts.map { Array(JSONText.string($0).utf8) }
    } else {
      texts = []
    }
  }

  func write(_ row: Int, to bytes: inout [UInt8]) {
    bytes += name
    guard column.validity[row] else { return bytes.append("null") }
    if case .text(let codes, _) = column.storage {
      bytes += texts[Int(codes[row])]
    } else {
      bytes.append(column[row]?.json ?? "null")
    }
  }
}
