import Foundation
import Testing

/// What `init --ci` gives to code hosts: each script runs here, in the order of a week.
@Suite("The files for code hosts")
struct HostedJobTests {
  private static let hasJq = ["/usr/bin/jq", "/bin/jq"].contains(where: FileManager.default.fileExists)
  private static let bulletin = "Content/bulletins/2026/market-prices-2026-11-16"
  private static let series = """
    title: {th: ราคาเนื้อหมูรายสัปดาห์, en: Weekly pork prices}
    rhythm: every Friday 09:00
    covers: previous week

    """

  private static func host(_ name: String) throws -> CodeHostFolder {
    try CodeHostFolder { folder in
      #expect(try Program.run("init", "site", "--ci", name, in: folder.path).status == 0)
      try folder.write(series, to: "site/Content/series/pork.yaml")
      for language in ["th", "en"] {
        let path = "site/Content/bulletins/2026/market-prices-2026-11-09.\(language).md"
        let text = try folder.read(path).replacingOccurrences(of: "\ndate:", with: "\nseries: pork\ndate:")
        try folder.write(text, to: path)
      }
    }
  }

  /// Uploads the week's rows and writes the text, as an officer does in the browser.
  private static func write(in host: CodeHostFolder, _ row: String) throws {
    let clone = try host.clone("bulletin/market-prices-2026-11-16")
    let done = try host.shell(
      """
      printf '2026-11-16,chicken,79.00,A\\n\(row)\\n' >> Content/datasets/market-prices/market-prices.csv
      sed -i -e '/^draft: true/d' -e 's/^\\\\\\[.*/ราคาสูงขึ้นก่อนเทศกาล/' \(bulletin).th.md \(bulletin).en.md
      git commit -q -a -m "Write"
      git push -q
      """, in: clone)
    #expect(done.status == 0, "\(done.errors)")
  }

  private static func merge(in host: CodeHostFolder) throws {
    let clone = try host.clone("main")
    let merged = try host.shell(
      "git merge -q --no-ff -m Merge origin/bulletin/market-prices-2026-11-16 && git push -q", in: clone)
    #expect(merged.status == 0, "\(merged.errors)")
  }

  @Test("a week on GitHub: a request is opened once, checked in Thai with a preview, then recorded and built")
  func github() throws {
    let host = try Self.host("github")
    let values = [
      "github.token": "secret", "github.event.repository.default_branch": "main", "github.base_ref": "main",
    ]
    func run(_ job: String, _ workflow: String, on branch: String, at clock: String) throws -> (
      clone: String, outcome: Program.Outcome
    ) {
      let clone = try host.clone(branch)
      let hosted = try HostedJob.github(job, in: workflow, of: host.path + "/" + clone, values)
      return (clone, try host.run(hosted, in: clone, clock: clock))
    }
    for _ in 1...2 {
      let opened = try run("bulletin", "bulletin.yml", on: "main", at: "2026-11-23T08:00").outcome
      #expect(opened.status == 0, "\(opened.errors)")
    }
    #expect(host.asked.components(separatedBy: "gh pr create --base main --head bulletin/market").count == 2)

    let branch = "bulletin/market-prices-2026-11-16"
    let early = try run("check", "site.yml", on: branch, at: "2026-11-26T15:00").outcome
    #expect(early.status == 1 && early.errors.contains("title=value-missing::"), "\(early.errors)")
    #expect(early.errors.contains("::error file=\(Self.bulletin).th.md,line="))
    try Self.write(in: host, "2026-11-16,pork,140.00,A")
    let (checked, outcome) = try run("check", "site.yml", on: branch, at: "2026-11-26T16:00")
    #expect(outcome.status == 0 && !outcome.errors.contains("::"), "\(outcome.errors)")
    #expect(host.has(checked + "/preview/bulletins/2026/market-prices-2026-11-16/index.html"))
    #expect(try host.read(checked + ".summary").contains("- ใหม่ /bulletins/2026/market-prices-2026-11-16/\n"))

    try Self.merge(in: host)
    let (published, done) = try run("publish", "site.yml", on: "main", at: "2026-11-27T09:05")
    #expect(done.status == 0, "\(done.errors)")
    #expect(host.has(published + "/Public/bulletins/2026/market-prices-2026-11-16/index.html"))
    // Once more, as the second schedule does: there is nothing to commit.
    let again = try run("publish", "site.yml", on: "main", at: "2026-11-27T09:35")
    #expect(again.outcome.status == 0 && host.has(again.clone + "/\(Self.bulletin).record.json"))
  }

