import SourceText

/// Gathers the problems of one table.
struct CSVDiagnostics: Sendable {
  /// The file that is being read.
  var file: SourceFile
  private var tally = DiagnosticTally()

  init(_ file: SourceFile) {
    self.file = file
  }

  var isEmpty: Bool { tally.kept.isEmpty }
  /// How many problems there are, kept or not.
  var count: Int { tally.count }

  mutating func report(
    _ problem: CSVProblem, at range: SourceRange, notes: @autoclosure () -> [Diagnostic.Note] = []
  ) {
    tally.add(kind: problem.code) {
      Diagnostic(problem, at: Diagnostic.Place(file: file, range: range), notes: notes())
    }
  }

  /// Counts a problem of the kind `code`; it is made, and its place found, only where it is kept.
  mutating func report(kind code: String, _ make: () -> (CSVProblem, Diagnostic.Place, notes: [Diagnostic.Note])) {
    tally.add(kind: code) {
      let (problem, place, notes) = make()
      return Diagnostic(problem, at: place, notes: notes)
    }
  }

  mutating func report(_ faults: CSVRecord.Faults, row: Int) {
    for fault in faults.first {
      report(CSVProblem(fault.kind, row: row), at: SourceRange(fault.offset, fault.offset + 1))
    }
    for (kind, count) in faults.more { tally.add(count, ofKind: CSVProblem(kind, row: row).code) }
  }

  func finish() -> [Diagnostic] {
    let end = SourceRange(file.bytes.count, file.bytes.count)
    return tally.finish(at: Diagnostic.Place(file: file, range: end))
  }
}

extension CSVProblem {
  fileprivate init(_ kind: CSVRecord.Fault.Kind, row: Int) {
    self =
      switch kind {
      case .unclosedQuote: .unclosedQuote(row: row)
      case .textAfterQuote: .textAfterQuote(row: row)
      case .quoteInPlainCell: .quoteInPlainCell(row: row)
      case .strayCarriageReturn: .strayCarriageReturn(row: row)
      }
  }
}
