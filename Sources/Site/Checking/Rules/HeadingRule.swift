import SourceText

/// A page has one `h1`, and no heading is more than one level below the one before it.
struct HeadingRule: MarkupRule {
  private(set) var headings: [Heading] = []
  private var isOpen = false

  struct Heading {
    let level: Int
    fileprivate var text: [UInt8] = []
    /// Where its texts stand in what was read; nil for one without any.
    fileprivate(set) var range: Range<Int>?

    /// With its references resolved, and one space between words.
    var words: String {
      String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  mutating func read(_ token: HTMLToken) {
    switch token {
    case .start(let tag):
      guard let level = Self.level(tag.name) else { return }
      headings.append(Heading(level: level))
      isOpen = true
    case .end(let name): if Self.level(name) != nil { isOpen = false }
    case .text(let text): if isOpen { add(text, to: &headings[headings.count - 1]) }
    }
  }

  private func add(_ text: ArraySlice<UInt8>, to heading: inout Heading) {
    heading.text += CharacterReference.resolved(text)
    heading.range = (heading.range?.lowerBound ?? text.startIndex)..<text.endIndex
  }

  func findings() -> [MarkupSighting] {
    var found: [MarkupSighting] = []
    let mainCount = headings.count { $0.level == 1 }
    if mainCount == 0 { found.append(MarkupSighting(finding: .noMainHeading)) }
    if mainCount > 1 { found.append(MarkupSighting(finding: .severalMainHeadings(count: mainCount))) }
    for (before, heading) in zip(headings, headings.dropFirst()) where heading.level > before.level + 1 {
      found.append(
        MarkupSighting(
          finding: .skippedHeading(from: before.level, to: heading.level),
          text: heading.words))
    }
    return found
  }

  private static func level(_ name: String) -> Int? {
    guard name.utf8.count == 2, name.utf8.first == UInt8(ascii: "h"), let digit = name.last?.wholeNumberValue else {
      return nil
    }
    return (1...6).contains(digit) ? digit : nil
  }
}
