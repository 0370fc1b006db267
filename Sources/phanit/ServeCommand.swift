import ArgumentParser
import Building
import Glibc
import Preview
import Site
import SourceText

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site on this computer, and build it again on every change.",
    discussion: "Drafts and what is withheld are shown too. The preview is kept in .phanit, so Public stays as it is.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var build: BuildArguments

  @Option(name: .shortAndLong, help: "The port; the next free one is taken where it is in use.")
  var port: UInt16 = 8080

  func validate() throws {
    if port == 0 { throw ValidationError(th: "--port ต้องเป็น 1 ขึ้นไป", en: "--port must be 1 or more") }
  }

  func run() async throws {
    let console = options.console
    guard let port = (port...(port &+ 20 > port ? port + 20 : .max)).first(where: PreviewServer.isFree) else {
      console.report([Diagnostic(ServeProblem.noFreePort(first: port))])
      throw ExitCode(1)
    }
    let watcher = FolderWatcher(folders: ["Content", "Templates"].map { options.site + "/" + $0 })
    var snapshot = watcher.snapshot()
    while await !rebuild(port: port, console) {
      // The first build failed: wait for a mend, there is nothing to show before it.
      while watcher.snapshot() == snapshot { try await Task.sleep(for: watcher.interval) }
      snapshot = watcher.snapshot()
    }
    let hub = ReloadHub()
    let server = PreviewServer(folder: preview, port: port, hub: hub)
    let first = snapshot
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run {
          console.say(
            Prose(
              th: "เปิดดูที่ http://localhost:\(port)/ (กด Ctrl-C เพื่อหยุด)",
              en: "Open http://localhost:\(port)/ (Ctrl-C stops)"))
        }
      }
      group.addTask {
        try await watcher.run(from: first) {
          if await rebuild(port: port, console) { await hub.announce(.reload) }
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private var preview: String { options.site + "/.phanit/preview" }

  /// Returns whether there is a new site to show; where there is not, the last one stays.
  private func rebuild(port: UInt16, _ console: Console) async -> Bool {
    let start = ContinuousClock.now
    let display = ProgressDisplay(console)
    var buildOptions = BuildOptions(
      site: options.site, output: preview, address: SiteAddress("http://localhost:\(port)/"), clock: build.instant,
      includesDrafts: true, jobs: build.jobCount)
    buildOptions.compression = .off
    if let display { buildOptions.progress = { display.show($0) } }
    var result = await Builder.build(buildOptions)
    // Another build holds the site: the change must not be forgotten, so wait for it to end.
    while result.isLocked, (try? await Task.sleep(for: .milliseconds(200))) != nil {
      result = await Builder.build(buildOptions)
    }
    display?.clear()
    console.report(result.diagnostics)
    if result.isDone {
      console.say(ProgramText.built(result, into: ".phanit/preview", in: ContinuousClock.now - start))
    }
    return result.isDone
  }
}

enum ServeProblem: Problem {
  case noFreePort(first: UInt16)

  var code: String { "serve-port" }

  var message: Prose {
    switch self {
    case .noFreePort(let first):
      Prose(th: "พอร์ต \(first) ถึง \(first) + 20 ไม่ว่าง", en: "no port from \(first) to \(first) + 20 is free")
    }
  }

  var hint: Prose? { Prose(th: "เลือกพอร์ตอื่นด้วย --port", en: "choose another with --port") }
}
