import Localization

/// Days, months or years as integers.
struct OrdinalValues: ColumnValues {
  private var ordinals: [Int32] = []
  private let field: Field
  private let rules: ValueRules?
  private let isPlainDay: Bool
  // Rows of one day stand together: the day is read once. No cell that is a day begins with these bytes.
  private var lastHead: UInt64 = .max
  private var lastTail: UInt64 = .max
  private var lastOrdinal: Int32 = 0

  init(_ field: Field) {
    self.field = field
    rules = ValueRules(field)
    isPlainDay = field.type == .date && field.format.hasPlainDates
  }

  mutating func append(_ cell: Span<UInt8>) throws(CellFault) {
    guard isPlainDay, cell.count == 10 else { return ordinals.append(try ordinal(of: cell)) }
    let head = cell.word(at: 0)
    let tail = cell.word(at: 8)
    if head != lastHead || tail != lastTail {
      lastOrdinal = try ordinal(of: cell)
      lastHead = head
      lastTail = tail
    }
    ordinals.append(lastOrdinal)
  }

  private func ordinal(of cell: Span<UInt8>) throws(CellFault) -> Int32 {
    let value: CellValue
    let ordinal: Int
    switch field.type {
    case .yearmonth:
      ordinal = try CellParser.month(cell, field.format)
      value = .period(Period(.month, ordinal: ordinal))
    case .year:
      ordinal = try CellParser.year(cell, field.format)
      value = .period(Period(.year, ordinal: ordinal))
    default:
      let date = try CellParser.date(cell, field.format)
      ordinal = date.dayNumber
      value = .date(date)
    }
    try rules?.check(value)
    return Int32(truncatingIfNeeded: ordinal)
  }

  mutating func appendMissing() { ordinals.append(0) }
  mutating func reserve(_ rowCount: Int) { ordinals.reserveCapacity(rowCount) }
  mutating func append(_ other: OrdinalValues) { ordinals += other.ordinals }

  func storage() -> Column.Storage {
    switch field.type {
    case .yearmonth: .period(ordinals, .month)
    case .year: .period(ordinals, .year)
    default: .date(ordinals)
    }
  }
}
