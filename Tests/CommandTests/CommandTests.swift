import Foundation
import Testing

@Suite("The command line")
struct CommandTests {
  @Test("version", arguments: [["version"], ["--version"]])
  func version(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 0 && outcome.output.contains("0.1.0") && outcome.errors == "")
  }

  @Test(
    "help names every command and option",
    arguments: ["build", "serve", "init", "data", "chart", "template", "explain", "version"])
  func help(command: String) throws {
    let outcome = try Program.run("help", command)
    #expect(outcome.status == 0 && outcome.output.contains("USAGE: phanit \(command)"))
    #expect(try Program.run("--help").output.contains("  \(command) "))
    if command == "build" {
      for option in [
        "site", "output", "base-url", "clock", "drafts", "force", "remove-foreign", "jobs", "report", "changed-since",
        "format", "timings", "explain", "gzip", "diagnostics", "language",
      ] {
        #expect(outcome.output.contains("--\(option)"))
      }
    }
  }

  @Test(
    "values that do not fit exit with 64 and say why",
    arguments: [
      ["build", "--clock", "yesterday"], ["build", "--jobs", "0"], ["build", "--report", ""],
      ["build", "--changed-since", ""], ["build", "--format", "json"], ["build", "--explain", ""],
      ["serve", "--port", "99999"],
    ])
  func wrong(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(arguments, in: folder.path)
    #expect(outcome.status == 64 && outcome.output == "" && outcome.errors.contains("Error: "))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test(
    "what is wrong with options is told in the language of messages",
    arguments: [
      ["build", "--clock", "yesterday"], ["build", "--jobs", "0"],
      ["build", "--site", ""],
      ["build", "--report", ""], ["build", "--changed-since", ""], ["build", "--format", "json"],
      ["build", "--output", ""], ["init", ""], ["serve", "--port", "0"], ["trace", ""],
      ["record", "--published"], ["record", "--replace"], ["record", ""], ["markdown", ""], ["data", "query"],
      ["data", "query", "--spec", ""], ["data", "query", "--spec", "x", "--by", "y"], ["data", "validate", ""],
      ["data", "query", "--dataset", "x", "--where", "y"], ["data", "query", "--package", ""],
      ["data", "describe", ""],
      ["data", "diff", "a", "b", "--limit", "0"], ["data", "diff", "", "b"], ["template", "render", ""],
    ])
  func language(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    for (language, isThai) in [(["--language", "th"], true), (["--language=en"], false)] {
      let outcome = try Program.run(arguments + language, in: folder.path)
      let line = outcome.errors.split(separator: "\n").first { $0.hasPrefix(isThai ? "ข้อผิดพลาด: " : "Error: ") }
      let hasThai = line?.unicodeScalars.contains { ("ก"..."๛").contains($0) }
      #expect(outcome.status == 64 && hasThai == isThai, "\(outcome.errors)")
    }
  }

  @Test("a wrong address of the site is told as any problem is, wholly in the language of messages")
  func baseURL() throws {
    let folder = try TemporaryFolder()
    let thai = try Program.run("build", "--base-url", "x", "--language", "th", in: folder.path)
    #expect(thai.status == 64)
    #expect(
      thai.errors
        == "ข้อผิดพลาด: 'x' ใช้เป็นที่อยู่ของเว็บไซต์ไม่ได้ [option-base-url]\n"
        + "  คำแนะนำ: เขียนแบบ --base-url https://host/ หรือ https://host/path/\nข้อผิดพลาด 1 จุด\n")
    let english = try Program.run("build", "--base-url", "x", "--language", "en", in: folder.path)
    #expect(english.errors.hasPrefix("error: 'x' cannot be the address of a site [option-base-url]\n"))
  }

  @Test("a new site is built with nothing to complain about, and only once")
  func starter() throws {
    let folder = try TemporaryFolder()
    let made = try Program.run("init", "my-office", in: folder.path)
    #expect(made.status == 0 && made.output.hasPrefix("Made a new site in my-office (") && made.errors == "")
    let built = try Program.run("build", "--site", "my-office", in: folder.path)
    #expect(built.status == 0 && built.output.hasPrefix("Built Public: ") && built.errors == "", "\(built.errors)")
    for page in ["index.html", "en/index.html", "404.html", "sitemap.xml", "build-manifest.json"] {
      #expect(folder.has("my-office/Public/" + page), "\(page)")
    }
    let before = try folder.state(of: "my-office/Public")
    let again = try Program.run("build", "--site", "my-office", "--verbose", in: folder.path)
    #expect(again.output.contains("(0 rendered, ") && !again.output.contains("rendered /"))
    #expect(try folder.state(of: "my-office/Public") == before)
    let forced = try Program.run("build", "--force", "--verbose", in: folder.path + "/my-office")
    #expect(forced.output.contains("rendered /en/about/\n") && forced.output.contains(" 0 unchanged)"))
    #expect(try Program.run("build", "--quiet", in: folder.path + "/my-office").output == "")
  }

  @Test("a site is made in an empty folder too, and in no other")
  func makesInEmptyFolder() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", ".", in: folder.path).status == 0)
    #expect(folder.has("Content/site.yaml"))
    let before = try folder.state(of: ".")
    let again = try Program.run("init", ".", in: folder.path)
    #expect(again.status == 1 && again.errors.contains("[init-not-empty]"))
    #expect(try folder.state(of: ".") == before)
    try folder.write("x", to: "file")
    #expect(try Program.run("init", "file", in: folder.path).status == 1)
  }

  @Test("an output, a base URL, a clock and drafts are as asked")
  func options() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("init", "site", in: folder.path)
    try folder.write(
      "---\ntitle: ร่าง\ndate: 2026-11-20\ndraft: true\n---\n", to: "site/Content/bulletins/2026/rough.th.md")
    try folder.write(
      "---\ntitle: ตั้งเวลา\ndate: 2026-11-20\npublishAt: 2030-01-01T09:00\n---\n",
      to: "site/Content/bulletins/2026/timed.th.md")
    let plain = try Program.run(
      "build", "--site", "site", "--clock", "2029-12-31T23:59", "--output", "out", in: folder.path)
    #expect(plain.status == 0 && plain.output.hasPrefix("Built out: "))
    #expect(
      !folder.has("site/Public/index.html") && !folder.has("out/bulletins/2026/rough")
        && !folder.has("out/bulletins/2026/timed"))
    let other = try Program.run(
      "build", "--site", "site", "-o", "out", "--clock", "2030-01-01T09:00", "--drafts", "--base-url",
      "https://host.example/x/",
      "-j", "1", in: folder.path)
    #expect(other.status == 0)
    #expect(folder.has("out/bulletins/2026/rough/index.html") && folder.has("out/bulletins/2026/timed/index.html"))
    let home = try folder.read("out/index.html")
    #expect(home.contains("https://host.example/x/") && home.contains("href=\"/x/") && !home.contains("href=\"/en/"))
  }

  @Test("problems are printed as asked: text with carets, JSON lines, annotations; in Thai or English")
  func diagnostics() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("init", "site", in: folder.path)
    try folder.write("---\ntitle: A\n---\n\n[x](/nowhere/)\n", to: "site/Content/pages/about.en.md")
    func build(_ arguments: String..., environment: [String: String] = ["LANG": "C"]) throws -> String {
      let outcome = try Program.run(["build", "--site", "site"] + arguments, in: folder.path, environment: environment)
      #expect(outcome.status == 1 && outcome.output == "")
      return outcome.errors
    }
    let text = try build()
    #expect(
      text == """
        Content/pages/about.en.md:5:5: error: the link '/nowhere/' leads nowhere [link-broken]
         5 | [x](/nowhere/)
           |     ^^^^^^^^^
          hint: a page has the address of its file: that of Content/pages/about.th.md is /about/
        1 error

        """)
    #expect(try build(environment: ["LANG": "th_TH.UTF-8"]).contains("ข้อผิดพลาด: ลิงก์ '/nowhere/' ไม่มีปลายทาง"))
    #expect(try build("--language", "th").contains("ข้อผิดพลาด 1 จุด"))
    #expect(try build("--language", "en", environment: ["LANG": "th_TH.UTF-8"]) == text)
    let problem = try JSONDecoder().decode(PrintedProblem.self, from: Data(build("--diagnostics", "json").utf8))
    #expect(problem.code == "link-broken" && problem.severity == "error" && problem.line == 5 && problem.column == 5)
    #expect(
      try build("--diagnostics", "github")
        == "::error file=Content/pages/about.en.md,line=5,col=5,title=link-broken::the link '/nowhere/' leads nowhere"
        + "%0Aa page has the address of its file: that of Content/pages/about.th.md is /about/\n"
    )
  }

  @Test("a folder without a site is an error with a hint")
  func noSite() throws {
    let folder = try TemporaryFolder()
    for command in [["build"], ["build", "--site", "nowhere"]] {
      let outcome = try Program.run(command, in: folder.path)
      #expect(
        outcome.status == 1 && outcome.errors.contains("[site-missing]") && outcome.errors.contains("phanit init"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("a folder without a site leads to the one it lies in, or that lies in it")
  func nearestSite() throws {
    let folder = try TemporaryFolder()
    for name in ["site/Content/site.yaml", "site/Content/pages/a.md"] { try folder.write("", to: name) }
    func hint(_ arguments: String..., in place: String) throws -> String {
      let outcome = try Program.run(["build", "--diagnostics", "json"] + arguments, in: folder.path + place)
      return try JSONDecoder().decode(Hint.self, from: Data(outcome.errors.utf8)).hint
    }
    #expect(try hint(in: "") == "there is a site in 'site': add --site site to the command")
    #expect(try hint(in: "/site/Content/pages") == "there is a site in '../..': add --site ../.. to the command")
    #expect(try hint("--site", "site/Content", in: "").contains(folder.path + "/site"))
    try folder.write("", to: "other/Content/site.yaml")
    #expect(try hint(in: "").contains("phanit init"))
  }

  private struct Hint: Decodable { var hint: String }

  @Test("the output depends on nothing in the environment")
  func environment() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("init", "site", in: folder.path)
    for (name, environment) in [
      ("a", ["LANG": "C"]),
      (
        "b",
        ["LANG": "th_TH.UTF-8", "TZ": "America/New_York", "LC_ALL": "de_DE.UTF-8", "SWIFT_DETERMINISTIC_HASHING": "1"]
      ),
    ] {
      let outcome = try Program.run(
        "build", "--site", "site", "--output", name, "--clock", "2026-11-20", in: folder.path, environment: environment)
      #expect(outcome.status == 0)
    }
    #expect(try folder.read("a/build-manifest.json") == folder.read("b/build-manifest.json"))
  }
}
