import ArgumentParser
import Building
import DataReports
import SourceText

struct DataDescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Show what a dataset holds: fields, ranges, gaps, values, totals.")

  @OptionGroup var options: GlobalOptions

  @Option(help: "How the description is printed.")
  var format = ReportFormat.text

  @Argument(help: ArgumentHelp("A dataset of the site, or the path of a package.", valueName: "dataset"))
  var dataset: String

  func validate() throws {
    if dataset.isEmpty { throw ValidationError("name a dataset of the site, or the path of a package") }
  }

  func run() throws {
    let library = DataLibrary.dataset(dataset, site: options.site)
    try options.check(library.diagnostics)
    let report = ProfileReport(
      library.datasets, known: library.known, weekStart: library.weekStart, language: options.messageLanguage)
    options.console.show(report.bytes(format))
  }
}
