/// Some rows of a file as the places of their cells, field by field: the column builders take one batch at a time,
/// so that the type of a column is asked for once a batch and not once a cell.
struct RowBatch {
  /// How many rows it takes.
  let capacity: Int
  private(set) var count = 0
  private let fieldCount: Int
  private var cells: [CSVCell]
  /// The number of each row in its file.
  private(set) var numbers: [Int]

  /// - Parameter byteCount: of the rows to come, of which each has at least a byte for each field.
  init(fieldCount: Int, byteCount: Int) {
    self.fieldCount = fieldCount
    // Cells for a wide table fit in the processor's cache too.
    capacity = max(1, min(1024, (1 << 16) / max(fieldCount, 1), byteCount / max(fieldCount, 1) + 1))
    cells = Array(repeating: .absent, count: fieldCount * capacity)
    numbers = Array(repeating: 0, count: capacity)
  }

  var isFull: Bool { count == capacity }

  mutating func removeAll() { count = 0 }

  /// Adds a row; the cells that it has are set next, the others are absent.
  mutating func appendRow(_ record: CSVRecord, _ cellOfField: [Int?], number: Int) {
    let (row, distance) = (count, capacity)
    let read = record.cells.span
    var places = cells.mutableSpan
    for (field, index) in cellOfField.enumerated() {
      places[field &* distance &+ row] = index.map { read[$0] } ?? .absent
    }
    numbers[count] = number
    count += 1
  }

  /// Adds a row that cannot be read.
  mutating func appendAbsentRow(number: Int) {
    for field in 0..<fieldCount { cells[field &* capacity &+ count] = .absent }
    numbers[count] = number
    count += 1
  }

  func cell(row: Int, field: Int) -> CSVCell { cells[field &* capacity &+ row] }

  /// The cells of a field, row by row.
  func cells(ofField field: Int) -> ArraySlice<CSVCell> {
    cells[(field * capacity)..<(field * capacity + count)]
  }
}

/// A cell of a batch that could not be taken.
struct BatchFault {
  var row: Int
  var field: Int
  var fault: CellFault
}
