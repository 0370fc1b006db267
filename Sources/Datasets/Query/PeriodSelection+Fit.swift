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
