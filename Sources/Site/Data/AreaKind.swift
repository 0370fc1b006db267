/// The kinds of areas that bulletins are about, each a dataset of the site by its usual name.
package enum AreaKind: Int, Sendable, Hashable, CaseIterable {
  case province
  case region

  var dataset: String {
    switch self {
    case .province: "provinces"
    case .region: "regions"
    }
  }

  /// The fields of its dataset, for those who make one.
  var usualFields: String {
    switch self {
    case .province: "code, name_th, name_en, slug, region"
    case .region: "code, name_th, name_en, slug"
    }
  }

  /// Of a page about one such area.
  var template: PageTemplate {
    switch self {
    case .province: .province
    case .region: .region
    }
  }

  init?(dataset: String?) {
    guard let kind = Self.allCases.first(where: { $0.dataset == dataset }) else { return nil }
    self = kind
  }

  /// The field of a province that holds the code of its region.
  static let regionField = "region"
  /// Any of these may stand for an area.
  private static let names = ["code", "iso", "slug", "name_th", "name_en", "name"]

  /// The code of each name that an area has.
  static func codes(in rows: RowTable) -> [String: String] {
    var codes: [String: String] = [:]
    for key in rows.keys {
      for name in [key] + names.compactMap({ rows.row(key)?[$0] }) where codes[name] == nil { codes[name] = key }
    }
    return codes
  }
}
