/// Orders Thai and Latin text as a Thai dictionary does: a leading vowel counts after its consonant, and tone
/// marks only decide between words that are otherwise the same. Latin letters compare without case, before Thai.
///
/// - Source: the Thai reordering rule of the Unicode Collation Algorithm (UTS #10); checked against ICU's
///   order of the 77 provinces.
package struct CollationKey: Sendable, Hashable, Comparable {
  private let primary: [UInt32]
  private let secondary: [UInt32]
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
    var secondary: [UInt32] = []
    for value in scalars {
      switch value {
      // Tone marks, the thanthakhat and their kin: ignored at first.
      case 0x0E47...0x0E4E: secondary.append(UInt32(primary.count) << 8 | value & 0xFF)
      case 0x41...0x5A: primary.append(value + 0x20)
      default: primary.append(value)
      }
    }
    self.primary = primary
    self.secondary = secondary
    self.text = text
  }

  package static func < (first: CollationKey, second: CollationKey) -> Bool {
    if first.primary != second.primary { return first.primary.lexicographicallyPrecedes(second.primary) }
    if first.secondary != second.secondary { return first.secondary.lexicographicallyPrecedes(second.secondary) }
    return first.text < second.text
  }
}
