/// Where a label may be broken. Thai has no spaces between words, so a finder of words is plugged in here.
package struct WordBreaker: Sendable {
  /// For each grapheme cluster of a text, whether a line may end before it.
  let breaks: @Sendable ([Character]) -> [Bool]

  package init(_ breaks: @escaping @Sendable ([Character]) -> [Bool]) {
    self.breaks = breaks
  }

  /// Breaks after spaces, hyphens and slashes.
  package static let spacesOnly = WordBreaker { characters in
    characters.indices.map { index in
      guard index > 0 else { return false }
      return [" ", "-", "/", "\u{200B}"].contains(characters[index - 1]) && characters[index] != " "
    }
  }

  /// Whether Thai spelling lets a line end before a cluster, when nothing better is known.
  static func mayBreak(before next: Character, after previous: Character) -> Bool {
    guard let last = previous.unicodeScalars.last?.value, let first = next.unicodeScalars.first?.value else {
      return false
    }
    // Never after a leading vowel, never before a following one or a mark.
    if (0x0E40...0x0E44).contains(last) { return false }
    switch first {
    case 0x0E30...0x0E3A, 0x0E45...0x0E4E, 0x0E2F, 0x29, 0x2C, 0x2E, 0x25: return false
    default: return true
    }
  }
}
