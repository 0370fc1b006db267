import Localization
import Site
import SourceText
import WordBreaking

/// Writes the records of bulletins: what `phanit record` does.
package enum BulletinRecorder {
  package struct Recorded: Sendable {
    package let path: String
    package let record: BulletinRecord
  }

  /// - Parameters:
  ///   - names: of bulletins; none for all that use data and have no record.
  ///   - replacement: which records that are there already are made anew.
  ///   - clock: when the records are made.
  ///   - now: the present; a bulletin that is published by then, or by `clock`, has a record that is evidence.
  /// - Returns: what was written; nothing where there are errors.
  package static func record(
    _ names: [String], site: String, replacing replacement: RecordReplacement, clock: Instant, now: Instant,
    dictionary: String? = ThaiWordBreaker.installedDictionaryPath
  ) -> (recorded: [Recorded], diagnostics: [Diagnostic]) {
    do throws(FileProblem) {
      guard Disk.status(site + "/" + SiteSettings.path) != nil else { throw .missingSite(in: site) }
      let lock = try BuildLock(site: site)
      let result = try record(
        names, in: site, replacing: replacement, clock: clock, now: now,
        words: ThaiWordBreaker(dictionaryPath: dictionary))
      _ = consume lock
      return result
    } catch {
      return ([], [Diagnostic(error)])
    }
  }

  private static func record(
    _ names: [String], in site: String, replacing replacement: RecordReplacement, clock: Instant, now: Instant,
    words: ThaiWordBreaker
  ) throws(FileProblem) -> (recorded: [Recorded], diagnostics: [Diagnostic]) {
    let sources = SiteSources.read(site)
    func contents(at clock: Instant) -> (contents: SiteContents, diagnostics: [Diagnostic]) {
      SiteContents.load(sources.files, options: SiteContents.Options(clock: clock, words: words))
    }
    let (present, loadProblems) = contents(at: clock)
    let (candidates, problems) = present.recordCandidates(names, replacing: replacement, now: now)
    var diagnostics = (sources.diagnostics + loadProblems).filter(isObstacle) + problems
    // Who has all recorded that is not yet is told of those that are no longer right.
    if names.isEmpty { diagnostics += loadProblems.filter { ($0.problem as? RecordProblem)?.isStale == true } }
    guard !diagnostics.hasErrors else { return ([], diagnostics) }
    var recorded: [Recorded] = []
    let instants = Dictionary(grouping: candidates) { max($0.publishedAt ?? clock, clock) }
    for (instant, candidates) in instants.sorted(by: { $0.key < $1.key }) {
      let (then, problems) = instant == clock ? (present, []) : contents(at: instant)
      diagnostics += problems.filter(isObstacle)
      for candidate in candidates {
        if then.isHeld(candidate.name) {
          // Nobody asked for it by name: it is recorded when its data is there.
          if !names.isEmpty { diagnostics.append(Diagnostic(then.problem(recordingHeld: candidate.name))) }
          continue
        }
        // Words that stand for a number, or a gap, are not kept for a bulletin that is yet to come.
        if names.isEmpty, instant > clock, then.isEarly(candidate.name) { continue }
        diagnostics += [
          then.problem(replacingRecordOf: candidate.name, isPublished: candidate.keptPath != nil)
        ].compactMap(\.self)
        let (record, problems) = then.makeRecord(of: candidate.name, tool: ProgramVersion.text, at: clock)
        diagnostics += problems.filter(isObstacle)
        if let record { recorded.append(Recorded(path: BulletinRecord.path(of: candidate.name), record: record)) }
      }
    }
    try sources.changes.refuse()
    guard !diagnostics.hasErrors else { return ([], diagnostics) }
    for candidate in candidates {
      let path = BulletinRecord.path(of: candidate.name)
      guard let kept = candidate.keptPath, recorded.contains(where: { $0.path == path }) else { continue }
      try Disk.replace(site + "/" + kept, with: Disk.read(site + "/" + path))
      diagnostics.append(Diagnostic(RecordProblem.kept(kept)))
    }
    recorded.sort { $0.path < $1.path }
    for item in recorded { try Disk.replace(site + "/" + item.path, with: item.record.bytes) }
    return (recorded, diagnostics)
  }

  /// An error, but not one of a record: who makes one is about to mend that.
  private static func isObstacle(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.isError && !(diagnostic.problem is RecordProblem)
  }
}
