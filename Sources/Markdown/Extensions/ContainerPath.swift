/// The quotes and list items around a block, outermost first.
struct ContainerPath {
  private var containers: [Container] = []

  private struct Container {
    var isQuote: Bool
    var firstLine: Int
    /// The columns of an item's content.
    var width: Int?
  }

  /// More than this are not followed.
  static let depthLimit = 100

  var depth: Int { containers.count }
  /// Whether the innermost opens on that line.
  func opens(onLine line: Int) -> Bool { containers.last?.firstLine == line }

  mutating func enterQuote(line: Int) { containers.append(Container(isQuote: true, firstLine: line)) }
  mutating func enterItem(line: Int) { containers.append(Container(isQuote: false, firstLine: line)) }
  mutating func leave() { containers.removeLast() }

  /// Goes past the marks of the containers on a line.
  /// - Returns: nil of a line that lacks one.
  mutating func cursor(onLine number: Int, of text: MarkdownText) -> LineCursor? {
    let (cursor, isWhole) = cursorThroughMarks(onLine: number, of: text)
    return isWhole ? cursor : nil
  }

  /// Goes past as many marks of the containers as a line has.
  /// - Returns: whether it has all: a line that lacks some may go on with a paragraph.
  mutating func cursorThroughMarks(onLine number: Int, of text: MarkdownText) -> (LineCursor, isWhole: Bool) {
    guard depth <= Self.depthLimit else { return (LineCursor(text.line(number)), false) }
    measure(text)
    return cursor(onLine: number, of: text, through: containers.count)
  }

  private func cursor(
    onLine number: Int, of text: MarkdownText, through count: Int
  ) -> (LineCursor, isWhole: Bool) {
    var cursor = LineCursor(text.line(number))
    for container in containers[..<count] {
      let isThere: Bool
      if container.isQuote {
        isThere = cursor.skipQuoteMark()
      } else if container.firstLine == number {
        isThere = cursor.skipItemMark() != nil
      } else {
        isThere = container.width.map { $0 <= cursor.indent } ?? false
        if isThere { cursor.skip(columns: container.width ?? 0) }
      }
      if !isThere { return (cursor, false) }
    }
    return (cursor, true)
  }

  /// Finds the widths of the items, each on the line on which it opens.
  private mutating func measure(_ text: MarkdownText) {
    for index in containers.indices where !containers[index].isQuote && containers[index].width == nil {
      var (cursor, isWhole) = cursor(onLine: containers[index].firstLine, of: text, through: index)
      if isWhole { containers[index].width = cursor.skipItemMark() }
    }
  }
}
