import Fingerprints
import SourceText

/// Which lines a text had, so that an edit can be shown where it was made.
struct LineFingerprints: Sendable, Hashable {
  /// The first eight digits of the hash of each line, without its end.
  let text: String

  private static let length = 8

  /// As a record holds them.
  init(_ text: String) { self.text = text }

  init(of bytes: ArraySlice<UInt8>) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    text = lines.map { line in
      Fingerprint(of: line.filter { $0 != UInt8(ascii: "\r") }).hexadecimal.prefix(Self.length)
    }.joined()
  }

  /// The number of the first line that is not the same in both; that of lines where all are.
  func firstDifference(from other: LineFingerprints) -> Int {
    zip(text.utf8, other.text.utf8).prefix { $0 == $1 }.count / Self.length
  }

  /// Where each line begins.
  static func starts(in bytes: ArraySlice<UInt8>) -> [Int] {
    [bytes.startIndex] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }
}

extension Document {
  var lineFingerprints: LineFingerprints { LineFingerprints(of: file.bytes[body.lowerBound..<body.upperBound]) }
}
