import Site
import SourceText

/// Of a file, the lines that warnings point at, at the offsets at which they stood: of what lies between them, how many bytes and
/// how many line breaks there were. That is all a message shows of a file, as its text was read, in whatever encoding it lies on the disk.
struct KeptLines: Sendable {
  private struct Part: Sendable {
    /// Bytes and line breaks before the lines, from the end of the part before.
    var gap: Int
    var breaks: Int
    var lines: [UInt8]
  }

  let path: String
  private var parts: [Part] = []

  init(of file: SourceFile, at ranges: [SourceRange]) {
    path = file.path
    let bytes = file.bytes
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let lines = Self.lines(of: range, in: bytes)
      let start = max(end, lines.lowerBound)
      guard start < lines.upperBound else { continue }
      let gap = bytes[end..<start]
      parts.append(
        Part(gap: gap.count, breaks: gap.count { $0 == Self.lineBreak }, lines: Array(bytes[start..<lines.upperBound])))
      end = lines.upperBound
    }
  }

  private static let lineBreak = UInt8(ascii: "\n")

  private static func lines(of range: SourceRange, in bytes: [UInt8]) -> Range<Int> {
    let lower = min(max(0, range.lowerBound), bytes.count)
    let upper = min(max(lower, range.upperBound), bytes.count)
    let start = bytes[..<lower].lastIndex(of: lineBreak).map { $0 + 1 } ?? 0
    return start..<(bytes[upper...].firstIndex(of: lineBreak) ?? bytes.count)
  }

  /// The file, with blanks in the place of what is not known.
  var file: SourceFile {
    var bytes: [UInt8] = []
    for part in parts {
      // The first break ends the lines before.
      let ending = bytes.isEmpty ? 0 : min(1, part.breaks)
      bytes += [UInt8](repeating: Self.lineBreak, count: ending)
      bytes += [UInt8](repeating: UInt8(ascii: " "), count: part.gap - part.breaks)
      bytes += [UInt8](repeating: Self.lineBreak, count: part.breaks - ending)
      bytes += part.lines
    }
    return SourceFile(path: path, bytes: bytes)
  }
}

extension KeptLines {
  func encode(into encoder: inout RecordEncoder) {
    encoder.encode(path)
    encoder.encode(parts) { encoder, part in
      encoder.encode(part.gap)
      encoder.encode(part.breaks)
      encoder.encode(part.lines)
    }
  }

  init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    path = try decoder.text()
    parts = try decoder.array { decoder throws(RecordDecoder.Malformed) in
      let (gap, breaks) = (try decoder.integer(), try decoder.integer())
      guard (0...gap).contains(breaks) else { throw RecordDecoder.Malformed() }
      return Part(gap: gap, breaks: breaks, lines: try decoder.bytes())
    }
  }
}
