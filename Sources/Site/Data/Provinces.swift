/// The registry of provinces: a dataset of the site, by its usual name.
enum Provinces {
  static let dataset = "provinces"
  static let regionDataset = "regions"
  static let regionField = "region"
  /// Any of these may stand for a province or a region.
  static let names = ["code", "iso", "slug", "name_th", "name_en"]

  /// The code of each name that a province or a region has.
  static func codes(in rows: RowTable) -> [String: String] {
    var codes: [String: String] = [:]
    for key in rows.keys {
      for name in [key] + names.compactMap({ rows.row(key)?[$0] }) where codes[name] == nil { codes[name] = key }
    }
    return codes
  }
}
