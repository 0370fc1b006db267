import Fingerprints
import Localization
import SourceText
import YAML

extension DatasetExport {
  /// A standard `datapackage.json` for the exported CSV beside it, its texts in one language.
  /// - Parameters:
  ///   - csv: what `csv(_:notice:)` gave.
  ///   - hasNotice: whether it was given a notice.
  package static func dataPackage(
    _ dataset: Dataset, language: Language, csv: [UInt8], hasNotice: Bool = false
  ) -> [UInt8] {
    let descriptor = dataset.descriptor
    var package = JSONMembers()
    package.add("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
    package.add("name", descriptor.name)
    package.add("title", descriptor.title, language)
    package.add("description", descriptor.description, language)
    if descriptor.isDemonstration { package.add(raw: "demonstration", "true") }
    package.add(raw: "licenses", list(descriptor.licenses.map { license($0, language) }))
    package.add(raw: "sources", list(descriptor.sources.map { source($0, language) }))
    package.add(raw: "contributors", list(descriptor.contributors.map(json)))
    package.add(raw: "keywords", list(descriptor.keywords.map(JSONText.string)))
    package.add(raw: "contact", contact(descriptor.contact, language))
    package.add(raw: "resources", JSONText.array([resource(dataset, language, csv, hasNotice: hasNotice)]))
    return Array(package.text.utf8) + [UInt8(ascii: "\n")]
  }

  private static func resource(_ dataset: Dataset, _ language: Language, _ csv: [UInt8], hasNotice: Bool) -> String {
    let resource = dataset.descriptor.resource
    var members = JSONMembers()
    members.add("name", resource.name)
    members.add("path", csvName(dataset))
    members.add("type", "table")
    members.add("format", "csv")
    members.add("mediatype", "text/csv")
    members.add("encoding", "utf-8")
    members.add(raw: "bytes", String(csv.count))
    members.add("hash", "sha256:" + Fingerprint(of: csv).hexadecimal)
    members.add("frequency", resource.frequency?.rawValue)
    members.add("lastUpdated", resource.lastUpdated?.iso)
    members.add("nextRelease", resource.nextRelease?.iso)
    members.add(raw: "schema", schema(dataset.schema, language, hasNotice: hasNotice))
    return members.text
  }

  private static func schema(_ schema: TableSchema, _ language: Language, hasNotice: Bool) -> String {
    var members = JSONMembers()
    let notice = JSONText.object([("name", JSONText.string(noticeField)), ("type", JSONText.string("string"))])
    members.add(raw: "fields", JSONText.array(schema.fields.map { field($0, language) } + (hasNotice ? [notice] : [])))
    members.add(raw: "primaryKey", list(schema.primaryKey.map(JSONText.string)))
    // The exported CSV leaves a missing cell empty, whatever the office writes.
    members.add(raw: "missingValues", #"[""]"#)
    return members.text
  }

  private static func field(_ field: Field, _ language: Language) -> String {
    var members = JSONMembers()
    members.add("name", field.name)
    members.add("type", field.type.rawValue)
    members.add("title", field.title, language)
    members.add("description", field.description, language)
    members.add("role", field.role?.rawValue)
    members.add("codelist", field.codeList)
    members.add("unit", field.unit, language)
    members.add("unitPhrase", field.unitPhrase, language)
    members.add("conditions", field.conditions, language)
    if field.role == .measure {
      members.add("kind", field.kind.rawValue)
      members.add(raw: "decimals", String(field.shownDecimals))
      members.add("aggregate", field.aggregation.rawValue)
    }
    members.add(raw: "constraints", constraints(field.constraints))
    return members.text
  }

  private static func constraints(_ constraints: FieldConstraints) -> String? {
    var members = JSONMembers()
    if constraints.isRequired { members.add(raw: "required", "true") }
    if constraints.isUnique { members.add(raw: "unique", "true") }
    members.add(raw: "minimum", constraints.minimum.map(json))
    members.add(raw: "maximum", constraints.maximum.map(json))
    members.add(raw: "enum", list(constraints.enumeration.map(json)))
    members.add(raw: "minLength", constraints.minimumLength.map { String($0) })
    members.add(raw: "maxLength", constraints.maximumLength.map { String($0) })
    members.add("pattern", constraints.pattern)
    return members.isEmpty ? nil : members.text
  }

  private static func license(_ license: DataLicense, _ language: Language) -> String {
    var members = JSONMembers()
    members.add("name", license.name)
    members.add("title", license.title, language)
    members.add("path", license.path)
    return members.text
  }

  private static func source(_ source: DataSource, _ language: Language) -> String {
    var members = JSONMembers()
    members.add("title", source.title, language)
    members.add("path", source.path)
    members.add("email", source.email)
    return members.text
  }

  private static func contact(_ contact: DataContact?, _ language: Language) -> String? {
    guard let contact else { return nil }
    var members = JSONMembers()
    members.add("name", contact.name, language)
    members.add("email", contact.email)
    return members.text
  }

  /// Nil for an empty list: the standard asks for at least one item.
  private static func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : JSONText.array(items)
  }

  private static func json(_ value: CellValue) -> String {
    switch value {
    case .integer, .number, .boolean: value.text
    // A year is a number in the standard; a date and a month are texts.
    case .period(let period) where period.granularity == .year: value.text
    default: JSONText.string(value.text)
    }
  }

  private static func json(_ node: YAMLNode) -> String {
    switch node.content {
    case .sequence(let nodes): JSONText.array(nodes.map(json))
    case .mapping(let entries): JSONText.object(entries.map { ($0.key, json($0.value)) })
    case .scalar(let scalar):
      switch scalar.value {
      case .null: "null"
      case .bool(let flag): flag ? "true" : "false"
      case .integer(let number): String(number)
      case .number(let number): NumberText.shortest(number)
      case .string(let text): JSONText.string(text)
      }
    }
  }
}

/// The members of a JSON object; what is nil is left out.
private struct JSONMembers {
  private var members: [(String, String)] = []

  var isEmpty: Bool { members.isEmpty }
  var text: String { JSONText.object(members) }

  mutating func add(_ name: String, _ text: String?) {
    if let text { members.append((name, JSONText.string(text))) }
  }

  mutating func add(_ name: String, _ text: LocalizedText?, _ language: Language) {
    if let text, !text.isEmpty { members.append((name, JSONText.string(text.text(in: language)))) }
  }

  /// A finished JSON value.
  mutating func add(raw name: String, _ value: String?) {
    if let value { members.append((name, value)) }
  }
}
