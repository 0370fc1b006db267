import SourceText

/// The provinces and regions of a site, each by any of its names.
struct Areas: Sendable {
  private let provinces: [String: String]
  private let regions: [String: String]
  private let regionOfProvince: [String: String]
  /// Whether an area may only be missing because its dataset could not be read, or is withheld.
  private let isOpen: Bool

  init(_ datasets: DatasetCatalogue) {
    let rows = datasets.rows(of: Provinces.dataset)
    provinces = rows.map(Provinces.codes) ?? [:]
    regionOfProvince = Dictionary(
      uniqueKeysWithValues: (rows?.keys ?? []).compactMap { key in
        rows?.row(key)?[Provinces.regionField].map { (key, $0) }
      })
    // Without a list of their own, regions are what provinces say.
    let found = Dictionary(regionOfProvince.values.map { ($0, $0) }) { first, _ in first }
    let listed = datasets.rows(of: Provinces.regionDataset).map(Provinces.codes) ?? [:]
    regions = listed.merging(found) { own, _ in own }
    isOpen = [Provinces.dataset, Provinces.regionDataset].contains {
      datasets.isBroken($0) || datasets.withheldUntil($0) != nil
    }
  }

  /// The code of the province that a text names.
  func province(_ text: String) -> String? { provinces[text] }

  /// The code of the region that a text names.
  func region(_ text: String) -> String? { regions[text] }

  /// - Parameter code: of the province.
  func region(ofProvince code: String) -> String? { regionOfProvince[code] }

  func suggestion(forProvince text: String) -> String? {
    Suggestion.nearest(to: text, among: provinces.keys.sorted())
  }

  /// Nil where there is a province of the name, or may be.
  func problem(ofProvince text: String) -> SiteProblem? {
    if isOpen || provinces[text] != nil { return nil }
    return .unknownProvince(text: text, suggestion: suggestion(forProvince: text))
  }

  /// Nil where there is a region of the name, or may be.
  func problem(ofRegion text: String) -> SiteProblem? {
    if isOpen || regions[text] != nil { return nil }
    return .unknownRegion(text: text, suggestion: Suggestion.nearest(to: text, among: regions.keys.sorted()))
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

  init(_ matter: FrontMatter, in areas: Areas) {
    province = matter.province.flatMap { areas.province($0.text) }
    region = matter.region.flatMap { areas.region($0.text) } ?? province.flatMap { areas.region(ofProvince: $0) }
  }
}
