/// Orders Thai and Latin text as a Thai dictionary does: a leading vowel counts after its consonant, and tone
/// marks only decide between words that are otherwise the same. Latin letters compare without case, before Thai.
///
/// - Source: the Thai order of the Unicode Collation Algorithm (UTS #10) and CLDR; checked against ICU's order of
///   the 77 provinces and of made-up words. Unlike ICU's Thai order, spaces count and Latin comes first.
package struct CollationKey: Sendable, Hashable, Comparable {
  private let primary: [UInt32]
  private let secondary: [UInt8]
  private let text: String

  package init(_ text: String) {
    var scalars = text.unicodeScalars.map(\.value)
    var index = 0
    while index + 1 < scalars.count {
      if (0x0E40...0x0E44).contains(scalars[index]), (0x0E01...0x0E2E).contains(scalars[index + 1]) {
        scalars.swapAt(index, index + 1)
        index += 1
      }
      index += 1
    }
    var primary: [UInt32] = []
    var secondary: [UInt8] = []
    for value in scalars {
      if let weight = Self.markWeight(value) {
        secondary.append(weight)
      } else if let weight = Self.letterWeight(value) {
        primary.append(weight)
        secondary.append(0)
      }
    }
    self.primary = primary
    self.secondary = secondary
    self.text = text
  }

  /// The rank among marks, which are ignored at first: yamakkan, thanthakhat, maitaikhu, the four tones.
  private static func markWeight(_ value: UInt32) -> UInt8? {
    switch value {
    case 0x0E4E: 1
    case 0x0E4C: 2
    case 0x0E47: 3
    case 0x0E48...0x0E4B: UInt8(4 + value - 0x0E48)
    default: nil
    }
  }

  /// Twice the code point, to leave room between neighbours; nil for what does not count at all.
  private static func letterWeight(_ value: UInt32) -> UInt32? {
    switch value {
    // ฯ and ๆ are punctuation.
    case 0x0E2F, 0x0E46: nil
    // A nikhahit by itself stands before the vowels, ๅ behind า.
    case 0x0E4D: 0x0E2F * 2
    case 0x0E45: 0x0E32 * 2 + 1
    case 0x41...0x5A: (value + 0x20) * 2
    default: value * 2
    }
  }

  package static func < (first: CollationKey, second: CollationKey) -> Bool {
    if first.primary != second.primary { return first.primary.lexicographicallyPrecedes(second.primary) }
    if first.secondary != second.secondary { return first.secondary.lexicographicallyPrecedes(second.secondary) }
    return first.text < second.text
  }
}
