import SourceText

/// Finds the bytes of a cell again, for a message, by reading its row once more.
struct CellPlaces {
  let table: Table
  let file: SourceFile

  /// The whole row without its line break.
  func range(row: Int) -> SourceRange {
    var record = CSVRecord()
    read(row, into: &record)
    return SourceRange(record.start, record.end)
  }

  /// The cell of a field; the whole row where it cannot be told.
  func range(row: Int, field: String) -> SourceRange {
    var record = CSVRecord()
    var header = CSVRecord()
    let content = file.bytes
    let bytes = content.span
    var scanner = CSVScanner(at: content.starts(with: CSVWriter.byteOrderMark) ? 3 : 0)
    _ = scanner.next(in: bytes, into: &header)
    read(row, into: &record)
    guard let index = header.cells.firstIndex(where: { CSVText.text(of: $0, in: bytes) == field }),
      index < record.cells.count
    else { return SourceRange(record.start, record.end) }
    return record.cells[index].range
  }

  private func read(_ row: Int, into record: inout CSVRecord) {
    let content = file.bytes
    var scanner = CSVScanner(at: table.rowStarts[row])
    _ = scanner.next(in: content.span, into: &record)
  }
}
