import Localization
import SourceText

/// The line that tells on a terminal how far a build is, redrawn ten times a second at most.
package struct ProgressLine: Sendable {
  /// When it was drawn last, and when rendering began: since the start of the build.
  private var drawn: Duration?
  private var renderingSince: Duration?
  private var done = 0

  package init() {}

  private static let interval = Duration.milliseconds(100)
  /// Nothing is said of the time left before so much of it has passed.
  private static let warmUp = Duration.seconds(1)

  /// - Parameters:
  ///   - progress: from several threads, so that one may come after a later one.
  ///   - time: since the start of the build.
  /// - Returns: nil where the line is left as it is.
  package mutating func text(for progress: BuildProgress, at time: Duration) -> Prose? {
    done = max(done, progress.done)
    if progress.phase == .render, renderingSince == nil { renderingSince = time }
    if let drawn, time - drawn < Self.interval { return nil }
    drawn = time
    let name = progress.phase.name
    guard progress.total > 0 else { return Prose(th: "\(name.thai)…", en: "\(name.english) …") }
    let (done, total) = (Self.number(done), Self.number(progress.total))
    let left = timeLeft(of: progress, at: time)
    return Prose(
      th: "\(name.thai) \(done) จาก \(total)" + (left.map { " เหลืออีก \($0.thai)" } ?? ""),
      en: "\(name.english) \(done) of \(total)" + (left.map { ", \($0.english) left" } ?? ""))
  }

  private func timeLeft(of progress: BuildProgress, at time: Duration) -> Prose? {
    guard let since = renderingSince, time - since >= Self.warmUp, done > 0 else { return nil }
    let seconds = Int(((time - since) / .seconds(1) * Double(progress.total - done) / Double(done)).rounded(.up))
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return minutes == 0
      ? Prose(th: "\(rest) วินาที", en: "\(rest) s")
      : Prose(th: "\(minutes) นาที \(rest) วินาที", en: "\(minutes) min \(rest) s")
  }

  private static func number(_ number: Int) -> String { NumberText.text(Double(number), decimals: 0) }
}
