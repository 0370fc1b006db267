import Localization
import SourceText
import Testing

@testable import Site

@Suite("Errors of what is not published yet")
struct ScheduledErrorTests {
  /// A site with a bulletin that comes on 27 November at nine, whose text is `body`.
  private static func site(
    _ body: String, matter: String = "publishAt: 2026-11-27T09:00", _ more: [String: String] = [:]
  ) -> MemorySite {
    var site = MemorySite([
      "Content/bulletins/2026/a.th.md": """
      ---
      title: ข่าวลับ
      date: 2026-11-27
      \(matter)
      data: {pork: {dataset: prices, where: {good: pork}}}
      ---
      \(body)
      """
    ])
    site.files["Templates/strings/th.yaml"]! += "value: {missing: ยังไม่มี}\n"
    site.files["Templates/strings/en.yaml"]! += "value: {missing: none yet}\n"
    site.files.merge(more) { $1 }
    return site
  }

  private static func errors(of site: MemorySite) -> [String] {
    site.load().contents.scheduledErrors().ordered().map { diagnostic in
      let place = diagnostic.place.map { place in
        "\(place.file.path):\(place.file.location(ofByte: place.range.lowerBound).line) "
      }
      #expect(!diagnostic.isError && diagnostic.problem.code == "scheduled-error")
      return (place ?? "") + diagnostic.problem.message.english
    }
  }

