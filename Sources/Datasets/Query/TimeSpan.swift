import Localization

/// The periods a query covers, and which of them each row belongs to.
struct TimeSpan {
  /// Ascending; empty for a dataset without time.
  let periods: [Period]
  private let positions: [Int: Int]
  private let column: Column?
  private let granularity: Granularity?

  /// - Parameter rows: those the filters let through. Counting back begins at the last of them with a value.
  init(
    _ selection: PeriodSelection, rows: [Int], _ dataset: Dataset, _ measure: Field, _ granularity: Granularity?,
    _ weekStart: Weekday
  ) {
    self.granularity = granularity
    guard let granularity, let time = dataset.schema.time, let column = dataset.column(time.name),
      let own = dataset.granularity(weekStart: weekStart), let measured = dataset.column(measure.name)
    else {
      column = nil
      periods = []
      positions = [:]
      return
    }
    self.column = column
    var observed: [Int: Bool] = [:]
    for row in rows {
      guard let period = column.period(at: row, own) else { continue }
      observed[period.ordinal, default: false] = observed[period.ordinal, default: false] || measured.isPresent[row]
    }
    let withValues = observed.filter(\.value).keys
    let chosen = Self.ordinals(selection, own, first: observed.keys.min(), last: observed.keys.max(), lastValue: withValues.max())
    guard let chosen else {
      periods = []
      positions = [:]
      return
    }
    let lower = Period(own, ordinal: chosen.lowerBound).converted(to: granularity)
    let upper = Period(own, ordinal: chosen.upperBound).converted(to: granularity)
    var periods = (lower.ordinal...max(lower.ordinal, upper.ordinal)).map { Period(granularity, ordinal: $0) }
    if granularity == .day {
      // Markets close: a day on which nothing at all was observed is not a gap.
      let open = Self.observedDays(column)
      periods.removeAll { !open.contains($0.ordinal) }
    }
    self.periods = periods
    positions = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1.ordinal, $0) })
    self.chosen = chosen
    self.own = own
  }

  private var chosen: ClosedRange<Int>?
  private var own: Granularity?

  /// The place of a row's period; 0 for a dataset without time, nil for a row outside.
  func position(of row: Int) -> Int? {
    guard let column, let granularity else { return 0 }
    guard let own, let chosen, let period = column.period(at: row, own), chosen.contains(period.ordinal) else { return nil }
    return positions[period.converted(to: granularity).ordinal]
  }

  /// How many values each series has.
  var count: Int { column == nil ? 1 : periods.count }

  /// The order of rows in time, for taking the last.
  func instant(of row: Int) -> Int {
    guard let column, let own else { return 0 }
    return column.period(at: row, own)?.ordinal ?? .min
  }

  private static func ordinals(
    _ selection: PeriodSelection, _ own: Granularity, first: Int?, last: Int?, lastValue: Int?
  ) -> ClosedRange<Int>? {
    guard let first, let last else { return nil }
    let end = lastValue ?? last
    switch selection {
    case .all: return first...last
    case .latest: return end...end
    case .last(let count, let unit):
      let lastDay = Period(own, ordinal: end)
      let start = lastDay.converted(to: unit).advanced(by: 1 - count)
      let lower = unit == own ? start.ordinal : Period(own, containing: start.firstDay).ordinal
      return max(first, lower)...end
    case .since(let period):
      let lower = max(first, Period(own, containing: period.firstDay).ordinal)
      return lower <= last ? lower...last : nil
    case .range(let from, let through):
      let lower = max(first, Period(own, containing: from.firstDay).ordinal)
      let upper = min(last, Period(own, containing: through.lastDay).ordinal)
      return lower <= upper ? lower...upper : nil
    }
  }

  private static func observedDays(_ column: Column) -> Set<Int> {
    guard case .dates(let days) = column.storage else { return [] }
    return Set(days.indices.lazy.filter { column.isPresent[$0] }.map { Int(days[$0]) })
  }
}
