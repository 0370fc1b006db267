/// A made-up count of one kind in one province in one quarter: rights of intellectual property that were registered, or
/// exporters and importers that are new.
package struct ProvincialCount: Sendable {
  /// By its first month.
  package let quarter: Month
  package let province: String
  package let kind: String
  package let count: Int
  package let status: Status
}

extension ProvincialCount: CSVRow {
  static let header = "quarter,province,kind,registrations,status"
  var cells: [String] { ["\(quarter)-01", province, kind, String(count), status.rawValue] }
}

extension ProvincialCount {
  /// A kind: how many of it there are for each hundred juristic persons that are new in a usual month, where few
  /// registrations go with few rights, and many with more than their part.
  private struct Kind: Sendable {
    let id: String
    let perHundred: Double
    /// Growth over all quarters.
    let growth: Double
  }

  /// Registered rights, sorted by quarter, province and kind.
  package static func ofRights() -> [ProvincialCount] {
    all(
      "intellectual-property",
      [
        Kind(id: "design", perHundred: 18, growth: 0.1), Kind(id: "invention", perHundred: 9, growth: 0.05),
        Kind(id: "petty-patent", perHundred: 11, growth: 0.22), Kind(id: "trademark", perHundred: 120, growth: 0.14),
      ])
  }

  /// New exporters and importers, sorted by quarter, province and kind.
  package static func ofTraders() -> [ProvincialCount] {
    all(
      "new-traders",
      [Kind(id: "exporter", perHundred: 26, growth: 0.08), Kind(id: "importer", perHundred: 33, growth: 0.12)])
  }

  private static func all(_ dataset: String, _ kinds: [Kind]) -> [ProvincialCount] {
    Province.all.flatMap { province in
      kinds.flatMap { observations(of: $0, in: province, dataset) }
    }
    .sorted { ($0.quarter, $0.province, $0.kind) < ($1.quarter, $1.province, $1.kind) }
  }

  private static func observations(of kind: Kind, in province: Province, _ dataset: String) -> [ProvincialCount] {
    var generator = SplitMix64(series: "\(dataset)/\(province.code)/\(kind.id)")
    let standing = max(0.4, 1 + 0.25 * generator.bell())
    var drift = Drift(persistence: 0.6, spread: 0.05)
    let quarters = Coverage.quarters
    return quarters.indices.map { index in
      let usual = province.monthlyRegistrations * kind.perHundred / 100 * standing
      let growth = 1 + kind.growth * Double(index) / Double(quarters.count - 1)
      return ProvincialCount(
        quarter: quarters[index], province: province.code, kind: kind.id,
        count: wholeNumber(around: usual * growth * (1 + drift.next(using: &generator)), using: &generator),
        status: .normal)
    }
  }
}
