import SourceText
import Synchronization

/// Collects rows, batch by batch, into columns.
struct TableBuilder: Sendable {
  let schema: TableSchema
  private var columns: [any ColumnBuilding]
  private(set) var rowCount = 0

  init(_ schema: TableSchema, nullSequence: String? = nil) {
    self.schema = schema
    columns = schema.fields.map { Self.builder($0, schema, nullSequence) }
  }

  private static func builder(_ field: Field, _ schema: TableSchema, _ null: String?) -> any ColumnBuilding {
    switch field.type {
    case .integer: ColumnBuilder(field, of: schema, nullSequence: null, IntegerValues(field))
    case .number: ColumnBuilder(field, of: schema, nullSequence: null, NumberValues(field))
    case .boolean: ColumnBuilder(field, of: schema, nullSequence: null, BooleanValues(field))
    case .date, .yearmonth, .year: ColumnBuilder(field, of: schema, nullSequence: null, OrdinalValues(field))
    default: ColumnBuilder(field, of: schema, nullSequence: null, TextValues())
    }
  }

  /// Takes the rows of a batch.
  /// - Returns: the cells that could not be taken, in the order of the file.
  mutating func append(_ batch: RowBatch, in bytes: Span<UInt8>, _ dialect: CSVDialect) -> [BatchFault] {
    var faults: [BatchFault] = []
    for field in columns.indices { columns[field].append(batch, field: field, in: bytes, dialect, &faults) }
    rowCount += batch.count
    return faults.isEmpty ? [] : faults.sorted { ($0.row, $0.field) < ($1.row, $1.field) }
  }

  /// Takes the rows of the parts of a file behind its own; the columns share the processors.
  mutating func append(_ parts: [TableBuilder]) {
    let total = parts.reduce(rowCount) { $0 + $1.rowCount }
    // Lent out rather than copied, so that the values of the first part stay where they are.
    let lent = Mutex<[(any ColumnBuilding)?]>(columns)
    let fields = columns.indices
    columns = []
    columns = concurrentMap(fields.count) { field in
      var column = lent.withLock { columns in
        defer { columns[field] = nil }
        return columns[field]!
      }
      column.reserve(total)
      for part in parts { column.append(part.columns[field]) }
      return column
    }
    rowCount = total
  }

  /// Makes room for so many rows in all, so that the columns need not move as they grow.
  mutating func reserve(_ rowCount: Int) {
    for field in columns.indices { columns[field].reserve(rowCount) }
  }

  func finish() -> [Column] { columns.map { $0.finish() } }
}
