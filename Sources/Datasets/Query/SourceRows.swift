/// The rows behind every value of a result, flat: four bytes each.
package struct SourceRows: Sendable, Hashable {
  /// The rows of place i are `rows[starts[i]..<starts[i + 1]]`; place = block × width + period.
  private let starts: [Int32]
  private let rows: [Int32]
  /// Of each series, its block of places.
  private let blocks: [Int32]
  private let width: Int32

  package init() {
    self.init(starts: [0], rows: [], blocks: [], width: 0)
  }

  init(starts: [Int32], rows: [Int32], blocks: [Int32], width: Int32) {
    self.starts = starts
    self.rows = rows
    self.blocks = blocks
    self.width = width
  }

  package func rows(series: Int, period: Int) -> ArraySlice<Int32> {
    guard blocks.indices.contains(series), period >= 0, period < Int(width) else { return [] }
    let place = Int(blocks[series]) * Int(width) + period
    return rows[Int(starts[place])..<Int(starts[place + 1])]
  }
}
