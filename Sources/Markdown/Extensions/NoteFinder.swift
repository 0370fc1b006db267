import SourceText

/// Finds footnotes, `[^label]: text`, and puts a quote behind a heading in the place of each.
///
/// They cannot be read off libcmark's tree: one of a single word is the definition of a link there, and vanishes.
struct NoteFinder {
  private let text: MarkdownText
  /// Of each line, whether code or raw HTML stands there, or whether it belongs to a list.
  private var cover: [Cover]

  private enum Cover { case none, list, literal }

  /// The text with quotes for footnotes; nil where it has none.
  static func replaced(_ text: MarkdownText, _ document: borrowing MarkdownDocument) -> MarkdownText? {
    let candidates = (1...text.lines.count).filter { mark(text.line($0)) != nil }
    guard !candidates.isEmpty else { return nil }
    let finder = NoteFinder(text, document)
    var found: [Int] = []
    var misplaced: [MarkdownExtensions.Note] = []
    for line in candidates {
      switch finder.cover[line] {
      case .literal: break
      // At the margin it ends a list.
      case .list where text.line(line).first != UInt8(ascii: "["):
        if let (label, whole) = mark(text.line(line)) {
          misplaced.append(.init(label, text.origin(of: whole, inLine: line)))
        }
      case .none, .list: found.append(line)
      }
    }
    guard !found.isEmpty || !misplaced.isEmpty else { return nil }
    var new = finder.rewritten(found)
    new.extensions.misplacedNotes = misplaced
    return new
  }

  private init(_ text: MarkdownText, _ document: borrowing MarkdownDocument) {
    self.text = text
    var cover = Array(repeating: Cover.none, count: text.lines.count + 1)
    document.walk { event, node in
      guard event == .enter, node.start.line <= node.end.line else { return }
      let lines = max(1, node.start.line)...min(text.lines.count, max(1, node.end.line))
      switch node.kind {
      case .list, .quote: for line in lines where cover[line] == .none { cover[line] = .list }
      case .code, .rawBlock: for line in lines { cover[line] = .literal }
      default: break
      }
    }
    self.cover = cover
  }

  /// The label and the length of `[^label]:` at the start of a line.
  private static func mark(_ line: ArraySlice<UInt8>) -> (label: ArraySlice<UInt8>, whole: ArraySlice<UInt8>)? {
    let cursor = LineCursor(line)
    guard line.first == UInt8(ascii: "[") || cursor.indent < 4 else { return nil }
    let content = cursor.content
    guard content.count > 4, content.starts(with: "[^".utf8),
      let close = content.firstIndex(of: UInt8(ascii: "]")), close + 1 < content.endIndex,
      content[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let label = content[(content.startIndex + 2)..<close]
    guard !label.isEmpty, !label.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "[") }) else { return nil }
    return (label, content[...(close + 1)])
  }

  private func rewritten(_ found: [Int]) -> MarkdownText {
    text.rewritten { new in
      let found = Set(found)
      var line = 1
      while line <= text.lines.count {
        if found.contains(line), let (label, whole) = Self.mark(text.line(line)) {
          line = write(line, label, whole, into: &new)
        } else {
          new.append(text, line: line)
          line += 1
        }
      }
    }
  }

  /// - Returns: the line behind the footnote.
  private func write(
    _ first: Int, _ label: ArraySlice<UInt8>, _ whole: ArraySlice<UInt8>, into new: inout MarkdownText
  ) -> Int {
    let range = text.origin(of: whole, inLine: first)
    new.append([], "#".utf8, from: range, role: .note(new.extensions.notes.count))
    new.extensions.notes.append(.init(label, range))
    append(text.line(first)[whole.endIndex...], ofLine: first, to: &new)
    var next = first + 1
    while next <= text.lines.count {
      // Blank lines belong to it where text of its own follows.
      var indented = next
      while indented <= text.lines.count, LineCursor(text.line(indented)).isBlank { indented += 1 }
      guard indented <= text.lines.count, LineCursor(text.line(indented)).indent >= 4 else { break }
      for line in next...indented {
        var cursor = LineCursor(text.line(line))
        cursor.skip(columns: 4)
        append(cursor.rest, ofLine: line, to: &new)
      }
      next = indented + 1
    }
    if next <= text.lines.count, LineCursor(text.line(next)).content.first == UInt8(ascii: ">") {
      new.append([], "#".utf8, from: SourceRange(range.upperBound, range.upperBound), role: .separator)
    }
    return next
  }

  private func append(_ content: ArraySlice<UInt8>, ofLine line: Int, to new: inout MarkdownText) {
    new.append("> ".utf8, content, from: text.origin(of: content, inLine: line))
  }
}
