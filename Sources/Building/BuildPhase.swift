import SourceText

/// The steps of a build, in their order.
package enum BuildPhase: String, Sendable, Hashable, CaseIterable {
  case read, load, compare, render, commit, keep

  package var name: Prose {
    switch self {
    case .read: Prose(th: "อ่านไฟล์", en: "read")
    case .load: Prose(th: "ตรวจเนื้อหา", en: "load")
    case .compare: Prose(th: "เทียบกับครั้งก่อน", en: "compare")
    case .render: Prose(th: "สร้างหน้า", en: "render")
    case .commit: Prose(th: "วางแทนของเดิม", en: "commit")
    case .keep: Prose(th: "จดไว้สำหรับครั้งต่อไป", en: "keep")
    }
  }
}

/// How far a build is.
package struct BuildProgress: Sendable, Hashable {
  package var phase: BuildPhase
  /// Of the entries of the plan, where they are rendered.
  package var done = 0
  package var total = 0
}

/// Follows a build through its phases, for those who want to know.
struct BuildWatch {
  private let measures: Bool
  private let progress: (@Sendable (BuildProgress) -> Void)?
  private var open: (phase: BuildPhase, since: ContinuousClock.Instant)?
  /// How long each took that is over; none where nobody measures.
  private var durations: [(phase: BuildPhase, duration: Duration)] = []

  init(_ options: BuildOptions) {
    measures = options.measures
    progress = options.progress
  }

  mutating func begin(_ phase: BuildPhase) {
    progress?(BuildProgress(phase: phase))
    guard measures else { return }
    end()
    open = (phase, .now)
  }

  /// Ends the last phase.
  /// - Returns: how long each took.
  @discardableResult
  mutating func end() -> [(phase: BuildPhase, duration: Duration)] {
    if let open { durations.append((open.phase, ContinuousClock.now - open.since)) }
    open = nil
    return durations
  }
}
