/// Rows of typed cells, column by column, in the order of the file.
package struct Table: Sendable {
  package let columns: [Column]
  package let rowCount: Int
  /// Where each row starts in the file.
  let rowOffsets: [Int]

  init(columns: [Column], rowOffsets: [Int]) {
    self.columns = columns
    self.rowOffsets = rowOffsets
    rowCount = rowOffsets.count
  }

  /// The texts of a row, as data files write them; nil where a cell has no value.
  package func row(_ index: Int) -> [String?] {
    columns.map { $0.value(at: index)?.text }
  }
}
