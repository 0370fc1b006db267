import Foundation
import Testing

@Suite("phanit serve", .serialized)
struct ServeTests {
  @Test("serves the site on this computer alone, and tells open pages of a change")
  func serves() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("init", "site", in: folder.path)
    try folder.write(
      "---\ntitle: ร่าง\ndate: 2026-11-20\ndraft: true\n---\n", to: "site/Content/bulletins/2026/rough.th.md")
    let server = try RunningServer(["serve", "--site", "site", "--port", "18080"], in: folder.path)

    let home = try server.get("/")
    #expect(home.status == 200 && home.text.contains("<script src=\"/.phanit/preview.js\""))
    #expect(try server.get("/.phanit/preview.js").text.contains("EventSource(\"/.phanit/events\")"))
    #expect(try server.get("/en/").text.contains("lang=\"en\""))
    let draft = try server.get("/bulletins/2026/rough/")
    #expect(draft.status == 200 && draft.text.contains("phanit-label"), "drafts show, and say so")
    let moved = try server.get("/en/about")
    #expect(moved.status == 302 && moved.text.lowercased().contains("location: /en/about/"))
    let missing = try server.get("/nowhere/")
    #expect(missing.status == 404 && missing.text.contains("<html"))
    #expect(try server.get("/", method: "HEAD").status == 200)
    #expect(try server.get("/", method: "POST").status >= 400)
    for path in [
      "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/.phanit/records", "//etc/passwd",
      "/a\\..\\b",
    ] {
      let answer = try server.get(path)
      #expect(answer.status == 400 || answer.status == 404, "\(path) gave \(answer.status)")
      #expect(!answer.text.contains("root:"))
    }
    for host in ["evil.example", "evil.example:\(server.port)", "localhost.evil.example", "127.0.0.1.nip.io", ""] {
      #expect(try server.get("/", host: host).status == 403, "\(host)")
    }
    for host in ["127.0.0.1:\(server.port)", "[::1]", "LOCALHOST"] {
      #expect(try server.get("/", host: host).status == 200)
    }
    #expect(!folder.has("site/Public"))

    let events = try RunningServer.Exchange(
      port: server.port, path: "/.phanit/events", host: "localhost:\(server.port)")
    #expect(events.wait(for: "retry: 500"))
    // An error keeps the page that was.
    try folder.write("---\ntitle: About\n---\n\n[x](/nowhere/)\n", to: "site/Content/pages/about.en.md")
    #expect(events.wait(for: "event: change"))
    let broken = try server.get("/en/about/")
    #expect(broken.status == 200 && broken.text.contains("phanit-errors") && broken.text.contains("link-broken"))
    let later = try RunningServer.Exchange(
      port: server.port, path: "/.phanit/events", host: "localhost:\(server.port)")
    #expect(later.wait(for: "retry: 500"))
    try folder.write("---\ntitle: About\n---\n\nEdited words.\n", to: "site/Content/pages/about.en.md")
    #expect(later.wait(for: "event: change"))
    let mended = try server.get("/en/about/").text
    #expect(mended.contains("Edited words.") && !mended.contains("phanit-errors"))
    #expect(server.process.isRunning)
  }

  @Test("takes the next port where one is in use, and waits for a site that has errors")
  func nextPort() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("init", "site", in: folder.path)
    let first = try RunningServer(["serve", "--site", "site", "--port", "18180"], in: folder.path)
    _ = try Program.run("init", "other", in: folder.path)
    let second = try RunningServer(["serve", "--site", "other", "--port", "\(first.port)"], in: folder.path)
    #expect(second.port > first.port)
    #expect(try second.get("/").status == 200)
  }
}

@Suite("The README", .serialized)
struct ReadmeTests {
  /// Lines of the code fences that call the program, without its path and the comment behind.
  static let commands: [[String]] = {
    let text = (try? String(contentsOf: Folders.package.appending(path: "README.md"), encoding: .utf8)) ?? ""
    var isInside = false
    return text.split(separator: "\n").compactMap { line in
      if line.hasPrefix("```") { isInside.toggle() }
      let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
      guard isInside, let program = words.first, program.split(separator: "/").last == "phanit" else { return nil }
      return Array(words.dropFirst())
    }
  }()

  @Test("every phanit command of its code runs as it stands, one after the other")
  func commandsRun() throws {
    #expect(Self.commands.contains { $0.first == "init" } && Self.commands.contains { $0.first == "serve" })
    let folder = try TemporaryFolder()
    for command in Self.commands {
      if command.first == "serve" {
        #expect(try RunningServer(command, in: folder.path).get("/").status == 200)
      } else {
        let outcome = try Program.run(command, in: folder.path)
        #expect(outcome.status == 0, "phanit \(command.joined(separator: " ")): \(outcome.errors)")
      }
    }
  }

  @Test("every command its text names is one")
  func named() throws {
    let text = try String(contentsOf: Folders.package.appending(path: "README.md"), encoding: .utf8)
    let names = Set(text.matches(of: /`phanit ([a-z]+)/).map { String($0.output.1) })
    #expect(names.isSuperset(of: ["build", "serve", "init", "version"]))
    for name in names where name != "help" { #expect(try Program.run("help", name).status == 0, "\(name)") }
    for option in text.matches(of: /`--([a-z-]+)/).map({ $0.output.1 }) {
      #expect(try Program.run("help", "build").output.contains("--\(option)"), "\(option)")
    }
  }
}
