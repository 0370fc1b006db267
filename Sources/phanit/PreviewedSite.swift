import Building
import Localization
import Preview
import Site
import SourceText

/// The site of `serve`, as the preview asks for it.
final class PreviewedSite: PreviewSite {
  private let site: LiveSite
  /// Ends when the site was read once: before that there is nothing to answer.
  private let beginning: AsyncStream<Never>
  private let begin: AsyncStream<Never>.Continuation

  init(_ folder: String, port: UInt16, clock: @escaping @Sendable () -> Instant) {
    site = LiveSite(LiveSiteOptions(site: folder, address: SiteAddress("http://localhost:\(port)/"), clock: clock))
    (beginning, begin) = AsyncStream.makeStream(of: Never.self)
  }

  /// Reads what changed, and tells what is wrong.
  /// - Parameter paths: nil where that is not known.
  func update(_ paths: Set<String>?, _ console: Console) async {
    let start = ContinuousClock.now
    let problems = await site.update(paths)
    begin.finish()
    console.report(problems)
    console.say(ProgramText.read(paths, hasErrors: problems.hasErrors, in: ContinuousClock.now - start))
  }

  func answer(for path: String) async -> PreviewAnswer {
    for await _ in beginning {}
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
}
