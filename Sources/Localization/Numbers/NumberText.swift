/// Numbers as published text: thousands separators, a fixed number of decimals, U+2212 for minus.
package enum NumberText {
  package static let minus = "\u{2212}"

  /// `number` with `decimals` digits after the point, rounded half away from zero as a spreadsheet does:
  /// the number is taken at 15 significant digits first, so 2.345 held as 2.3449999999999998 prints 2.35.
  /// A result of zero has no sign. Infinite and NaN give an empty text: data never holds them.
  package static func text(_ number: Double, decimals: Int, grouping: Bool = true) -> String {
    text(number, decimals: decimals, grouping: grouping, minus: minus)
  }

  /// As data files write it: no grouping, ASCII minus.
  package static func plain(_ number: Double, decimals: Int) -> String {
    text(number, decimals: decimals, grouping: false, minus: "-")
  }

  private static func text(_ number: Double, decimals: Int, grouping: Bool, minus: String) -> String {
    guard number.isFinite else { return "" }
    let decimals = max(0, decimals)
    if decimals <= ShortDecimal.maximumDecimals, let short = ShortDecimal(number) {
      return short.text(decimals: decimals, grouping: grouping, minus: minus)
    }
    return DecimalDigits(number).rounded(toDecimals: decimals)
      .text(decimals: decimals, separator: grouping ? "," : "", minus: minus)
  }

  /// The shortest text that reads back as `number`, without an exponent, ASCII minus: `12.35`, `1640`.
  package static func shortest(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    let digits = DecimalDigits(number, significant: 17)
    return digits.text(decimals: digits.decimalCount, separator: "", minus: "-")
  }

  /// How many decimals the shortest text of `number` has.
  package static func decimalCount(of number: Double) -> Int {
    number.isFinite ? DecimalDigits(number).decimalCount : 0
  }

  /// `number` rounded half away from zero, as `text` shows it.
  package static func rounded(_ number: Double, decimals: Int) -> Double {
    Double(plain(number, decimals: decimals)) ?? number
  }
}

/// A number as decimal digits: value = 0.d1d2d3… × 10^exponent.
struct DecimalDigits {
  var isNegative: Bool
  var digits: [UInt8]
  var exponent: Int

  /// The shortest digits that identify `number`, rounded to `significant` of them.
  init(_ number: Double, significant: Int = 15) {
    isNegative = number < 0
    digits = []
    exponent = 0
    var point: Int?
    var written = 0
    let text = abs(number).description
    var iterator = text.utf8.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "."): point = digits.count
      case UInt8(ascii: "e"):
        var rest: [UInt8] = []
        while let byte = iterator.next() { rest.append(byte) }
        written = Int(String(decoding: rest, as: UTF8.self)) ?? 0
      default: digits.append(byte - UInt8(ascii: "0"))
      }
    }
    exponent = (point ?? digits.count) + written
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    round(toCount: significant)
  }

  var decimalCount: Int { max(0, digits.count - exponent) }

  func rounded(toDecimals decimals: Int) -> DecimalDigits {
    var copy = self
    copy.round(toCount: exponent + decimals)
    return copy
  }

  private mutating func round(toCount count: Int) {
    if count < 0 {
      digits = []
    } else if count < digits.count {
      let up = digits[count] >= 5
      digits.removeSubrange(count...)
      if up {
        var index = count - 1
        while index >= 0, digits[index] == 9 {
          digits[index] = 0
          index -= 1
        }
        if index >= 0 {
          digits[index] += 1
        } else {
          digits.insert(1, at: 0)
          exponent += 1
        }
      }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      exponent = 0
      isNegative = false
    }
  }

  func text(decimals: Int, separator: String, minus: String) -> String {
    var whole: [UInt8] = []
    for position in 0..<max(1, exponent) {
      whole.append(exponent > 0 && position < digits.count ? digits[position] : 0)
    }
    var text = isNegative ? minus : ""
    for (position, digit) in whole.enumerated() {
      if position > 0, (whole.count - position) % 3 == 0 { text += separator }
      text.unicodeScalars.append(Unicode.Scalar(digit + 48))
    }
    if decimals > 0 {
      text += "."
      for position in 0..<decimals {
        let index = exponent + position
        text.unicodeScalars.append(Unicode.Scalar(index >= 0 && index < digits.count ? digits[index] + 48 : 48))
      }
    }
    return text
  }
}
