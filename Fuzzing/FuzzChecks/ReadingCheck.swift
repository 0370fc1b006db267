import Datasets
import SourceText

/// What holds of every reading, whatever was read.
package enum ReadingCheck {
  /// Reads, and stops the program where a promise is broken.
  /// - Parameter twice: whether to read once more and compare.
  package static func run(twice: Bool = true, _ read: () -> (dataset: Dataset?, diagnostics: [Diagnostic])) {
    let first = read()
    check(first.diagnostics)
    require(first.dataset != nil || first.diagnostics.hasErrors, "there is no table, and no error says why")
    if let table = first.dataset?.table { check(table) }
    guard twice else { return }
    let second = read()
    require(
      first.diagnostics.count == second.diagnostics.count && facts(first.diagnostics) == facts(second.diagnostics),
      "the second reading finds other problems")
    switch (first.dataset, second.dataset) {
    case (nil, nil): break
    case (let one?, let other?):
      require(cells(one.table) == cells(other.table), "the second reading finds other values")
    default: fatalError("only one of two readings gives a table")
    }
  }

  /// Places lie in their files, and every sentence is there in both languages.
  /// Of many problems only the first have their sentences read, for those take longest to make.
  package static func check(_ diagnostics: [Diagnostic]) {
    for (index, diagnostic) in diagnostics.enumerated() {
      let places = [diagnostic.place].compactMap { $0 } + diagnostic.notes.compactMap(\.place)
      for place in places {
        require(
          place.range.lowerBound >= 0 && place.range.upperBound <= place.file.bytes.count,
          "\(diagnostic.problem.code) lies outside its file: \(place.range)")
      }
      guard index < proseLimit else { continue }
      for prose in [diagnostic.problem.message, diagnostic.problem.hint].compactMap({ $0 }) {
        require(!prose.thai.isEmpty && !prose.english.isEmpty, "\(diagnostic.problem.code) says nothing")
      }
    }
  }

  /// Prints the first few in every form, as a command would.
  package static func print(_ diagnostics: [Diagnostic]) {
    for format in DiagnosticPrinter.Format.allCases {
      let text = DiagnosticPrinter(format: format, language: .thai, limitPerKind: 2).print(
        Array(diagnostics.prefix(20)))
      require(diagnostics.isEmpty || !text.isEmpty, "problems print as nothing")
    }
  }

  private static func check(_ table: Table) {
    for column in table.columns {
      require(column.count == table.rowCount, "a column has another number of rows than its table")
    }
  }

  /// The values of the first rows and of the last one.
  private static func cells(_ table: Table) -> [[String]] {
    var cells = (0..<min(table.rowCount, 20)).map { table.row($0).cells }
    if table.rowCount > 20 { cells.append(table.row(table.rowCount - 1).cells) }
    cells.append(["\(table.rowCount)"] + table.columns.map { "\($0.validity.validCount)" })
    return cells
  }

  private static let proseLimit = 10

  private static func facts(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.prefix(proseLimit).map { diagnostic in
      let range = diagnostic.place?.range ?? .start
      return "\(diagnostic.problem.code) \(range.lowerBound) \(range.upperBound) \(diagnostic.problem.message.english)"
    }
  }

  private static func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fatalError(message()) }
  }
}
