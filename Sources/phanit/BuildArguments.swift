import ArgumentParser
import Building
import Glibc
import Localization
import Site
import SourceText

/// What `build` and `serve` are told about a build.
struct BuildArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Build as if it were this instant: 2026-11-20T09:00.", valueName: "instant"))
  var clock: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("How many pages are rendered at a time.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError(th: "--jobs ต้องเป็น 1 ขึ้นไป", en: "--jobs must be 1 or more") }
    try Self.validate(clock: clock)
  }

  var instant: Instant { Self.instant(clock) }

  static func validate(clock: String?) throws {
    if let clock, Instant(clock, zone: .thailand) == nil {
      throw ValidationError(
        th: "--clock ต้องเป็นแบบ 2026-11-20 หรือ 2026-11-20T09:00 แต่พบ '\(clock)'",
        en: "--clock must be like 2026-11-20 or 2026-11-20T09:00, found '\(clock)'")
    }
  }

  /// Without a clock, the present.
  static func instant(_ clock: String?) -> Instant {
    clock.flatMap { Instant($0, zone: .thailand) } ?? Instant(secondsSinceEpoch: time(nil))
  }

  var jobCount: Int { jobs ?? Processors.count }
}
