import ArgumentParser
import Building
import Preview
import Site
import SourceText

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site on this computer while it is written.",
    discussion:
      "Pages follow every change. Drafts and what is withheld are shown too. The output folder is left as it is.")

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("Show the site as if it were this instant: 2026-11-20T09:00.", valueName: "instant"))
  var clock: String?

  @Option(name: .shortAndLong, help: "The port; the next free one is taken where it is in use.")
  var port: UInt16 = 8080

  @Option(
    help: ArgumentHelp("The address to listen on; with 0.0.0.0 others see the preview too.", valueName: "address"))
  var host = PreviewServer.loopback

  func validate() throws {
    if port == 0 { throw ValidationError(th: "--port ต้องเป็น 1 ขึ้นไป", en: "--port must be 1 or more") }
    try BuildArguments.validate(clock: clock)
    if !PreviewServer.isAddress(host) {
      throw ValidationError(
        th: "--host ต้องเป็นหมายเลขเช่น 127.0.0.1 หรือ 0.0.0.0 แต่พบ '\(host)'",
        en: "--host must be a number like 127.0.0.1 or 0.0.0.0, found '\(host)'")
    }
  }

  func run() async throws {
    let console = options.console
    if let problem = LiveSite.problem(ofFolder: options.site) {
      console.report([problem])
      throw ExitCode(1)
    }
    let ports = port...(port > .max - 20 ? .max : port + 20)
    guard let free = ports.first(where: { PreviewServer.isFree(port: $0, host: host) }) else {
      console.report([Diagnostic(ServeProblem.noFreePort(first: port, last: ports.upperBound))])
      throw ExitCode(1)
    }
    let shown = PreviewedSite(options.site, port: free, console: console) { BuildArguments.instant(clock) }
    let hub = EventHub()
    let server = PreviewServer(site: shown, hub: hub, host: host, port: free, language: options.messageLanguage)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run { console.say(ProgramText.serving(at: free, asked: port, host: host)) }
      }
      group.addTask {
        await SiteWatcher(site: options.site).run(
          isWatching: { if await shown.read() { await hub.announce(.change) } },
          isLooking: { console.remark(ProgramText.looking) }
        ) { change in
          await shown.update(change.isOfUnknown ? nil : change.paths)
          await hub.announce(.change)
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }
}

enum ServeProblem: Problem {
  case noFreePort(first: UInt16, last: UInt16)

  var code: String { "serve-port" }

  var message: Prose {
    switch self {
    case .noFreePort(let first, let last):
      Prose(th: "พอร์ต \(first) ถึง \(last) ไม่ว่าง", en: "no port from \(first) to \(last) is free")
    }
  }

  var hint: Prose? { Prose(th: "เลือกพอร์ตอื่นด้วย --port", en: "choose another with --port") }
}
