import SourceText

extension Prose {
  /// The sentence with its middle left out where it is too long to read: a value of the file made it so.
  var shortened: Prose { Prose(th: Self.shortened(thai), en: Self.shortened(english)) }

  private static let longest = 400

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > longest, text.unicodeScalars.count > longest else { return text }
    let scalars = text.unicodeScalars
    let half = longest / 2
    return String(scalars.prefix(half)) + "…" + String(scalars.suffix(half))
  }
}
