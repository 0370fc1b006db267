import Fingerprints
import Localization
import SourceText
import YAML

/// What `Content/site.yaml` says.
package struct SiteSettings: Sendable {
  package static let path = "Content/site.yaml"

  package var title: LocalizedText
  package var description: LocalizedText
  package var address: SiteAddress
  /// The first is the default language, whose pages have no prefix.
  package var languages: [Language]
  package var zone: ZoneOffset
  package var weekStart: Weekday
  /// Of the build: it tells only which years are likely.
  package var clock: Instant?
  package var office: Office
  package var licence: Licence
  /// Shown wherever a made-up dataset shows.
  package var demonstrationNotice: LocalizedText
  /// Shown by networks and messengers beside a link to any page of the site.
  package var shareImage: ShareImage?
  package var navigation: [NavigationItem]
  /// The list at the foot of each page.
  package var footer: [NavigationItem] = []
  /// Whether a topic of which the site has neither data nor bulletins has its page all the same.
  package var showsTopicsWithoutData = false
  /// What becomes of a bulletin that is due, uses data and has no record.
  package var records = RecordPolicy.warn
  /// What becomes of a bulletin whose data no longer says what was published.
  package var revisions = RevisionPolicy.keep
  /// Whether smaller copies lie beside text files.
  package var compression = Compression.off

  package struct Office: Sendable {
    package var name: LocalizedText
    package var email: String?
    package var phone: String?
    package var address: LocalizedText?
  }

  package struct Licence: Sendable {
    package var name: LocalizedText
    package var url: String
  }

  package struct ShareImage: Sendable {
    /// Below `Content/media`.
    package var file: LocatedText
    /// What is to be seen, for those who do not.
    package var description: LocalizedText
  }

  /// A line of the menu or of the foot: a page by its name below `pages`, or a list of the site by its address.
  package struct NavigationItem: Sendable {
    /// `navigation` or `footer`.
    package var list: String
    package var page: LocatedText
    package var label: LocalizedText?
  }

  package var defaultLanguage: Language { languages[0] }

  /// The lines of the menu and those of the foot, each once.
  var allNavigation: [NavigationItem] {
    navigation + footer.filter { item in !navigation.contains { $0.page.text == item.page.text } }
  }
  package var dates: DateReading { DateReading(zone: zone, clock: clock) }

  package static let defaultDemonstrationNotice = LocalizedText([
    .thai: "ข้อมูลสมมติเพื่อการสาธิต", .english: "Made-up data for demonstration",
  ])
}

extension SiteSettings {
  /// Reads the settings; a key that is missing or wrong is reported, and a default stands in so that reading goes on.
  package static func decode(_ file: SourceFile) -> (settings: SiteSettings, diagnostics: [Diagnostic]) {
    let (root, problems) = YAMLParser.parse(file)
    var reader = YAMLMappingReader(file, root, named: "site.yaml")
    let settings = read(&reader)
    if root == nil, !problems.isEmpty {
      // Nothing is known: neither that a key is missing nor which languages there are.
      var unread = settings
      unread.languages = Language.allCases
      unread.records = .off
      return (unread, problems)
    }
    return (settings, problems + reader.diagnostics)
  }

  /// What `site.yaml` may say.
  static var shape: MappingShape { YAMLMappingReader.shape("site.yaml") { read(&$0) } }

