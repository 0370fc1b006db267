import Datasets
import Localization
import SourceText

/// The catalogue of all datasets for other catalogues: DCAT as JSON-LD, with what the Thai Government Data Catalog asks for.
///
/// Of its fourteen items, `objective`, `updateUnit`, `updateInterval` and `dataCategory` have no term in DCAT and are members of
/// this catalogue's own; a dataset is public by being here.
/// - Source: DCAT 3, https://www.w3.org/TR/vocab-dcat-3/; frequencies of the Publications Office of the European Union.
struct DataCatalog {
  static let path = "catalog.jsonld"

  private let settings: SiteSettings

  init(_ context: inout RenderContext) {
    settings = context.settings()
  }

  func bytes(_ context: inout RenderContext) -> [UInt8] {
    let address = settings.address
    let items = context.pages(.datasets(settings.defaultLanguage), []).flatMap(\.pages).compactMap { page -> String? in
      guard case .dataset(let id) = page.id else { return nil }
      return context.dataset(id).map { dataset($0, at: page.path) }
    }
    var members = JSONMembers(absent: .omitted)
    members.add(raw: "@context", vocabulary)
    members.add("@type", "dcat:Catalog")
    members.add("@id", address.absolute("/" + Self.path))
    members.add(raw: "dct:title", texts(settings.title))
    members.add(raw: "dct:description", texts(settings.description))
    members.add(raw: "dct:publisher", publisher)
    members.add("dct:language", settings.languages.map { JSONText.string($0.rawValue) })
    members.add(raw: "dct:license", reference(settings.licence.url))
    members.add(raw: "foaf:homepage", reference(address.absolute("/")))
    let head = members.text.utf8.dropLast()
    var bytes = Array(head)
    bytes.append(",\"dcat:dataset\":[\n")
    bytes.append(items.joined(separator: ",\n"))
    bytes.append("\n]}\n")
    return bytes
  }

  private func dataset(_ dataset: Dataset, at path: String) -> String {
    let (descriptor, address) = (dataset.descriptor, settings.address)
    let resource = descriptor.resource
    var members = JSONMembers(absent: .omitted)
    members.add("@type", "dcat:Dataset")
    members.add("@id", address.absolute(path))
    members.add("dct:identifier", dataset.id)
    members.add(raw: "dct:type", texts(isSeries(dataset) ? Self.statistics : Self.records))
    members.add(raw: "dct:title", texts(descriptor.title))
    members.add(raw: "dct:description", (descriptor.description ?? descriptor.title).nonEmpty.map(texts))
    members.add(raw: "dct:publisher", publisher)
    members.add(raw: "dcat:contactPoint", contact(of: descriptor))
    members.add("dcat:keyword", descriptor.keywords.map(JSONText.string))
    members.add(raw: "objective", descriptor.objective.map(texts))
    if let frequency = resource.frequency {
      members.add(raw: "dct:accrualPeriodicity", reference(Self.frequencies + frequency.authorityName))
      members.add(raw: "updateUnit", texts(frequency.unit))
      if frequency != .once { members.add("updateInterval", 1) }
    }
    members.add(raw: "dct:spatial", descriptor.spatial.map(location))
    members.add(raw: "dct:temporal", extent(of: dataset))
    members.add("dct:source", descriptor.sources.map(source))
    members.add(raw: "dataCategory", texts(Self.publicData))
    members.add(raw: "dct:license", settings.licences(orOwn: descriptor.licenses).first.map(licence))
    members.add("dct:modified", resource.lastUpdated?.iso)
    members.add(raw: "dcat:landingPage", reference(address.absolute(path)))
    members.add("dcat:distribution", distributions(of: dataset))
    return members.text
  }

  // MARK: Parts

  private static let statistics = LocalizedText([.thai: "ข้อมูลสถิติ", .english: "statistics"])
  private static let records = LocalizedText([.thai: "ข้อมูลระเบียน", .english: "records"])
  private static let publicData = LocalizedText([.thai: "ข้อมูลสาธารณะ", .english: "public data"])
  private static let frequencies = "http://publications.europa.eu/resource/authority/frequency/"

  private var vocabulary: String {
    let own = settings.address.absolute("/" + Self.path) + "#"
    let terms: [(String, String)] = [
      ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"),
      ("foaf", "http://xmlns.com/foaf/0.1/"), ("vcard", "http://www.w3.org/2006/vcard/ns#"),
      ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("objective", own + "objective"),
      ("updateUnit", own + "updateUnit"), ("updateInterval", own + "updateInterval"),
      ("dataCategory", own + "dataCategory"),
    ]
    return JSONText.object(terms.map { ($0.0, JSONText.string($0.1)) })
  }

