/// The growing values of one column, of one type.
protocol ColumnValues: Sendable {
  /// Takes the next cell, which is not missing; takes nothing where it throws.
  mutating func append(_ cell: Span<UInt8>) throws(CellFault)
  /// Reserves a row that has no value.
  mutating func appendMissing()
  mutating func reserve(_ rowCount: Int)
  /// Takes the rows of another part of the same column behind its own.
  mutating func append(_ other: Self)
  func storage() -> Column.Storage
  /// Whether a cell without text may be a value.
  static var takesEmptyText: Bool { get }
}

extension ColumnValues {
  static var takesEmptyText: Bool { false }
}

/// The texts of a field. What they may be is asked of the distinct ones when all are there: see `TextCheck`.
struct TextValues: ColumnValues {
  static let takesEmptyText = true
  private var codes: [UInt32] = []
  private var interner = TextInterner()
  /// Codes of what is not UTF-8.
  private var malformed: Set<Int> = []

  mutating func append(_ cell: Span<UInt8>) throws(CellFault) {
    let (code, isNew) = interner.code(of: cell)
    if isNew, !CSVEncoding.isText(cell) { malformed.insert(code) }
    if !malformed.isEmpty, malformed.contains(code) { throw .type(.string, nil) }
    codes.append(UInt32(truncatingIfNeeded: code))
  }

  mutating func appendMissing() { codes.append(0) }
  mutating func reserve(_ rowCount: Int) { codes.reserveCapacity(rowCount) }

  mutating func append(_ other: TextValues) {
    let map = other.interner.withTexts { UInt32(truncatingIfNeeded: interner.code(of: $0).code) }
    codes.reserveCapacity(codes.count + other.codes.count)
    // A column of which every row is missing has no text for its zeros.
    if map.isEmpty { codes += other.codes } else { for code in other.codes { codes.append(map[Int(code)]) } }
  }

  /// Texts that Unicode takes for the same, such as Thai marks in another order, are one value here too: keys and code
  /// lists compare texts so.
  func storage() -> Column.Storage {
    let texts = interner.texts()
    let isPlain = texts.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    if isPlain || Set(texts).count == texts.count { return .text(codes: codes, texts: texts) }
    return .text(sharing: codes, texts)
  }
}

extension Column.Storage {
  /// Equal texts share one code.
  static func text(sharing codes: [UInt32], _ texts: [String]) -> Column.Storage {
    var distinct: [String] = []
    var numbers: [String: UInt32] = [:]
    let map = texts.map { text in
      if let number = numbers[text] { return number }
      numbers[text] = UInt32(distinct.count)
      distinct.append(text)
      return UInt32(distinct.count - 1)
    }
    // Where no row has a text, there is none for the zeros of missing cells.
    return .text(codes: map.isEmpty ? codes : codes.map { map[Int($0)] }, texts: distinct)
  }
}

struct BooleanValues: ColumnValues {
  private var values: [Bool] = []
  private let format: CellFormat

  init(_ field: Field) { format = field.format }

  mutating func append(_ cell: Span<UInt8>) throws(CellFault) {
    values.append(try CellParser.boolean(cell, format))
  }

  mutating func appendMissing() { values.append(false) }
  mutating func reserve(_ rowCount: Int) { values.reserveCapacity(rowCount) }
  mutating func append(_ other: BooleanValues) { values += other.values }
  func storage() -> Column.Storage { .boolean(values) }
}

struct IntegerValues: ColumnValues {
  private var values: [Int64] = []
  private let format: CellFormat
  private let rules: ValueRules?

  init(_ field: Field) {
    format = field.format
    rules = ValueRules(field)
  }

  mutating func append(_ cell: Span<UInt8>) throws(CellFault) {
    let value: Int64
    if let plain = PlainNumber(cell, decimalMark: 0), plain.scale == 0 {
      value = plain.digits
    } else {
      value = try CellParser.integer(cell, format)
    }
    if let rules, value.magnitude > PlainNumber.largestDigits || !rules.admits(Double(value)) {
      try rules.check(.integer(value))
    }
    values.append(value)
  }

  mutating func appendMissing() { values.append(0) }
  mutating func reserve(_ rowCount: Int) { values.reserveCapacity(rowCount) }
  mutating func append(_ other: IntegerValues) { values += other.values }
  func storage() -> Column.Storage { .integer(values) }
}
