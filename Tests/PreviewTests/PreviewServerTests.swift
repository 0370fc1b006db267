import Foundation
import SourceText
import Testing

@testable import Preview

@Suite("The preview server")
struct PreviewServerTests {
  private struct NoSite: PreviewSite {
    func answer(for path: String) async -> PreviewAnswer { .refused }
  }

  private static func server(_ host: String = PreviewServer.loopback) -> PreviewServer {
    PreviewServer(site: NoSite(), hub: EventHub(), host: host, port: 1, language: .english)
  }

  @Test(
    "names of this computer are accepted",
    arguments: ["localhost", "localhost:8080", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:80", "[::1]", "[::1]:8080"])
  func accepts(host: String) {
    #expect(Self.server().accepts(host: host))
    #expect(Self.server("0.0.0.0").accepts(host: host))
  }

  @Test(
    "other names are not",
    arguments: [
      "", "example.org", "localhost.example.org", "127.0.0.1.nip.io", "[", "[]", " localhost", "a@localhost",
    ])
  func refuses(host: String) {
    #expect(!Self.server().accepts(host: host))
    #expect(!Self.server("0.0.0.0").accepts(host: host))
  }

  @Test(
    "numbers of others are accepted only where the preview is shown to them",
    arguments: ["192.168.1.7:8080", "[fe80::1]:80"])
  func acceptsOthers(host: String) {
    #expect(!Self.server().accepts(host: host))
    #expect(Self.server("0.0.0.0").accepts(host: host))
  }

  @Test(
    "what can be listened on",
    arguments: [("127.0.0.1", true), ("0.0.0.0", true), ("::1", true), ("office", false), ("", false)])
  func address(host: String, expected: Bool) { #expect(PreviewServer.isAddress(host) == expected) }

  @Test("a listener gets the events from now on, and only the latest where it is slow")
  func hub() async {
    let hub = EventHub()
    await hub.announce(.change)
    var events = await hub.events().makeAsyncIterator()
    await hub.announce(.heartbeat)
    await hub.announce(.change)
    #expect(await events.next() == .change)
    // A heartbeat takes no change away.
    await hub.announce(.change)
    await hub.announce(.heartbeat)
    #expect(await events.next() == .change)
  }
}

@Suite("Pages of the preview")
struct PreviewPageTests {
  private enum Fault: Problem {
    case error, warning
    var code: String { "test-fault" }
    var severity: Severity { self == .error ? .error : .warning }
    var message: Prose { Prose(th: "ผิด <b>", en: "wrong <b>") }
    var hint: Prose? { Prose(th: "แก้ & บันทึก", en: "mend & save") }
  }

  private static func page(
    _ html: String, _ problems: [Diagnostic] = [], label: Prose? = nil, _ language: Language = .thai
  ) -> String {
    let file = PreviewFile(bytes: Array(html.utf8), path: "index.html", problems: problems, label: label)
    return String(decoding: PreviewPage(file: file, language: language).bytes, as: UTF8.self)
  }

  private static func version(_ page: String) -> Substring? {
    page.firstMatch(of: /data-version="([0-9a-f]+)"/)?.output.1
  }

  @Test(
    "the script stands before the last end of a body, or at the end",
    arguments: [
      ("<body>x</body></html>", "<body>x", "</body></html>"), ("</body></body>", "</body>", "</body>"),
      ("no end", "no end", ""), ("", "", ""),
    ])
  func addsScript(html: String, before: String, after: String) {
    let page = Self.page(html)
    #expect(page.hasPrefix(before + "<link") && page.hasSuffix("</script>\n" + after))
  }

  @Test("a problem is a card with its line, in the language that is asked for, and escaped")
  func cards() {
    let file = SourceFile(path: "Content/<a>.md", text: "first\nsecond <script>\n")
    let problem = Diagnostic(Fault.error, in: file, at: SourceRange(13, 21))
    let thai = Self.page("<body></body>", [problem])
    for part in [
      "ผิด &lt;b&gt;", "แก้ &amp; บันทึก", "Content/&lt;a&gt;.md:2:8", "second &lt;script&gt;", "test-fault", " open>",
      "lang=\"th\"",
    ] { #expect(thai.contains(part), "\(part)") }
    #expect(!thai.contains("<b>") && !thai.contains("second <script>"))
    #expect(Self.page("<body></body>", [problem], .english).contains("wrong &lt;b&gt;"))
  }

  @Test("warnings alone stay behind one line; more than a few are counted")
  func warnings() {
    let files = (0..<20).map { SourceFile(path: "\($0).md", text: "x") }
    let page = Self.page("<body></body>", files.map { Diagnostic(Fault.warning, in: $0, at: .start) }, .english)
    #expect(!page.contains(" open>") && page.contains("and \(20 - ProblemCards.limit) more"))
  }

  @Test("a page that is another has another version; another hash in the name of a style sheet makes none")
  func versions() {
    func html(_ hash: String, _ text: String) -> String {
      "<head><link rel=\"stylesheet\" href=\"/assets/site.\(hash).css\"></head><body>\(text)</body>"
    }
    let first = Self.version(Self.page(html("0a1b2c3d4e5f", "x. y")))
    #expect(first != nil && first == Self.version(Self.page(html("ffffffffffff", "x. y"))))
    #expect(first != Self.version(Self.page(html("0a1b2c3d4e5f", "x. z"))))
    #expect(first != Self.version(Self.page(html("0a1b2c3d4e5f", "x. y"), [Diagnostic(Fault.error)])))
    #expect(first != Self.version(Self.page(html("0a1b2c3d4e5f", "x. y"), label: Prose(th: "ร่าง", en: "draft"))))
  }

  @Test("what is no page is sent as it is")
  func others() {
    let file = PreviewFile(bytes: Array("a,b".utf8), path: "x.csv", problems: [Diagnostic(Fault.error)])
    #expect(PreviewPage(file: file, language: .thai).bytes == Array("a,b".utf8))
    #expect(file.contentType == "text/csv; charset=utf-8")
  }
}
