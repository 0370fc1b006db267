/// Tells rows apart by the values of some columns.
struct RowKeys {
  /// Equal for two rows exactly if their values are.
  private(set) var keys: [UInt64]
  /// All keys are smaller.
  private(set) var bound: UInt64 = 1
  /// Of the columns in which some row has no value.
  private var incomplete: [Validity] = []

  /// - Complexity: linear in rows times columns.
  init(_ columns: [Column], rowCount: Int) {
    keys = Array(repeating: 0, count: rowCount)
    for column in columns {
      add(column)
      if !column.validity.isComplete { incomplete.append(column.validity) }
    }
  }

  /// Whether a row has all of its values.
  func hasKey(_ row: Int) -> Bool { incomplete.allSatisfy { $0[row] } }

  /// Rows whose key occurred in an earlier row, each with the first such row. A row that misses one of the values
  /// has no key and repeats none.
  func repeated() -> [(row: Int, first: Int)] {
    var seen = KeySet(bound: bound, count: keys.count)
    let rows = keys.indices.filter { hasKey($0) && !seen.insert(keys[$0]) }
    guard !rows.isEmpty else { return [] }
    let wanted = Set(rows.map { keys[$0] })
    var firstRows: [UInt64: Int] = [:]
    for row in keys.indices where wanted.contains(keys[row]) && hasKey(row) && firstRows[keys[row]] == nil {
      firstRows[keys[row]] = row
    }
    return rows.map { ($0, firstRows[keys[$0]] ?? $0) }
  }

  /// Makes each key one digit longer: a number of mixed radix.
  private mutating func add(_ column: Column) {
    switch column.storage {
    case .text(let codes, let texts): extend(by: codes, count: texts.count)
    case .date(let values), .period(let values, _): extend(by: values)
    case .integer(let values), .decimal(let values, _): extend(by: values)
    case .boolean(let values): extend(by: values.map { $0 ? 1 : 0 } as [UInt32], count: 2)
    case .number: extend(by: Self.codes((0..<column.count).map { column.keyWord(at: $0) }))
    }
  }

  private mutating func extend(by codes: [UInt32], count: Int) {
    let radix = makeRoom(for: UInt64(max(count, 1)))
    for row in keys.indices { keys[row] = keys[row] &* radix &+ UInt64(codes[row]) }
  }

  private mutating func extend<Value: FixedWidthInteger & SignedInteger>(by values: [Value]) {
    let least = Int64(values.min() ?? 0)
    let (span, overflow) = Int64(values.max() ?? 0).subtractingReportingOverflow(least)
    guard !overflow, span < 1 << 32 else {
      return extend(by: Self.codes(values.map { UInt64(bitPattern: Int64($0)) }))
    }
    let radix = makeRoom(for: UInt64(span) + 1)
    for row in keys.indices { keys[row] = keys[row] &* radix &+ UInt64(Int64(values[row]) &- least) }
  }

  private mutating func extend(by codes: (codes: [UInt32], count: Int)) { extend(by: codes.codes, count: codes.count) }

  /// Multiplies the bound by `radix`; where that would be too large, the keys are numbered afresh first.
  private mutating func makeRoom(for radix: UInt64) -> UInt64 {
    var (product, overflow) = bound.multipliedReportingOverflow(by: radix)
    if overflow {
      let (codes, count) = Self.codes(keys)
      for row in keys.indices { keys[row] = UInt64(codes[row]) }
      product = UInt64(max(count, 1)) * radix
    }
    bound = product
    return radix
  }

  /// Numbers words in order of appearance.
  private static func codes(_ words: [UInt64]) -> (codes: [UInt32], count: Int) {
    var numbers: [UInt64: UInt32] = [:]
    let codes = words.map { word in
      if let number = numbers[word] { return number }
      let number = UInt32(numbers.count)
      numbers[word] = number
      return number
    }
    return (codes, numbers.count)
  }
}

/// A set that only grows: one bit for each key there could be, where these are few; else a table of those there are.
private struct KeySet {
  private var bits: [UInt64] = []
  /// Keys plus one; 0 is free. A power of two, at most half full.
  private var slots: [UInt64] = []

  init(bound: UInt64, count: Int) {
    if bound <= 64 * UInt64(count) + 1024 {
      bits = Array(repeating: 0, count: Int(bound >> 6) + 1)
    } else {
      var size = 64
      while size < 2 * count { size *= 2 }
      slots = Array(repeating: 0, count: size)
    }
  }

  /// Whether `key` is new.
  mutating func insert(_ key: UInt64) -> Bool {
    if slots.isEmpty {
      let bit: UInt64 = 1 << (key & 63)
      let word = Int(key >> 6)
      if bits[word] & bit != 0 { return false }
      bits[word] |= bit
      return true
    }
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == key &+ 1 { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = key &+ 1
    return true
  }
}
