import SourceText

/// The text that libcmark reads, and where each of its lines stands in the file: at first a part of the file as it is,
/// later that part with lines that stand for what CommonMark does not know.
struct MarkdownText {
  let file: SourceFile
  let range: SourceRange
  private(set) var bytes: ArraySlice<UInt8>
  private(set) var lines: [Line]
  /// Whether it is UTF-8: libcmark takes any bytes, and gives them back.
  let isUTF8: Bool
  /// What the lines with a role stand for.
  var extensions = MarkdownExtensions()

  struct Line {
    /// Where it begins in `bytes`; it reaches to the next.
    var start: Int
    /// What it shows of the file.
    var origin: SourceRange
    /// How many bytes of it stand before that.
    var lead = 0
    var role: MarkdownExtensions.Role?
  }

  init(_ file: SourceFile, _ range: SourceRange) {
    self.file = file
    self.range = range
    bytes = file.bytes[range.lowerBound..<range.upperBound]
    isUTF8 = bytes.withUnsafeBufferPointer { UTF8Check.isValid($0) }
    lines = Self.lines(of: bytes)
  }

  private static func lines(of bytes: ArraySlice<UInt8>) -> [Line] {
    func next(_ byte: UInt8, from index: Int) -> Int { bytes[index...].firstIndex(ofByte: byte) ?? bytes.endIndex }
    var lines: [Line] = []
    var start = bytes.startIndex
    var (feed, carriageReturn) = (next(UInt8(ascii: "\n"), from: start), next(UInt8(ascii: "\r"), from: start))
    while min(feed, carriageReturn) < bytes.endIndex {
      // CommonMark ends a line at a lone carriage return too.
      let isPair = carriageReturn + 1 == feed && feed < bytes.endIndex
      let end = isPair ? feed + 1 : min(feed, carriageReturn) + 1
      lines.append(Line(start: start, origin: SourceRange(start, end)))
      start = end
      if feed < end { feed = next(UInt8(ascii: "\n"), from: end) }
      if carriageReturn < end { carriageReturn = next(UInt8(ascii: "\r"), from: end) }
    }
    lines.append(Line(start: start, origin: SourceRange(start, bytes.endIndex)))
    return lines
  }

  /// The bytes of a line without its break.
  /// - Parameter number: from 1, as libcmark counts.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    var end = number < lines.count ? lines[number].start : bytes.endIndex
    let start = lines[number - 1].start
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }

  func role(ofLine number: Int) -> MarkdownExtensions.Role? {
    number >= 1 && number <= lines.count ? lines[number - 1].role : nil
  }

  /// The place in the file of a part of a line.
  /// - Parameter part: indices of `bytes`.
  func origin(of part: ArraySlice<UInt8>, inLine number: Int) -> SourceRange {
    let line = lines[number - 1]
    return SourceRange(
      line.offset(ofByte: part.startIndex - line.start), line.offset(ofByte: part.endIndex - line.start))
  }

  // MARK: Rewriting

  /// The same place with no lines yet.
  private init(rewriting text: MarkdownText) {
    (file, range, isUTF8, extensions) = (text.file, text.range, text.isUTF8, text.extensions)
    bytes = []
    lines = []
  }

  func rewritten(_ write: (inout MarkdownText) -> Void) -> MarkdownText {
    var text = MarkdownText(rewriting: self)
    write(&text)
    return text
  }

  /// Adds a line of another text as it is.
  mutating func append(_ text: MarkdownText, line number: Int) {
    var line = text.lines[number - 1]
    let end = number < text.lines.count ? text.lines[number].start : text.bytes.endIndex
    bytes.append(contentsOf: text.bytes[line.start..<end])
    line.start = bytes.count - (end - line.start)
    lines.append(line)
  }

  /// Adds a line that is written anew.
  /// - Parameters:
  ///   - lead: what stands before `content`.
  ///   - origin: where the content stands in the file.
  mutating func append(
    _ lead: some Sequence<UInt8>, _ content: some Sequence<UInt8>, _ end: StaticString = "", from origin: SourceRange,
    role: MarkdownExtensions.Role? = nil
  ) {
    let start = bytes.count
    bytes.append(contentsOf: lead)
    lines.append(Line(start: start, origin: origin, lead: bytes.count - start, role: role))
    bytes.append(contentsOf: content)
    end.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension MarkdownText.Line {
  /// The byte of the file that a byte of the line shows.
  func offset(ofByte byte: Int) -> Int { min(origin.upperBound, origin.lowerBound + max(0, byte - lead)) }
}
