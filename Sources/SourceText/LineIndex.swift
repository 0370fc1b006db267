/// Names places of one file. It reads the file once, as far as it is asked, however many places there are.
struct LineIndex {
  private let file: SourceFile
  /// What holds at the start of each block that has been reached.
  private var blocks = [Count()]

  private static let blockSize = 1 << 14

  init(_ file: SourceFile) { self.file = file }

  /// - Complexity: linear in the bytes that were not reached before.
  mutating func location(ofByte offset: Int) -> SourceLocation {
    let end = min(max(0, offset), file.size)
    while blocks.count <= end / Self.blockSize {
      let start = (blocks.count - 1) * Self.blockSize
      blocks.append(count(from: start, to: start + Self.blockSize))
    }
    let block = end / Self.blockSize
    let count = count(from: block * Self.blockSize, to: end)
    return SourceLocation(line: count.line, column: 1 + count.scalars)
  }

  private func count(from start: Int, to end: Int) -> Count {
    var count = blocks[start / Self.blockSize]
    let all = file.bytes
    let bytes = all.span
    // No editor shows or counts a byte order mark.
    for index in min(max(start, file.markLength), end)..<end {
      if bytes[index] == UInt8(ascii: "\n") {
        count.line += 1
        count.scalars = 0
      } else if bytes[index] & 0xC0 != 0x80 {
        count.scalars += 1
      }
    }
    return count
  }

  private struct Count {
    var line = 1
    /// Of the line so far.
    var scalars = 0
  }
}

/// Names places of many files.
struct PlaceNames {
  private var files: [Key: LineIndex] = [:]

  /// A file that was decoded has the path of the one it was decoded from.
  private struct Key: Hashable {
    let path: String
    let size: Int
  }

  /// Where a place starts and ends.
  mutating func locations(of place: Diagnostic.Place) -> (start: SourceLocation, end: SourceLocation) {
    let key = Key(path: place.file.path, size: place.file.size)
    var index = files.removeValue(forKey: key) ?? LineIndex(place.file)
    let start = index.location(ofByte: place.range.lowerBound)
    let end = index.location(ofByte: place.range.upperBound)
    files[key] = index
    return (start, end)
  }
}
