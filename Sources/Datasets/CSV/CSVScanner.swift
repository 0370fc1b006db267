/// The machine under the CSV reader: finds the cells of one record after another, and allocates nothing once the
/// record it fills has grown to the width of the table.
///
/// RFC 4180: cells end at a comma, records at CRLF or LF; a quoted cell may hold both, and its quotes doubled.
/// It never stops at a fault; it notes the fault and reads on.
struct CSVScanner {
  /// The byte at which the next record starts.
  private(set) var position: Int

  init(at position: Int = 0) {
    self.position = position
  }

  /// Reads the next record into `record`, or tells that there is none.
  /// - Complexity: linear in the bytes of the record.
  mutating func next(in bytes: Span<UInt8>, into record: inout CSVRecord) -> Bool {
    guard position < bytes.count else { return false }
    record.restart(at: position)
    while true {
      let quoted = position < bytes.count && bytes[position] == Self.quote
      record.cells.append(
        quoted ? quotedCell(in: bytes, &record.faults) : plainCell(in: bytes, from: position, &record.faults))
      guard position < bytes.count else { break }
      if bytes[position] == Self.comma {
        position += 1
        continue
      }
      record.end = position
      position += bytes[position] == Self.carriageReturn ? 2 : 1
      return true
    }
    record.end = position
    return true
  }

  /// Reads to the comma, line break or end that closes an unquoted cell, and stands there.
  private mutating func plainCell(in bytes: Span<UInt8>, from start: Int, _ faults: inout [CSVRecord.Fault]) -> CSVCell
  {
    let end = endOfPlainText(in: bytes, strayQuote: .quoteInPlainCell, &faults)
    return CSVCell(lowerBound: start, upperBound: end, isQuoted: false, hasDoubledQuotes: false)
  }

  /// Reads a quoted cell from its opening quote, and stands behind it.
  private mutating func quotedCell(in bytes: Span<UInt8>, _ faults: inout [CSVRecord.Fault]) -> CSVCell {
    let opening = position
    var hasDoubledQuotes = false
    position += 1
    while position < bytes.count {
      guard bytes[position] == Self.quote else {
        position += 1
        continue
      }
      guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { break }
      hasDoubledQuotes = true
      position += 2
    }
    let end = position
    if position == bytes.count {
      faults.append(.init(kind: .unclosedQuote, offset: opening))
    } else {
      position += 1
      let behind = position
      var ignored: [CSVRecord.Fault] = []
      if endOfPlainText(in: bytes, strayQuote: .textAfterQuote, &ignored) > behind {
        faults.append(.init(kind: .textAfterQuote, offset: behind))
      }
    }
    return CSVCell(
      lowerBound: opening + 1, upperBound: end, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
  }

  /// Moves to the comma, line break or end that follows.
  private mutating func endOfPlainText(
    in bytes: Span<UInt8>, strayQuote: CSVRecord.Fault.Kind, _ faults: inout [CSVRecord.Fault]
  ) -> Int {
    while position < bytes.count {
      switch bytes[position] {
      case Self.comma, Self.lineFeed: return position
      case Self.carriageReturn:
        if position + 1 < bytes.count, bytes[position + 1] == Self.lineFeed { return position }
        faults.append(.init(kind: .strayCarriageReturn, offset: position))
      case Self.quote: faults.append(.init(kind: strayQuote, offset: position))
      default: break
      }
      position += 1
    }
    return position
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}

/// Where one cell lies in the file, without its quotes.
struct CSVCell: Sendable, Hashable {
  var lowerBound: Int
  var upperBound: Int
  var isQuoted: Bool
  /// Whether the text holds doubled quotes, which stand for one each.
  var hasDoubledQuotes: Bool

  var isEmpty: Bool { lowerBound == upperBound }
}

/// The cells of one record; used again and again.
struct CSVRecord: Sendable, Hashable {
  private(set) var start = 0
  /// Where its line break stands, or the end of the file.
  var end = 0
  var cells: [CSVCell] = []
  var faults: [Fault] = []

  /// A line with nothing in it.
  var isBlank: Bool { start == end }

  mutating func restart(at offset: Int) {
    start = offset
    end = offset
    cells.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
  }

  /// What breaks the rules of quoting, at a byte of the file.
  struct Fault: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case unclosedQuote
      case textAfterQuote
      case quoteInPlainCell
      case strayCarriageReturn
    }

    var kind: Kind
    var offset: Int
  }
}
