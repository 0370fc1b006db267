/// A table for a terminal: columns as wide as their widest cell, by what a cell takes on the screen.
package struct TextTable: Sendable {
  package enum Alignment: Sendable, Hashable { case leading, trailing }

  private let titles: [String]
  private let alignments: [Alignment]
  private var rows: [[String]] = []

  package init(_ columns: [(title: String, alignment: Alignment)]) {
    titles = columns.map { Self.printable($0.title) }
    alignments = columns.map(\.alignment)
  }

  /// Adds a row with a cell for each column.
  package mutating func add(_ cells: [String]) {
    rows.append(cells.map(Self.printable))
  }

  /// The heading, a rule and the rows; columns that are empty in every row are left out. Without rows, nothing.
  package func text(indent: Int = 0) -> String {
    guard !rows.isEmpty else { return "" }
    let shown = titles.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let widths = titles.indices.map { column in
      rows.reduce(Self.width(of: titles[column])) { max($0, Self.width(of: $1[column])) }
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([titles, rule] + rows).map { line(of: $0, shown, widths, indent) }.joined()
  }

  private func line(of cells: [String], _ shown: [Int], _ widths: [Int], _ indent: Int) -> String {
    var line = String(repeating: " ", count: indent)
    for (place, column) in shown.enumerated() {
      let padding = String(repeating: " ", count: max(0, widths[column] - Self.width(of: cells[column])))
      line += place > 0 ? "  " : ""
      line += alignments[column] == .trailing ? padding + cells[column] : cells[column] + padding
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line + "\n"
  }

  /// - Units: columns of a terminal. A mark above or below a letter takes none, a wide East Asian sign two.
  package static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: width
      default: width + (isWide(scalar.value) ? 2 : 1)
      }
    }
  }

  /// - Source: Unicode Standard Annex #11, the blocks whose signs are wide.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// One line without anything that steers a terminal, cut to a readable length.
  package static func printable(_ text: String) -> String { printable(text, limit: 60) }

  /// The same for a line of its own.
  package static func heading(_ text: String) -> String { printable(text, limit: 240) }

  private static func printable(_ text: String, limit: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) {
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars) + (text.unicodeScalars.count > limit ? "…" : "")
  }
}