  private static func read(_ reader: inout YAMLMappingReader) -> SiteSettings {
    let title = reader.localizedText("title", required: true)
    let description = reader.localizedText("description", required: true)
    let address = reader.parsed("baseURL", format: "https://host/", required: true) { SiteAddress($0) }
    let languages = languages(&reader)
    var settings = SiteSettings(
      title: title ?? LocalizedText(same: ""),
      description: description ?? LocalizedText(same: ""),
      address: address ?? SiteAddress("https://example.org/")!,
      languages: languages.isEmpty ? Language.allCases : languages,
      zone: reader.parsed("timeZone", format: "+07:00") { ZoneOffset($0) } ?? .thailand,
      weekStart: reader.parsed("weekStart", format: "monday") { Weekday(name: $0) } ?? .monday,
      office: reader.mapping("office", in: "site.yaml office", required: true, office)
        ?? Office(name: LocalizedText(same: "")),
      licence: reader.mapping("licence", in: "site.yaml licence", required: true, licence)
        ?? Licence(name: LocalizedText(same: ""), url: ""),
      demonstrationNotice: reader.localizedText("demonstration") ?? defaultDemonstrationNotice,
      navigation: navigation("navigation", &reader))
    let footer = navigation("footer", &reader)
    reader.describe("weekStart", as: .choice(Weekday.names))
    settings.footer = reader.has("footer") ? footer : settings.navigation
    settings.showsTopicsWithoutData =
      reader.choice("topicsWithoutData", of: TopicsWithoutData.self, required: false) == .show
    settings.records = reader.choice("records", of: RecordPolicy.self) ?? .warn
    settings.revisions = reader.choice("revisions", of: RevisionPolicy.self) ?? .keep
    settings.compression = reader.choice("compress", of: Compression.self) ?? .off
    settings.shareImage = reader.mapping("shareImage", in: "site.yaml shareImage", shareImage) ?? nil
    reader.finish()
    return settings
  }

  private static func languages(_ reader: inout YAMLMappingReader) -> [Language] {
    let kind = KeyKind.choice(Language.allCases.map(\.rawValue))
    guard let nodes = reader.list("languages", of: kind, required: true) else { return [] }
    if nodes.isEmpty, let range = reader.node("languages")?.range {
      reader.report(YAMLProblem.empty(key: "languages"), at: range)
    }
    var languages: [Language] = []
    for node in nodes {
      let text = node.scalar?.text ?? reader.file.text(in: node.range)
      // What is meant counts as written, so that pages in it are no errors as well.
      let meant = Language(rawValue: String(text.lowercased().prefix(2)))
      if meant?.rawValue != text { reader.report(SiteProblem.unknownLanguage(text, meant: meant), at: node.range) }
      if let meant, !languages.contains(meant) { languages.append(meant) }
    }
    return languages
  }

  private static func office(_ reader: inout YAMLMappingReader) -> Office {
    var office = Office(name: reader.localizedText("name", required: true) ?? LocalizedText(same: ""))
    reader.mapping("contact", in: "site.yaml office.contact") { contact in
      office.email = contact.text("email")
      office.phone = contact.text("phone")
      contact.finish()
    }
    office.address = reader.localizedText("address")
    reader.finish()
    return office
  }

  private static func licence(_ reader: inout YAMLMappingReader) -> Licence {
    let name = reader.localizedText("name", required: true) ?? LocalizedText(same: "")
    let url = reader.parsed("url", format: "https://…", required: true) { Escaping.isSafeLink($0) ? $0 : nil } ?? ""
    reader.finish()
    return Licence(name: name, url: url)
  }

  private static func shareImage(_ reader: inout YAMLMappingReader) -> ShareImage? {
    let file = reader.located("file", required: true)
    let description = reader.localizedText("description", required: true)
    reader.finish()
    guard let file, let description else { return nil }
    return ShareImage(file: file, description: description)
  }

  private enum TopicsWithoutData: String, CaseIterable {
    case hide, show
  }

  private static func navigation(_ key: String, _ reader: inout YAMLMappingReader) -> [NavigationItem] {
    (reader.mappings(key, in: "site.yaml navigation") { navigationItem(of: key, &$0) } ?? []).compactMap(\.self)
  }

  private static func navigationItem(of list: String, _ reader: inout YAMLMappingReader) -> NavigationItem? {
    let page = reader.located("page", required: true)
    let label = reader.localizedText("label")
    reader.finish()
    return page.map { NavigationItem(list: list, page: $0, label: label) }
  }
}
