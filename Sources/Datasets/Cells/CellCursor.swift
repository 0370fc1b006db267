import Localization
import SourceText

/// A place in the bytes of a cell that is read from left to right. What `take…` cannot take it leaves.
struct CellCursor {
  let hasThaiDigits: Bool
  private(set) var index = 0

  init(hasThaiDigits: Bool) {
    self.hasThaiDigits = hasThaiDigits
  }

  mutating func take(_ bytes: [UInt8], in cell: Span<UInt8>) -> Bool {
    guard index + bytes.count <= cell.count else { return false }
    for offset in bytes.indices where cell[index + offset] != bytes[offset] { return false }
    index += bytes.count
    return true
  }

  mutating func takeSpaces(in cell: Span<UInt8>) -> Bool {
    let start = index
    while index < cell.count, cell[index] == UInt8(ascii: " ") { index += 1 }
    return index > start
  }

  /// Digits, at least and at most as many as `width` says.
  mutating func takeNumber(_ width: ClosedRange<Int>, in cell: Span<UInt8>) -> Int? {
    let start = self
    var value = 0
    var count = 0
    while count < width.upperBound, let digit = takeDigit(in: cell) {
      value = value * 10 + digit
      count += 1
    }
    if count >= width.lowerBound { return value }
    self = start
    return nil
  }

  private mutating func takeDigit(in cell: Span<UInt8>) -> Int? {
    guard index < cell.count else { return nil }
    let byte = cell[index]
    if byte >= 48, byte <= 57 {
      index += 1
      return Int(byte) - 48
    }
    guard hasThaiDigits, let digit = ThaiDigits.digit(in: cell, at: index) else { return nil }
    index += ThaiDigits.length
    return digit
  }

  /// One to nine digits behind a point, as billionths.
  mutating func takeFraction(in cell: Span<UInt8>) -> Int? {
    var value = 0
    var count = 0
    while count < 9, let digit = takeDigit(in: cell) {
      value = value * 10 + digit
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in count..<9 { value *= 10 }
    return value
  }

  /// The month, from 1, whose name stands here: the longest that does.
  mutating func takeMonthName(in cell: Span<UInt8>) -> Int? {
    for (name, month) in MonthNames.byLength where matches(name, in: cell) {
      index += name.count
      return month
    }
    return nil
  }

  /// Whether `AM` or `PM` stands here: true for the afternoon.
  mutating func takeMeridiem(in cell: Span<UInt8>) -> Bool? {
    for (name, isAfternoon) in [("am", false), ("pm", true)] where matches(Array(name.utf8), in: cell) {
      index += 2
      return isAfternoon
    }
    return nil
  }

  /// `Z`, `+07:00` or `+0700`.
  mutating func takeZone(in cell: Span<UInt8>) -> ZoneOffset? {
    if take([UInt8(ascii: "Z")], in: cell) { return .utc }
    let start = self
    let isNegative = take([UInt8(ascii: "-")], in: cell)
    if isNegative || take([UInt8(ascii: "+")], in: cell), let hours = takeNumber(2...2, in: cell), hours <= 14 {
      _ = take([UInt8(ascii: ":")], in: cell)
      if let minutes = takeNumber(2...2, in: cell), minutes < 60 {
        return ZoneOffset(minutes: (isNegative ? -1 : 1) * (hours * 60 + minutes))
      }
    }
    self = start
    return nil
  }

  /// Whether `name`, in lower case, stands here in either case.
  private func matches(_ name: [UInt8], in cell: Span<UInt8>) -> Bool {
    guard index + name.count <= cell.count else { return false }
    for offset in name.indices {
      guard cell[index + offset].lowercased == name[offset] else { return false }
    }
    return true
  }
}

/// The digits ๐ to ๙ in UTF-8.
enum ThaiDigits {
  /// Bytes of one digit.
  static let length = 3

  static func digit(in cell: Span<UInt8>, at index: Int) -> Int? {
    guard index + 2 < cell.count, cell[index] == 0xE0, cell[index + 1] == 0xB9,
      cell[index + 2] >= 0x90, cell[index + 2] <= 0x99
    else { return nil }
    return Int(cell[index + 2]) - 0x90
  }
}

/// The names of months as files write them.
enum MonthNames {
  /// Thai and English, whole and short, Thai short names also without their full stops; in lower case, the longest
  /// first.
  static let byLength: [(name: [UInt8], month: Int)] = {
    var names: [(name: [UInt8], month: Int)] = []
    for words in [CalendarWords.of(.thai), CalendarWords.of(.english)] {
      for month in 1...12 {
        let short = words.shortMonths[month - 1]
        for name in [words.months[month - 1], short, short.filter { $0 != "." }] {
          names.append((Array(name.lowercased().utf8), month))
        }
      }
    }
    names.append((Array("sept".utf8), 9))
    return names.sorted { $0.name.count > $1.name.count }
  }()
}
