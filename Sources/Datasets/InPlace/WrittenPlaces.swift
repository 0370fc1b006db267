import SourceText

/// Where the cells of a table stand in the file that it is written in.
struct WrittenPlaces: Sendable {
  /// A stretch of the CSV from `offset` to that of the next entry.
  struct Entry: Sendable {
    var offset: Int
    var written: SourceRange
    /// Whether both hold the same bytes.
    var isVerbatim: Bool
  }

  private let entries: [Entry]
  private let path: String
  private let source: SourceFile
  private let whole: SourceRange

  /// - Parameter entries: in the order of their offsets.
  init(_ entries: [Entry], of file: SourceFile, in source: SourceFile, whole: SourceRange) {
    self.entries = entries
    path = file.path
    self.source = source
    self.whole = whole
  }

  /// The lines of a text that stands in a block (`rows: |`); none where the text is written in another way.
  static func lines(of text: String, written range: SourceRange, in source: SourceFile) -> [Entry] {
    let bytes = source.bytes[range.lowerBound..<min(range.upperBound, source.bytes.count)]
    guard bytes.first == UInt8(ascii: "|"), let first = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return [] }
    var entries: [Entry] = []
    var offset = 0
    var start = first + 1
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard start < source.bytes.count else { break }
      let end = source.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
      let content = max(start, end - line.count)
      guard source.bytes[content..<end].elementsEqual(line) else { return [] }
      entries.append(Entry(offset: offset, written: SourceRange(content, end), isVerbatim: true))
      offset += line.count + 1
      start = end + 1
    }
    return entries
  }

  /// The diagnostic at the place a person has written; one of another file stays as it is.
  func located(_ diagnostic: Diagnostic) -> Diagnostic {
    var result = diagnostic
    result.place = diagnostic.place.map(located)
    for index in result.notes.indices { result.notes[index].place = result.notes[index].place.map(located) }
    return result
  }

  private func located(_ place: Diagnostic.Place) -> Diagnostic.Place {
    guard place.file.path == path else { return place }
    guard let first = entry(at: place.range.lowerBound) else { return Diagnostic.Place(file: source, range: whole) }
    let last = entry(at: max(place.range.lowerBound, place.range.upperBound - 1)) ?? first
    let start = first.isVerbatim ? first.written.lowerBound + place.range.lowerBound - first.offset : nil
    let end = last.isVerbatim ? last.written.lowerBound + place.range.upperBound - last.offset : nil
    return Diagnostic.Place(
      file: source,
      range: SourceRange(
        min(start ?? first.written.lowerBound, first.written.upperBound),
        min(end ?? last.written.upperBound, last.written.upperBound)))
  }

  private func entry(at offset: Int) -> Entry? {
    entries.last { $0.offset <= offset }
  }
}
