import Localization
import Site
import SourceText

/// Why a page or a file of the site was rendered in a build, or was not.
package struct BuildExplanation: Sendable {
  enum Reason: Sendable, Hashable {
    /// None of so many reads is otherwise.
    case unchanged(readCount: Int)
    /// Everything was asked to be rendered.
    case forced
    case noRecord
    case otherProgram
    case otherCompression
    /// The last build has kept nothing of it: it is new, or there was a warning about it.
    case notKept(isNew: Bool)
    /// What it read that is otherwise, and its files that did not lie in the output as they were left.
    case changed([ReadKey], files: [String])
    /// It is made of what all entries are.
    case followsFromAll
  }

  /// What became of the file that was asked for.
  enum Outcome: Sendable, Hashable { case new, changed, same }

  /// Below the site: `/x/`; the key for what was named by its key.
  let path: String
  /// What it is made with, by the key of the plan.
  let key: String
  let reason: Reason
  /// Nil where it is not known.
  var outcome: Outcome?
  let zone: ZoneOffset
}

extension BuildResult {
  /// - Parameters:
  ///   - url: a whole address, or one below the site, of a page or a file; or the key of an entry.
  ///   - entries: in the order of the plan.
  mutating func explain(
    _ url: String, _ rendering: Rendering, _ entries: [Rendering.Entry], _ options: BuildOptions
  ) {
    guard let outlook else { return }
    let path = rendering.contents.path(of: url)
    explanation = rendering.explanation(of: url, at: path, entries, options, zone: outlook.zone)
    guard explanation == nil else { return }
    let paths = entries.flatMap(\.outputs).map { PublishedChanges.path(of: $0.path) }
    let problem = ExplanationProblem.nothingThere(path, suggestion: Suggestion.nearest(to: path, among: paths))
    let notes = outlook.withheld.filter { $0.isAt(path) }.map {
      Diagnostic.Note(Prose(th: "\($0.path): \($0.reason.thai)", en: "\($0.path): \($0.reason.english)"))
    }
    diagnostics.append(Diagnostic(problem, notes: notes))
  }
}

extension WithheldItem {
  /// Whether this would lie at an address, in whatever language.
  fileprivate func isAt(_ path: String) -> Bool {
    switch subject {
    case .page: path.hasSuffix("/\(id)/")
    case .bulletin: path.hasSuffix("/bulletins/\(id)/")
    case .dataset: path.contains("/datasets/\(id)/")
    case .series: false
    }
  }
}

extension Rendering {
  fileprivate func explanation(
    of url: String, at path: String, _ entries: [Entry], _ options: BuildOptions, zone: ZoneOffset
  ) -> BuildExplanation? {
    let name = String(path.drop { $0 == "/" })
    let files = name.isEmpty || name.hasSuffix("/") ? [name + "index.html"] : [name, name + "/index.html"]
    for (planned, entry) in zip(contents.plan.entries, entries) {
      let output = entry.outputs.first { files.contains($0.path) }
      if output == nil, entry.key != url { continue }
      var explanation = BuildExplanation(
        path: output.map { PublishedChanges.path(of: $0.path) } ?? entry.key, key: entry.key,
        reason: reason(of: planned, entry, options), zone: zone)
      explanation.outcome = output.flatMap { output in
        // Of what was kept without being recorded, or was edited since, nobody knows.
        guard let before = previous.outputs[output.path] else {
          return previous.manifest.contains(output.path) ? nil : .new
        }
        return before.fingerprint == output.fingerprint ? .same : .changed
      }
      return explanation
    }
    guard [Sitemap.fileName, Manifest.path].contains(name) else { return nil }
    return BuildExplanation(path: path, key: name, reason: .followsFromAll, zone: zone)
  }

  private func reason(of planned: PlanEntry, _ entry: Entry, _ options: BuildOptions) -> BuildExplanation.Reason {
    if options.ignoresRecord { return .forced }
    switch previous.recordState {
    case .none: return .noRecord
    case .otherProgram: return .otherProgram
    case .otherCompression: return .otherCompression
    case .known: break
    }
    guard let last = previous.entries[planned.key] else {
      let before = Set(previous.manifest)
      return .notKept(isNew: !entry.outputs.contains { before.contains($0.path) })
    }
    let reads = last.reads.filter { !isUnchanged[Int($0)] }.map { previous.reads[Int($0)].key }
    let files = last.outputs.filter { previous.outputs[$0.path] != $0 }.map(\.path)
    return reads.isEmpty && files.isEmpty ? .unchanged(readCount: last.reads.count) : .changed(reads, files: files)
  }
}

/// What can be wrong with what `--explain` is asked for.
enum ExplanationProblem: Sendable, Hashable {
  case nothingThere(String, suggestion: String?)
}

extension ExplanationProblem: Problem {
  var code: String {
    switch self {
    case .nothingThere: "explain-unknown"
    }
  }

  var message: Prose {
    switch self {
    case .nothingThere(let path, _):
      Prose(th: "เว็บไซต์ไม่มีหน้าหรือไฟล์ที่ '\(path)'", en: "the site has no page and no file at '\(path)'")
    }
  }

  var hint: Prose? {
    switch self {
    case .nothingThere(_, let near?): Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .nothingThere(_, nil):
      Prose(
        th: "ระบุที่อยู่ของหน้าหรือไฟล์ เช่น /about/ ดูทั้งหมดได้ใน build-manifest.json",
        en: "give the address of a page or a file, such as /about/; all stand in build-manifest.json")
    }
  }
}