  private func isSeries(_ dataset: Dataset) -> Bool {
    dataset.schema.time != nil && dataset.schema.fields.contains { $0.role == .measure }
  }

  /// A text with its language, or a list of them.
  private func texts(_ text: LocalizedText) -> String {
    JSONText.array(
      settings.languages.compactMap { language in
        text[language].map {
          JSONText.object([("@value", JSONText.string($0)), ("@language", JSONText.string(language.rawValue))])
        }
      })
  }

  private func reference(_ address: String) -> String { JSONText.object([("@id", JSONText.string(address))]) }

  private var publisher: String {
    JSONText.object([("@type", JSONText.string("foaf:Agent")), ("foaf:name", texts(settings.office.name))])
  }

  /// The office answers for a dataset that names nobody.
  private func contact(of descriptor: DatasetDescriptor) -> String {
    var members = JSONMembers(absent: .omitted)
    members.add("@type", "vcard:Kind")
    members.add(raw: "vcard:fn", texts(descriptor.contact?.name ?? settings.office.name))
    let email = descriptor.contact?.email ?? settings.office.email
    members.add(raw: "vcard:hasEmail", email.map { reference("mailto:" + $0) })
    return members.text
  }

  private func location(_ text: LocalizedText) -> String {
    JSONText.object([("@type", JSONText.string("dct:Location")), ("rdfs:label", texts(text))])
  }

  /// By its address, or where it has none by its name.
  private func licence(_ licence: DataLicense) -> String {
    if let path = licence.path { return reference(path) }
    return JSONText.object([
      ("@type", JSONText.string("dct:LicenseDocument")),
      ("rdfs:label", licence.title.map(texts) ?? JSONText.string(licence.name ?? "")),
    ])
  }

  private func source(_ source: DataSource) -> String {
    var members = JSONMembers(absent: .omitted)
    members.add("@id", source.path)
    members.add(raw: "rdfs:label", texts(source.title))
    return members.text
  }

  /// From the first day to the last that its rows are of.
  private func extent(of dataset: Dataset) -> String? {
    guard let days = dataset.timeExtent(weekStart: settings.weekStart) else { return nil }
    return JSONText.object([
      ("@type", JSONText.string("dct:PeriodOfTime")), ("dcat:startDate", JSONText.string(days.lowerBound.iso)),
      ("dcat:endDate", JSONText.string(days.upperBound.iso)),
    ])
  }

  private func distributions(of dataset: Dataset) -> [String] {
    func distribution(_ format: String, _ mediaType: String, _ path: String) -> String {
      var members = JSONMembers(absent: .omitted)
      members.add("@type", "dcat:Distribution")
      members.add("dct:format", format)
      members.add("dcat:mediaType", mediaType)
      members.add(raw: "dcat:accessURL", reference(settings.address.absolute(path)))
      members.add(raw: "dcat:downloadURL", reference(settings.address.absolute(path)))
      return members.text
    }
    return [
      distribution("CSV", "text/csv", DatasetFiles.csvAddress(dataset.id)),
      distribution("JSON", "application/json", "/" + APIFile.dataset(dataset.id).path),
    ]
  }
}

extension LocalizedText {
  fileprivate var nonEmpty: LocalizedText? { isEmpty ? nil : self }
}

extension Frequency {
  /// In the list of frequencies of the Publications Office.
  fileprivate var authorityName: String {
    switch self {
    case .daily: "DAILY"
    case .weekly: "WEEKLY"
    case .monthly: "MONTHLY"
    case .quarterly: "QUARTERLY"
    case .annual: "ANNUAL"
    case .once: "NEVER"
    }
  }

  /// The unit in which the Thai Government Data Catalog counts.
  fileprivate var unit: LocalizedText {
    switch self {
    case .daily: LocalizedText([.thai: "วัน", .english: "day"])
    case .weekly: LocalizedText([.thai: "สัปดาห์", .english: "week"])
    case .monthly: LocalizedText([.thai: "เดือน", .english: "month"])
    case .quarterly: LocalizedText([.thai: "ไตรมาส", .english: "quarter"])
    case .annual: LocalizedText([.thai: "ปี", .english: "year"])
    case .once: LocalizedText([.thai: "ไม่มีการปรับปรุงหลังจากการจัดเก็บข้อมูล", .english: "never"])
    }
  }
}
