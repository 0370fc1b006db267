import ArgumentParser
import Building
import Site
import SourceText

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site into a folder that can be deployed as it is.",
    discussion: "Where the content has errors, all of them are printed and the folder stays as it was.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var build: BuildArguments

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the site is written. (default: Public in the site)", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("Where the site will stand, in place of baseURL in site.yaml.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Publish drafts and what is withheld too.")
  var drafts = false

  @Flag(help: "Render every page again, whatever the last build left.")
  var force = false

  @Flag(help: "Remove files in the folder that Phanit did not make, and tell which; hidden ones stay.")
  var removeForeign = false

  @Option(
    help: ArgumentHelp(
      "Write what is withheld, and when the site changes next, to a JSON file; never in the output.",
      valueName: "file"))
  var report: String?

  func validate() throws {
    if report?.isEmpty == true { throw ValidationError(th: "--report ต้องเป็นชื่อไฟล์", en: "--report must name a file") }
    if output?.isEmpty == true {
      throw ValidationError(th: "--output ต้องเป็นชื่อโฟลเดอร์", en: "--output must name a folder")
    }
    if let baseURL, SiteAddress(baseURL) == nil {
      throw ValidationError(
        th: "--base-url ต้องเป็นแบบ https://host/ หรือ https://host/path/ แต่พบ '\(baseURL)'",
        en: "--base-url must be like https://host/ or https://host/path/, found '\(baseURL)'")
    }
  }

  func run() async throws {
    let start = ContinuousClock.now
    Interruption.note()
    let result = await Builder.build(
      BuildOptions(
        site: options.site, output: output ?? options.site + "/Public", address: baseURL.flatMap { SiteAddress($0) },
        clock: build.instant, includesDrafts: drafts, ignoresRecord: force, removesForeign: removeForeign,
        jobs: build.jobCount,
        report: report, interruption: { Interruption.signal }))
    let console = options.console
    console.report(result.diagnostics)
    guard result.isDone else { throw ExitCode(Interruption.signal.map { 128 + $0 } ?? 1) }
    if options.verbose { for key in result.rendered { console.say(Prose(th: "สร้าง \(key)", en: "rendered \(key)")) } }
    console.say(ProgramText.built(result, into: output ?? "Public", in: ContinuousClock.now - start))
    if let withheld = result.outlook.flatMap(ProgramText.withheld) { console.say(withheld) }
    // The site is in place, but the report could not be written.
    if result.diagnostics.hasErrors { throw ExitCode(1) }
  }
}
