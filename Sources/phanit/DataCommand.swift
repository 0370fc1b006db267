import ArgumentParser
import Building
import DataReports
import Datasets
import SourceText

/// `phanit data …`: looks into datasets without building a site.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Check, describe, query and compare datasets.",
    subcommands: [
      DataValidateCommand.self, DataDescribeCommand.self, DataQueryCommand.self, DataDiffCommand.self,
    ])
}

extension ReportFormat: ExpressibleByArgument {}

extension ChangeOrder: ExpressibleByArgument {}

extension GlobalOptions {
  /// Prints what is wrong with the arguments, and ends the command where something is, as for a command that is wrong.
  func checkUsage(_ problems: [some Problem]) throws {
    guard !problems.isEmpty else { return }
    console.report(problems.map { Diagnostic($0) })
    throw ExitCode(64)
  }

  /// Prints the problems of what was read, and ends the command where there are errors.
  func check(_ diagnostics: [Diagnostic]) throws {
    console.report(diagnostics)
    if diagnostics.hasErrors { throw ExitCode(1) }
  }
}
