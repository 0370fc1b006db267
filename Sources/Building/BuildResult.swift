import Site
import SourceText

/// What a build did.
package struct BuildResult: Sendable {
  package var diagnostics: [Diagnostic] = []
  /// Whether nothing was done because another build is running.
  package var isLocked: Bool { diagnostics.contains { $0.problem.code == "site-locked" } }
  /// Whether the output is the new site. Where it is not, the output is as it was.
  package var isDone = false
  /// HTML pages of the site.
  package var pageCount = 0
  /// HTML pages of the last build that this one has no more.
  package var gonePageCount = 0
  /// Entries of the plan rendered in this build, and those taken over from the last.
  package var renderedCount = 0
  package var reusedCount = 0
  package var fileCount = 0
  package var byteCount = 0
  /// Files whose content is new or changed.
  package var changedCount = 0
  /// The keys of the rendered entries, sorted.
  package var rendered: [String] = []
  /// Nil where nothing was built.
  package var outlook: Outlook?
  /// What each entry read and made, where a report is to tell.
  var accounts: [EntryAccount] = []
  /// Where the site is to stand; nil where nothing was built.
  var address: SiteAddress?
  /// What is otherwise than in the older manifest, where one was named.
  package var changes: PublishedChanges?
  /// Why the page that was asked about was rendered, or was not.
  package var explanation: BuildExplanation?
  /// Where the time went, where that was asked for.
  package var timings: BuildTimings?
}

extension BuildResult {
  /// Counts what was made of the plan.
  mutating func count(_ entries: [Rendering.Entry], _ outputs: [BuildRecord.Output], _ known: PreviousOutput) {
    pageCount = outputs.count { $0.path.hasSuffix(".html") }
    let paths = Set(outputs.map(\.path))
    gonePageCount = known.outputs.keys.count { $0.hasSuffix(".html") && !paths.contains($0) }
    rendered = entries.filter { !$0.isReused }.map(\.key)
    renderedCount = rendered.count
    reusedCount = entries.count - renderedCount
    fileCount = outputs.count + 1
    byteCount = outputs.reduce(0) { $0 + $1.size }
    changedCount = outputs.count { known.outputs[$0.path]?.fingerprint != $0.fingerprint }
  }
}
