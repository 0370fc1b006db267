import SourceText

/// What keeps Thai words from being found.
package enum WordBreakingProblem: Problem, Hashable {
  /// Nil where no dictionary is installed, else the file that is none.
  case noDictionary(path: String?)

  package var code: String {
    switch self {
    case .noDictionary: "thai-dictionary"
    }
  }

  /// The site can be read all the same.
  package var severity: Severity { .warning }
}
