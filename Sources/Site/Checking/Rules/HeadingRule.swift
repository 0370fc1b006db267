/// A page has one `h1`, and no heading is more than one level below the one before it.
struct HeadingRule: MarkupRule {
  private var headings: [(level: Int, text: String)] = []
  private var isOpen = false

  mutating func read(_ token: HTMLToken) {
    switch token {
    case .start(let tag):
      guard let level = Self.level(tag.name) else { return }
      headings.append((level, ""))
      isOpen = true
    case .end(let name): if Self.level(name) != nil { isOpen = false }
    case .text(let text): if isOpen { headings[headings.count - 1].text += String(decoding: text, as: UTF8.self) }
    }
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
          text: heading.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
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
