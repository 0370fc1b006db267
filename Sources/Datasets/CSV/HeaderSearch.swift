import SourceText

/// How a file would have to be declared for its header to hold the names of the fields.
package struct HeaderLayout: Sendable, Hashable {
  /// Nil where it is as declared.
  package var delimiter: UInt8?
  package var skipsInitialSpace = false
  /// The row of the header as `headerRows` counts it; nil where it is as declared.
  package var headerRow: Int?
  /// Its number in the file.
  package var row: Int
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
    guard known < wanted.count, hasFaults || known * 2 <= wanted.count else { return nil }
    for dialect in candidates {
      for row in readRows(dialect, upTo: declaredRow + Self.depth, rows, in: bytes)
      where row.count * 2 > wanted.count && row.count > known {
        guard row.index >= declaredRow, dialect != self.dialect || row.index > declaredRow else { continue }
        // A title may hold the name of a field, and so may a row of data, but no row of data holds all of them.
        if row.index > declaredRow, known > 0, row.count < wanted.count { continue }
        return HeaderLayout(
          delimiter: dialect.delimiter == self.dialect.delimiter ? nil : dialect.delimiter,
          skipsInitialSpace: dialect.skipsInitialSpace != self.dialect.skipsInitialSpace,
          headerRow: row.index == declaredRow ? nil : row.index, row: row.number)
      }
    }
    return known == 0 ? findByShape(names, rows, in: bytes) : nil
  }

  /// The first row with as many names as there are fields, where the declared one has fewer: that holds a title.
  private func findByShape(_ names: [HeaderName], _ rows: CSVRows, in bytes: Span<UInt8>) -> HeaderLayout? {
    guard names.count(where: { !$0.text.allSatisfy(\.isWhitespace) }) < schema.fields.count else { return nil }
    let found = readRows(dialect, upTo: declaredRow + Self.depth, rows, in: bytes)
    let row = found.first { $0.index > declaredRow && $0.filled.count == schema.fields.count }
    return row.flatMap { row in
      schema.holds(row.filled) ? nil : HeaderLayout(headerRow: row.index, row: row.number, isLikely: true)
    }
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

  private struct Row {
    var index: Int
    /// As a spreadsheet shows it.
    var number: Int
    /// How many of its cells are the names of fields.
    var count: Int
    /// The texts of those that have any.
    var filled: [String]
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
      let filled = texts.filter { !$0.allSatisfy(\.isWhitespace) }
      found.append(Row(index: index, number: rows.number, count: count(texts), filled: filled))
    }
    return found
  }

  private func count(_ texts: [String]) -> Int {
    Set(texts.map { HeaderName.loosened($0, dialect) }).intersection(wanted).count
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
