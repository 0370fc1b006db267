/// A file as it was read: its path relative to the site, with `/`, and its bytes. It never changes; each text that stands in it
/// shares it.
package final class SourceFile: Sendable {
  package let path: String
  /// Bytes in all.
  package let size: Int
  /// All bytes, or the first of a file that is read when others are asked for.
  private let head: [UInt8]
  private let rest: SourceMemory.Item?

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    size = bytes.count
    head = bytes
    rest = nil
  }

  /// A file of which only the first bytes are at hand.
  /// - Parameter item: all of its bytes, `size` of them.
  package init(path: String, size: Int, head: [UInt8], item: SourceMemory.Item) {
    self.path = path
    self.size = size
    self.head = head
    rest = item
  }

  package var bytes: [UInt8] { rest?.bytes ?? head }

  /// The first `count` bytes and perhaps more.
  package func bytes(upTo count: Int) -> [UInt8] { count <= head.count ? head : bytes }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Bytes `range`, cut to the file, as text; malformed UTF-8 shows as U+FFFD.
  package func text(in range: SourceRange) -> String {
    let bytes = bytes(upTo: range.upperBound)
    let lower = min(max(0, range.lowerBound), bytes.count)
    let upper = min(max(lower, range.upperBound), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// The place of a byte as people and editors name it.
  /// - Complexity: linear in `offset`; it is for messages, not for loops.
  package func location(ofByte offset: Int) -> SourceLocation {
    var index = LineIndex(self)
    return index.location(ofByte: offset)
  }

  /// The bytes of the line that holds `offset`, without its line break and without a byte order mark.
  package func lineRange(ofByte offset: Int) -> SourceRange {
    let bytes = bytes
    let middle = min(max(0, offset), bytes.count)
    var lower = middle
    while lower > 0, bytes[lower - 1] != UInt8(ascii: "\n") { lower -= 1 }
    var upper = middle
    while upper < bytes.count, bytes[upper] != UInt8(ascii: "\n") { upper += 1 }
    if upper > lower, bytes[upper - 1] == UInt8(ascii: "\r") { upper -= 1 }
    if lower == 0 { lower = markLength }
    return SourceRange(lower, upper)
  }

  /// Bytes of a byte order mark, which no editor shows or counts.
  var markLength: Int {
    bytes(upTo: min(3, size)).starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}

/// A place in a file as editors show it.
/// - Units: both from 1; a column is one Unicode scalar, which for Thai is what editors count too.
package struct SourceLocation: Sendable, Hashable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (first: SourceLocation, second: SourceLocation) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}

/// Bytes `lowerBound..<upperBound` of one file, from 0.
package struct SourceRange: Sendable, Hashable {
  package var lowerBound: Int
  package var upperBound: Int

  package init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = lowerBound
    self.upperBound = max(lowerBound, upperBound)
  }

  package static let start = SourceRange(0, 0)

  package var count: Int { upperBound - lowerBound }
  package var isEmpty: Bool { upperBound == lowerBound }

  /// The same range when the text it counts in starts at byte `offset` of a larger file.
  package func shifted(by offset: Int) -> SourceRange {
    SourceRange(lowerBound + offset, upperBound + offset)
  }
}
