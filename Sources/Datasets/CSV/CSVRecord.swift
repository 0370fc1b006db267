import SourceText

/// Where one cell lies in the file, without its quotes.
struct CSVCell: Sendable, Hashable {
  var lowerBound: Int
  /// Four bytes keep a cell at sixteen; a cell of more than 4 GiB is cut, and its file refused for it.
  private var length: UInt32
  var isQuoted = false
  /// Whether the text holds doubled quotes or escapes, which stand for one character each.
  var needsUndoing = false

  init(lowerBound: Int, upperBound: Int) {
    self.lowerBound = lowerBound
    length = UInt32(clamping: upperBound &- lowerBound)
  }

  var upperBound: Int {
    get { lowerBound &+ Int(length) }
    set { length = UInt32(clamping: newValue &- lowerBound) }
  }

  /// Stands for a cell that the file does not have.
  static let absent = CSVCell(lowerBound: -1, upperBound: -1)

  var isAbsent: Bool { lowerBound < 0 }
  var isEmpty: Bool { length == 0 }

  /// The bytes of the cell, for a message.
  var range: SourceRange { SourceRange(lowerBound, upperBound) }

  /// Whether it holds nothing but white space.
  func isBlank(in bytes: Span<UInt8>) -> Bool {
    var inner = self
    if !inner.isEmpty { inner.trim(in: bytes) }
    return inner.isEmpty
  }

  /// Leaves out white space at both ends.
  mutating func trim(in bytes: Span<UInt8>) {
    var (lower, upper) = (lowerBound, upperBound)
    while lower < upper, case let space = bytes.spaceLength(at: lower), space > 0 { lower = min(lower + space, upper) }
    while lower < upper, case let space = bytes.spaceLength(before: upper, from: lower), space > 0 { upper -= space }
    lowerBound = lower
    upperBound = upper
  }
}

/// The cells of one record; used again and again.
struct CSVRecord: Sendable, Hashable {
  /// No table is wider; so a file of delimiters does not fill the memory.
  static let cellLimit = 1 << 17

  private(set) var start = 0
  /// Where its line break stands, or the end of the file.
  var end = 0
  /// At most `cellLimit`.
  private(set) var cells: [CSVCell] = []
  /// Those beyond the limit.
  private var cutCount = 0
  var faults = Faults()

  /// A line with nothing in it.
  var isBlank: Bool { start == end }

  /// How many cells there are, those that were not kept too.
  var cellCount: Int { cells.count &+ cutCount }

  /// Whether some cells were not kept.
  var isCut: Bool { cutCount > 0 }

  mutating func restart(at offset: Int) {
    start = offset
    end = offset
    cells.removeAll(keepingCapacity: true)
    cutCount = 0
    if !faults.isEmpty { faults = Faults() }
  }

  /// Adds one of the cells of the record's first `cellLimit` bytes, which are no more than these.
  @inline(__always)
  mutating func appendEarly(_ cell: CSVCell) { cells.append(cell) }

  mutating func append(_ cell: CSVCell) {
    if cells.count < Self.cellLimit { cells.append(cell) } else { cutCount &+= 1 }
  }

  /// What breaks the rules of quoting, at a byte of the file.
  struct Fault: Sendable, Hashable {
    enum Kind: Sendable, Hashable, CaseIterable {
      case unclosedQuote
      case textAfterQuote
      case quoteInPlainCell
      case strayCarriageReturn
    }

    var kind: Kind
    var offset: Int
  }

  /// The first faults of a record, and how many more there are.
  struct Faults: Sendable, Hashable {
    /// As many as are kept of a file.
    private(set) var first: [Fault] = []
    private(set) var more: [Fault.Kind: Int] = [:]

    var isEmpty: Bool { first.isEmpty }

    mutating func note(_ kind: Fault.Kind, at offset: Int) {
      if first.count < DiagnosticTally.limitPerKind {
        first.append(Fault(kind: kind, offset: offset))
      } else {
        more[kind, default: 0] += 1
      }
    }
  }
}

extension Span<UInt8> {
  /// Bytes of the white space that starts at `index`, or 0: what a spreadsheet pads with and nobody sees, such as
  /// no-break and zero-width spaces, soft hyphens and marks of direction.
  /// - Source: Unicode 16, White_Space, and the format characters U+00AD, U+200B to U+200F, U+202A to U+202E, U+2060,
  ///   U+2066 to U+2069, U+FEFF.
  func spaceLength(at index: Int) -> Int {
    let first = self[index]
    if first < 0x80 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
    if first == 0xC2, index + 1 < count { return [0x85, 0xA0, 0xAD].contains(self[index + 1]) ? 2 : 0 }
    guard index + 2 < count, (0xE2...0xEF).contains(first) else { return 0 }
    return Self.isWideSpace(first, self[index + 1], self[index + 2]) ? 3 : 0
  }

  /// Bytes of the white space that ends before `index`, or 0.
  func spaceLength(before index: Int, from start: Int) -> Int {
    for length in 1...3 where index - length >= start && spaceLength(at: index - length) == length { return length }
    return 0
  }

  private static func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE2, 0x80): (0x80...0x8F).contains(third) || (0xA8...0xAF).contains(third)
    case (0xE2, 0x81): third == 0x9F || third == 0xA0 || (0xA6...0xA9).contains(third)
    case (0xE3, 0x80): third == 0x80
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }
}
