/// Collects the cells of one field into a column, batch by batch, and says of each what is wrong with it.
protocol ColumnBuilding: Sendable {
  /// Takes the cells of the next rows; a faulty one counts as missing.
  /// - Complexity: linear in the bytes of the cells.
  mutating func append(
    _ batch: RowBatch, field: Int, in bytes: Span<UInt8>, _ dialect: CSVDialect, _ faults: inout [BatchFault])
  mutating func reserve(_ rowCount: Int)
  /// Takes the rows of another part of the same column.
  mutating func append(_ other: any ColumnBuilding)
  func finish() -> Column
}

struct ColumnBuilder<Values: ColumnValues>: ColumnBuilding {
  private let field: Field
  private var values: Values
  private var validity = Validity()
  private let missing: MissingRule
  /// The text of a cell whose doubled quotes have been undone.
  private var scratch: [UInt8] = []

  init(_ field: Field, of schema: TableSchema, nullSequence: String?, _ values: Values) {
    self.field = field
    self.values = values
    missing = MissingRule(field, of: schema, nullSequence: nullSequence)
  }

  mutating func append(
    _ batch: RowBatch, field index: Int, in bytes: Span<UInt8>, _ dialect: CSVDialect, _ faults: inout [BatchFault]
  ) {
    // Rows with a value whose bits have not been set yet.
    var valid = 0
    for row in 0..<batch.count {
      let cell = batch.cell(row: row, field: index)
      let fault: CellFault?
      var isMissing = false
      if cell.isAbsent {
        isMissing = true
        fault = nil
      } else if cell.needsUndoing {
        // Lent out of `self`, so that the values may change while the bytes are read.
        var plain: [UInt8] = []
        swap(&plain, &scratch)
        CSVText.undo(cell, in: bytes, dialect, into: &plain)
        fault = append(plain.span, &isMissing)
        swap(&plain, &scratch)
      } else {
        fault = append(bytes.extracting(cell.lowerBound..<cell.upperBound), &isMissing)
      }
      if isMissing {
        validity.appendValid(valid)
        valid = 0
        appendMissing()
      } else {
        valid &+= 1
      }
      if let fault { faults.append(BatchFault(row: row, field: index, fault: fault)) }
    }
    validity.appendValid(valid)
  }

  @inline(__always)
  private mutating func append(_ cell: Span<UInt8>, _ isMissing: inout Bool) -> CellFault? {
    if missing.matches(cell) {
      isMissing = true
      return missing.requirement.map { .required(by: $0) }
    }
    if cell.isEmpty, !Values.takesEmptyText {
      isMissing = true
      return .type(field.type, nil)
    }
    do throws(CellFault) {
      try values.append(cell)
      return nil
    } catch {
      isMissing = true
      return error
    }
  }

  private mutating func appendMissing() {
    values.appendMissing()
    validity.append(false)
  }

  mutating func reserve(_ rowCount: Int) { values.reserve(rowCount) }

  mutating func append(_ other: any ColumnBuilding) {
    guard let other = other as? Self else { return }
    values.append(other.values)
    validity.append(other.validity)
  }

  func finish() -> Column { Column(field: field, storage: values.storage(), validity: validity) }
}

/// Which texts mean that there is no value, and whether that is allowed.
struct MissingRule: Sendable {
  let requirement: CellFault.Requirement?
  private let isEmptyMissing: Bool
  private let texts: [[UInt8]]

  init(_ field: Field, of schema: TableSchema, nullSequence: String?) {
    let missing = (field.missingValues ?? schema.missingValues).map(\.text) + [nullSequence].compactMap { $0 }
    isEmptyMissing = missing.contains("")
    texts = missing.filter { !$0.isEmpty }.map { Array($0.utf8) }
    requirement =
      field.constraints.isRequired
      ? .constraint : schema.primaryKey.contains(field.name) ? .primaryKey : field.role == .time ? .time : nil
  }

  @inline(__always)
  func matches(_ cell: Span<UInt8>) -> Bool {
    if cell.isEmpty { return isEmptyMissing }
    return !texts.isEmpty && texts.contains { cell.isEqual(to: $0.span) }
  }
}
