import Localization

extension DatePattern {
  /// Reads a whole cell; nil where it is not written by this pattern. The year stands as written.
  /// - Complexity: linear in the cell; nothing is allocated.
  func read(_ cell: Span<UInt8>, hasThaiDigits: Bool) -> DateParts? {
    var cursor = CellCursor(hasThaiDigits: hasThaiDigits)
    var found = DateParts()
    for part in parts {
      guard Self.take(part, cell, &cursor, &found) else { return nil }
    }
    return cursor.index == cell.count ? found : nil
  }

  private static func take(_ part: Part, _ cell: Span<UInt8>, _ cursor: inout CellCursor, _ found: inout DateParts)
    -> Bool
  {
    switch part {
    case .literal(let bytes): return cursor.take(bytes, in: cell)
    case .space: return cursor.takeSpaces(in: cell)
    case .number(let component, let isPadded):
      return take(component, (isPadded ? 2 : 1)...2, cell, &cursor, &found)
    case .monthName:
      guard let month = cursor.takeMonthName(in: cell) else { return false }
      found.month = month
      return true
    case .meridiem:
      guard let isAfternoon = cursor.takeMeridiem(in: cell) else { return false }
      found.isAfternoon = isAfternoon
      return true
    case .zone:
      guard let zone = cursor.takeZone(in: cell) else { return false }
      found.zone = zone
      return true
    }
  }

  private static func take(
    _ component: Component, _ digits: ClosedRange<Int>, _ cell: Span<UInt8>, _ cursor: inout CellCursor,
    _ found: inout DateParts
  ) -> Bool {
    switch component {
    case .year, .shortYear:
      let width = component == .year ? 4 : 2
      guard let year = cursor.takeNumber(width...width, in: cell) else { return false }
      found.year = year
      found.hasShortYear = component == .shortYear
    case .fraction:
      guard let fraction = cursor.takeFraction(in: cell) else { return false }
      found.nanoseconds = fraction
    default:
      guard let value = cursor.takeNumber(digits, in: cell) else { return false }
      switch component {
      case .month: found.month = value
      case .day: found.day = value
      case .hour: found.hour = value
      case .hour12:
        guard (1...12).contains(value) else { return false }
        found.hour = value % 12
      case .minute: found.minute = value
      default: found.second = value
      }
    }
    return true
  }
}

/// What a text said of a day and a time of it, as written.
struct DateParts {
  var year = 0
  var hasShortYear = false
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  var nanoseconds = 0
  /// Nil where the hour counts from 0 to 23.
  var isAfternoon: Bool?
  var zone: ZoneOffset?

  var hourOfDay: Int { hour + (isAfternoon == true ? 12 : 0) }

  var isClock: Bool { hourOfDay < 24 && minute < 60 && second < 60 }

  /// `09:00:00`, with a fraction where there is one, and the zone where one is written.
  var clockText: String {
    var text = [hourOfDay, minute, second].map { Self.padded($0, 2) }.joined(separator: ":")
    if nanoseconds > 0 {
      var digits = Self.padded(nanoseconds, 9)
      while digits.hasSuffix("0") { digits.removeLast() }
      text += "." + digits
    }
    return text + (zone?.iso ?? "")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
