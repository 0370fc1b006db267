/// The line of a place with carets under the part that is meant, cut to a readable width.
package struct Excerpt: Sendable {
  package let text: String

  /// - Units: `widthInScalars` counts Unicode scalars of the line that are shown.
  package init(_ place: Diagnostic.Place, line number: Int, widthInScalars width: Int = 100) {
    let line = place.file.lineRange(ofByte: place.range.lowerBound)
    let bytes = place.file.bytes
    guard line.count > 0, !Self.isNoText(bytes[line.lowerBound..<line.upperBound]) else {
      text = ""
      return
    }
    // A place in the line break itself is shown behind the last character.
    let lower = min(max(place.range.lowerBound, line.lowerBound), line.upperBound)
    let upper = min(max(place.range.upperBound, lower), line.upperBound)
    // One scalar more than fits tells whether anything is cut.
    let before = Self.scalars(bytes, line.lowerBound, lower, last: width + 1)
    let marked = Self.scalars(bytes, lower, upper, first: width + 1)
    let after = Self.scalars(bytes, upper, line.upperBound, first: width + 1)

    // Keep the marked part in view: at most half of the width stands before it, more where the rest is short.
    let uncutLead = before.suffix(max(width / 2, width - marked.count - after.count))
    let cutLead = uncutLead.count < before.count
    // A mark without its letter would sit on the sign for the cut.
    let lead = cutLead ? uncutLead.drop(while: Self.isCombining) : uncutLead
    let body = marked.prefix(width - lead.count)
    let tail = after.prefix(width - lead.count - body.count)
    let cutTail = tail.count < after.count || body.count < marked.count

    let gutter = String(repeating: " ", count: "\(number)".count)
    let shown = (cutLead ? "…" : "") + Self.string(lead) + Self.string(body) + Self.string(tail) + (cutTail ? "…" : "")
    // A mark stands in the column of the letter before it.
    let startsOnLetter = body.first.map(Self.isCombining) == true && Self.columns(lead) > 0
    let indent = (cutLead ? 1 : 0) + Self.columns(lead) - (startsOnLetter ? 1 : 0)
    let carets = max(1, Self.columns(body) + (startsOnLetter ? 1 : 0))
    text = """
       \(number) | \(shown)
       \(gutter) | \(String(repeating: " ", count: indent))\(String(repeating: "^", count: carets))

      """
  }

  /// Whether a line is that of a file of another kind, such as a workbook, of which nobody can read anything.
  private static func isNoText(_ line: ArraySlice<UInt8>) -> Bool {
    line.prefix(200).count { $0 < 0x20 && $0 != UInt8(ascii: "\t") } > 4
  }

  package static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  private static func scalars(_ bytes: [UInt8], _ lower: Int, _ upper: Int, first: Int) -> [Unicode.Scalar] {
    let start = min(max(0, lower), bytes.count)
    let end = min(max(start, min(upper, start + first * 4)), bytes.count)
    return Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.prefix(first))
  }

  private static func scalars(_ bytes: [UInt8], _ lower: Int, _ upper: Int, last: Int) -> [Unicode.Scalar] {
    let end = min(max(0, upper), bytes.count)
    let start = max(lower, end - last * 4)
    return Array(String(decoding: bytes[min(start, end)..<end], as: UTF8.self).unicodeScalars.suffix(last))
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars.map { $0 == "\t" ? " " : isPrintable($0) ? $0 : "\u{FFFD}" }))
  }

  /// Terminal columns: combining marks take none.
  private static func columns(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.count { !isCombining($0) }
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
