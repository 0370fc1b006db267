/// The plain forms of dates and times.
/// - Source: Table Schema v2, which takes them from XML Schema 1.1 part 2.
enum ISODate {
  /// `2026-11-20`, `2026-11`, `2026`, `09:00:00`, `2026-11-20T09:00:00`; a time may have a fraction and a zone. Each
  /// number has all of its digits. Nil for anything else.
  static func read(_ cell: Span<UInt8>, _ type: FieldType, hasThaiDigits: Bool) -> DateParts? {
    var cursor = CellCursor(hasThaiDigits: hasThaiDigits)
    var parts = DateParts()
    let isRead =
      switch type {
      case .date: readDay(cell, &cursor, &parts)
      case .yearmonth: readMonth(cell, &cursor, &parts)
      case .year: readYear(cell, &cursor, &parts)
      case .time: readClock(cell, &cursor, &parts)
      case .datetime:
        readDay(cell, &cursor, &parts) && cursor.take([UInt8(ascii: "T")], in: cell)
          && readClock(cell, &cursor, &parts)
      default: false
      }
    return isRead && cursor.index == cell.count ? parts : nil
  }

  private static func readYear(_ cell: Span<UInt8>, _ cursor: inout CellCursor, _ parts: inout DateParts) -> Bool {
    guard let year = cursor.takeNumber(4...4, in: cell) else { return false }
    parts.year = year
    return true
  }

  private static func readMonth(_ cell: Span<UInt8>, _ cursor: inout CellCursor, _ parts: inout DateParts) -> Bool {
    guard readYear(cell, &cursor, &parts), cursor.take([UInt8(ascii: "-")], in: cell),
      let month = cursor.takeNumber(2...2, in: cell)
    else { return false }
    parts.month = month
    return true
  }

  private static func readDay(_ cell: Span<UInt8>, _ cursor: inout CellCursor, _ parts: inout DateParts) -> Bool {
    guard readMonth(cell, &cursor, &parts), cursor.take([UInt8(ascii: "-")], in: cell),
      let day = cursor.takeNumber(2...2, in: cell)
    else { return false }
    parts.day = day
    return true
  }

  private static func readClock(_ cell: Span<UInt8>, _ cursor: inout CellCursor, _ parts: inout DateParts) -> Bool {
    let colon = [UInt8(ascii: ":")]
    guard let hour = cursor.takeNumber(2...2, in: cell), cursor.take(colon, in: cell),
      let minute = cursor.takeNumber(2...2, in: cell), cursor.take(colon, in: cell),
      let second = cursor.takeNumber(2...2, in: cell)
    else { return false }
    (parts.hour, parts.minute, parts.second) = (hour, minute, second)
    if cursor.take([UInt8(ascii: ".")], in: cell) {
      guard let fraction = cursor.takeFraction(in: cell) else { return false }
      parts.nanoseconds = fraction
    }
    parts.zone = cursor.takeZone(in: cell)
    return true
  }
}
