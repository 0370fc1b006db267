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

  /// - Complexity: linear in the rows times the dimensions.
  init(_ table: Table) {
    var postings: [String: Postings] = [:]
    var fields: [String] = []
    var counts: [Int] = []
    var keys: [UInt32] = []
    var combinations = 1
    var isComplete = true
    for column in table.columns where column.field.role == .dimension {
      guard case .text(let codes, let texts) = column.storage else { continue }
      postings[column.field.name] = Self.postings(codes, count: texts.count, column.validity)
      isComplete = isComplete && column.validity.validCount == codes.count
      let (product, overflows) = combinations.multipliedReportingOverflow(by: texts.count)
      combinations = overflows ? .max : product
      guard combinations <= table.rowCount / 8 else { continue }
      let count = UInt32(texts.count)
      if keys.isEmpty {
        keys = codes
      } else {
        for row in keys.indices { keys[row] = keys[row] &* count &+ codes[row] }
      }
      fields.append(column.field.name)
      counts.append(texts.count)
    }
    let isUseful = isComplete && fields.count > 1 && fields.count == postings.count
    combined = isUseful ? (fields, counts, Self.postings(keys, count: combinations, nil)) : nil
    self.postings = postings
    observedDays = table.schema.time.flatMap { table.column($0.name) }.flatMap { Self.observedDays($0) }
  }

  /// Nil for a table too small to need one.
  static func make(_ table: Table) -> RowIndex? {
    table.rowCount >= worthwhileRowCount ? RowIndex(table) : nil
  }

  subscript(field: String) -> Postings? { postings[field] }

  /// - Parameter validity: nil where every row has a value.
  private static func postings(_ codes: [UInt32], count: Int, _ validity: Validity?) -> Postings {
    guard let validity, validity.validCount < codes.count else { return postings(codes, count: count) }
    let rows = codes.indices.filter { validity[$0] }
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