  @Test(
    "they are told in every build before, as warnings with the instant",
    arguments: [
      ("[x](/nowhere/)", "the link '/nowhere/' leads nowhere (link-broken)"),
      ("`=pig`", "this page has no query named 'pig' (value-unknown)"),
      ("`=pork.colour`", "a value has no '.colour' (value-member)"),
    ])
  func told(body: String, message: String) {
    var site = Self.site(body)
    #expect(site.problems == [])
    #expect(
      Self.errors(of: site) == [
        "Content/bulletins/2026/a.th.md:7 'Content/bulletins/2026/a.th.md' will stop the site at "
          + "2026-11-27T09:00+07:00: \(message)"
      ])
    let thai = site.load().contents.scheduledErrors().map(\.problem.message.thai)
    #expect(thai.allSatisfy { $0.contains("จะทำให้สร้างเว็บไซต์ไม่ได้ตั้งแต่ 2026-11-27T09:00+07:00: ") })
    site.clock = Instant("2026-11-27T09:00", zone: .thailand)!
    #expect(Self.errors(of: site) == [] && site.problems.count == 1)
  }

  @Test("what is right, what links to what comes with it or before it, and drafts are told nothing of")
  func silent() {
    let other = [
      "Content/bulletins/2026/b.th.md": "---\ntitle: B\ndate: 2026-11-26\npublishAt: 2026-11-26T09:00\n---\nb\n"
    ]
    #expect(Self.errors(of: Self.site("`=pork` [b](/bulletins/2026/b/)", other)) == [])
    #expect(Self.errors(of: Self.site("[x](/nowhere/)", matter: "draft: true")) == [])
    var shown = Self.site("[x](/nowhere/)")
    shown.includesDrafts = true
    #expect(Self.errors(of: shown) == [] && shown.problems.count == 1)
    // One that comes later is not there yet.
    let late = Self.site(
      "[b](/bulletins/2026/b/)",
      ["Content/bulletins/2026/b.th.md": "---\ntitle: B\ndate: 2026-11-28\npublishAt: 2026-11-28\n---\nb\n"])
    #expect(Self.errors(of: late).map { $0.hasSuffix("(link-broken)") } == [true])
  }

  @Test("pages that come, and addresses that two texts will have, are told likewise, each once")
  func others() {
    let page = "---\ntitle: P\npublishAt: 2026-12-01T09:00\n---\n`=pig`\n"
    let taken = ["Content/pages/p.th.md": page, "Content/pages/bulletins/2026/a.th.md": "---\ntitle: Q\n---\n"]
    #expect(
      Self.errors(of: Self.site("a", taken)) == [
        "Content/pages/bulletins/2026/a.th.md:1 'Content/pages/bulletins/2026/a.th.md' will stop the site at "
          + "2026-11-27T09:00+07:00: two pages or files have the address '/bulletins/2026/a/'; the other is "
          + "Content/bulletins/2026/a.th.md (address-duplicate)",
        "Content/pages/p.th.md:5 'Content/pages/p.th.md' will stop the site at 2026-12-01T09:00+07:00: "
          + "this page has no query named 'pig' (value-unknown)",
      ])
  }

  @Test("of one that will wait for its numbers, or waits already, all but the numbers is checked")
  func waiting() {
    let text = "`=pork` `=pork.change` [x](/nowhere/)\n\n~~~kpi\ntitle: T\ndata: pork\n~~~"
    let coming = Self.site(text, matter: "publishAt: 2026-11-27T09:00\nperiod: 2026-11-16 week")
    #expect(Self.errors(of: coming).map { $0.hasSuffix("(link-broken)") } == [true])
    let due = Self.site(text, matter: "publishAt: 2026-11-19T09:00\nperiod: 2026-11-16 week")
    #expect(
      Self.errors(of: due) == [
        "Content/bulletins/2026/a.th.md:8 'Content/bulletins/2026/a.th.md' will stop the site as soon as its data is "
          + "there: the link '/nowhere/' leads nowhere (link-broken)"
      ])
  }

  @Test("one that needs data that is withheld is checked with it, and told without its values")
  func withheld() {
    let descriptor = "Content/datasets/prices/datapackage.yaml"
    for until in ["2026-11-27T09:00", "2026-11-30T09:00"] {
      var site = Self.site("`=secret` `=pork`")
      site.files[descriptor] = site.files[descriptor]!.replacing(
        "    path: prices.csv\n", with: "    path: prices.csv\n    publishAt: \(until)\n")
      site.files["Content/bulletins/2026/a.th.md"] = site.files["Content/bulletins/2026/a.th.md"]!.replacing(
        "data: {", with: "data: {secret: {dataset: prices, where: {good: porc}}, ")
      #expect(
        Self.errors(of: site) == [
          "Content/bulletins/2026/a.th.md:5 'Content/bulletins/2026/a.th.md' will stop the site at "
            + "\(until)+07:00: a problem of the kind query-value-unknown"
        ])
      let printed = Language.allCases.map {
        DiagnosticPrinter(language: $0).print(site.load().contents.scheduledErrors())
      }
      #expect(printed.allSatisfy { !$0.contains("'pork'") && $0.contains("phanit serve") }, "\(printed)")
    }
  }

  @Test("so is that one will have no record where the site requires it, unless it waits for numbers to record")
  func withoutRecord() {
    for (policy, count) in [("off", 0), ("warn", 0), ("required", 1)] {
      for (period, isThere) in [("2026-11-09 week", true), ("2026-11-16 week", false)] {
        var site = Self.site("`=pork`", matter: "publishAt: 2026-11-27T09:00\nperiod: \(period)")
        site.files["Content/site.yaml"]?.replace("records: off", with: "records: \(policy)")
        #expect(
          Self.errors(of: site)
            == Array(
              repeating: "Content/bulletins/2026/a.th.md:1 'Content/bulletins/2026/a.th.md' will stop the site at "
                + "2026-11-27T09:00+07:00: this bulletin is due and uses data, and has no record (record-missing)",
              count: isThere ? count : 0))
      }
    }
  }

  @Test("so is that of one without a time that is dated ahead: it is there already, and due on its day")
  func datedAhead() {
    for (policy, count) in [("warn", 0), ("required", 1)] {
      var site = Self.site("`=pork`", matter: "revisions: keep")
      site.files["Content/site.yaml"]?.replace("records: off", with: "records: \(policy)")
      #expect(site.problems == [])
      #expect(
        Self.errors(of: site)
          == Array(
            repeating: "Content/bulletins/2026/a.th.md:1 'Content/bulletins/2026/a.th.md' will stop the site at "
              + "2026-11-27T00:00+07:00: this bulletin is due and uses data, and has no record (record-missing)",
            count: count))
      site.clock = Instant("2026-11-27T00:00", zone: .thailand)!
      #expect(Self.errors(of: site) == [] && site.problems.count == 1)
    }
  }

  @Test(
    "what is wrong in the head of one that says soundly when it comes stops nothing before",
    arguments: [
      "revisions: never", "colour: red", "corrections: [{date: 2026-11-28}]", "data: 3", "withdrawn: {date: x}",
    ])
  func head(matter: String) {
    var site = Self.site("a", matter: "publishAt: 2026-11-27T09:00\n" + matter)
    if matter.hasPrefix("data") { site.files["Content/bulletins/2026/a.th.md"]?.replace(/\ndata: {.*}/, with: "") }
    let (_, today) = site.load()
    #expect(!today.isEmpty && today.allSatisfy { !$0.isError && $0.problem.code == "scheduled-error" })
    site.clock = Instant("2026-11-27T09:00", zone: .thailand)!
    let later = site.load().diagnostics.filter(\.isError)
    let path = "Content/bulletins/2026/a.th.md"
    #expect(
      today.map(\.problem.message.english)
        == later.map {
          "'\(path)' will stop the site at 2026-11-27T09:00+07:00: \($0.problem.message.english) (\($0.problem.code))"
        })
    #expect(today.map(\.hint?.english) == later.map(\.hint?.english))
    #expect(today.map { $0.place?.range } == later.map { $0.place?.range })
  }

  @Test(
    "what does not say soundly when it comes, or cannot be read at all, is an error today",
    arguments: [
      "publishAt: tomorrow", "publishAt: 2026-11-19T09:00\ncolour: red", "draft: true\ncolour: red",
      "publishAt: 2026-11-27T09:00\nseries: none", "publishAt: 2026-11-27T09:00\n  - a",
    ])
  func unsound(matter: String) {
    #expect(Self.site("a", matter: matter).load().diagnostics.hasErrors)
    var undated = Self.site("a")
    undated.files["Content/bulletins/2026/a.th.md"]?.replace("date: 2026-11-27", with: "date: x")
    #expect(undated.load().diagnostics.hasErrors)
  }

  @Test(
    "so is data that was revised since the record of one was made, where that is an error", arguments: [true, false])
  func revised(isError: Bool) throws {
    var site = Self.site(
      "`=pork`", matter: "publishAt: 2026-11-27T09:00\nrevisions: \(isError ? "fail" : "keep")")
    let now = site.clock
    site.clock = Instant("2026-11-27T09:00", zone: .thailand)!
    site = try BulletinRecordTests.recorded(site)
    site.clock = now
    #expect(Self.errors(of: site) == [])
    BulletinRecordTests.set("140", in: &site)
    // In any case it is told that it may be recorded anew.
    #expect(site.problems == ["Content/bulletins/2026/a.th.md:1:1 record-stale"])
    #expect(Self.errors(of: site).map { $0.hasSuffix("133.25 → 140.00 (record-numbers)") } == (isError ? [true] : []))
  }

  @Test("a page made for the rows of a dataset that is withheld is checked when that is published")
  func rowPages() {
    var site = MemorySite([
      "Content/pages/provinces/each.th.md":
        "---\ntitle: P\neach: provinces\ntemplate: province\n---\n[x](/nowhere/)\n"
    ])
    #expect(site.problems.contains { $0.hasSuffix("link-broken") } && Self.errors(of: site) == [])
    site.files["Content/datasets/provinces/datapackage.yaml"]?.replace(
      "    path: provinces.csv", with: "    path: provinces.csv\n    publishAt: 2026-11-27T09:00")
    #expect(site.problems == [])
    #expect(
      Self.errors(of: site) == [
        "Content/pages/provinces/each.th.md:6 'Content/pages/provinces/each.th.md' will stop the site at "
          + "2026-11-27T09:00+07:00: a problem of the kind link-broken"
      ])
  }
}
