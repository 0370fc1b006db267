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
    wanted = Set(schema.fields.map(\.heading))
  }

  /// The declaration by which more than half of the fields have a column; nil where that is so already.
  /// - Parameter rows: before the first row.
  func find(_ names: [HeaderName], hasFaults: Bool, _ rows: CSVRows, in bytes: Span<UInt8>) -> HeaderLayout? {
    let known = count(names.map(\.text))
    guard known < wanted.count, hasFaults || known * 2 <= wanted.count else { return nil }
    // A row of data may hold the name of a field, but then the header holds some too.
    let limit = known == 0 ? declaredRow + Self.depth : declaredRow
    for dialect in candidates {
      for row in readRows(dialect, upTo: limit, rows, in: bytes) where row.count * 2 > wanted.count && row.count > known
      {
        guard row.index >= declaredRow, dialect != self.dialect || row.index > declaredRow else { continue }
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
      let texts = record.cells.map { CSVText.text(of: $0, in: bytes, dialect) }
      found.append((index, rows.number, count(texts)))
    }
    return found
  }

  private func count(_ texts: [String]) -> Int { Set(texts).intersection(wanted).count }
}
