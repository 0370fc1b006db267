/// Finds the rows of a file that name its columns: below titles, in two rows, above a row of units.
struct HeadingSearch {
  struct Heading {
    /// One row, or two that have a part of the names each.
    var rows: [Int]
    /// A row below that names units.
    var unitRow: Int?
    /// Of each column, empty where it has none.
    var names: [String]

    var first: Int { rows[0] }
    /// Where the data begins.
    var end: Int { (unitRow ?? rows[rows.count - 1]) + 1 }
  }

  private let rows: [DraftReading.Row]
  /// Titles above a heading are no more rows than these.
  private static let depth = 20
  /// So many rows tell how wide a table is.
  private static let sampleSize = 200

  init(_ rows: [DraftReading.Row]) { self.rows = rows }

  /// Nil where no row names columns.
  func find() -> Heading? {
    let width = usualWidth
    let candidates = rows.indices.prefix(Self.depth).filter { !rows[$0].isBlank }
    guard let first = candidates.first(where: { isWide(rows[$0], width) }), names(rows[first]) else { return nil }
    let cells = rows[first].texts.map(Self.oneLine)
    guard let next = rows.indices.dropFirst(first + 1).first, let kind = kind(ofRow: next, below: cells) else {
      return Heading(rows: [first], names: cells)
    }
    switch kind {
    case .units: return Heading(rows: [first], unitRow: next, names: cells)
    case .names: return Heading(rows: [first, next], names: joined(cells, rows[next].texts.map(Self.oneLine)))
    }
  }

  /// How many cells have a text in most rows.
  private var usualWidth: Int {
    let counts = rows.prefix(Self.sampleSize).map(\.filled.count).filter { $0 > 0 }
    return Dictionary(grouping: counts) { $0 }.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key ?? 1
  }

  /// Whether a row has nearly as many texts as others, which a title has not.
  private func isWide(_ row: DraftReading.Row, _ width: Int) -> Bool {
    let count = row.filled.count
    return width < 3 ? count >= width : count >= 2 && count * 5 >= width * 3
  }

  /// Whether the cells of a row are names: none is a value, but years may name columns.
  private func names(_ row: DraftReading.Row) -> Bool {
    let texts = row.filled.map { row.texts[$0] }
    return texts.contains { !ValueForm.isValue($0) }
      && texts.allSatisfy { !ValueForm.isValue($0) || ValueForm.isYear($0) }
  }

  private enum Kind { case units, names }

  /// What the row below the first of the heading is; nil where it holds data. It has words alone, in columns of which the
  /// next rows hold values.
  private func kind(ofRow index: Int, below names: [String]) -> Kind? {
    let row = rows[index]
    guard !row.isBlank, row.texts.count == names.count, row.filled.allSatisfy({ !ValueForm.isValue(row.texts[$0]) }),
      row.filled.allSatisfy({ isOfValues(column: $0, from: index + 1) })
    else { return nil }
    if row.filled.contains(where: { names[$0].isEmpty }) { return .names }
    return row.filled.count < names.count ? .units : nil
  }

  private func isOfValues(column: Int, from start: Int) -> Bool {
    let texts = rows.dropFirst(start).prefix(Self.sampleSize).compactMap {
      $0.texts.indices.contains(column) && !$0.texts[column].isEmpty ? $0.texts[column] : nil
    }
    return !texts.isEmpty && texts.count(where: ValueForm.isValue) * 2 > texts.count
  }

  /// As the reader joins the cells of two heading rows.
  private func joined(_ first: [String], _ second: [String]) -> [String] {
    zip(first, second).map { upper, lower in
      lower.isEmpty || lower == upper ? upper : upper.isEmpty ? lower : upper + " " + lower
    }
  }

  private static func oneLine(_ text: String) -> String { HeaderName.loosened(text, CSVDialect()) }
}

/// What a single text looks like, whatever column it stands in.
enum ValueForm {
  /// Whether it is a number or a date.
  static func isValue(_ text: String) -> Bool {
    guard text.contains(where: \.isNumber) else { return false }
    return NumberExplainer(.number, CellFormat()).lines(for: text).map { lines in
      // What stands around a number may make words of it.
      !lines.contains { $0.key == "bareNumber" }
    } ?? false || DateGuess.isDate(text)
  }

  static func isYear(_ text: String) -> Bool {
    Int(text).map { (1900...2200).contains($0) || (2400...2700).contains($0) } ?? false
  }
}
