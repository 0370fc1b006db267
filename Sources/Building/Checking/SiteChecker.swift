import Site
import SourceText
import WordBreaking

/// Looks at a whole site before it is published: renders every page as a build does, and reads it. Nothing is written but the
/// answers of other servers, where these are asked.
package enum SiteChecker {
  package static func check(_ options: CheckOptions) async -> CheckResult {
    var result = CheckResult()
    if let problem = LiveSite.problem(ofFolder: options.site) {
      result.diagnostics = [problem]
      return result
    }
    let program = ProgramVersion.glance(with: options.thaiDictionary)
    let sources = SiteSources.read(options.site, index: RecordStore.loadIndex(of: options.site, program: program))
    let words = ThaiWordBreaker(dictionaryPath: options.thaiDictionary)
    let (contents, problems) = SiteContents.load(
      sources.files,
      options: SiteContents.Options(
        clock: options.clock, includesDrafts: options.includesDrafts, words: words))
    result.diagnostics = sources.diagnostics + problems
    let check = read(contents, options, &result)
    if !problems.hasErrors { result.diagnostics += contents.scheduledErrors() }
    result.diagnostics += contents.dataAgeProblems() + contents.laterHeldBulletins()
    do throws(FileProblem) { try sources.changes.refuse() } catch {
      // Whatever else was found may be of that.
      result.diagnostics = [Diagnostic(error)]
      return result
    }
    // Pages of a site that could not be read in full lack more than anybody forgot.
    if !problems.hasErrors { result.diagnostics += check.findings(isWhole: !result.diagnostics.hasErrors) }
    (result.pageCount, result.linkCount, result.figureCount) = (check.pageCount, check.linkCount, check.figureCount)
    (result.withheld, result.zone) = (contents.withheldItems(), contents.zone)
    if let prober = options.prober { await ask(prober, check, options, &result) }
    return result
  }

  private static let chunkSize = 64

  /// Renders and reads every entry; of their pages no more than a chunk is held at a time.
  private static func read(
    _ contents: SiteContents, _ options: CheckOptions, _ result: inout CheckResult
  ) -> SiteCheck {
    let plan = contents.plan.entries
    var check = SiteCheck(contents, otherFiles: [Sitemap.fileName, Manifest.path])
    for start in stride(from: 0, to: plan.count, by: chunkSize) {
      let chunk = plan[start..<min(start + chunkSize, plan.count)]
      let entries = concurrentMap(chunk.count, threads: options.jobs) { [check] in check.read(chunk[start + $0]) }
      for entry in entries {
        result.diagnostics += entry.diagnostics
        check.add(entry)
      }
    }
    return check
  }

  private static func ask(
    _ prober: any LinkProber, _ check: SiteCheck, _ options: CheckOptions, _ result: inout CheckResult
  ) async {
    let store = LinkAnswerStore(site: options.site)
    let urls = check.externalLinks
    let known = store.load().filter { $0.value.isFresh(at: options.clock, days: options.answerAge) }
      .filter { urls.contains($0.key) }
    let asked = await LinkSurvey(prober: prober).replies(for: urls.filter { known[$0] == nil })
    (result.externalCount, result.knownCount) = (urls.count, known.count)
    result.diagnostics += check.problems(ofExternal: asked)
    var answers = known
    for case (let url, .status(let status)) in asked where LinkReply.status(status).isGood {
      answers[url] = LinkAnswer(status: status, instant: options.clock)
    }
    // Who cannot keep them asks again.
    try? store.save(answers)
  }
}
