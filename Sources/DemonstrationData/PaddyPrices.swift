/// The made-up price of one kind of paddy in one province in one week.
package struct PaddyPriceObservation: Sendable {
  package let week: Day
  package let province: String
  package let kind: String
  /// Baht per tonne, in tens; absent where it was not collected.
  package let price: Int?
  package let status: Status
}

extension PaddyPriceObservation: CSVRow {
  static let header = "week,province,kind,price,status"
  var cells: [String] { [week.description, province, kind, price.map(String.init) ?? "", status.rawValue] }
}

/// A kind of paddy: how its price moves in the country, and where it is quoted.
struct PaddyKind: Sendable {
  let id: String
  /// Baht per tonne, every thirteen weeks.
  let anchors: [Double]
  let season: Season
  let provinces: [String]

  static let all = [
    PaddyKind(
      id: "glutinous", anchors: [12_100, 11_700, 11_200, 10_500, 9_800, 9_700, 10_100, 10_700, 10_900],
      season: Season(factors: [0.99, 1.0, 1.01, 1.01, 1.02, 1.02, 1.02, 1.02, 1.01, 0.99, 0.96, 0.97]),
      provinces: ["34", "35", "37", "40", "41", "44", "45", "46", "47", "48", "50", "56", "57"]),
    PaddyKind(
      id: "hom-mali", anchors: [15_200, 15_000, 15_500, 15_900, 15_600, 15_300, 15_700, 16_200, 16_000],
      season: Season(factors: [0.99, 0.995, 1.0, 1.005, 1.01, 1.02, 1.025, 1.025, 1.015, 0.99, 0.96, 0.97]),
      provinces: ["30", "31", "32", "33", "34", "35", "37", "40", "44", "45", "46", "56", "57"]),
    PaddyKind(
      id: "white", anchors: [9_900, 9_100, 8_300, 7_700, 7_300, 7_500, 7_900, 8_100, 8_000],
      season: Season(factors: [1.0, 1.01, 0.99, 0.97, 0.99, 1.01, 1.02, 1.02, 1.01, 1.0, 0.98, 0.99]),
      provinces: ["14", "17", "18", "30", "57", "60", "62", "64", "65", "66", "72"]),
  ]
}

extension PaddyPriceObservation {
  /// All weeks, sorted by week, province and kind.
  package static func all() -> [PaddyPriceObservation] {
    let weeks = Coverage.weeks(Coverage.weeksOfPaddy)
    return PaddyKind.all.flatMap { kind in
      let country = countryPrices(of: kind, in: weeks)
      return kind.provinces.flatMap { prices(of: kind, in: $0, following: country, weeks: weeks) }
    }
    .sorted { ($0.week, $0.province, $0.kind) < ($1.week, $1.province, $1.kind) }
  }

  private static func countryPrices(of kind: PaddyKind, in weeks: [Day]) -> [Double] {
    var generator = SplitMix64(series: "paddy-prices/\(kind.id)")
    var drift = Drift(persistence: 0.94, spread: 0.006)
    return weeks.indices.map { index in
      level(kind.anchors, at: index, of: weeks.count) * kind.season.factor(on: weeks[index])
        * (1 + drift.next(using: &generator))
    }
  }

  private static func prices(
    of kind: PaddyKind, in province: String, following country: [Double], weeks: [Day]
  ) -> [PaddyPriceObservation] {
    var generator = SplitMix64(series: "paddy-prices/\(kind.id)/\(province)")
    let standing = 1 + 0.012 * generator.bell()
    let missing = gaps(in: weeks.count, chance: 0.008, longest: 3, sparing: 8, using: &generator)
    var drift = Drift(persistence: 0.75, spread: 0.005)
    return weeks.indices.map { index in
      let first = rounded(country[index] * standing * (1 + drift.next(using: &generator)), toMultipleOf: 10)
      let price = PaddyRevision.all.reduce(first) { price, revision in
        revision.isOf(kind.id, in: province, on: weeks[index]) ? price + revision.difference : price
      }
      return PaddyPriceObservation(
        week: weeks[index], province: province, kind: kind.id, price: missing[index] ? nil : price,
        status: missing[index] ? .missing : .normal)
    }
  }
}
