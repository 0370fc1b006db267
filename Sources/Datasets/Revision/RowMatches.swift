/// The rows of two editions that have the same primary key.
struct RowMatches {
  /// For each row of the new edition its row in the old one; -1 where it has none.
  let counterparts: [Int32]
  /// Rows of the old edition that have none.
  let unmatched: [Int]

  /// - Complexity: linear in the rows.
  init(_ old: Dataset, _ new: Dataset) throws(RevisionProblem) {
    let names = new.schema.primaryKey
    guard !names.isEmpty, !old.schema.primaryKey.isEmpty else { throw .keyMissing(dataset: new.id) }
    guard Set(names) == Set(old.schema.primaryKey) else { throw .keyChanged(old: old.schema.primaryKey, new: names) }
    var keys = RowWords(oldCount: old.table.rowCount, newCount: new.table.rowCount)
    for name in names {
      guard let before = old.table.column(name), let after = new.table.column(name) else {
        throw .keyChanged(old: old.schema.primaryKey, new: names)
      }
      guard before.field.type == after.field.type else {
        throw .keyType(field: name, old: before.field.type, new: after.field.type)
      }
      keys.add(before, after)
    }
    var rows = WordTable(minimumCapacity: old.table.rowCount)
    for row in keys.old.indices { rows.insert(keys.old[row], number: row) }
    var isMatched = Array(repeating: false, count: old.table.rowCount)
    counterparts = keys.new.map { word in
      guard let row = rows[word] else { return -1 }
      isMatched[row] = true
      return Int32(row)
    }
    unmatched = isMatched.indices.filter { !isMatched[$0] }
  }
}

/// One word for each row of two tables: equal exactly where the values of the columns added so far are.
private struct RowWords {
  private(set) var old: [UInt64]
  private(set) var new: [UInt64]
  /// Every word lies below it.
  private var bound: UInt64 = 1

  init(oldCount: Int, newCount: Int) {
    old = Array(repeating: 0, count: oldCount)
    new = Array(repeating: 0, count: newCount)
  }

  mutating func add(_ before: Column, _ after: Column) {
    var values = SharedValues()
    let first = values.numbers(of: before)
    let second = values.numbers(of: after)
    // One more stands for a missing value.
    let base = UInt64(values.count + 1)
    if bound.multipliedReportingOverflow(by: base).overflow { compress() }
    for row in old.indices { old[row] = old[row] &* base &+ UInt64(first[row] + 1) }
    for row in new.indices { new[row] = new[row] &* base &+ UInt64(second[row] + 1) }
    bound = bound &* base
  }

  /// Gives each distinct word a small one: there are no more of them than rows.
  private mutating func compress() {
    var numbers = WordNumbers()
    for row in old.indices { old[row] = UInt64(numbers.number(of: old[row])) }
    for row in new.indices { new[row] = UInt64(numbers.number(of: new[row])) }
    bound = UInt64(numbers.count)
  }
}
