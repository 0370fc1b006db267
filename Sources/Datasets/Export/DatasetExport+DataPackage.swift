import Fingerprints
import Localization
import SourceText

extension DatasetExport {
  /// A standard `datapackage.json` for the exported CSV beside it. Its texts are in the first language, as the standard has
  /// them; those of another stand beside them, `title@en` beside `title`.
  /// - Parameters:
  ///   - csv: what `csv(_:notice:)` gave.
  ///   - lists: with the addresses of their own packages.
  ///   - hasNotice: whether it was given a notice.
  ///   - licence: of a dataset that has none of its own.
  package static func dataPackage(
    _ dataset: Dataset, languages: [Language], csv: [UInt8], lists: ExportedCodeLists = ExportedCodeLists(),
    hasNotice: Bool = false, licence: DataLicense? = nil
  ) -> [UInt8] {
    let descriptor = dataset.descriptor
    let licenses = descriptor.licenses.isEmpty ? [licence].compactMap(\.self) : descriptor.licenses
    var package = JSONMembers(absent: .omitted)
    package.add("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
    package.add("name", dataset.id.replacing("/", with: "-"))
    package.add("languages", languages.map { JSONText.string($0.rawValue) })
    package.add("title", descriptor.title, languages)
    package.add("description", descriptor.description, languages)
    if descriptor.isDemonstration { package.add(raw: "demonstration", "true") }
    package.add(raw: "licenses", list(licenses.map { $0.json(in: languages) }))
    package.add(raw: "sources", list(descriptor.sources.map { source($0, languages) }))
    package.add(raw: "contributors", list(descriptor.contributors.map { JSONValue($0).text }))
    package.add(raw: "keywords", list(descriptor.keywords.map(JSONText.string)))
    package.add("objective", descriptor.objective, languages)
    package.add("spatial", descriptor.spatial, languages)
    package.add(raw: "contact", contact(descriptor.contact, languages))
    package.add(raw: "resources", JSONText.array([resource(dataset, languages, csv, lists, hasNotice: hasNotice)]))
    return Array(package.text.utf8) + [UInt8(ascii: "\n")]
  }

  private static func resource(
    _ dataset: Dataset, _ languages: [Language], _ csv: [UInt8], _ lists: ExportedCodeLists, hasNotice: Bool
  ) -> String {
    let resource = dataset.descriptor.resource
    var members = JSONMembers(absent: .omitted)
    members.add("name", resource.name)
    members.add("path", csvName(dataset))
    members.add("type", "table")
    members.add("format", "csv")
    members.add("mediatype", "text/csv")
    members.add("encoding", "utf-8")
    members.add("bytes", csv.count)
    members.add("hash", "sha256:" + Fingerprint(of: csv).hexadecimal)
    members.add("frequency", resource.frequency?.rawValue)
    members.add("lastUpdated", resource.lastUpdated?.iso)
    members.add("nextRelease", resource.nextRelease?.iso)
    members.add(raw: "schema", schema(dataset, languages, lists, hasNotice: hasNotice))
    return members.text
  }

  private static func source(_ source: DataSource, _ languages: [Language]) -> String {
    var members = JSONMembers(absent: .omitted)
    members.add("title", source.title, languages)
    members.add("path", source.path)
    members.add("email", source.email)
    return members.text
  }

  private static func contact(_ contact: DataContact?, _ languages: [Language]) -> String? {
    guard let contact else { return nil }
    var members = JSONMembers(absent: .omitted)
    members.add("name", contact.name, languages)
    members.add("email", contact.email)
    return members.text
  }

  /// Nil for an empty list: the standard asks for at least one item.
  static func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : JSONText.array(items)
  }
}

extension CellValue {
  /// As JSON. A year is a number in the standard; a date and a month are texts.
  var json: String {
    switch self {
    case .integer, .number, .boolean: text
    case .period(let period) where period.granularity == .year: text
    default: JSONText.string(text)
    }
  }
}
