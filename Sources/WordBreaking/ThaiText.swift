/// A part of a text that libthai can read, in TIS-620, with the way back to the text's grapheme clusters.
struct ThaiText {
  private(set) var bytes: [UInt8] = []
  /// For each byte, the cluster that begins with it; nil within a cluster.
  private(set) var clusters: [Int?] = []
  private var hasLetters = false

  /// The parts of a text between spaces and characters that TIS-620 lacks, as far as they hold Thai letters.
  static func parts(of characters: [Character]) -> [ThaiText] {
    var parts: [ThaiText] = []
    var part = ThaiText()
    for (index, character) in characters.enumerated() where !part.append(character, at: index) {
      if part.hasLetters { parts.append(part) }
      part = ThaiText()
    }
    if part.hasLetters { parts.append(part) }
    return parts
  }

  /// Whether a cluster begins with a consonant, a vowel, a mark or a sign of Thai; digits and ฿ are none.
  static func isLetter(_ character: Character) -> Bool {
    switch character.unicodeScalars.first {
    case ("\u{0E01}"..."\u{0E3A}")?, ("\u{0E40}"..."\u{0E4E}")?: true
    default: false
    }
  }

  /// - Returns: whether TIS-620 has all of the cluster; else nothing is appended.
  private mutating func append(_ character: Character, at index: Int) -> Bool {
    let count = bytes.count
    for scalar in character.unicodeScalars {
      guard let byte = Self.byte(of: scalar) else {
        bytes.removeSubrange(count...)
        clusters.removeSubrange(count...)
        return false
      }
      clusters.append(bytes.count == count ? index : nil)
      bytes.append(byte)
    }
    hasLetters = hasLetters || Self.isLetter(character)
    return true
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x21...0x7E: UInt8(scalar.value)
    case 0x0E01...0x0E3A, 0x0E3F...0x0E5B: UInt8(scalar.value - 0x0E00 + 0xA0)
    default: nil
    }
  }
}
