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

  /// The rows that pass, read off the index; nil where it does not help.
  func indexed(_ index: RowIndex) -> [Int32]? {
    guard let (count, postings, codes) = postings(index), count * 4 < column.count else { return nil }
    if codes.count == 1 {
      return Array(postings.rows[Int(postings.starts[codes[0]])..<Int(postings.starts[codes[0] + 1])])
    }
    var rows: [Int32] = []
    rows.reserveCapacity(count)
    for code in codes { rows += postings.rows[Int(postings.starts[code])..<Int(postings.starts[code + 1])] }
    rows.sort()
    return rows
  }

  /// How many rows the index has for it; nil where it has none.
  func indexedCount(_ index: RowIndex) -> Int? { postings(index)?.count }

  private func postings(_ index: RowIndex) -> (count: Int, postings: RowIndex.Postings, codes: [Int])? {
    guard case .codes(let wanted) = test, let postings = index[column.field.name] else { return nil }
    let codes = wanted.indices.filter { wanted[$0] }
    return (codes.reduce(0) { $0 + Int(postings.starts[$1 + 1] - postings.starts[$1]) }, postings, codes)
  }
}
