import Localization

extension Dataset {
  /// From the first day to the last that the rows are of; nil without a time field or a row that has a time.
  /// - Complexity: linear in the rows.
  package func timeExtent(weekStart: Weekday) -> ClosedRange<CivilDate>? {
    guard let granularity = granularity(weekStart: weekStart),
      let column = table.columns.first(where: { $0.field.role == .time })
    else { return nil }
    let values: [Int32]
    let period: (Int) -> Period
    switch column.storage {
    case .date(let days):
      values = days
      period = { Period(granularity, containing: CivilDate(dayNumber: $0)) }
    case .period(let ordinals, let own):
      values = ordinals
      period = { Period(own, ordinal: $0) }
    default: return nil
    }
    var bounds: ClosedRange<Int>?
    for (row, value) in values.enumerated() where column.validity[row] {
      let value = Int(value)
      bounds = bounds.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
    }
    return bounds.map { period($0.lowerBound).firstDay...period($0.upperBound).lastDay }
  }
}
