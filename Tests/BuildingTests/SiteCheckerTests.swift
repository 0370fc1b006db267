import Localization
import Site
import SourceText
import Synchronization
import Testing

@testable import Building

@Suite("A check of a whole site")
struct SiteCheckerTests {
  /// Answers in the place of other servers, and keeps what it was asked.
  private final class FakeProber: LinkProber {
    private let answers: [String: Int]
    private let state = Mutex<(asked: [String], open: [String: Int], most: Int)>(([], [:], 0))

    init(_ answers: [String: Int]) { self.answers = answers }

    var asked: [String] { state.withLock { $0.asked.sorted() } }
    /// How many were asked of one host at a time, at most.
    var mostOfHost: Int { state.withLock { $0.most } }

    func reply(to url: String) async -> LinkReply {
      let host = LinkSurvey.host(of: url)
      state.withLock { state in
        state.asked.append(url)
        state.open[host, default: 0] += 1
        state.most = max(state.most, state.open[host] ?? 0)
      }
      await Task.yield()
      state.withLock { $0.open[host, default: 0] -= 1 }
      return answers[url].map { .status($0) } ?? .silence
    }
  }

  private static let page = "Content/pages/links.th.md"
  private static let links = "[a](https://a.example/1) [b](https://a.example/2#x) [c](https://b.example/)"

  private static func disk() throws -> SiteOnDisk {
    let disk = try SiteOnDisk()
    disk.site[page] = "---\ntitle: ลิงก์\n---\n\(links)\n"
    try disk.write()
    return disk
  }

  private static func options(_ disk: SiteOnDisk, _ prober: FakeProber? = nil, hours: Int = 0) -> CheckOptions {
    let clock = Instant(secondsSinceEpoch: disk.site.clock.secondsSinceEpoch + hours * 3_600)
    return CheckOptions(site: disk.sitePath, clock: clock, prober: prober, thaiDictionary: disk.thaiDictionary)
  }

  private static func codes(_ result: CheckResult) -> [String] {
    result.diagnostics.ordered().map { "\($0.problem.severity) \($0.problem.code)" }
  }

  @Test("it writes nothing, tells what a build tells, and what the site withholds")
  func writesNothing() async throws {
    let disk = try Self.disk()
    let before = try Tree(disk.sitePath).files
    let result = await SiteChecker.check(Self.options(disk))
    #expect(try Tree(disk.sitePath).files == before)
    let built = try await disk.build()
    #expect(built.isDone && result.withheld == built.outlook?.withheld)
    #expect(result.pageCount == built.pageCount && result.linkCount > 50 && result.figureCount > 0)
    disk.site[Self.page] += "\n[x](/nowhere/)\n"
    try disk.write()
    #expect(Self.codes(await SiteChecker.check(Self.options(disk))).contains("error link-broken"))
  }

  @Test("while a page has errors no link is said to lead nowhere on that account")
  func onlyOfWholeSites() async throws {
    let disk = try Self.disk()
    disk.site[Self.page] += "\n`=nothing`\n"
    disk.site["Content/pages/other.th.md"] = "---\ntitle: อื่น\n---\n[ลิงก์](/links/)\n"
    try disk.write()
    let codes = Self.codes(await SiteChecker.check(Self.options(disk)))
    #expect(codes.contains { $0.hasPrefix("error ") } && !codes.contains { $0.contains("check-link") })
  }

  @Test(
    "of a site that cannot be read in full, what is wrong with its sources is told alone",
    arguments: [
      ("Content/pages/index.th.md", "---\ntitle: หน้าแรก\ndate: 13/11/2569\n---\n"),
      ("Templates/page.html", "<p>{{ page.nothing }}</p>"),
    ])
  func sourcesFirst(path: String, text: String) async throws {
    let disk = try Self.disk()
    disk.site[path] = text
    try disk.write()
    let codes = Self.codes(await SiteChecker.check(Self.options(disk)))
    #expect(codes.contains { $0.hasPrefix("error ") } && !codes.contains { $0.contains("check-") })
  }

  @Test("a folder without a site is one error")
  func noSite() async throws {
    let folder = try TemporaryFolder()
    let result = await SiteChecker.check(
      CheckOptions(site: folder.path, clock: Instant(secondsSinceEpoch: 0), thaiDictionary: nil))
    #expect(result.diagnostics.count == 1 && result.pageCount == 0)
  }

  @Test("other servers are asked on request alone, each address once and each host for one at a time")
  func external() async throws {
    let disk = try Self.disk()
    let prober = FakeProber(["https://a.example/1": 200, "https://a.example/2": 404])
    let result = await SiteChecker.check(Self.options(disk, prober))
    let own = prober.asked.filter { $0.contains("a.example") || $0.contains("b.example") }
    #expect(own == ["https://a.example/1", "https://a.example/2", "https://b.example/"])
    #expect(prober.mostOfHost == 1)
    let told = result.diagnostics.filter {
      $0.problem.code == "check-link-external" && $0.place?.file.path == Self.page
    }
    #expect(told.ordered().map(\.problem.severity) == [.error, .warning])
  }

  @Test("a good answer is believed for some days, a bad one is asked for again")
  func cache() async throws {
    let disk = try Self.disk()
    func asked(hours: Int, days: Int = 7) async -> [String] {
      let prober = FakeProber(["https://a.example/1": 200, "https://b.example/": 500])
      var options = Self.options(disk, prober, hours: hours)
      options.answerAge = days
      _ = await SiteChecker.check(options)
      return prober.asked.filter { $0.contains("a.example/1") || $0.contains("b.example") }
    }
    let (good, bad) = ("https://a.example/1", "https://b.example/")
    #expect(await asked(hours: 0) == [good, bad])
    #expect(await asked(hours: 7 * 24 - 1) == [bad])
    #expect(await asked(hours: 23, days: 1) == [bad])
    #expect(await asked(hours: 23, days: .max) == [bad])
    #expect(await asked(hours: 24, days: 1) == [good, bad])
    #expect(await asked(hours: 24 + 7 * 24) == [good, bad])
    try disk.folder.write("damaged", to: "site/.phanit/links")
    #expect(await asked(hours: 24 + 7 * 24) == [good, bad])
  }

  @Test("a host that twice in a row gives no answer is asked for no more, and the others are")
  func silentHost() async {
    let dead = (1...4).map { "https://dead.example/\($0)" }
    let slow = (1...5).map { "https://slow.example/\($0)" }
    let prober = FakeProber([slow[1]: 200, slow[3]: 404])
    let replies = await LinkSurvey(prober: prober).replies(for: dead + slow)
    #expect(prober.asked == dead.prefix(2) + slow)
    #expect(dead.allSatisfy { replies[$0] == .silence })
    #expect(slow.map { replies[$0] } == [.silence, .status(200), .silence, .status(404), .silence])
  }

  @Test("the host of an address is what stands before its path")
  func hosts() {
    #expect(LinkSurvey.host(of: "https://A.example:80/b?c") == "a.example:80")
    #expect(LinkSurvey.host(of: "http://a.example?b") == "a.example")
  }
}
