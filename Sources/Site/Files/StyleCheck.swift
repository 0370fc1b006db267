import SourceText

/// Looks through a style sheet for brackets without their partners, and for what it leads to. It knows comments, strings and brackets,
/// and not what declarations mean.
struct StyleCheck {
  let file: SourceFile
  private let bytes: [UInt8]
  private var offset = 0
  /// The brackets that are open.
  private var open: [(mark: UInt8, offset: Int)] = []
  private var found: [Diagnostic] = []
  /// What `url(…)` and `@import` name.
  private(set) var addresses: [(text: String, range: SourceRange)] = []
  /// The bytes with blanks in place of comments, and in place of all but letters and digits within quotation marks.
  private(set) var plain: [UInt8]

  init(_ file: SourceFile) {
    self.file = file
    bytes = Array(file.bytes)
    plain = bytes
  }

  /// Whether no bracket lacks its partner, once it has run.
  var isWhole: Bool { found.isEmpty }

  /// The problems of its brackets.
  mutating func run() -> [Diagnostic] {
    while offset < bytes.count { step() }
    for bracket in open { report(.unclosed(Self.text(bracket.mark)), bracket.offset, 1) }
    return found
  }

  private mutating func step() {
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "/") where starts(with: "/*"): skipComment()
    case UInt8(ascii: "\\"):
      // What is escaped is no bracket, here as for those who read on.
      blank(offset, min(offset + 2, bytes.count))
      offset += 2
    case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = string()
    case UInt8(ascii: "u"), UInt8(ascii: "U"): if starts(with: "url(") { url() } else { offset += 1 }
    case UInt8(ascii: "@"): importRule()
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      open.append((byte, offset))
      offset += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): close(byte)
    default: offset += 1
    }
  }

  private mutating func close(_ byte: UInt8) {
    defer { offset += 1 }
    let opening: UInt8 = byte == UInt8(ascii: ")") ? UInt8(ascii: "(") : byte - 2
    guard let place = open.lastIndex(where: { $0.mark == opening }) else {
      return report(.unopened(Self.text(byte)), offset, 1)
    }
    for bracket in open[(place + 1)...] { report(.unclosed(Self.text(bracket.mark)), bracket.offset, 1) }
    open.removeSubrange(place...)
  }

  private mutating func skipComment() {
    let start = offset
    offset += 2
    while offset < bytes.count, !starts(with: "*/") { offset += 1 }
    if offset >= bytes.count { report(.unclosed("/*"), start, 2) }
    offset += 2
    blank(start, offset)
  }

  /// - Returns: what stands within the quotation marks; nil where the line ends first.
  private mutating func string() -> (text: String, range: SourceRange)? {
    let (start, quote) = (offset, bytes[offset])
    offset += 1
    while offset < bytes.count, bytes[offset] != quote {
      if bytes[offset] == UInt8(ascii: "\n") { break }
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard offset < bytes.count, bytes[offset] == quote else {
      report(.unclosed(Self.text(quote)), start, 1)
      return nil
    }
    offset += 1
    blank(start + 1, offset - 1) { !Self.isWord($0) }
    return text(start + 1, offset - 1)
  }

  private mutating func blank(_ start: Int, _ end: Int, where isBlanked: (UInt8) -> Bool = { _ in true }) {
    for index in start..<min(end, bytes.count) where isBlanked(bytes[index]) { plain[index] = 0x20 }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func url() {
    offset += "url(".utf8.count
    skipSpace()
    guard offset < bytes.count else { return }
    if bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") {
      if let found = string() { addresses.append(found) }
      skipSpace()
    } else {
      let start = offset
      while offset < bytes.count, ![UInt8(ascii: ")"), UInt8(ascii: "\n")].contains(bytes[offset]) { offset += 1 }
      var end = offset
      while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
      addresses.append(text(start, end))
      blank(start, end)
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ")") { offset += 1 }
  }

  /// `@import "name.css"`; one with `url(…)` is read as any other.
  private mutating func importRule() {
    guard starts(with: "@import") else { return offset += 1 }
    offset += "@import".utf8.count
    skipSpace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") else {
      return
    }
    if let found = string() { addresses.append(found) }
  }

  private mutating func skipSpace() {
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
  }

  private func starts(with text: String) -> Bool {
    zip(bytes[offset...], text.utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
      && bytes.count - offset >= text.utf8.count
  }

  private func text(_ start: Int, _ end: Int) -> (text: String, range: SourceRange) {
    (String(decoding: bytes[start..<end], as: UTF8.self), SourceRange(start, end))
  }

  private mutating func report(_ problem: StyleProblem, _ start: Int, _ count: Int) {
    found.append(Diagnostic(problem, in: file, at: SourceRange(start, min(start + count, bytes.count))))
  }

  private static func text(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }
}
