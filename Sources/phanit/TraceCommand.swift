import ArgumentParser
import Building
import Site
import SourceText

/// `phanit trace URL#id`: from a published number to the rows it came from.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Tell where a published number came from, and whether today's data still says so.",
    discussion: """
      The address is that of the page with the id of a number or a figure: /bulletins/2026/rice-46/#value-rice. Without an \
      id, all that the page shows of the data is traced.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("Trace as if it were this instant: 2026-11-20T09:00.", valueName: "instant"))
  var clock: String?

  @Option(help: "How the answer is printed.")
  var format = Format.text

  @Argument(help: ArgumentHelp("The address of the number.", valueName: "url#id"))
  var url: String

  func validate() throws {
    if url.isEmpty { throw ValidationError(th: "ที่อยู่ของตัวเลขว่างเปล่า", en: "the address is empty") }
    try BuildArguments.validate(clock: clock)
  }

  func run() throws {
    let (trace, diagnostics) = NumberTracer.trace(url, site: options.site, clock: BuildArguments.instant(clock))
    try options.check(diagnostics)
    guard let trace else { return }
    let report = TraceReport(trace, language: options.messageLanguage)
    options.console.show(Array((format == .text ? report.text : report.json + "\n").utf8))
  }
}
