import Glibc

/// The digits of a decimal text from the first that is not 0 to the last, whatever its point, groups and exponent.
struct SignificantDigits {
  private let digits: [UInt8]

  /// - Parameter number: a text that has been found to be a decimal number.
  init(_ number: Span<UInt8>) {
    var digits: [UInt8] = []
    for index in 0..<number.count {
      let byte = number[index]
      if byte | 0x20 == UInt8(ascii: "e") { break }
      if (48...57).contains(byte), !digits.isEmpty || byte != 48 { digits.append(byte) }
    }
    while digits.last == 48 { digits.removeLast() }
    self.digits = digits
  }

  /// Whether `value`, rounded to as many digits, is the number as it was written. So no two texts of as many digits
  /// become one value; whatever a program writes of a Double, with 17 digits or as few as tell it apart, is kept.
  func areKept(by value: Double) -> Bool {
    // Every Double keeps so many.
    guard digits.count > 15 else { return true }
    guard digits.count <= Self.most else { return false }
    var text = [CChar](repeating: 0, count: Self.most + 16)
    let length = withVaList([Int32(digits.count - 1), value.magnitude]) { vsnprintf(&text, text.count, "%.*e", $0) }
    let written = text.prefix(Int(length)).map { UInt8(bitPattern: $0) }
    return written.prefix { $0 | 0x20 != UInt8(ascii: "e") }.filter { (48...57).contains($0) } == digits
  }

  /// No Double has more digits.
  private static let most = 767
}
