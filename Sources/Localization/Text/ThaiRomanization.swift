/// Thai in Latin letters, sign by sign: for addresses, which must never change. A reader knows the word again; it is not
/// how it is said, for that is known of words alone.
///
/// - Source: the letters of the Royal Thai General System of Transcription; initial consonants everywhere.
package enum ThaiRomanization {
  /// The text with its Thai in lower-case Latin letters; all other signs stay.
  package static func latin(_ text: String) -> String {
    var latin = ""
    /// A vowel that is written before its consonant.
    var leading = ""
    /// The last consonant with what stands on it.
    var last = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if let vowel = leadingVowels[scalar] {
        latin += leading
        leading = vowel
        last = ""
      } else if scalar == "\u{0E2D}" {
        // อ bears a vowel, or is one.
        let isBearer = !leading.isEmpty || index + 1 < scalars.count && vowels[scalars[index + 1]] != nil
        last = isBearer ? leading : "o"
        latin += last
        leading = ""
      } else if let consonant = consonants[scalar] {
        last = consonant
        latin += consonant + leading
        leading = ""
      } else if let vowel = vowels[scalar] {
        last += vowel
        latin += vowel
      } else if scalar == "\u{0E4C}" {
        // ์ makes what it stands on silent.
        if !last.isEmpty, latin.hasSuffix(last) { latin.removeLast(last.count) }
      } else if (0x0E50...0x0E59).contains(scalar.value) {
        latin += String(scalar.value - 0x0E50)
      } else if !(0x0E01...0x0E5B).contains(scalar.value) {
        latin += leading
        leading = ""
        latin.unicodeScalars.append(scalar)
      }
    }
    return latin + leading
  }

  /// Latin letters by Thai sign.
  private struct Letters: Sendable, ExpressibleByDictionaryLiteral {
    /// From U+0E00.
    private var letters: [String?] = Array(repeating: nil, count: 0x5C)

    init(dictionaryLiteral elements: (Unicode.Scalar, String)...) {
      for (sign, latin) in elements { letters[Int(sign.value) - 0x0E00] = latin }
    }

    subscript(sign: Unicode.Scalar) -> String? {
      (0x0E00...0x0E5B).contains(sign.value) ? letters[Int(sign.value) - 0x0E00] : nil
    }
  }

  private static let leadingVowels: Letters = ["เ": "e", "แ": "ae", "โ": "o", "ใ": "ai", "ไ": "ai"]

  private static let vowels: Letters = [
    "ะ": "a", "\u{0E31}": "a", "า": "a", "\u{0E33}": "am", "\u{0E34}": "i", "\u{0E35}": "i", "\u{0E36}": "ue",
    "\u{0E37}": "ue", "\u{0E38}": "u", "\u{0E39}": "u", "ๅ": "a",
  ]

  private static let consonants: Letters = [
    "ก": "k", "ข": "kh", "ฃ": "kh", "ค": "kh", "ฅ": "kh", "ฆ": "kh", "ง": "ng", "จ": "ch", "ฉ": "ch", "ช": "ch",
    "ซ": "s", "ฌ": "ch", "ญ": "y", "ฎ": "d", "ฏ": "t", "ฐ": "th", "ฑ": "th", "ฒ": "th", "ณ": "n", "ด": "d", "ต": "t",
    "ถ": "th", "ท": "th", "ธ": "th", "น": "n", "บ": "b", "ป": "p", "ผ": "ph", "ฝ": "f", "พ": "ph", "ฟ": "f", "ภ": "ph",
    "ม": "m", "ย": "y", "ร": "r", "ฤ": "rue", "ล": "l", "ฦ": "lue", "ว": "w", "ศ": "s", "ษ": "s", "ส": "s", "ห": "h",
    "ฬ": "l", "ฮ": "h",
  ]
}
