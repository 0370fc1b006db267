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
  private let last: Task<LastPreview?, Never>
  private let isRead = Atomic(false)
  /// Ends when the site was read once: before that there is nothing else to answer.
  private let beginning: AsyncStream<Never>
  private let begin: AsyncStream<Never>.Continuation
  private let rest = Mutex<Task<Void, Never>?>(nil)

  init(_ folder: String, port: UInt16, clock: @escaping @Sendable () -> Instant) {
    let site = LiveSite(LiveSiteOptions(site: folder, address: SiteAddress("http://localhost:\(port)/"), clock: clock))
    self.site = site
    last = Task.detached { site.recall() }
    (beginning, begin) = AsyncStream.makeStream(of: Never.self)
  }

  /// Reads the site, and tells what is wrong.
  /// - Returns: whether something else was shown before.
  func read(_ console: Console) async -> Bool {
    await update(nil, console)
    isRead.store(true, ordering: .releasing)
    begin.finish()
    guard let last = await last.value else { return false }
    return await !site.isAsRead(last)
  }

  /// Reads what changed, and tells what is wrong.
  /// - Parameter paths: nil where that is not known.
  func update(_ paths: Set<String>?, _ console: Console) async {
    let start = ContinuousClock.now
    let problems = await site.update(paths)
    console.report(problems)
    console.say(ProgramText.read(paths, hasErrors: problems.hasErrors, in: ContinuousClock.now - start))
    rememberAtRest()
  }

  func answer(for path: String) async -> PreviewAnswer {
    if !isRead.load(ordering: .acquiring), let file = await last.value?.file(at: path) {
      return .file(preview(of: file))
    }
    for await _ in beginning {}
    defer { rememberAtRest() }
    return switch await site.answer(for: path) {
    case .file(let file): .file(preview(of: file))
    case .notFound(let file): .notFound(preview(of: file))
    case .redirect(let target): .redirect(to: target)
    case .missing(let problems): .missing(problems)
    case .refused: .refused
    }
  }

  private func preview(of live: LiveFile) -> PreviewFile {
    PreviewFile(
      bytes: live.file.bytes, path: live.file.path.text, problems: live.problems,
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
