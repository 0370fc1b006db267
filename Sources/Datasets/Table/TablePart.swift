import SourceText

/// One of the files that a table was read from, and where its rows stand in it.
struct TablePart: Sendable {
  /// As text: UTF-8, whatever the file's own encoding.
  let file: SourceFile
  let dialect: CSVDialect
  let header: CSVHeader
  /// The index in the table of its first row.
  var firstRow = 0
  var rowCount = 0
  /// Where every so many rows one starts, so that the others can be found by reading on from there.
  var checkpoints: [Checkpoint] = []

  struct Checkpoint: Sendable {
    /// The first byte of a row, or of what is passed over before it.
    var offset: Int
    /// How many records of the file come before it.
    var recordsBefore: Int
  }

  static let checkpointDistance = 64

  /// A row and its number as a spreadsheet shows it.
  /// - Complexity: reads up to `checkpointDistance` rows; it is for messages.
  func record(ofRow row: Int) -> (record: CSVRecord, number: Int) {
    let inPart = row - firstRow
    let checkpoint = checkpoints[inPart / Self.checkpointDistance]
    var rows = CSVRows(dialect, at: checkpoint.offset, after: checkpoint.recordsBefore)
    var record = CSVRecord()
    let content = file.bytes
    for _ in 0...(inPart % Self.checkpointDistance) { _ = rows.next(in: content.span, into: &record) }
    return (record, rows.number)
  }
}

extension Table {
  /// The files it was read from, each once.
  package var files: [SourceFile] {
    var files: [SourceFile] = []
    for part in parts where files.last?.path != part.file.path { files.append(part.file) }
    return files
  }

  /// Whether any of the files has the column of a field; where none has, no row has a value in it.
  func hasColumn(_ field: String) -> Bool {
    guard let index = schema.index(of: field) else { return false }
    return parts.contains { $0.header.cellOfField[index] != nil }
  }

  /// Which row of the files a row is.
  func rowInFiles(of row: Int) -> Int { rowsInFiles.map { Int($0[row]) } ?? row }

  /// The file that holds a row, and which row it is there.
  private func part(ofRow row: Int) -> (part: TablePart, row: Int)? {
    let row = rowInFiles(of: row)
    return parts.last { $0.firstRow <= row }.map { ($0, row) }
  }

  /// The number that a spreadsheet shows beside a row: the first row of the file is 1.
  package func number(ofRow row: Int) -> Int {
    part(ofRow: row).map { $0.part.record(ofRow: $0.row).number } ?? row + 1
  }

  /// The file of a row, and its number as a spreadsheet shows it.
  package func origin(ofRow row: Int) -> (path: String, number: Int) {
    (part(ofRow: row)?.part.file.path ?? "", number(ofRow: row))
  }

  /// Where a row stands, without its line break; or the cell of one field.
  package func place(row: Int, field: String? = nil) -> Diagnostic.Place {
    guard let (part, row) = part(ofRow: row) else {
      return Diagnostic.Place(file: SourceFile(path: "", bytes: []), range: .start)
    }
    let record = part.record(ofRow: row).record
    if let index = field.flatMap({ schema.index(of: $0) }).flatMap({ part.header.cellOfField[$0] }),
      index < record.cells.count
    {
      return Diagnostic.Place(file: part.file, range: record.cells[index].range)
    }
    return Diagnostic.Place(file: part.file, range: SourceRange(record.start, record.end))
  }
}
