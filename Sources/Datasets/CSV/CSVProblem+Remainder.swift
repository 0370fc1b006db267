import SourceText

extension CSVProblem {
  /// The column.
  package var group: String? {
    switch self {
    case .cell(let cell, _), .spacing(let cell, _, _, _), .codeUnknown(let cell, _, _): cell.column
    case .unique(_, let column, _): column
    default: nil
    }
  }

  package var remainder: ProblemRemainder? {
    if case .more(let code, let count) = self { ProblemRemainder(code: code, count: count) } else { nil }
  }
}
