/// A number of at most four decimals and fifteen digits, as published numbers are: held as whole ten-thousandths it is rounded
/// and written without being taken apart digit by digit.
///
/// Of two decimals of at most fifteen digits no `Double` is the nearest to both, so where a number is the nearest to so many
/// ten-thousandths, these are the digits that `DecimalDigits` finds.
struct ShortDecimal {
  static let maximumDecimals = 4

  private let isNegative: Bool
  private let tenThousandths: Int

  init?(_ number: Double) {
    let scaled = (number.magnitude * 10_000).rounded()
    guard scaled < 1e15, scaled / 10_000 == number.magnitude else { return nil }
    isNegative = number < 0
    tenThousandths = Int(scaled)
  }

  /// Rounded half away from zero; a result of zero has no sign.
  /// - Precondition: `decimals` are at most four.
  func text(decimals: Int, grouping: Bool, minus: String) -> String {
    let step = Self.powers[Self.maximumDecimals - decimals]
    var rest = (tenThousandths + step / 2) / step
    let isNegative = isNegative && rest > 0
    // Written from the end: 16 digits, 5 separators, a point and a minus of at most 3 bytes.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { bytes in
      var start = bytes.count
      func put(_ byte: UInt8) {
        start -= 1
        bytes.initializeElement(at: start, to: byte)
      }
      func putDigit() {
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
      for _ in 0..<decimals { putDigit() }
      if decimals > 0 { put(UInt8(ascii: ".")) }
      var count = 0
      repeat {
        if grouping, count > 0, count % 3 == 0 { put(UInt8(ascii: ",")) }
        putDigit()
        count += 1
      } while rest > 0
      if isNegative { for byte in minus.utf8.reversed() { put(byte) } }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start...]), as: UTF8.self)
    }
  }

  private static let powers = [1, 10, 100, 1_000, 10_000]
}
