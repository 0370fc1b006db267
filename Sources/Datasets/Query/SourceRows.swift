/// The rows behind every value of a result, flat: four bytes each.
package struct SourceRows: Sendable, Hashable {
  /// The rows of place i are `rows[starts[i]..<starts[i + 1]]`; place = block × width + period.
  private let starts: [Int32]
  private let rows: [Int32]
  /// Of each block, rows behind all of its values; empty where there are none.
  private let shared: [[Int32]]
  /// Of each series, its block of places.
  private let blocks: [Int32]
  private let width: Int

  package init() {
    self.init(CellValues(), blocks: [], width: 0)
  }

  init(_ cells: CellValues, blocks: [Int32], width: Int) {
    starts = cells.starts
    rows = cells.rows
    shared = cells.sharedRows
    self.blocks = blocks
    self.width = width
  }

  package func rows(series: Int, period: Int) -> [Int32] {
    guard blocks.indices.contains(series), period >= 0, period < width else { return [] }
    let block = Int(blocks[series])
    let place = block * width + period
    let own = rows[Int(starts[place])..<Int(starts[place + 1])]
    return own + (shared.isEmpty ? [] : shared[block])
  }
}
