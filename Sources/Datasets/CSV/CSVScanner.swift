/// The machine under the CSV reader: finds the cells of one record after another, and allocates nothing once the
/// record it fills has grown to the width of the table.
///
/// RFC 4180 with the marks of a dialect: cells end at a delimiter, records at CRLF or LF; a quoted cell may hold
/// both, and its quotes doubled. It never stops at a fault; it notes the fault and reads on.
struct CSVScanner {
  /// The byte at which the next record starts.
  private(set) var position: Int
  private let dialect: CSVDialect
  private let skipsSpace: Bool
  private let delimiter: UInt8
  /// No byte, where nothing is quoted.
  private let quote: UInt16
  private var finder: MarkFinder

  init(_ dialect: CSVDialect = CSVDialect(), at position: Int = 0) {
    self.position = position
    self.dialect = dialect
    skipsSpace = dialect.skipsInitialSpace || dialect.trimsSpace
    delimiter = dialect.delimiter
    quote = dialect.quote.map { UInt16($0) } ?? .max
    finder = MarkFinder(dialect, at: position)
  }

  /// Reads the next record into `record`, or tells that there is none.
  /// - Complexity: linear in the bytes of the record.
  mutating func next(in bytes: Span<UInt8>, into record: inout CSVRecord) -> Bool {
    guard position < bytes.count else { return false }
    record.restart(at: position)
    if !skipsSpace, readPlainRecord(in: bytes, into: &record) { return true }
    while true {
      readCell(in: bytes, into: &record)
      guard position < bytes.count else { break }
      if bytes[position] == dialect.delimiter {
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

  /// Reads the cells of a record as long as nothing in them is quoted, escaped or faulty, and it is not very long.
  /// - Returns: whether that was the whole record; else the rest starts at `position`.
  @inline(__always)
  private mutating func readPlainRecord(in bytes: Span<UInt8>, into record: inout CSVRecord) -> Bool {
    var start = position
    let end = min(bytes.count, position &+ CSVRecord.cellLimit)
    while start < end, UInt16(bytes[start]) != quote {
      let mark = finder.mark(from: start, in: bytes)
      guard mark < bytes.count else { break }
      let byte = bytes[mark]
      if byte == delimiter {
        record.appendEarly(CSVCell(lowerBound: start, upperBound: mark))
        start = mark &+ 1
      } else if let width = lineBreakWidth(at: mark, byte, in: bytes) {
        record.appendEarly(CSVCell(lowerBound: start, upperBound: mark))
        record.end = mark
        position = mark &+ width
        return true
      } else {
        finder.restart(at: start)
        break
      }
    }
    position = start
    return false
  }

  @inline(__always)
  private func lineBreakWidth(at index: Int, _ byte: UInt8, in bytes: Span<UInt8>) -> Int? {
    if byte == Self.lineFeed { return 1 }
    return byte == Self.carriageReturn && index &+ 1 < bytes.count && bytes[index &+ 1] == Self.lineFeed ? 2 : nil
  }

  /// Moves behind the next line break, whatever stands before it.
  mutating func skipLine(in bytes: Span<UInt8>) {
    while position < bytes.count, bytes[position] != Self.lineFeed { position += 1 }
    position = min(position + 1, bytes.count)
  }

  /// Reads one cell and stands at what ends it.
  @inline(__always)
  private mutating func readCell(in bytes: Span<UInt8>, into record: inout CSVRecord) {
    if skipsSpace { skipSpace(in: bytes) }
    var cell: CSVCell
    if let quote = dialect.quote, position < bytes.count, bytes[position] == quote {
      cell = quotedCell(quote, in: bytes, &record.faults)
    } else {
      cell = CSVCell(lowerBound: position, upperBound: position)
      cell.needsUndoing = moveToEnd(in: bytes, strayQuote: .quoteInPlainCell, &record.faults)
      cell.upperBound = position
    }
    if dialect.trimsSpace { cell.trim(in: bytes) }
    record.append(cell)
  }

  /// Reads a quoted cell from its opening quote, and stands behind it.
  private mutating func quotedCell(
    _ quote: UInt8, in bytes: Span<UInt8>, _ faults: inout CSVRecord.Faults
  ) -> CSVCell {
    let opening = position
    var cell = CSVCell(lowerBound: opening + 1, upperBound: bytes.count)
    cell.isQuoted = true
    position += 1
    while true {
      let mark = finder.mark(from: position, in: bytes)
      guard mark < bytes.count else {
        position = mark
        break
      }
      position = mark + 1
      if bytes[mark] == dialect.escape, position < bytes.count, dialect.escape != quote {
        cell.needsUndoing = true
        position += 1
      } else if bytes[mark] == quote {
        guard dialect.doublesQuotes, position < bytes.count, bytes[position] == quote else {
          cell.upperBound = mark
          let behind = position
          var ignored = CSVRecord.Faults()
          _ = moveToEnd(in: bytes, strayQuote: .textAfterQuote, &ignored)
          if !isBlank(behind..<position, in: bytes) { faults.note(.textAfterQuote, at: behind) }
          return cell
        }
        cell.needsUndoing = true
        position += 1
      }
    }
    faults.note(.unclosedQuote, at: opening)
    return cell
  }

  /// Moves to the delimiter, line break or end that follows.
  /// - Returns: whether an escape was passed.
  @inline(__always)
  private mutating func moveToEnd(
    in bytes: Span<UInt8>, strayQuote: CSVRecord.Fault.Kind, _ faults: inout CSVRecord.Faults
  ) -> Bool {
    var hasEscape = false
    while true {
      let mark = finder.mark(from: position, in: bytes)
      guard mark < bytes.count else {
        position = mark
        return hasEscape
      }
      position = mark
      let byte = bytes[mark]
      if byte == dialect.delimiter || byte == Self.lineFeed { return hasEscape }
      position += 1
      if byte == dialect.escape {
        hasEscape = true
        position = min(position + 1, bytes.count)
      } else if byte == Self.carriageReturn {
        if position < bytes.count, bytes[position] == Self.lineFeed {
          position = mark
          return hasEscape
        }
        faults.note(.strayCarriageReturn, at: mark)
      } else {
        faults.note(strayQuote, at: mark)
      }
    }
  }

  private mutating func skipSpace(in bytes: Span<UInt8>) {
    while position < bytes.count, case let length = bytes.spaceLength(at: position), length > 0,
      bytes[position] != dialect.delimiter, bytes[position] != Self.lineFeed, bytes[position] != Self.carriageReturn,
      dialect.trimsSpace || bytes[position] == UInt8(ascii: " ")
    { position += length }
  }

  /// Whether a quoted cell may be followed by these bytes: by nothing, or by space where the dialect trims it.
  private func isBlank(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard dialect.trimsSpace else { return range.isEmpty }
    var index = range.lowerBound
    while index < range.upperBound {
      let length = bytes.spaceLength(at: index)
      if length == 0 { return false }
      index += length
    }
    return true
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
