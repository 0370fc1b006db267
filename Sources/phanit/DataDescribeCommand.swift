import ArgumentParser
import Building
import DataReports
import SourceText

struct DataDescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Show what a dataset holds: fields, ranges, gaps, values, totals.")

  @OptionGroup var options: GlobalOptions

  @Option(
    help: ArgumentHelp(
      "Describe the measures for each value of this field, which may lie in a code list: province.region.",
      valueName: "field"))
  var by: String?

  @Option(help: "How the description is printed.")
  var format = ReportFormat.text

  @Argument(help: ArgumentHelp("A dataset of the site, or the path of a package.", valueName: "dataset"))
  var dataset: String

  func validate() throws {
    if dataset.isEmpty {
      throw ValidationError(
        th: "ระบุชุดข้อมูลของเว็บไซต์ หรือไฟล์คำอธิบายหรือโฟลเดอร์ของชุดข้อมูล",
        en: "name a dataset of the site, or the path of a package")
    }
  }

  func run() throws {
    let library = DataLibrary.dataset(dataset, site: options.site)
    try options.check(library.diagnostics)
    do {
      let report = try ProfileReport(
        library.datasets, by: by, known: library.known, weekStart: library.weekStart, language: options.messageLanguage)
      options.console.show(report.bytes(format))
    } catch {
      let argument = SourceFile(path: "--by", text: by ?? "")
      try options.check([Diagnostic(error, in: argument, at: SourceRange(0, argument.bytes.count))])
    }
  }
}
