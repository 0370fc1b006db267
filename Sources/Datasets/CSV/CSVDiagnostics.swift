import SourceText

/// Gathers the problems of one file; of each kind it keeps the first thousand and counts the rest, so that a
/// file of bad cells does not fill the memory.
struct CSVDiagnostics {
  static let limitPerKind = 1000

  let file: SourceFile
  private var kept: [Diagnostic] = []
  private var counts: [String: Int] = [:]

  init(_ file: SourceFile) {
    self.file = file
  }

  mutating func report(
    _ problem: CSVProblem, at range: SourceRange, notes: @autoclosure () -> [Diagnostic.Note] = []
  ) {
    counts[problem.code, default: 0] += 1
    guard counts[problem.code, default: 0] <= Self.limitPerKind else { return }
    kept.append(Diagnostic(problem, in: file, at: range, notes: notes()))
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
