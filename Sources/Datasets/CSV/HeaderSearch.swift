import SourceText

/// How a file would have to be declared for its header to hold the names of the fields.
package struct HeaderLayout: Sendable, Hashable {
  /// Nil where it is as declared.
  package var delimiter: UInt8?
  package var skipsInitialSpace = false
  /// The rows of the header as `headerRows` counts them; empty where they are as declared.
  package var headerRows: [Int] = []
  /// Their numbers in the file: one, or two that have a part of the names each.
  package var rows: [Int]
  /// Whether the row has only the shape of a header: none of its names is that of a field.
  package var isLikely = false
}

/// Looks for a header that cannot be read as it is declared, by reading the file otherwise.
struct HeaderSearch {
  private let dialect: CSVDialect
  private let wanted: Set<String>
  private let schema: TableSchema
  /// The row that is declared to be the header.
  private let declaredRow: Int

  /// Titles above a header are no more rows than these.
  private static let depth = 20

  /// Nil for a header of several rows.
  init?(_ dialect: CSVDialect, _ schema: TableSchema) {
    guard dialect.headerRows.count == 1 else { return nil }
    self.dialect = dialect
    declaredRow = dialect.headerRows[0]
    self.schema = schema
    wanted = Set(schema.fields.map { HeaderName.loosened($0.heading, dialect) })
  }

  /// The declaration by which more than half of the fields have a column; nil where that is so already.
  /// - Parameter rows: before the first row.
  func find(_ names: [HeaderName], hasFaults: Bool, _ rows: CSVRows, in bytes: Span<UInt8>) -> HeaderLayout? {
    let known = count(names.map(\.text))
    guard known < wanted.count else { return nil }
    let upper = readRows(dialect, upTo: declaredRow + Self.depth, rows, in: bytes).filter { $0.index >= declaredRow }
    if let layout = findInTwo(upper, known) { return layout }
    guard hasFaults || known * 2 <= wanted.count else { return nil }
    for dialect in candidates {
      for row in readRows(dialect, upTo: declaredRow + Self.depth, rows, in: bytes)
      where row.count * 2 > wanted.count && row.count > known {
        guard row.index >= declaredRow, dialect != self.dialect || row.index > declaredRow else { continue }
        // A title may hold the name of a field, and so may a row of data, but no row of data holds all of them.
        if row.index > declaredRow, known > 0, row.count < wanted.count { continue }
        return HeaderLayout(
          delimiter: dialect.delimiter == self.dialect.delimiter ? nil : dialect.delimiter,
          skipsInitialSpace: dialect.skipsInitialSpace != self.dialect.skipsInitialSpace,
          headerRows: row.index == declaredRow ? [] : [row.index], rows: [row.number])
      }
    }
    return known == 0 ? findByShape(names, upper) : nil
  }

  /// Two rows that together have more names of fields than either: no row of data leaves its cells empty below names.
  private func findInTwo(_ rows: [Row], _ known: Int) -> HeaderLayout? {
    zip(rows, rows.dropFirst()).first { first, second in
      let both = count(Row.joined(first, second, by: dialect.headerJoin))
      return both > max(first.count, second.count, known) && both * 2 > wanted.count
    }.map { HeaderLayout($0, $1) }
  }

  /// The first row with as many names as there are fields, where the declared one has fewer: that holds a title.
  /// Else the first two that together have as many, where it is made of both.
  private func findByShape(_ names: [HeaderName], _ rows: [Row]) -> HeaderLayout? {
    let width = schema.fields.count
    guard names.count(where: { !$0.text.allSatisfy(\.isWhitespace) }) < width else { return nil }
    let row = rows.first { $0.index > declaredRow && $0.filled.count == width }
    if let row, !schema.holds(row.filled) {
      return HeaderLayout(headerRows: [row.index], rows: [row.number], isLikely: true)
    }
    let two = zip(rows, rows.dropFirst()).first { first, second in
      let both = Row.joined(first, second, by: dialect.headerJoin)
      return (2..<width).contains(first.filled.count) && second.filled.count < width && both.count == width
        && both.allSatisfy { !$0.allSatisfy(\.isWhitespace) }
        && !second.filled.contains { $0.contains(where: \.isNumber) }
    }
    return two.map { HeaderLayout($0, $1, isLikely: true) }
  }

  /// As it is declared first, then with one thing changed.
  private var candidates: [CSVDialect] {
    var others = wanted.count < 2 ? [] : [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
    others.removeAll { $0 == dialect.delimiter || $0 == dialect.quote || $0 == dialect.escape }
    let separated = others.map { delimiter in
      var other = dialect
      other.delimiter = delimiter
      return other
    }
    var spaced = dialect
    spaced.skipsInitialSpace = true
    return [dialect] + separated + [spaced]
  }

  fileprivate struct Row {
    var index: Int
    /// As a spreadsheet shows it.
    var number: Int
    /// How many of its cells are the names of fields.
    var count: Int
    var texts: [String]

    /// The texts of those that have any.
    var filled: [String] { texts.filter { !$0.allSatisfy(\.isWhitespace) } }

    /// The names that the columns have by both.
    static func joined(_ first: Row, _ second: Row, by join: String) -> [String] {
      (0..<max(first.texts.count, second.texts.count)).map { index in
        [first, second].compactMap { $0.texts.indices.contains(index) ? $0.texts[index] : nil }.filter { !$0.isEmpty }
          .joined(separator: join)
      }
    }
  }

  private func readRows(
    _ dialect: CSVDialect, upTo limit: Int, _ start: CSVRows, in bytes: Span<UInt8>
  ) -> [Row] {
    var rows = CSVRows(dialect, at: start.position, after: start.number)
    var record = CSVRecord()
    var found: [Row] = []
    for index in 1...limit {
      rows.skipComments(in: bytes)
      guard rows.nextRecord(in: bytes, into: &record) else { break }
      var texts = record.cells.map { CSVText.text(of: $0, in: bytes, dialect) }
      // Below a title the row counts, and the spaces in it are told once it is declared.
      if index > declaredRow { texts = texts.map { $0.trimmed()?.inner ?? $0 } }
      found.append(Row(index: index, number: rows.number, count: count(texts), texts: texts))
    }
    return found
  }

  private func count(_ texts: [String]) -> Int {
    Set(texts.map { HeaderName.loosened($0, dialect) }).intersection(wanted).count
  }
}

extension HeaderLayout {
  fileprivate init(_ first: HeaderSearch.Row, _ second: HeaderSearch.Row, isLikely: Bool = false) {
    self.init(
      headerRows: [first.index, second.index], rows: [first.number, second.number], isLikely: isLikely)
  }
}

extension TableSchema {
  /// Whether the cells of a row, one for each field, are more likely values than names: one without a letter stands
  /// where no text is declared.
  func holds(_ texts: [String]) -> Bool {
    zip(fields, texts).contains { field, text in
      field.type != .string && !text.unicodeScalars.contains(where: \.properties.isAlphabetic)
    }
  }
}
