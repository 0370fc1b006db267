import WordBreaking

/// A label in at most a few lines, and the whole of it where it had to be cut.
struct LabelText: Sendable, Hashable {
  let lines: [String]
  let width: Double
  /// The full text of a label that ends in "…".
  let full: String?
  /// Whether a line ends inside a word.
  let breaksWord: Bool

  static let ellipsis: Character = "…"

  /// A single line, never cut.
  init(line: String, metrics: TextMetrics) {
    self.init(lines: [line], metrics: metrics)
  }

  /// Lines as they are, never cut.
  init(lines: [String], metrics: TextMetrics) {
    self.lines = lines
    width = lines.map(metrics.width).max() ?? 0
    full = nil
    breaksWord = false
  }

  /// `text` in at most `maximumLines` lines of `maximumWidth` px: broken at words, else between clusters,
  /// and ended by "…" where even that has no room.
  init(_ text: String, maximumWidth: Double, maximumLines: Int, metrics: TextMetrics, breaker: WordBreaker) {
    let whole = metrics.width(of: text)
    if whole <= maximumWidth {
      lines = [text]
      width = whole
      full = nil
      breaksWord = false
      return
    }
    let characters = Array(text)
    let breaks = breaker.breaks(characters)
    var lines: [String] = []
    var start = 0
    var breaksWord = false
    while start < characters.count, lines.count < maximumLines {
      let isLast = lines.count == maximumLines - 1
      var (end, isWordEnd) = Self.lineEnd(characters, breaks, from: start, maximumWidth, metrics)
      if !isLast, end < characters.count,
        let space = Self.spaceEnd(characters, breaks, in: start..<end, maximumWidth, metrics)
      {
        (end, isWordEnd) = (space, true)
      }
      breaksWord = breaksWord || !isWordEnd
      if isLast, end < characters.count {
        lines.append(Self.cut(characters[start...], breaks, maximumWidth, metrics))
        start = end
        break
      }
      lines.append(Self.trimmed(characters[start..<end]))
      start = end
    }
    self.lines = lines
    self.breaksWord = breaksWord
    width = lines.map(metrics.width).max() ?? 0
    full = start < characters.count || lines.last?.last == Self.ellipsis ? text : nil
  }

  var isCut: Bool { full != nil }

  func height(_ metrics: TextMetrics) -> Double { metrics.height(lineCount: lines.count) }

  private static func lineEnd(
    _ characters: [Character], _ breaks: [Bool], from start: Int, _ maximumWidth: Double, _ metrics: TextMetrics
  ) -> (end: Int, isWordEnd: Bool) {
    var used = 0.0
    var wordEnd: Int?
    var clusterEnd: Int?
    for index in start..<characters.count {
      if index > start {
        if breaks[index] { wordEnd = index }
        if LineBreakRules.mayBreak(before: characters[index], after: characters[index - 1]) { clusterEnd = index }
      }
      used += metrics.width(of: String(characters[index]))
      if used > maximumWidth, characters[index] != " " {
        return wordEnd.map { ($0, true) } ?? (clusterEnd ?? max(index, start + 1), false)
      }
    }
    return (characters.count, true)
  }

  /// A space parts more than words do: it ends the line where that is half full there and the rest still has room.
  private static func spaceEnd(
    _ characters: [Character], _ breaks: [Bool], in line: Range<Int>, _ maximumWidth: Double, _ metrics: TextMetrics
  ) -> Int? {
    guard characters[line.upperBound - 1] != " ",
      let end = line.dropFirst().last(where: { breaks[$0] && characters[$0 - 1] == " " }),
      metrics.width(of: String(characters[line.lowerBound..<end])) >= maximumWidth / 2,
      metrics.width(of: String(characters[end...])) <= maximumWidth
    else { return nil }
    return end
  }

  /// Behind a whole word where that fills half of the width, else behind a cluster.
  private static func cut(
    _ characters: ArraySlice<Character>, _ breaks: [Bool], _ maximumWidth: Double, _ metrics: TextMetrics
  ) -> String {
    var used = metrics.width(of: String(ellipsis))
    var (end, wordEnd) = (characters.startIndex, characters.startIndex)
    for index in characters.indices {
      used += metrics.width(of: String(characters[index]))
      if used > maximumWidth { break }
      let next = index + 1
      guard
        next == characters.endIndex || LineBreakRules.mayBreak(before: characters[next], after: characters[index])
      else { continue }
      end = next
      if used >= maximumWidth / 2, next == characters.endIndex || breaks[next] { wordEnd = next }
    }
    return trimmed(characters[..<(wordEnd > characters.startIndex ? wordEnd : end)]) + String(ellipsis)
  }

  private static func trimmed(_ characters: ArraySlice<Character>) -> String {
    var slice = characters
    while slice.last == " " { slice.removeLast() }
    while slice.first == " " { slice.removeFirst() }
    return String(slice)
  }
}
