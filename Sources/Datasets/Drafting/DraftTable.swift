import SourceText

/// The rows of a CSV file that nobody has described yet, as texts, with what its descriptor would have to say of its layout.
package struct DraftTable: Sendable {
  package internal(set) var encoding: TextEncoding
  package internal(set) var dialect: CSVDialect
  /// The texts above the heading, without those that are empty.
  package internal(set) var titles: [String] = []
  /// Of each column with a name; a line break in it is a space.
  var headings: [String] = []
  /// What a row below the heading names for each column.
  var units: [String?] = []
  /// The cells below each heading, top to bottom; of a long table the first.
  var columns: [[String]] = []
  /// How many rows of totals or notes stand among them, and are left out of `columns`.
  var extraRowCount = 0

  /// Rows beyond these decide nothing; the data is checked as a whole once it is described.
  static let rowLimit = 100_000

  package var rowCount: Int { columns.first?.count ?? 0 }

  /// Reads files of one layout, one below another.
  /// - Returns: nil with the problems of a file that is no table.
  package static func read(_ files: [SourceFile]) -> (table: DraftTable?, diagnostics: [Diagnostic]) {
    var table: DraftTable?
    for file in files {
      let (part, diagnostics) = read(file)
      guard let part else { return (nil, diagnostics) }
      guard var whole = table else {
        table = part
        continue
      }
      guard part.headings == whole.headings, part.encoding == whole.encoding, part.dialect.isLaidOut(as: whole.dialect)
      else { return (nil, [Diagnostic(DraftProblem.otherLayout(headings: whole.headings), in: file, at: .start)]) }
      for index in whole.columns.indices { whole.columns[index] += part.columns[index] }
      whole.dialect.join(part.dialect)
      whole.extraRowCount += part.extraRowCount
      table = whole
    }
    if table?.rowCount == 0, let first = files.first {
      return (nil, [Diagnostic(DraftProblem.noRows, in: first, at: .start)])
    }
    return (table, [])
  }

  private static func read(_ source: SourceFile) -> (DraftTable?, [Diagnostic]) {
    let encoding = EncodingGuess.encoding(of: source.bytes)
    let file: SourceFile
    switch TextDecoder.decode(source, as: encoding) {
    case .success(let text): file = text
    case .failure(let failure): return (nil, [encodingProblem(failure.fault, failure.offset, source)])
    }
    if let (fault, offset) = CSVEncoding.fault(in: file.bytes.span) {
      return (nil, [encodingProblem(fault, offset, source)])
    }
    var reading = DraftReading(file)
    guard let table = reading.table(encoding) else { return (nil, reading.finish()) }
    return (table, [])
  }

  private static func encodingProblem(_ fault: CSVEncodingFault, _ offset: Int, _ file: SourceFile) -> Diagnostic {
    Diagnostic(CSVProblem.encoding(fault), in: file, at: SourceRange(offset, offset + 1))
  }
}

extension CSVDialect {
  /// Whether cells and headings are found alike.
  fileprivate func isLaidOut(as other: CSVDialect) -> Bool {
    delimiter == other.delimiter && headerRows == other.headerRows && commentRows == other.commentRows
  }

  /// Passes over what either of two files needs passed over.
  fileprivate mutating func join(_ other: CSVDialect) {
    trimsSpace = trimsSpace || other.trimsSpace
    skipsBlankRows = skipsBlankRows || other.skipsBlankRows
    skipsBlankColumns = skipsBlankColumns || other.skipsBlankColumns
  }
}
