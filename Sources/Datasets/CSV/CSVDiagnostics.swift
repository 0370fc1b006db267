import SourceText

/// Gathers the problems of one table; of each kind it keeps the first thousand and counts the rest, so that a
/// file of bad cells does not fill the memory.
struct CSVDiagnostics: Sendable {
  static let limitPerKind = 1000

  /// The file that is being read.
  var file: SourceFile
  private var kept: [Diagnostic] = []
  private var counts: [String: Int] = [:]

  init(_ file: SourceFile) {
    self.file = file
  }

  var isEmpty: Bool { kept.isEmpty }
  /// How many problems there are, kept or not.
  var count: Int { counts.values.reduce(0, +) }

  mutating func report(
    _ problem: CSVProblem, at range: SourceRange, notes: @autoclosure () -> [Diagnostic.Note] = []
  ) {
    let place = Diagnostic.Place(file: file, range: range)
    report(kind: problem.code) { (problem, place, notes()) }
  }

  /// Counts a problem of the kind `code`; it is made, and its place found, only where it is kept.
  mutating func report(kind code: String, _ make: () -> (CSVProblem, Diagnostic.Place, notes: [Diagnostic.Note])) {
    counts[code, default: 0] += 1
    guard counts[code, default: 0] <= Self.limitPerKind else { return }
    let (problem, place, notes) = make()
    kept.append(Diagnostic(problem, at: place, notes: notes))
  }

  mutating func report(_ faults: [CSVRecord.Fault], row: Int) {
    for fault in faults {
      let problem: CSVProblem =
        switch fault.kind {
        case .unclosedQuote: .unclosedQuote(row: row)
        case .textAfterQuote: .textAfterQuote(row: row)
        case .quoteInPlainCell: .quoteInPlainCell(row: row)
        case .strayCarriageReturn: .strayCarriageReturn(row: row)
        }
      report(problem, at: SourceRange(fault.offset, fault.offset + 1))
    }
  }

  func finish() -> [Diagnostic] {
    let end = SourceRange(file.bytes.count, file.bytes.count)
    let dropped = counts.filter { $0.value > Self.limitPerKind }.sorted { $0.key < $1.key }
    return kept
      + dropped.map { code, count in
        Diagnostic(CSVProblem.more(code: code, count: count - Self.limitPerKind), in: file, at: end)
      }
  }
}
