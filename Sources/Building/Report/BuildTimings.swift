import Site
import SourceText

/// Where the time of a build went.
package struct BuildTimings: Sendable {
  package struct Entry: Sendable {
    package let key: String
    /// That of its page; nil for what is no page.
    package let template: String?
    package let duration: Duration
  }

  package struct Template: Sendable {
    package let name: String
    package let entryCount: Int
    /// Of rendering its pages, their data and drawings included; of several at a time, each counts.
    package let duration: Duration
  }

  /// In the order of the build; those alone that there were.
  package let phases: [(phase: BuildPhase, duration: Duration)]
  /// Those that were rendered, the slowest first.
  package let entries: [Entry]
  package let reusedCount: Int
  /// How many queries were asked, and how many of them had been answered before.
  package let askedCount: Int
  package let knownCount: Int

  init(
    phases: [(phase: BuildPhase, duration: Duration)], entries: [Entry] = [], reusedCount: Int,
    answers: (asked: Int, known: Int) = (0, 0)
  ) {
    self.phases = phases
    self.entries = entries.sorted { ($1.duration, $0.key) < ($0.duration, $1.key) }
    self.reusedCount = reusedCount
    (askedCount, knownCount) = answers
  }

  /// - Parameter entries: in the order of the plan.
  init(
    phases: [(phase: BuildPhase, duration: Duration)], _ entries: [Rendering.Entry], _ contents: SiteContents
  ) {
    let rendered = zip(contents.plan.entries, entries).filter { !$1.isReused }.map { planned, entry in
      Entry(key: entry.key, template: planned.template, duration: entry.duration)
    }
    self.init(
      phases: phases, entries: rendered, reusedCount: entries.count - rendered.count, answers: contents.answerCounts)
  }

  /// How many of the slowest are told.
  package static let shownCount = 10

  /// Of all that was rendered, several at a time.
  package var rendering: Duration { entries.reduce(.zero) { $0 + $1.duration } }

  /// The slowest first.
  package var templates: [Template] {
    let groups = Dictionary(grouping: entries.filter { $0.template != nil }) { $0.template ?? "" }
    return groups.map { name, entries in
      Template(name: name, entryCount: entries.count, duration: entries.reduce(.zero) { $0 + $1.duration })
    }.sorted { ($1.duration, $0.name) < ($0.duration, $1.name) }
  }

  /// For the report: milliseconds.
  var json: String {
    var timings = JSONMembers(absent: .null)
    timings.add(raw: "phases", JSONText.object(phases.map { ($0.phase.rawValue, Self.milliseconds($0.duration)) }))
    timings.add(
      "slowest",
      entries.prefix(Self.shownCount).map {
        JSONText.object([("entry", JSONText.string($0.key)), ("milliseconds", Self.milliseconds($0.duration))])
      })
    timings.add(
      "templates",
      templates.map {
        JSONText.object([
          ("template", JSONText.string($0.name)), ("pages", "\($0.entryCount)"),
          ("milliseconds", Self.milliseconds($0.duration)),
        ])
      })
    timings.add("queries", askedCount)
    timings.add("answeredBefore", knownCount)
    return timings.text
  }

  private static func milliseconds(_ duration: Duration) -> String {
    String(Int((duration / .milliseconds(1)).rounded()))
  }
}
