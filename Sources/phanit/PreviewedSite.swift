import Building
import Localization
import Preview
import Site
import SourceText
import Synchronization

/// The site of `serve`, as the preview asks for it.
final class PreviewedSite: PreviewSite {
  private let site: LiveSite
  /// What was shown last, where that is as it would be shown now: it is shown until the site was read.
  private let last: Mutex<Task<LastPreview?, Never>?>
  /// Ends when the site was read once: before that there is nothing else to answer.
  private let beginning: AsyncStream<Never>
  private let begin: AsyncStream<Never>.Continuation
  private let rest = Mutex<Task<Void, Never>?>(nil)
  private let console: Console
  /// The errors that were told since the last change, each by its kind and its place.
  private let told = Mutex<Set<String>>([])

  init(_ folder: String, port: UInt16, console: Console, clock: @escaping @Sendable () -> Instant) {
    self.console = console
    let site = LiveSite(LiveSiteOptions(site: folder, address: SiteAddress("http://localhost:\(port)/"), clock: clock))
    self.site = site
    last = Mutex(Task.detached { site.recall() })
    (beginning, begin) = AsyncStream.makeStream(of: Never.self)
  }

  /// Reads the site, and tells what is wrong.
  /// - Returns: whether something else was shown before.
  func read() async -> Bool {
    await update(nil)
    let recalling = last.withLock { last in
      defer { last = nil }
      return last
    }
    begin.finish()
    guard let last = await recalling?.value else { return false }
    return await !site.adopt(last)
  }

  /// Reads what changed, and tells what is wrong.
  /// - Parameter paths: nil where that is not known.
  func update(_ paths: Set<String>?) async {
    let start = ContinuousClock.now
    let problems = await site.update(paths)
    told.withLock { $0 = Set(problems.map(Self.key)) }
    console.report(problems)
    console.say(ProgramText.read(paths, hasErrors: problems.hasErrors, in: ContinuousClock.now - start))
    rememberAtRest()
  }

  func answer(for path: String) async -> PreviewAnswer {
    if let recalling = last.withLock({ $0 }), let file = await recalling.value?.file(at: path) {
      return .file(preview(of: file))
    }
    for await _ in beginning {}
    defer { rememberAtRest() }
    return switch await site.answer(for: path) {
    case .file(let file): .file(tellingErrors(of: file))
    case .notFound(let file): .notFound(preview(of: file))
    case .redirect(let target): .redirect(to: target)
    case .missing(let problems): .missing(problems)
    case .refused: .refused
    }
  }

  /// What is wrong with a page is found out when it is opened.
  private func tellingErrors(of live: LiveFile) -> PreviewFile {
    let errors = live.problems.filter(\.isError)
    let new = told.withLock { told in errors.filter { told.insert(Self.key(of: $0)).inserted } }
    if !new.isEmpty { console.report(new) }
    return preview(of: live)
  }

  private static func key(of problem: Diagnostic) -> String {
    let place = problem.place.map { "\($0.file.path):\($0.range.lowerBound)" }
    return "\(problem.problem.code) \(place ?? problem.problem.message.english)"
  }

  private func preview(of live: LiveFile) -> PreviewFile {
    PreviewFile(
      bytes: live.file.bytes, path: live.file.path.text, problems: live.problems, isLast: live.isLast,
      label: ProgramText.label(of: live.publication, zone: live.zone))
  }

  /// Keeps what is shown for the next start, once nothing was asked for and nothing changed for a while.
  private func rememberAtRest() {
    rest.withLock { task in
      task?.cancel()
      task = Task { [site] in
        do { try await Task.sleep(for: .seconds(3)) } catch { return }
        await site.remember()
      }
    }
  }
}
