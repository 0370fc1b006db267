import Localization

extension PeriodSelection {
  /// A length in which it is written that periods of the data can neither be counted nor bounded by; nil for none.
  func length(unfitFor base: Granularity) -> Granularity? {
    switch self {
    case .all, .latest: nil
    case .last(_, let unit): base.isBounded(by: unit) ? nil : unit
    case .since(let start): start.isPlaced(among: base) ? nil : start.granularity
    case .range(let start, let end): [start, end].first { !$0.isPlaced(among: base) }?.granularity
    }
  }
}

extension PeriodSelection {
  /// How far back 'last' may reach.
  static let longestYears = 1_000

  /// Whether it reaches back further than any data.
  var isTooLong: Bool {
    guard case .last(let count, let unit) = self else { return false }
    let perYear =
      switch unit {
      case .day: 366
      case .week: 53
      case .month: 12
      case .quarter: 4
      case .half: 2
      case .year, .fiscalYear: 1
      }
    return count > Self.longestYears * perYear
  }
}

extension Period {
  /// Whether it is made of whole periods of the data, or lies within one.
  fileprivate func isPlaced(among base: Granularity) -> Bool {
    base.isBounded(by: granularity) || granularity.nests(in: base)
  }
}

extension Granularity {
  /// Whether a longer period is made of whole ones of this length; a week belongs to that of its first day.
  fileprivate func isBounded(by other: Granularity) -> Bool {
    if case .week = self, other != .day, other.name != name { return true }
    return nests(in: other)
  }
}
