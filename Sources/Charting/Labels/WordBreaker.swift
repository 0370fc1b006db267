import WordBreaking

/// Where a label may be broken. Thai has no spaces between words, so a finder of words is plugged in here.
package struct WordBreaker: Sendable {
  /// For each grapheme cluster of a text, whether a line may end before it.
  let breaks: @Sendable ([Character]) -> [Bool]

  package init(_ breaks: @escaping @Sendable ([Character]) -> [Bool]) {
    self.breaks = breaks
  }

  /// Breaks after spaces, hyphens and slashes.
  package static let spacesOnly = WordBreaker(LineBreakRules.separatorBreaks)

  /// Breaks between Thai words as well.
  package static func thai(_ words: ThaiWordBreaker) -> WordBreaker {
    WordBreaker { words.breaks($0) }
  }
}
