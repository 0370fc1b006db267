/// Numbers, kept as scaled integers as long as that loses nothing: 12.35 stays 12.35, and sums are exact.
struct NumberValues: ColumnValues {
  private var digits: [Int64] = []
  private var scale = 0
  /// Takes over where a number does not fit in 2^53 units of the smallest digit, or has more than `largestScale`.
  private var numbers: [Double]?
  private let format: CellFormat
  private let rules: ValueRules?

  private static let largestScale = 9

  init(_ field: Field) {
    format = field.format
    rules = ValueRules(field)
  }

  /// For numbers that have been read already.
  init() {
    format = CellFormat()
    rules = nil
  }

  mutating func append(_ cell: Span<UInt8>) throws(CellFault) {
    if let plain = PlainNumber(cell, decimalMark: format.decimalCharacter), plain.scale <= Self.largestScale {
      if let rules {
        let number = Column.number(plain.digits, scale: plain.scale)
        if !rules.admits(number) { try rules.check(.number(number)) }
      }
      return append(plain)
    }
    let number = try CellParser.number(cell, format)
    if let rules, !rules.admits(number) { try rules.check(.number(number)) }
    append(number)
  }

  mutating func append(_ number: Double) {
    if let plain = PlainNumber(number, largestScale: Self.largestScale) { return append(plain) }
    appendDouble(number)
  }

  @inline(__always)
  private mutating func append(_ plain: PlainNumber) {
    if numbers == nil, plain.scale == scale { return digits.append(plain.digits) }
    appendRescaled(plain)
  }

  private mutating func appendRescaled(_ plain: PlainNumber) {
    if numbers == nil, plain.scale > scale { rescale(to: plain.scale) }
    guard numbers == nil, let value = Self.scaled(plain.digits, by: scale - plain.scale) else {
      return appendDouble(Column.number(plain.digits, scale: plain.scale))
    }
    digits.append(value)
  }

  private mutating func appendDouble(_ number: Double) {
    useDoubles()
    numbers?.append(number)
  }

  private mutating func rescale(to newScale: Int) {
    var rescaled: [Int64] = []
    rescaled.reserveCapacity(digits.capacity)
    for value in digits {
      guard let value = Self.scaled(value, by: newScale - scale) else { return useDoubles() }
      rescaled.append(value)
    }
    digits = rescaled
    scale = newScale
  }

  private mutating func useDoubles() {
    guard numbers == nil else { return }
    numbers = digits.map { Column.number($0, scale: scale) }
    digits = []
  }

  /// Nil where the result cannot be told exactly by a Double.
  private static func scaled(_ value: Int64, by places: Int) -> Int64? {
    let (product, overflow) = value.multipliedReportingOverflow(by: PlainNumber.powersOfTen[places])
    return overflow || product.magnitude > PlainNumber.largestDigits ? nil : product
  }

  mutating func appendMissing() {
    if numbers == nil { digits.append(0) } else { numbers?.append(0) }
  }

  mutating func reserve(_ rowCount: Int) { digits.reserveCapacity(rowCount) }

  mutating func append(_ other: NumberValues) {
    var other = other
    if numbers == nil, other.numbers == nil {
      if other.scale > scale { rescale(to: other.scale) } else { other.rescale(to: scale) }
    }
    if numbers == nil, other.numbers == nil {
      digits += other.digits
    } else {
      useDoubles()
      other.useDoubles()
      numbers? += other.numbers ?? []
    }
  }

  func storage() -> Column.Storage {
    numbers.map { .number($0) } ?? .decimal(digits, scale: scale)
  }
}

/// A number as its digits and how many of them stand behind the point.
struct PlainNumber {
  var digits: Int64
  var scale: Int

  /// Larger integers are not all exact as Doubles.
  static let largestDigits: UInt64 = 1 << 53

  static let powersOfTen: [Int64] = [
    1, 10, 100, 1000, 10000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  ]

  /// A fraction of more digits may have no Double of its own.
  private static let largestFraction: UInt64 = 1_000_000_000_000_000

  /// Reads an optional minus, digits and an optional fraction; nil for anything else, and for more digits than
  /// every Double keeps.
  @inline(__always)
  init?(_ cell: Span<UInt8>, decimalMark: UInt8) {
    var index = 0
    let isNegative = cell[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    guard cell.count - index <= 17 else { return nil }
    var value: UInt64 = 0
    var point = -1
    let start = index
    while index < cell.count {
      let byte = cell[index]
      let digit = byte &- 48
      if digit < 10 {
        value = value &* 10 &+ UInt64(digit)
      } else if byte == decimalMark, point < 0 {
        point = index
      } else {
        return nil
      }
      index += 1
    }
    // A digit on both sides of the point.
    guard index > start, point != start, point != index - 1, value <= Self.largestDigits else { return nil }
    guard point < 0 || value < Self.largestFraction else { return nil }
    digits = isNegative ? -Int64(value) : Int64(value)
    scale = point < 0 ? 0 : index - point - 1
  }

  /// The shortest digits that name exactly this number; nil where there are none of at most `largestScale` places.
  init?(_ number: Double, largestScale: Int) {
    for places in 0...largestScale {
      let product = (number * Column.powersOfTen[places]).rounded()
      guard product.magnitude <= Double(Self.largestDigits) else { return nil }
      if product / Column.powersOfTen[places] == number {
        digits = Int64(product)
        scale = places
        return
      }
    }
    return nil
  }
}
