import Localization

/// What an editor looks at before a dataset is published: what each field holds, and how far the periods reach.
package struct DatasetProfile: Sendable {
  package var rowCount: Int
  /// In the order of the schema.
  package var fields: [FieldProfile]
  /// Nil without a time field, and where no row has a time.
  package var time: TimeProfile?

  /// - Parameter topCount: how many of the most frequent values of a categorical field are kept.
  /// - Complexity: linear in rows times columns.
  package init(_ dataset: Dataset, weekStart: Weekday = .monday, topCount: Int = 5) {
    rowCount = dataset.table.rowCount
    fields = dataset.table.columns.map { FieldProfile($0, topCount: topCount) }
    time = TimeProfile(dataset, weekStart: weekStart)
  }
}

/// What one field holds.
package struct FieldProfile: Sendable {
  package var field: Field
  package var missingCount: Int
  package var distinctCount: Int
  /// Of numbers, dates and periods; nil for texts, and where every value is missing.
  package var bounds: Bounds?
  /// Of a measure that may be summed.
  package var total: Double?
  /// The most frequent values of a categorical field that repeats any, the most frequent first.
  package var top: [ValueCount]

  package struct Bounds: Sendable, Hashable {
    package var least: CellValue
    package var greatest: CellValue
  }

  package struct ValueCount: Sendable, Hashable {
    package var value: CellValue
    package var count: Int
  }

  init(_ column: Column, topCount: Int) {
    field = column.field
    let counts = ValueCounts(column)
    missingCount = counts.missingCount
    distinctCount = counts.entries.count
    bounds = Bounds(column, counts.entries.lazy.map(\.row))
    top = Self.isCategory(field) ? Self.top(column, counts, topCount) : []
    if field.role == .measure, field.aggregation == .sum, missingCount < column.count {
      total = column.total(of: 0..<column.count)
    }
  }

  /// Whether the values sort rows into kinds, by what the descriptor says of the field.
  private static func isCategory(_ field: Field) -> Bool {
    switch field.role {
    case .dimension, .status: true
    case .time, .measure, .label: false
    case nil: field.codeList != nil || field.categories != nil || field.type == .boolean
    }
  }

  private static func top(_ column: Column, _ counts: ValueCounts, _ limit: Int) -> [ValueCount] {
    guard counts.entries.contains(where: { $0.count > 1 }) else { return [] }
    return counts.entries.sorted { ($1.count, $0.row) < ($0.count, $1.row) }.prefix(limit).compactMap { entry in
      column[entry.row].map { ValueCount(value: $0, count: entry.count) }
    }
  }
}

extension FieldProfile.Bounds {
  /// Of the rows that have a value; nil of values without order.
  init?(_ column: Column, _ rows: some Sequence<Int>) {
    var bounds: Self?
    for row in rows {
      guard let value = column[row] else { continue }
      switch value {
      case .integer, .number, .date, .period: break
      default: return nil
      }
      guard let known = bounds else {
        bounds = Self(least: value, greatest: value)
        continue
      }
      if value.isLess(than: known.least) { bounds?.least = value }
      if known.greatest.isLess(than: value) { bounds?.greatest = value }
    }
    guard let bounds else { return nil }
    self = bounds
  }
}

extension Column {
  /// The sum of the numbers in `rows`.
  func total(of rows: some Sequence<Int>) -> Double {
    var sum = CompensatedSum()
    for row in rows {
      if let number = number(at: row) { sum.add(number) }
    }
    return sum.total
  }
}
