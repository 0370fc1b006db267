import ArgumentParser
import Building
import DataReports
import SourceText

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look at the whole site as a reader would, before it is published.",
    discussion: """
      Tells what a build tells, and more: links, anchors, images, headings and labels of every page, data that is late, and what \
      is withheld. Nothing is written, but for the answers of other servers with --external.
      """)

  /// What stands on standard output in the end.
  enum Summary: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var build: BuildArguments

  @Flag(help: "Look at drafts and what is withheld too.")
  var drafts = false

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Flag(help: "Ask other servers whether the pages that links lead to are there.")
  var external = false

  @Option(
    help: ArgumentHelp("How many days an answer of another server is believed. (default: 7)", valueName: "days"))
  var externalAge: Int?

  @Option(help: "How the summary is printed.")
  var format = Summary.text

  func validate() throws {
    if let externalAge, externalAge < 0 {
      throw ValidationError(th: "--external-age ต้องเป็น 0 ขึ้นไป", en: "--external-age must be 0 or more")
    }
    if externalAge != nil, !external {
      throw ValidationError(th: "--external-age ใช้คู่กับ --external", en: "--external-age goes with --external")
    }
  }

  func run() async throws {
    var request = CheckOptions(site: options.site, clock: build.instant, jobs: build.jobCount)
    request.includesDrafts = drafts
    if external { request.prober = WebProber() }
    if let externalAge { request.answerAge = externalAge }
    var result = await SiteChecker.check(request)
    if strict { result.diagnostics = result.diagnostics.map(\.asError) }
    let console = options.console
    console.reportWithoutCount(result.diagnostics)
    switch format {
    case .text: console.say(ProgramText.looked(at: result))
    case .json: console.show(result.json)
    }
    console.pointToExplanation(of: result.diagnostics)
    if result.diagnostics.hasErrors { throw ExitCode(1) }
  }
}
