import SourceText

/// Where the rows of each code stand, so that a query for one province does not look at the rows of the others.
///
/// It is made once with its dataset and never changes. It holds four bytes for each row and dimension, and four more
/// for all dimensions together.
package struct RowIndex: Sendable {
  /// Below this many rows, looking at all of them is as fast.
  static let worthwhileRowCount = 4_096

  /// The rows of code i are `rows[starts[i]..<starts[i + 1]]`, in the order of the file.
  struct Postings: Sendable {
    let starts: [Int32]
    let rows: [Int32]

    func rows(of code: Int) -> ArraySlice<Int32> { rows[Int(starts[code])..<Int(starts[code + 1])] }
  }

  /// Of each dimension that is a text.
  private let postings: [String: Postings]
  /// The codes of all these dimensions as one number each, the last dimension counting fastest; nil where there are
  /// fewer than two of them, or too many combinations.
  let combined: (fields: [String], counts: [Int], postings: Postings)?
  /// The days on which the dataset has any row, in order; nil where its time is no date.
  let observedDays: [Int32]?

  /// - Complexity: linear in the rows times the dimensions, which share the processors.
  init(_ table: Table) {
    let dimensions = table.columns.filter { $0.field.role == .dimension && $0.textCodes != nil }
    let combinable = Self.combinable(dimensions, rowCount: table.rowCount)
    let made = concurrentMap(dimensions.count + (combinable.isEmpty ? 0 : 1)) { index in
      index < dimensions.count ? Self.postings(dimensions[index]) : Self.combinedPostings(combinable)
    }
    postings = Dictionary(zip(dimensions.map(\.field.name), made)) { first, _ in first }
    combined =
      combinable.isEmpty
      ? nil : (combinable.map(\.field.name), combinable.map { $0.textCodes?.count ?? 0 }, made[dimensions.count])
    observedDays = table.schema.time.flatMap { table.column($0.name) }.flatMap { Self.observedDays($0) }
  }

  /// The dimensions, where there are several of which every row has a value, and few combinations beside the rows.
  private static func combinable(_ dimensions: [Column], rowCount: Int) -> [Column] {
    var combinations = 1
    for dimension in dimensions {
      let (product, overflows) = combinations.multipliedReportingOverflow(by: dimension.textCodes?.count ?? 0)
      combinations = overflows ? .max : product
    }
    let isUseful = combinations <= rowCount / 8 && dimensions.allSatisfy(\.validity.isComplete)
    return isUseful && dimensions.count > 1 ? dimensions : []
  }

  private static func combinedPostings(_ dimensions: [Column]) -> Postings {
    var keys: [UInt32] = []
    var combinations = 1
    for dimension in dimensions {
      guard let (codes, count) = dimension.textCodes else { continue }
      combinations *= count
      if keys.isEmpty {
        keys = codes
      } else {
        for row in keys.indices { keys[row] = keys[row] &* UInt32(count) &+ codes[row] }
      }
    }
    return postings(keys, count: combinations)
  }

  /// Nil for a table too small to need one.
  static func make(_ table: Table) -> RowIndex? {
    table.rowCount >= worthwhileRowCount ? RowIndex(table) : nil
  }

  subscript(field: String) -> Postings? { postings[field] }

  private static func postings(_ column: Column) -> Postings {
    guard let (codes, count) = column.textCodes else { return Postings(starts: [0], rows: []) }
    if column.validity.isComplete { return postings(codes, count: count) }
    let rows = codes.indices.filter { column.validity[$0] }
    let places = postings(rows.map { codes[$0] }, count: count)
    return Postings(starts: places.starts, rows: places.rows.map { Int32(rows[Int($0)]) })
  }

  /// A counting sort.
  private static func postings(_ codes: [UInt32], count: Int) -> Postings {
    var starts = Array(repeating: Int32(0), count: count + 1)
    for code in codes { starts[Int(code) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    let rows = Array<Int32>(unsafeUninitializedCapacity: codes.count) { rows, filled in
      for row in codes.indices {
        let code = Int(codes[row])
        rows[Int(next[code])] = Int32(truncatingIfNeeded: row)
        next[code] += 1
      }
      filled = codes.count
    }
    return Postings(starts: starts, rows: rows)
  }

  /// - Complexity: linear in the rows, and in the days between the first and the last.
  static func observedDays(_ column: Column) -> [Int32]? {
    guard case .date(let days) = column.storage else { return nil }
    let isComplete = column.validity.validCount == days.count
    let known = isComplete ? days : days.indices.filter { column.validity[$0] }.map { days[$0] }
    guard let first = known.min(), let last = known.max() else { return [] }
    var isObserved = Array(repeating: false, count: Int(last - first) + 1)
    for day in known { isObserved[Int(day - first)] = true }
    return isObserved.indices.filter { isObserved[$0] }.map { first + Int32($0) }
  }
}

extension Column {
  /// The code of each row and how many there are; nil unless the column holds texts.
  fileprivate var textCodes: (codes: [UInt32], count: Int)? {
    if case .text(let codes, let texts) = storage { (codes, texts.count) } else { nil }
  }
}
