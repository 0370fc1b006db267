import SourceText

/// A warning that is taken for an error.
struct StrictProblem: Problem {
  let warning: any Problem

  var code: String { warning.code }
  var message: Prose { warning.message }
  var hint: Prose? { warning.hint }
  var group: String? { warning.group }
  var remainder: ProblemRemainder? { warning.remainder }
}

extension Diagnostic {
  /// The same as an error.
  var asError: Diagnostic {
    guard !isError else { return self }
    var copy = self
    copy.problem = StrictProblem(warning: problem)
    return copy
  }
}
