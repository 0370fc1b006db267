import Localization

/// A condition on the rows of one column, found in the data.
struct RowFilter {
  enum Test {
    /// By the code of a text.
    case codes([Bool])
    case words(Set<UInt64>, areWanted: Bool)
    case numbers(ClosedRange<Double>)
    case ordinals(ClosedRange<Int32>)
    case nothing
  }

  let column: Column
  let test: Test
  /// Whether a value of the column passes, also one that no row has.
  let admits: (CellValue) -> Bool

  /// Whether it leaves a single value.
  var isSingle: Bool {
    switch test {
    case .codes(let wanted): wanted.count(where: { $0 }) <= 1
    case .words(let words, let areWanted): areWanted && words.count <= 1
    case .ordinals(let range): range.count == 1
    case .numbers(let range): range.lowerBound == range.upperBound
    case .nothing: true
    }
  }

  /// The rows among `rows` that pass.
  /// - Parameter rows: nil for all.
  func passing(_ rows: [Int32]?) -> [Int32] {
    let validity = column.validity
    let candidates = rows ?? Array(0..<Int32(column.count))
    switch (test, column.storage) {
    case (.codes(let wanted), .text(let codes, _)):
      return candidates.filter { wanted[Int(codes[Int($0)])] && validity[Int($0)] }
    case (.words(let words, let areWanted), _):
      return candidates.filter { validity[Int($0)] && words.contains(column.keyWord(at: Int($0))) == areWanted }
    case (.numbers(let range), _):
      return candidates.filter { row in column.number(at: Int(row)).map { range.contains($0) } ?? false }
    case (.ordinals(let range), .date(let ordinals)), (.ordinals(let range), .period(let ordinals, _)):
      return candidates.filter { validity[Int($0)] && range.contains(ordinals[Int($0)]) }
    default: return []
    }
  }
}

extension RowIndex {
  /// The rows that pass some of `filters`, in order, and the filters that are left; nil where looking at every row is
  /// as fast.
  func rows(passing filters: [RowFilter]) -> (rows: [Int32], rest: [RowFilter])? {
    if let rows = combination(filters) { return rows }
    var best: (filter: Int, postings: Postings, codes: [Int], count: Int)?
    for (index, filter) in filters.enumerated() {
      guard case .codes(let wanted) = filter.test, let postings = self[filter.column.field.name] else { continue }
      let codes = wanted.indices.filter { wanted[$0] }
      let count = codes.reduce(0) { $0 + postings.rows(of: $1).count }
      if count < best?.count ?? filter.column.count / 4 { best = (index, postings, codes, count) }
    }
    guard let best else { return nil }
    var rest = filters
    rest.remove(at: best.filter)
    return (Self.merged(best.codes, best.postings), rest)
  }

  /// Reads the rows off the combined codes, where the filters leave few combinations.
  private func combination(_ filters: [RowFilter]) -> (rows: [Int32], rest: [RowFilter])? {
    guard let combined else { return nil }
    var wanted: [[Bool]?] = Array(repeating: nil, count: combined.fields.count)
    var rest: [RowFilter] = []
    for filter in filters {
      if case .codes(let codes) = filter.test,
        let dimension = combined.fields.firstIndex(of: filter.column.field.name), wanted[dimension] == nil
      {
        wanted[dimension] = codes
      } else {
        rest.append(filter)
      }
    }
    guard wanted.count(where: { $0 != nil }) > 1 else { return nil }
    var keys = [0]
    for (dimension, count) in combined.counts.enumerated() {
      let codes = (0..<count).filter { wanted[dimension]?[$0] ?? true }
      guard keys.count * codes.count <= 64 else { return nil }
      keys = keys.flatMap { key in codes.map { key * count + $0 } }
    }
    return (Self.merged(keys, combined.postings), rest)
  }

  private static func merged(_ codes: [Int], _ postings: Postings) -> [Int32] {
    guard codes.count != 1 else { return Array(postings.rows(of: codes[0])) }
    var rows: [Int32] = []
    rows.reserveCapacity(codes.reduce(0) { $0 + postings.rows(of: $1).count })
    for code in codes { rows += postings.rows(of: code) }
    rows.sort()
    return rows
  }
}
