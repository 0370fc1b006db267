import Fingerprints
import Localization
import SourceText
import YAML

/// A dataset as open data: a CSV that spreadsheets open rightly, and the standard descriptor for it.
package enum DatasetExport {
  /// UTF-8 with a byte order mark, CRLF, RFC 4180.
  /// - Parameter notice: a sentence in a last column `notice` of the first row: it goes where the file goes.
  package static func csv(_ dataset: Dataset, notice: String? = nil) -> [UInt8] {
    var bytes = CSVText.byteOrderMark
    let names = dataset.schema.fields.map(\.name)
    append(names, notice: notice.map { _ in noticeField }, to: &bytes)
    for row in 0..<dataset.table.rowCount { append(dataset.table.row(row), notice: notice.map { row == 0 ? $0 : "" }, to: &bytes) }
    return bytes
  }

  /// A number may begin with a minus; any other text that does would be run by a spreadsheet.
  private static func append(_ cells: [String?], notice: String?, to bytes: inout [UInt8]) {
    for (index, cell) in (cells + (notice.map { [$0] } ?? [])).enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      guard let cell else { continue }
      if Double(cell) != nil { bytes.append(cell) } else { CSVText.append(cell, to: &bytes) }
    }
    bytes.append("\r\n")
  }

  static let noticeField = "notice"

  /// `datapackage.json` for `csv(_:notice:)`, its texts in one language.
  /// - Source: Data Package v2, Table Schema v2.
  package static func dataPackage(_ dataset: Dataset, notice: String? = nil, language: Language) -> [UInt8] {
    let csv = csv(dataset, notice: notice)
    let descriptor = dataset.descriptor
    var members: [(String, String)] = [
      ("$schema", string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", string(descriptor.name)),
      ("title", string(descriptor.title.text(in: language))),
    ]
    if let description = descriptor.description { members.append(("description", string(description.text(in: language)))) }
    if !descriptor.keywords.isEmpty { members.append(("keywords", JSONText.array(descriptor.keywords.map(string)))) }
    let licenses = descriptor.licenses.map { license in
      object([("name", license.name), ("title", license.title?.text(in: language)), ("path", license.path)])
    }
    if !licenses.isEmpty { members.append(("licenses", JSONText.array(licenses))) }
    let sources = descriptor.sources.map { source in
      object([("title", source.title.text(in: language)), ("path", source.path), ("email", source.email)])
    }
    if !sources.isEmpty { members.append(("sources", JSONText.array(sources))) }
    members.append(("resources", JSONText.array([resource(dataset, csv, notice: notice, language)])))
    return Array((JSONText.object(members) + "\n").utf8)
  }

  private static func resource(_ dataset: Dataset, _ csv: [UInt8], notice: String?, _ language: Language) -> String {
    var fields = dataset.schema.fields.map { field($0, dataset.schema, language) }
    if notice != nil { fields.append(object([("name", noticeField), ("type", "string")])) }
    var schema = [("fields", JSONText.array(fields))]
    let missing = dataset.schema.missingValues.contains("") ? dataset.schema.missingValues : [""] + dataset.schema.missingValues
    schema.append(("missingValues", JSONText.array(missing.map(string))))
    if !dataset.schema.primaryKey.isEmpty {
      schema.append(("primaryKey", JSONText.array(dataset.schema.primaryKey.map(string))))
    }
    return JSONText.object([
      ("name", string(dataset.descriptor.resource.name)), ("type", string("table")),
      ("path", string(dataset.id + ".csv")), ("format", string("csv")), ("mediatype", string("text/csv")),
      ("encoding", string("utf-8")), ("bytes", "\(csv.count)"),
      ("hash", string("sha256:" + Fingerprint(of: csv).hexadecimal)), ("schema", JSONText.object(schema)),
    ])
  }

  private static func field(_ field: Field, _ schema: TableSchema, _ language: Language) -> String {
    var members = [
      ("name", string(field.name)), ("type", string(field.type.rawValue)),
      ("title", string(field.title.text(in: language))),
    ]
    if let description = field.description { members.append(("description", string(description.text(in: language)))) }
    if let unit = field.unit { members.append(("unit", string(unit.text(in: language)))) }
    let constraints = field.constraints
    var rules: [(String, String)] = []
    if constraints.isRequired { rules.append(("required", "true")) }
    if constraints.isUnique { rules.append(("unique", "true")) }
    for (name, bound) in [("minimum", constraints.minimum), ("maximum", constraints.maximum)] {
      if let bound { rules.append((name, value(bound))) }
    }
    if !constraints.enumeration.isEmpty { rules.append(("enum", JSONText.array(constraints.enumeration.map(value)))) }
    if let pattern = constraints.pattern { rules.append(("pattern", string(pattern))) }
    if let length = constraints.minimumLength { rules.append(("minLength", "\(length)")) }
    if let length = constraints.maximumLength { rules.append(("maxLength", "\(length)")) }
    if !rules.isEmpty { members.append(("constraints", JSONText.object(rules))) }
    return JSONText.object(members)
  }

  private static func value(_ value: CellValue) -> String {
    switch value {
    case .integer, .number, .boolean: value.text
    default: string(value.text)
    }
  }

  private static func string(_ text: String) -> String { JSONText.string(text) }

  private static func object(_ members: [(String, String?)]) -> String {
    JSONText.object(members.compactMap { name, text in text.map { (name, string($0)) } })
  }
}
