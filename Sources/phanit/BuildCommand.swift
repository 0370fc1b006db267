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

  @Flag(help: "Put a smaller copy beside each text file, index.html.gz; as 'compress: gzip' in site.yaml does.")
  var gzip = false

  @Flag(help: "Render every page again, whatever the last build left.")
  var force = false

  @Flag(help: "Remove files in the folder that Phanit did not make, and tell which; hidden ones stay.")
  var removeForeign = false

  @Option(
    help: ArgumentHelp(
      "Write what is withheld, and when the site changes next, to a JSON file; never in the output.",
      valueName: "file"))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "List what is new, changed or gone since the build of this build-manifest.json.", valueName: "manifest"))
  var changedSince: String?

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "How --changed-since prints its list.")
  var format: Format?

  @Option(
    help: ArgumentHelp("Say why this page or file was rendered, or was not.", valueName: "url"))
  var explain: String?

  @Flag(help: "Say where the time goes: phases, the slowest pages and templates, what was known already.")
  var timings = false

  func validate() throws {
    if changedSince?.isEmpty == true {
      throw ValidationError(th: "--changed-since ต้องเป็นชื่อไฟล์", en: "--changed-since must name a file")
    }
    if explain?.isEmpty == true {
      throw ValidationError(th: "--explain ต้องเป็นที่อยู่ของหน้าหรือไฟล์", en: "--explain must name a page or a file")
    }
    if format != nil, changedSince == nil {
      throw ValidationError(th: "--format ใช้คู่กับ --changed-since", en: "--format goes with --changed-since")
    }
    if report?.isEmpty == true { throw ValidationError(th: "--report ต้องเป็นชื่อไฟล์", en: "--report must name a file") }
    if output?.isEmpty == true {
      throw ValidationError(th: "--output ต้องเป็นชื่อโฟลเดอร์", en: "--output must name a folder")
    }
  }

  func run() async throws {
    let start = ContinuousClock.now
    if let baseURL, SiteAddress(baseURL) == nil {
      options.console.report([Diagnostic(OptionProblem.baseURL(baseURL))])
      throw ExitCode(64)
    }
    Interruption.note()
    var request = BuildOptions(
      site: options.site, output: output ?? options.site + "/Public", address: baseURL.flatMap { SiteAddress($0) },
      clock: build.instant, includesDrafts: drafts, ignoresRecord: force, removesForeign: removeForeign,
      jobs: build.jobCount, report: report, interruption: { Interruption.signal })
    if gzip { request.compression = .gzip }
    request.olderManifest = changedSince
    request.explainedURL = explain
    request.measures = timings
    let console = options.console
    let display = ProgressDisplay(console)
    if let display { request.progress = { display.show($0) } }
    let result = await Builder.build(request)
    display?.clear()
    console.report(result.diagnostics)
    guard result.isDone else { throw ExitCode(Interruption.signal.map { 128 + $0 } ?? 1) }
    // A list on standard output is that alone.
    let say = changedSince == nil ? console.say : console.remark
    if options.verbose { for key in result.rendered { say(Prose(th: "สร้าง \(key)", en: "rendered \(key)")) } }
    say(ProgramText.built(result, into: output ?? "Public", in: ContinuousClock.now - start))
    if let withheld = result.outlook.flatMap(ProgramText.withheld) { say(withheld) }
    if let explanation = result.explanation { say(explanation.prose) }
    if let timings = result.timings { console.remark(ProgramText.timings(timings)) }
    if let changes = result.changes { console.show(format == .json ? changes.json : changes.text) }
    // The site is in place, but the report could not be written.
    if result.diagnostics.hasErrors { throw ExitCode(1) }
  }
}
