import Localization

/// A length of time as ISO 8601 writes it: `P1Y2M3DT4H5M6.5S`.
/// - Source: XML Schema 1.1 part 2, section 3.3.6.
struct ISODuration {
  let months: Int
  /// Days and what is shorter, in thousandths of a second.
  let milliseconds: Int

  init?(_ text: String) {
    var rest = text.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { return nil }
    var units: [(letter: UInt8, months: Int, milliseconds: Int)] = [
      (UInt8(ascii: "Y"), 12, 0), (UInt8(ascii: "M"), 1, 0), (UInt8(ascii: "W"), 0, 604_800_000),
      (UInt8(ascii: "D"), 0, 86_400_000),
    ]
    var isTime = false
    var months = 0
    var milliseconds = 0
    while let byte = rest.first {
      if byte == UInt8(ascii: "T"), !isTime, rest.count > 1 {
        rest.removeFirst()
        isTime = true
        units = [
          (UInt8(ascii: "H"), 0, 3_600_000), (UInt8(ascii: "M"), 0, 60_000), (UInt8(ascii: "S"), 0, 1_000),
        ]
        continue
      }
      guard let (whole, thousandths) = Self.takeNumber(&rest), let letter = rest.popFirst(),
        let unit = units.firstIndex(where: { $0.letter == letter }),
        thousandths == nil || letter == UInt8(ascii: "S")
      else { return nil }
      months += whole * units[unit].months
      milliseconds += whole * units[unit].milliseconds + (thousandths ?? 0)
      // Each unit once, the longest first.
      units.removeFirst(unit + 1)
    }
    // Longer ones would lead out of the calendar.
    guard months <= 12 * 100_000 else { return nil }
    self.months = isNegative ? -months : months
    self.milliseconds = isNegative ? -milliseconds : milliseconds
  }

  /// At most nine digits, and thousandths behind a point.
  private static func takeNumber(_ rest: inout Substring.UTF8View.SubSequence) -> (whole: Int, thousandths: Int?)? {
    guard let whole = takeDigits(&rest) else { return nil }
    guard rest.first == UInt8(ascii: ".") else { return (whole.value, nil) }
    rest.removeFirst()
    guard let fraction = takeDigits(&rest) else { return nil }
    var value = fraction.value
    for _ in fraction.count..<9 { value *= 10 }
    return (whole.value, value / 1_000_000)
  }

  private static func takeDigits(_ rest: inout Substring.UTF8View.SubSequence) -> (value: Int, count: Int)? {
    let digits = rest.prefix { (48...57).contains($0) }
    guard (1...9).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return (digits.reduce(0) { $0 * 10 + Int($1) - 48 }, digits.count)
  }

  /// Whether this is shorter wherever it starts: a month may be 28 days or 31.
  func isLess(than other: ISODuration) -> Bool {
    Self.starts.allSatisfy { end(from: $0) < other.end(from: $0) }
  }

  /// The four days from which two lengths that can be told apart come out in the same order.
  /// - Source: XML Schema 1.1 part 2, section 3.3.6.1.
  private static let starts = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)].map { $0 * 12 + $1 - 1 }

  private func end(from month: Int) -> Int {
    Period(.month, ordinal: month + months).firstDay.dayNumber * 86_400_000 + milliseconds
  }
}
