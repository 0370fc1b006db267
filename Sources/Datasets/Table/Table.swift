/// The rows of a dataset as typed columns.
package struct Table: Sendable {
  package let schema: TableSchema
  /// In the order of the schema's fields.
  package let columns: [Column]
  package let rowCount: Int
  /// The files it was read from, in their order.
  let parts: [TablePart]
  /// Of each row, which one of the files it is; nil where all of them are here.
  var rowsInFiles: [Int32]? = nil

  package func column(_ name: String) -> Column? {
    schema.index(of: name).map { columns[$0] }
  }

  package func row(_ index: Int) -> TableRow { TableRow(table: self, index: index) }

  package var rows: some RandomAccessCollection<TableRow> { (0..<rowCount).lazy.map { row($0) } }
}

/// One row, read as text cells; nothing is copied until a cell is asked for.
package struct TableRow: Sendable {
  package let table: Table
  package let index: Int

  package func value(_ field: String) -> CellValue? {
    table.column(field).flatMap { $0[index] }
  }

  /// The cell as data files write it: ISO dates, shortest numbers; nil where the value is missing or there is no
  /// such field.
  package subscript(field: String) -> String? { value(field)?.text }

  /// Every cell in the order of the fields, empty where missing.
  package var cells: [String] {
    table.columns.map { $0[index]?.text ?? "" }
  }

  /// Field names and texts; a missing value has no entry.
  package var texts: [String: String] {
    var texts: [String: String] = [:]
    for column in table.columns { texts[column.field.name] = column[index]?.text }
    return texts
  }
}
