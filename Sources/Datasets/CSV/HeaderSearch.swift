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
}

/// Looks for a header that cannot be read as it is declared, by reading the file otherwise.
struct HeaderSearch {
  private let dialect: CSVDialect
  private let wanted: Set<String>
  /// The row that is declared to be the header.
  private let declaredRow: Int

  /// Titles above a header are no more rows than these.
  private static let depth = 20

  /// Nil for a header of several rows.
  init?(_ dialect: CSVDialect, _ schema: TableSchema) {
    guard dialect.headerRows.count == 1 else { return nil }
    self.dialect = dialect
    declaredRow = dialect.headerRows[0]
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
    return nil
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

  private func readRows(
    _ dialect: CSVDialect, upTo limit: Int, _ start: CSVRows, in bytes: Span<UInt8>
  ) -> [(index: Int, number: Int, count: Int)] {
    var rows = CSVRows(dialect, at: start.position, after: start.number)
    var record = CSVRecord()
    var found: [(index: Int, number: Int, count: Int)] = []
    for index in 1...limit {
      rows.skipComments(in: bytes)
      guard rows.nextRecord(in: bytes, into: &record) else { break }
      var texts = record.cells.map { CSVText.text(of: $0, in: bytes, dialect) }
      // Below a title the row counts, and the spaces in it are told once it is declared.
      if index > declaredRow { texts = texts.map { $0.trimmed()?.inner ?? $0 } }
      found.append((index, rows.number, count(texts)))
    }
    return found
  }

  private func count(_ texts: [String]) -> Int {
    Set(texts.map { HeaderName.loosened($0, dialect) }).intersection(wanted).count
  }
}
