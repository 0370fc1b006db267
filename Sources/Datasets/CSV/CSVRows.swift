/// The rows of a CSV file that hold data, one after another: what the dialect says to pass over is passed over.
struct CSVRows {
  let dialect: CSVDialect
  private(set) var scanner: CSVScanner
  /// The number of the record read last, as a spreadsheet counts the rows of the file.
  private(set) var number: Int

  /// - Parameter number: of the record before `position`.
  init(_ dialect: CSVDialect, at position: Int = 0, after number: Int = 0) {
    self.dialect = dialect
    self.number = number
    scanner = CSVScanner(dialect, at: position)
  }

  /// Where the next record starts.
  var position: Int { scanner.position }

  /// Reads the next record whatever it holds.
  mutating func nextRecord(in bytes: Span<UInt8>, into record: inout CSVRecord) -> Bool {
    guard scanner.next(in: bytes, into: &record) else { return false }
    number += 1
    return true
  }

  /// Reads the next record that is not to be passed over.
  mutating func next(in bytes: Span<UInt8>, into record: inout CSVRecord) -> Bool {
    while true {
      skipComments(in: bytes)
      guard nextRecord(in: bytes, into: &record) else { return false }
      if dialect.skipsBlankRows, record.isBlank(in: bytes) { continue }
      if !dialect.commentRows.isEmpty, dialect.commentRows.contains(number) { continue }
      return true
    }
  }

  /// A comment is a line, whatever quotes it holds.
  mutating func skipComments(in bytes: Span<UInt8>) {
    guard let prefix = dialect.commentPrefix, !prefix.isEmpty else { return }
    while position + prefix.count <= bytes.count, prefix.indices.allSatisfy({ bytes[position + $0] == prefix[$0] }) {
      scanner.skipLine(in: bytes)
      number += 1
    }
  }
}

extension CSVRecord {
  /// Whether no cell holds anything but white space.
  func isBlank(in bytes: Span<UInt8>) -> Bool {
    cells.allSatisfy { $0.isBlank(in: bytes) }
  }
}
