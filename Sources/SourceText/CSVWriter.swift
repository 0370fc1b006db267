/// Writes CSV for people who open it in a spreadsheet: byte order mark, CRLF, RFC 4180.
///
/// ```swift
/// var writer = CSVWriter()
/// writer.row(["week", "price"])
/// writer.row(["2026-11-16", "15200"])
/// ```
package struct CSVWriter: Sendable {
  /// So that spreadsheets read the file as UTF-8.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  package private(set) var bytes = Self.byteOrderMark
  private var isAtRowStart = true
  private var rowStart = 0

  package init() {}

  /// A row of texts, each neutralised: of numbers too, so a negative number is written by `cell`.
  package mutating func row(_ texts: [String]) {
    beginRow()
    for text in texts { self.text(text) }
    endRow()
  }

  package mutating func beginRow() {
    isAtRowStart = true
    rowStart = bytes.count
  }

  package mutating func endRow() {
    // A row of one empty cell would be a blank line, which is no row.
    if bytes.count == rowStart { bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "\"")]) }
    bytes.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
  }

  package mutating func missing() { beginCell() }

  /// A cell with a text, neutralised.
  package mutating func text(_ text: String) {
    beginCell()
    Self.escape(Self.neutralized(text), into: &bytes)
  }

  /// A cell as `escaped` gives it.
  package mutating func cell(_ content: [UInt8]) {
    beginCell()
    bytes.append(contentsOf: content)
  }

  /// A cell with a text that needs no quotes and is no formula, such as a number.
  package mutating func cell(plain text: String) {
    beginCell()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func beginCell() {
    if !isAtRowStart { bytes.append(UInt8(ascii: ",")) }
    isAtRowStart = false
  }

  /// The text that no spreadsheet runs as a formula.
  /// - Source: OWASP, "CSV Injection".
  package static func neutralized(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
    return "'" + text
  }

  /// The bytes of a cell, in quotes where it needs them.
  package static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    escape(text, into: &bytes)
    return bytes
  }

  private static func escape(_ text: String, into bytes: inout [UInt8]) {
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return bytes.append(contentsOf: text.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