  @Test(
    "a week on GitLab: the same, with a report on the quality of the content", .enabled(if: hasJq, "jq is not here"))
  func gitlab() throws {
    let host = try Self.host("gitlab")
    func run(_ job: String, on branch: String, at clock: String) throws -> (clone: String, outcome: Program.Outcome) {
      let clone = try host.clone(branch)
      let commit = try host.shell("git rev-parse HEAD", in: clone).output.trimmingCharacters(in: .newlines)
      let hosted = try HostedJob.gitlab(
        job, of: host.path + "/" + clone,
        [
          "CI_DEFAULT_BRANCH": "main", "CI_COMMIT_SHA": commit, "CI_PROJECT_ROOT_NAMESPACE": "office",
          "CI_PAGES_DOMAIN": "pages.example.org",
          "CI_PROJECT_NAME": "site", "CI_JOB_ID": "7", "CI_SERVER_HOST": "git.example.org",
          "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        ])
      return (clone, try host.run(hosted, in: clone, clock: clock, ["PUSH_ADDRESS": host.path + "/origin.git"]))
    }
    for _ in 1...2 {
      let opened = try run("bulletin", on: "main", at: "2026-11-23T08:00").outcome
      #expect(opened.status == 0, "\(opened.errors)")
    }
    #expect(host.asked.components(separatedBy: "=merge_request.create\n").count == 2)
    #expect(host.asked.contains("=merge_request.target=main\n"))

    let branch = "bulletin/market-prices-2026-11-16"
    try Self.write(in: host, "2026-11-16,prok,140.00,A")
    let (failed, early) = try run("check", on: branch, at: "2026-11-26T15:00")
    #expect(early.status == 1 && early.output.contains("'prok' ไม่มีในรายการรหัส 'goods' [csv-code-unknown]\n"))
    let report = try host.read(failed + "/gl-code-quality-report.json")
    #expect(report.contains("\"check_name\": \"csv-code-unknown\"") && report.contains("\"severity\": \"major\""))
    let clone = try host.clone(branch)
    let mended = try host.shell(
      "sed -i 's/prok/pork/' Content/datasets/market-prices/market-prices.csv; git commit -q -a -m Mend; git push -q",
      in: clone)
    #expect(mended.status == 0, "\(mended.errors)")
    let (checked, outcome) = try run("check", on: branch, at: "2026-11-26T16:00")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(try host.read(checked + "/gl-code-quality-report.json") == "[]\n")
    let preview = "https://office.pages.example.org/-/site/-/jobs/7/artifacts/preview"
    #expect(outcome.output.contains("ใหม่ \(preview)/bulletins/2026/market-prices-2026-11-16/index.html\n"))

    try Self.merge(in: host)
    let (published, done) = try run("pages", on: "main", at: "2026-11-27T09:05")
    #expect(done.status == 0, "\(done.errors)")
    #expect(host.has(published + "/public/bulletins/2026/market-prices-2026-11-16/index.html"))
    #expect(host.asked.contains("=ci.skip\n"))
    let again = try run("pages", on: "main", at: "2026-11-27T09:35")
    #expect(again.outcome.status == 0 && host.has(again.clone + "/\(Self.bulletin).record.json"))
  }

  @Test("a link from what is published to a draft fails the check of a request", arguments: ["github", "gitlab"])
  func linkToDraft(name: String) throws {
    guard name == "github" || Self.hasJq else { return }
    let host = try Self.host(name)
    let clone = try host.clone("main")
    let changed = try host.shell(
      """
      git switch -q -c links
      printf -- '---\\ntitle: ร่าง\\ndraft: true\\n---\\nร่าง\\n' > Content/pages/later.th.md
      echo '[x](later.md)' >> Content/pages/about.th.md
      git add -A; git commit -q -m x; git push -q -u origin links
      """, in: clone)
    #expect(changed.status == 0, "\(changed.errors)")
    let work = try host.clone("links")
    let folder = host.path + "/" + work
    let job =
      name == "github"
      ? try HostedJob.github("check", in: "site.yml", of: folder, ["github.base_ref": "main"])
      : try HostedJob.gitlab(
        "check", of: folder,
        [
          "CI_PROJECT_ROOT_NAMESPACE": "office", "CI_PAGES_DOMAIN": "pages.example.org", "CI_PROJECT_NAME": "site",
          "CI_JOB_ID": "7", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        ])
    let outcome = try host.run(job, in: work, clock: "2026-11-20T09:00")
    #expect(outcome.status == 1 && outcome.output.contains("link-broken"), "\(outcome.output)\(outcome.errors)")
  }

  @Test("a build that fails leaves no record behind")
  func failure() throws {
    let host = try Self.host("github")
    let clone = try host.clone("main")
    let broken = try host.shell(
      "echo '[x](/nowhere/)' >> Content/pages/about.th.md; git commit -q -a -m x; git push -q", in: clone)
    #expect(broken.status == 0)
    let job = try HostedJob.github("publish", in: "site.yml", of: host.path + "/" + clone)
    #expect(try host.run(job, in: clone, clock: "2026-11-23T08:00").status == 1)
    let main = try host.clone("main")
    #expect(!host.has(main + "/Content/bulletins/2026/market-prices-2026-11-09.record.json"))
  }

  @Test("workflows have no leave by themselves, actions a whole version, and requests see no secret")
  func permissions() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "site", "--ci", "github", in: folder.path).status == 0)
    for name in ["workflows/bulletin.yml", "workflows/site.yml", "actions/phanit/action.yml"] {
      let text = try folder.read("site/.github/" + name)
      #expect(name.hasPrefix("actions") || text.contains("\npermissions: {}\n"))
      for action in text.matches(of: /uses: ([^\n]+)/) {
        #expect(action.1.hasPrefix("./") || action.1.contains(/@v\d+\.\d+\.\d+$/), "\(action.1)")
      }
    }
    let site = try folder.read("site/.github/workflows/site.yml")
    let check = try #require(site.split(separator: "\n  check:\n").last?.split(separator: "\n  publish:\n").first)
    #expect(check.contains("contents: read\n") && !check.contains("secrets.") && !check.contains(": write"))
    // The key that may write to main is that of an environment, which can be limited to main.
    let publish = try #require(site.split(separator: "\n  publish:\n").last)
    #expect(publish.contains("\n    environment: publication\n") && publish.contains("secrets.RECORD_KEY"))
  }

  @Test("they are added to a site that is there, and overwrite nothing", arguments: ["github", "gitlab"])
  func added(host: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "site", in: folder.path).status == 0)
    let added = try Program.run("init", "site", "--ci", host, in: folder.path)
    #expect(added.status == 0 && added.output.hasPrefix("Added these files"), "\(added.errors)")
    #expect(folder.has(host == "github" ? "site/.github/workflows/site.yml" : "site/.gitlab-ci.yml"))
    let before = try folder.state(of: "site")
    let again = try Program.run("init", "site", "--ci", host, in: folder.path)
    #expect(again.status == 1 && again.errors.contains("[init-file-there]"))
    #expect(try folder.state(of: "site") == before)
  }
}
