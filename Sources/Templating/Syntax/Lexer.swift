import SourceText

/// Cuts a template into tokens.
///
/// It knows two modes, text and tag. White space next to a `-` is cut off the text tokens here, and what stands
/// between `raw` and `endraw` becomes text, so that the parser meets neither.
struct Lexer {
  let bytes: [UInt8]
  /// Before the one line break that ends a file.
  let end: Int
  var position: Int
  var tokens: [Token] = []
  var problems: [(problem: TemplateProblem, range: SourceRange)] = []
  /// Whether white space at the start of the next text goes.
  private var trimsNextText = false

  static func tokens(
    of file: SourceFile
  ) -> (tokens: [Token], problems: [(problem: TemplateProblem, range: SourceRange)]) {
    var lexer = Lexer(file.bytes)
    lexer.run()
    return (lexer.tokens, lexer.problems)
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var end = bytes.count
    if end > position, bytes[end - 1] == UInt8(ascii: "\n") {
      end -= 1
      if end > position, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    }
    self.end = end
  }

  private mutating func run() {
    if let range = bytes.firstInvalidUTF8 {
      report(.invalidUTF8, range)
    } else {
      while position < end { lexText() }
    }
    add(.endOfFile, end, end)
  }

  /// Text up to the next tag, then the tag.
  private mutating func lexText() {
    let start = position
    guard let opening = nextOpening(from: start) else {
      addText(start, end, trimsEnd: false)
      position = end
      return
    }
    let trimsEnd = byte(at: opening + 2) == UInt8(ascii: "-")
    addText(start, opening, trimsEnd: trimsEnd)
    position = opening + 2
    if trimsEnd || byte(at: position) == UInt8(ascii: "+") { position += 1 }
    switch bytes[opening + 1] {
    case UInt8(ascii: "#"): skipComment(from: opening)
    case UInt8(ascii: "{"):
      add(.outputStart, opening, position)
      lexTag(from: opening, closing: UInt8(ascii: "}"), end: .outputEnd)
    default:
      if lexRaw(from: opening) { return }
      add(.tagStart, opening, position)
      lexTag(from: opening, closing: UInt8(ascii: "%"), end: .tagEnd)
    }
  }

  private func nextOpening(from start: Int) -> Int? {
    var index = start
    while index + 1 < end {
      if bytes[index] == UInt8(ascii: "{") {
        switch bytes[index + 1] {
        case UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#"): return index
        default: break
        }
      }
      index += 1
    }
    return nil
  }

  private mutating func skipComment(from opening: Int) {
    var index = position
    while index + 1 < end {
      if bytes[index] == UInt8(ascii: "#"), bytes[index + 1] == UInt8(ascii: "}") {
        trimsNextText = index > position && bytes[index - 1] == UInt8(ascii: "-")
        position = index + 2
        return
      }
      index += 1
    }
    report(.unclosedTag("{#"), SourceRange(opening, opening + 2))
    position = end
  }

  /// Reads `raw %} … {% endraw %}` where one starts here.
  private mutating func lexRaw(from opening: Int) -> Bool {
    guard let start = wordTagEnd("raw", from: position) else { return false }
    var index = start.end
    while let next = nextOpening(from: index) {
      index = next + 2
      guard bytes[next + 1] == UInt8(ascii: "%") else { continue }
      var word = index
      let trimsEnd = byte(at: word) == UInt8(ascii: "-")
      if trimsEnd || byte(at: word) == UInt8(ascii: "+") { word += 1 }
      guard let close = wordTagEnd("endraw", from: word) else { continue }
      trimsNextText = start.trims
      addText(start.end, next, trimsEnd: trimsEnd)
      trimsNextText = close.trims
      position = close.end
      return true
    }
    report(.unclosedStatement("raw"), SourceRange(opening, start.end))
    position = end
    return true
  }

  /// Where a tag ends that holds nothing but `word`.
  private func wordTagEnd(_ word: String, from start: Int) -> (end: Int, trims: Bool)? {
    var index = start
    while let byte = byte(at: index), byte.isTemplateSpace { index += 1 }
    for letter in word.utf8 {
      guard byte(at: index) == letter else { return nil }
      index += 1
    }
    while let byte = byte(at: index), byte.isTemplateSpace { index += 1 }
    let trims = byte(at: index) == UInt8(ascii: "-")
    if trims || byte(at: index) == UInt8(ascii: "+") { index += 1 }
    guard byte(at: index) == UInt8(ascii: "%"), byte(at: index + 1) == UInt8(ascii: "}") else { return nil }
    return (index + 2, trims)
  }

  private mutating func addText(_ start: Int, _ end: Int, trimsEnd: Bool) {
    var start = start
    var end = end
    if trimsNextText {
      while start < end, bytes[start].isTemplateSpace { start += 1 }
    }
    if trimsEnd {
      while start < end, bytes[end - 1].isTemplateSpace { end -= 1 }
    }
    trimsNextText = false
    if start < end { add(.text, start, end) }
  }

  // MARK: What the tag mode uses too

  func byte(at index: Int) -> UInt8? { index < end ? bytes[index] : nil }

  mutating func add(_ kind: Token.Kind, _ start: Int, _ end: Int) {
    tokens.append(Token(kind: kind, range: SourceRange(start, end)))
  }

  mutating func report(_ problem: TemplateProblem, _ range: SourceRange) {
    problems.append((problem, range))
  }

  /// Ends a tag after its `}`.
  mutating func endTag(_ kind: Token.Kind, _ start: Int, _ end: Int, trims: Bool) {
    add(kind, start, end)
    position = end
    trimsNextText = trims
  }
}
