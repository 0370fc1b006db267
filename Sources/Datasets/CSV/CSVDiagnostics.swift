import SourceText

/// Gathers the problems of one table.
struct CSVDiagnostics: Sendable {
  /// The file that is being read.
  var file: SourceFile
  private let home: DescriptorHome?
  private var tally = DiagnosticTally()

  init(_ file: SourceFile, describedBy schema: TableSchema) {
    self.file = file
    home = schema.home
  }

  var isEmpty: Bool { tally.kept.isEmpty }
  /// How many problems there are, kept or not.
  var count: Int { tally.count }

  mutating func report(
    _ problem: CSVProblem, at range: SourceRange, notes: @autoclosure () -> [Diagnostic.Note] = []
  ) {
    tally.add(kind: problem.code) {
      Diagnostic(problem, at: Diagnostic.Place(file: file, range: range), notes: notes(), home)
    }
  }

  /// Counts a problem of the kind `code`; it is made, and its place found, only where it is kept.
  mutating func report(kind code: String, _ make: () -> (CSVProblem, Diagnostic.Place, notes: [Diagnostic.Note])) {
    tally.add(kind: code) {
      let (problem, place, notes) = make()
      return Diagnostic(problem, at: place, notes: notes, home)
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

extension Diagnostic {
  /// A problem of the data, with the file that its hint says to change.
  init(_ problem: some MendedInDescriptor, at place: Place, notes: [Note], _ home: DescriptorHome?) {
    self.init(problem, at: place, notes: notes)
    if let home { hint = home.hint(of: problem) }
  }
}
