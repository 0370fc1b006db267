/// Collects rows, cell by cell, into a table.
struct TableBuilder {
  let schema: TableSchema
  private var columns: [ColumnBuilder]
  private var rowStarts: [Int] = []

  init(_ schema: TableSchema) {
    self.schema = schema
    columns = schema.fields.map { ColumnBuilder($0, of: schema) }
  }

  var rowCount: Int { rowStarts.count }

  mutating func beginRow(at byteOffset: Int) { rowStarts.append(byteOffset) }

  /// Takes the cell of field `index` in the row begun last; each field needs one.
  mutating func append(_ cell: Span<UInt8>, to index: Int) -> CellFault? { columns[index].append(cell) }

  mutating func appendMissing(to index: Int) { columns[index].appendMissing() }

  func finish() -> Table {
    Table(schema: schema, columns: columns.map { $0.finish() }, rowCount: rowStarts.count, rowStarts: rowStarts)
  }
}
