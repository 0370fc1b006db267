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
        for row in keys.indices { keys[row] = keys[row] * count + codes[row] }
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

  private static func postings(_ codes: [UInt32], count: Int, _ validity: Validity?) -> Postings {
    let isComplete = validity.map { $0.validCount == codes.count } ?? true
    var starts = Array(repeating: Int32(0), count: count + 1)
    for (row, code) in codes.enumerated() where isComplete || validity?[row] == true { starts[Int(code) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var rows = Array(repeating: Int32(0), count: Int(starts[count]))
    for (row, code) in codes.enumerated() where isComplete || validity?[row] == true {
      rows[Int(next[Int(code)])] = Int32(row)
      next[Int(code)] += 1
    }
    return Postings(starts: starts, rows: rows)
  }

  /// - Complexity: linear in the rows; in the days between the first and the last where those are fewer.
  static func observedDays(_ column: Column) -> [Int32]? {
    guard case .date(let days) = column.storage else { return nil }
    guard var first = days.indices.first(where: { column.validity[$0] }).map({ days[$0] }) else { return [] }
    var last = first
    for (row, day) in days.enumerated() where column.validity[row] {
      first = min(first, day)
      last = max(last, day)
    }
    var isObserved = Array(repeating: false, count: Int(last - first) + 1)
    for (row, day) in days.enumerated() where column.validity[row] { isObserved[Int(day - first)] = true }
    return isObserved.indices.filter { isObserved[$0] }.map { first + Int32($0) }
  }
}
