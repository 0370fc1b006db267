import Building
import SourceText
import Synchronization

/// Shows on a terminal how far a build is, in one line of standard error, which goes when the build is done.
final class ProgressDisplay: Sendable {
  private struct State {
    var line = ProgressLine()
    var isShown = false
  }

  private let console: Console
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// Back to the start of the line, and away with what stands there.
  private static let empty = "\r\u{1B}[K"

  /// Nil where nobody looks: in a pipe, on a machine that builds by itself, and where problems alone are wanted.
  init?(_ console: Console) {
    guard !console.isQuiet, Terminal.movesCursor, Terminal.variable("CI").isEmpty else { return nil }
    self.console = console
  }

  func show(_ progress: BuildProgress) {
    state.withLock { state in
      guard let text = state.line.text(for: progress, at: ContinuousClock.now - start) else { return }
      state.isShown = true
      console.draw(Self.empty + text[console.language])
    }
  }

  func clear() {
    state.withLock { state in
      if state.isShown { console.draw(Self.empty) }
      state.isShown = false
    }
  }
}
