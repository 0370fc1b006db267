/// Where spelling and punctuation let a line end, whatever the words are.
package enum LineBreakRules {
  /// Whether a line may end between two grapheme clusters when nothing is known of their words.
  package static func mayBreak(before next: Character, after previous: Character) -> Bool {
    guard let last = previous.unicodeScalars.last, let first = next.unicodeScalars.first else { return false }
    return !holdsNext(last) && !holdsPrevious(first) && !(last == "ฯ" && first == "ล")
  }

  /// For each cluster, whether a line may end before it because it follows a space, a hyphen, a slash or a
  /// zero-width space.
  package static func separatorBreaks(_ characters: [Character]) -> [Bool] {
    characters.indices.map { index in
      guard index > 0 else { return false }
      switch characters[index - 1] {
      case " ", "-", "/", "\u{200B}":
        return characters[index] != " " && mayBreak(before: characters[index], after: characters[index - 1])
      default: return false
      }
    }
  }

  /// A leading vowel, an opening mark, a currency sign: the line goes on after it.
  private static func holdsNext(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "เ"..."ไ", "(", "[", "{", "“", "‘", "«", "‹", "฿", "$": true
    default: false
    }
  }

  /// A following vowel, a mark, a sign that repeats or cuts short what stands before it, closing punctuation.
  private static func holdsPrevious(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0E30}"..."\u{0E3A}", "\u{0E45}"..."\u{0E4E}", "ฯ": true
    case ")", "]", "}", "”", "’", "»", "›", ",", ".", ";", ":", "!", "?", "…", "%", "‰": true
    default: scalar.value > 0x2FF && scalar.properties.isGraphemeExtend
    }
  }
}
