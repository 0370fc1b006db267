import Localization

/// The periods that a field of rows names, all of one length.
struct RowPeriods {
  let periods: [Period]

  /// Nil where any text names no period, or one of another length than the first. Four digits are a year only where they
  /// can be that of data; else they are a code.
  init?(_ texts: [String]) {
    periods = texts.compactMap { Period(iso: $0) }
    guard let granularity = periods.first?.granularity, periods.count == texts.count,
      periods.allSatisfy({ $0.granularity == granularity }),
      granularity != .year || periods.allSatisfy({ Self.years.contains($0.firstDay.components.year) })
    else { return nil }
  }

  /// Where most texts name periods of one length, longer ones than four digits, the first that does not, with one that
  /// does.
  static func oddOne(of texts: [String]) -> (index: Int, like: String)? {
    let found = texts.map { Period(iso: $0) }
    var counts: [Granularity: Int] = [:]
    for period in found.compactMap(\.self) { counts[period.granularity, default: 0] += 1 }
    guard let most = counts.first(where: { $0.value * 2 > texts.count }), most.key != .year, most.value < texts.count,
      let odd = found.firstIndex(where: { $0?.granularity != most.key }),
      let like = found.firstIndex(where: { $0?.granularity == most.key })
    else { return nil }
    return (odd, texts[like])
  }

  private static let years = 1800...2157

  var areYears: Bool { periods.first?.granularity == .year }

  /// How a table written in place declares and writes them; nil where it has no way to.
  var field: (type: String, frequency: String?, texts: [String])? {
    let days = periods.map(\.firstDay.iso)
    return switch periods.first?.granularity {
    case .day: ("date", nil, days)
    case .week: ("date", "weekly", days)
    case .month: ("yearmonth", nil, days.map { String($0.prefix(7)) })
    case .quarter: ("date", "quarterly", days)
    case .year: ("year", nil, days.map { String($0.prefix(4)) })
    case .half, .fiscalYear, nil: nil
    }
  }
}
