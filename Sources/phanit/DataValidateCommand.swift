import ArgumentParser
import Building
import DataReports
import Datasets
import Site
import SourceText

struct DataValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check datasets against what their descriptors say.",
    discussion: "Every problem is counted; of each kind in a file the first 20 are printed.")

  /// What stands on standard output in the end.
  enum Summary: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var options: GlobalOptions

  @Option(help: "How the summary is printed.")
  var format = Summary.text

  @Argument(
    help: ArgumentHelp(
      "A site, a folder with datapackage.yaml, .yml or .json, or such a file. (default: the site)", valueName: "path"))
  var paths: [String] = []

  func validate() throws {
    if paths.contains("") { throw ValidationError(th: "ชื่อไฟล์หรือโฟลเดอร์ว่างเปล่า", en: "a path must not be empty") }
  }

  func run() throws {
    let libraries =
      paths.isEmpty
      ? [DataLibrary.site(options.site)] : paths.map { DataLibrary.at($0, site: options.site) }
    let diagnostics = libraries.flatMap(\.diagnostics) + UnfilledDescriptor.find(in: libraries.flatMap(\.datasets))
    let report = ValidationReport(libraries.flatMap(\.datasets), diagnostics)
    options.console.reportWithoutCount(diagnostics)
    switch format {
    case .text: options.console.say(report.sentence)
    case .json: options.console.show(Array((report.json + "\n").utf8))
    }
    options.console.pointToExplanation(of: diagnostics)
    if diagnostics.hasErrors { throw ExitCode(1) }
  }
}
