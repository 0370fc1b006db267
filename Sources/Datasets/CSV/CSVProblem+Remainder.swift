import SourceText

extension CSVProblem {
  package var remainder: ProblemRemainder? {
    if case .more(let code, let count) = self { ProblemRemainder(code: code, count: count) } else { nil }
  }
}
