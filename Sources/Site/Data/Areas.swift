import Localization
import SourceText

/// The provinces and regions of a site, each by any of its names.
struct Areas: Sendable {
  /// Codes by name.
  private let codes: [AreaKind: [String: String]]
  private let regionOfProvince: [String: String]
  /// What the regions are called, in the order of their list.
  private let regions: [Prose]
  /// The kinds of areas that the site has a list of, or names otherwise.
  private let listed: Set<AreaKind>
  /// Whether an area may only be missing because its dataset could not be read, or is withheld.
  private let isOpen: Bool

  init(_ datasets: DatasetCatalogue) {
    let rows = datasets.rows(of: AreaKind.province.dataset)
    regionOfProvince = Dictionary(
      uniqueKeysWithValues: (rows?.keys ?? []).compactMap { key in
        rows?.row(key)?[AreaKind.regionField].map { (key, $0) }
      })
    // Without a list of their own, regions are what provinces say.
    let found = Dictionary(regionOfProvince.values.map { ($0, $0) }) { first, _ in first }
    let regionRows = datasets.rows(of: AreaKind.region.dataset)
    let regionCodes = regionRows.map(AreaKind.codes) ?? [:]
    regions = (regionRows?.keys ?? found.keys.sorted()).map { code in
      func name(_ language: Language) -> String { regionRows?.row(code)?.text("name", in: language) ?? code }
      return Prose(th: name(.thai), en: name(.english))
    }
    codes = [.province: rows.map(AreaKind.codes) ?? [:], .region: regionCodes.merging(found) { own, _ in own }]
    listed = Set(AreaKind.allCases.filter { datasets[$0.dataset] != nil || ($0 == .region && !found.isEmpty) })
    isOpen = AreaKind.allCases.map(\.dataset).contains { datasets.isBroken($0) || datasets.withheldUntil($0) != nil }
  }

  /// The code of the area that a text names.
  func code(of kind: AreaKind, named text: String) -> String? { codes[kind]?[text] }

  /// - Parameter code: of the province.
  func region(ofProvince code: String) -> String? { regionOfProvince[code] }

  private func suggestion(for text: String, _ kind: AreaKind) -> String? {
    let names = (codes[kind] ?? [:]).keys.sorted()
    // `อีสาน` is short for `ภาคอีสาน`.
    return names.first { $0 == "ภาค" + text } ?? Suggestion.nearest(to: text, among: names)
  }

  /// Nil where there is a province of the name, or may be.
  func problem(ofProvince text: String) -> SiteProblem? {
    if isOpen || code(of: .province, named: text) != nil { return nil }
    if !listed.contains(.province) { return .noAreas(.province, named: text) }
    return .unknownProvince(text: text, suggestion: suggestion(for: text, .province))
  }

  /// Nil where there is a region of the name, or may be.
  func problem(ofRegion text: String) -> SiteProblem? {
    if isOpen || code(of: .region, named: text) != nil { return nil }
    if !listed.contains(.region) { return .noAreas(.region, named: text) }
    return .unknownRegion(text: text, suggestion: suggestion(for: text, .region), known: regions)
  }
}

/// What a bulletin is about on the map, as codes.
struct BulletinArea: Sendable, Hashable {
  var province: String?
  /// That of the province, where the bulletin is about one.
  var region: String?

  init(province: String? = nil, region: String? = nil) {
    self.province = province
    self.region = region
  }

  /// - Parameter code: of an area of the kind.
  init(_ kind: AreaKind, code: String) {
    switch kind {
    case .province: self.init(province: code)
    case .region: self.init(region: code)
    }
  }

  /// That of the first text of a bulletin that names any; nil where none does.
  init?(_ texts: [Document], in areas: Areas) {
    func isPlaced(_ text: Document) -> Bool { text.frontMatter.province != nil || text.frontMatter.region != nil }
    guard let text = texts.first(where: isPlaced) else { return nil }
    self.init(text, in: areas)
  }

  init(_ text: Document, in areas: Areas) {
    province = text.frontMatter.province.flatMap { areas.code(of: .province, named: $0.text) }
    region =
      text.frontMatter.region.flatMap { areas.code(of: .region, named: $0.text) }
      ?? province.flatMap { areas.region(ofProvince: $0) }
  }
}
