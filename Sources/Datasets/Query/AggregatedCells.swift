/// One number, with its status, for each series and period.
struct AggregatedCells {
  private(set) var values: [[Double?]] = []
  private(set) var statuses: [[String?]] = []
  /// False where several rows had to become one number and the measure does not allow it.
  private(set) var isUnambiguous = true

  init(_ dataset: Dataset, _ measure: Field, _ aggregation: Aggregation, _ grouping: SeriesGrouping, _ span: TimeSpan) {
    guard let numbers = dataset.column(measure.name) else { return }
    let status = dataset.schema.status.flatMap { dataset.column($0.name) }
    for rows in grouping.rows {
      var cells = Array(repeating: Accumulator(), count: span.count)
      for (row, position) in rows {
        cells[position].add(
          numbers.number(at: row), at: span.instant(of: row),
          status: status?.value(at: row).flatMap { ObservationStatus(rawValue: $0.text) })
      }
      values.append(cells.map { $0.value(aggregation) })
      statuses.append(cells.map { $0.status?.rawValue })
      if cells.contains(where: { !$0.isUnambiguous(aggregation) }) { isUnambiguous = false }
    }
  }

  /// Collects the rows of one cell.
  private struct Accumulator {
    private var rowCount = 0
    private var count = 0
    private var sum = 0.0
    /// What the additions lost to rounding (Neumaier's summation).
    private var lost = 0.0
    private var last: (value: Double?, instant: Int)?
    private var rowsAtLast = 0
    private var presentStatus: ObservationStatus?
    private var missingStatus: ObservationStatus?

    mutating func add(_ value: Double?, at instant: Int, status: ObservationStatus?) {
      rowCount += 1
      if last == nil || instant > last!.instant {
        last = (value, instant)
        rowsAtLast = 1
      } else if instant == last!.instant {
        rowsAtLast += 1
      }
      guard let value else {
        if let status { missingStatus = max(missingStatus ?? status, status) }
        return
      }
      count += 1
      let total = sum + value
      lost += abs(sum) >= abs(value) ? (sum - total) + value : (value - total) + sum
      sum = total
      if let status { presentStatus = max(presentStatus ?? status, status) }
    }

    /// The status of the most cautious part; that of the missing rows only where no row has a value.
    var status: ObservationStatus? { count > 0 ? presentStatus : missingStatus }

    func value(_ aggregation: Aggregation) -> Double? {
      switch aggregation {
      case .sum: count > 0 ? sum + lost : nil
      case .mean: count > 0 ? (sum + lost) / Double(count) : nil
      case .last, .none: last?.value
      }
    }

    func isUnambiguous(_ aggregation: Aggregation) -> Bool {
      switch aggregation {
      case .sum, .mean: true
      case .last: rowsAtLast <= 1
      case .none: rowCount <= 1
      }
    }
  }
}
