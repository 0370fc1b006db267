/// How a report is written.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For a terminal.
  case text
  /// One object, for a program.
  case json
  /// For a spreadsheet: UTF-8 with a byte order mark, and no cell that it would run.
  case csv
}
