import SourceText

extension [Diagnostic] {
  /// Where a few cells of a column have Buddhist years and the others years of the Christian era, the few are to be mended:
  /// declared as Buddhist, the others would be wrong.
  /// - Parameter table: what was read of the file, without those cells.
  func namingFewBuddhistYears(in table: Table) -> [Diagnostic] {
    let cells = compactMap { ($0.problem as? CSVProblem)?.cellOfBuddhistYear }
    if cells.isEmpty { return self }
    let rows = Dictionary(grouping: cells, by: \.column).mapValues { $0.map(\.row) }
    let few = rows.filter { (table.column($0.key)?.validity.validCount ?? 0) > $0.value.count }
    return map { diagnostic in
      guard let problem = diagnostic.problem as? CSVProblem, let cell = problem.cellOfBuddhistYear,
        let rows = few[cell.column]
      else { return diagnostic }
      return Diagnostic(problem.with(.fewBuddhistYears(rows: rows)), at: diagnostic.place, notes: diagnostic.notes)
    }
  }
}

extension CSVProblem {
  /// The cell whose year is Buddhist, where it is declared otherwise.
  fileprivate var cellOfBuddhistYear: CellContext? {
    switch self {
    case .cell(let cell, .type(_, .buddhistYear)), .cell(let cell, .dateForm(_, _, _, .buddhistYear)): cell
    default: nil
    }
  }

  fileprivate func with(_ cause: CellFault.LikelyCause) -> CSVProblem {
    switch self {
    case .cell(let cell, .type(let type, _)): .cell(cell, .type(type, cause))
    case .cell(let cell, .dateForm(let type, let format, let example, _)):
      .cell(cell, .dateForm(type, format: format, example: example, cause))
    default: self
    }
  }
}
