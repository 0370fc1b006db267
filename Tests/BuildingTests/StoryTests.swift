import Datasets
import Localization
import SourceText
import Testing
import TestSupport

@testable import Building
@testable import Site

/// Eight weeks of an office: a series with a holiday, late data, a revision, a correction, and a question five weeks later.
@Suite("A story of eight weeks")
struct StoryTests {
  /// The Mondays of the weeks, and the price of each as it first came.
  private static let weeks: [(monday: String, price: Int)] = [
    ("2026-09-28", 15_000), ("2026-10-05", 15_100), ("2026-10-12", 15_250), ("2026-10-19", 15_250),
    ("2026-10-26", 15_300), ("2026-11-02", 15_200), ("2026-11-09", 15_150), ("2026-11-16", 15_400),
  ]

  private static func day(_ monday: String, plus days: Int) -> CivilDate {
    CivilDate(iso: monday)!.advanced(byDays: days)
  }

  /// A bulletin comes on the Friday of the week after; in the fourth week that is a holiday.
  private static func release(_ week: Int) -> Instant {
    week == 3
      ? Instant("2026-11-02T10:00", zone: .thailand)!
      : Instant(date: friday(week), secondsOfDay: 9 * 3600, zone: .thailand)
  }

  private static func friday(_ week: Int) -> CivilDate { day(weeks[week].monday, plus: 11) }

  private static let csv = "Content/datasets/rice/"

  private static func start() throws -> SiteOnDisk {
    let disk = try SiteOnDisk()
    disk.site["Content/site.yaml"] = disk.site["Content/site.yaml"].replacing("records: off", with: "records: required")
    for path in disk.site.files.keys where path.hasPrefix("Content/bulletins/") { disk.site.files[path] = nil }
    disk.site["Content/series/rice.yaml"] = """
      title: {th: ราคาข้าวรายสัปดาห์, en: Rice by week}
      rhythm: every Friday 09:00
      covers: previous week
      exceptions:
        - {date: 2026-10-30, reason: {th: วันหยุด, en: a holiday}, moved: 2026-11-02T10:00}
      data:
        rice: {dataset: rice, period: last 52 weeks}
      bulletin:
        title: {th: "ราคาข้าว[=rice.direction]", en: "Rice [=rice.direction]"}
      """
    disk.site[csv + "datapackage.yaml"] = """
      name: rice
      title: {th: ราคาข้าว, en: Price of rice}
      resources:
        - name: rice
          path: rice-a.csv
          frequency: weekly
          lastUpdated: 2026-09-30
          sources: [{title: {th: กรมการค้า, en: Trade department}, path: "https://example.org/rice"}]
          schema:
            fields:
              - {name: week, type: date, role: time}
              - {name: price, type: integer, role: measure, title: {th: ราคา, en: Price}, unit: {th: บาท, en: baht}, kind: price, aggregate: mean}
            primaryKey: [week]
      """
    disk.site[csv + "rice-a.csv"] = "week,price\n2026-09-21,14900\n"
    return disk
  }

  private static func slug(_ week: Int) -> String { "rice-\(weeks[week].monday)" }
  private static func page(_ week: Int) -> String { "bulletins/2026/\(slug(week))/index.html" }

  private static func add(_ week: Int, to file: String, on disk: SiteOnDisk) {
    disk.site[csv + file] += "\(weeks[week].monday),\(weeks[week].price)\n"
    update(day(weeks[week].monday, plus: 9), on: disk)
  }

  /// Says in the descriptor when its data was brought up to date.
  private static func update(_ date: CivilDate, on disk: SiteOnDisk) {
    let path = csv + "datapackage.yaml"
    disk.site[path].replace(/lastUpdated: [0-9-]+/, with: "lastUpdated: \(date.iso)")
  }

  /// The office's work of a week: data, text, record.
  private static func work(_ week: Int, on disk: SiteOnDisk, file: String, hasData: Bool = true) throws {
    if hasData { add(week, to: file, on: disk) }
    disk.site["Content/bulletins/2026/\(slug(week)).th.md"] =
      "---\nseries: rice\ndate: \(friday(week).iso)\n---\nราคา `=rice` `=rice.change`\n\n~~~chart\nmark: line\ndata: rice\ntitle: ราคา\n~~~\n"
    try disk.write()
  }

  private static func record(_ names: [String] = [], on disk: SiteOnDisk, clock: Instant) -> (
    paths: [String], codes: [String]
  ) {
    let (recorded, diagnostics) = BulletinRecorder.record(
      names, site: disk.sitePath, replacing: .never, clock: clock, now: clock, dictionary: disk.thaiDictionary)
    return (recorded.map(\.path), diagnostics.map(\.problem.code))
  }

  /// Takes what `record` wrote for a source of the site.
  private static func keep(_ paths: [String], on disk: SiteOnDisk) throws {
    for path in paths {
      disk.site[path] = String(decoding: try Disk.read(disk.sitePath + "/" + path), as: UTF8.self)
    }
  }

  @Test("published, held, revised, corrected, traced")
  func story() async throws {
    let disk = try Self.start()
    var file = "rice-a.csv"
    for week in Self.weeks.indices {
      let isLate = week == 4
      try Self.work(week, on: disk, file: file, hasData: !isLate)
      let release = Self.release(week)
      let before = Instant(secondsSinceEpoch: release.secondsSinceEpoch - 3600)

      // An hour before: recorded ahead, and nothing of it is published.
      let (paths, codes) = Self.record(on: disk, clock: before)
      #expect(codes == [])
      #expect(paths == (isLate ? [] : ["Content/bulletins/2026/\(Self.slug(week)).record.json"]))
      try Self.keep(paths, on: disk)
      disk.site.clock = before
      var result = try await disk.build()
      #expect(result.isDone && result.codes == [], "\(result.printed)")
      #expect(try disk.output.files[Self.page(week)] == nil)
      let calendar = try disk.output.text("releases/index.html") ?? ""
      #expect(calendar.contains("ราคาข้าวรายสัปดาห์"))
      if week == 3 { #expect(calendar.contains("วันหยุด")) }

      // At its time.
      disk.site.clock = release
      result = try await disk.build()
      if isLate {
        #expect(result.isDone && result.codes == ["bulletin-held"])
        #expect(try disk.output.files[Self.page(week)] == nil)
        #expect(try disk.output.text("releases/index.html")?.contains("ล่าช้า") == true)
        // By name it is asked for and not there; then the data comes on the Monday.
        #expect(Self.record([Self.slug(week)], on: disk, clock: release).codes == ["record-not-ready"])
        Self.add(week, to: file, on: disk)
        try disk.write()
        let monday = Instant(secondsSinceEpoch: release.secondsSinceEpoch + 3 * 86_400)
        try Self.keep(Self.record(on: disk, clock: monday).paths, on: disk)
        disk.site.clock = monday
        result = try await disk.build()
      }
      #expect(result.isDone && result.codes == [], "\(result.printed)")
      let text = try #require(try disk.output.text(Self.page(week)))
      #expect(text.contains(NumberText.text(Double(Self.weeks[week].price), decimals: 0)))

      // The office names its file anew each quarter, and once more by accident.
      if week == 2 || week == 4 {
        let next = week == 2 ? "rice-b.csv" : "rice-c.csv"
        disk.site[Self.csv + next] = disk.site[Self.csv + file]
        disk.site.files[Self.csv + file] = nil
        disk.site.replace(file, with: next, in: Self.csv + "datapackage.yaml")
        file = next
      }
    }
    try await revision(on: disk, file: file)
    try trace(on: disk)
  }

  /// The price of the third week turns out to have been another.
  private func revision(on disk: SiteOnDisk, file: String) async throws {
    let page = Self.page(2)
    let published = try #require(try disk.output.text(page))
    disk.site.replace("2026-10-12,15250", with: "2026-10-12,15275", in: Self.csv + file)
    Self.update(CivilDate(iso: "2026-11-27")!, on: disk)
    var result = try await disk.build()
    // Its own bulletin, and those whose charts and comparisons hold that week.
    #expect(result.isDone && Set(result.codes) == ["record-numbers"])
    let kept = try #require(try disk.output.text(page))
    #expect(kept.contains("15,250") && !published.contains("15,275"))
    let drawing = published.firstRange(of: "<figure").map { published[$0.lowerBound...].prefix { $0 != "\n" } }
    #expect(kept.contains(try #require(drawing)), "the chart is the published one")
    for path in ["corrections/index.html", "corrections/feed.xml"] {
      #expect(try disk.output.text(path)?.contains("15,250 → 15,275") == true, "\(path)")
    }
    // It says of itself since when, and goes on saying so when more rows come.
    let feed = try #require(try disk.output.text("corrections/feed.xml"))
    #expect(try disk.output.text("corrections/index.html")?.contains("ปรับปรุงหลังจากเผยแพร่เมื่อ") == true)
    Self.update(CivilDate(iso: "2026-12-04")!, on: disk)
    result = try await disk.build()
    #expect(try disk.output.text("corrections/feed.xml") == feed && !feed.contains("2026-12-04"))
    Self.update(CivilDate(iso: "2026-11-27")!, on: disk)
    result = try await disk.build()
    #expect(try await disk.output.difference(from: disk.buildClean().tree) == nil)

    // Nothing may change in silence.
    disk.site["Content/site.yaml"] += "\nrevisions: fail\n"
    let before = try disk.output
    result = try await disk.build()
    #expect(!result.isDone && Set(result.codes) == ["record-numbers"] && result.diagnostics.hasErrors)
    #expect(try disk.output.difference(from: before) == nil)
    disk.site.replace("\nrevisions: fail\n", with: "", in: "Content/site.yaml")
    result = try await disk.build()

    // The editor says why.
    for week in 2..<Self.weeks.count {
      let path = "Content/bulletins/2026/\(Self.slug(week)).th.md"
      let warning = try #require(result.diagnostics.first { $0.place?.file.path == path })
      let code = try #require(warning.problem.hint?.english.firstMatch(of: /explains: (?:[a-z]+|\[[a-z, ]+\])/)?.output)
      disk.site.replace(
        "series: rice\n",
        with:
          "series: rice\ncorrections: [{date: 2026-11-28, kind: ปรับปรุง, \(code), what: ราคากลางเดือนตุลาคม, reason: โรงสีส่งข้อมูลใหม่}]\n",
        in: path)
    }
    disk.site.clock = Instant("2026-11-28T12:00", zone: .thailand)!
    result = try await disk.build()
    #expect(result.isDone && result.codes == [], "\(result.printed)")
    #expect(try disk.output.text(page)?.contains("15,250") == true)
    let corrections = try #require(try disk.output.text("corrections/index.html"))
    #expect(corrections.contains("โรงสีส่งข้อมูลใหม่") && !corrections.contains("15,250 → 15,275"))
  }

  /// Five weeks and two data files later somebody asks.
  private func trace(on disk: SiteOnDisk) throws {
    let url = "https://example.org/bulletins/2026/\(Self.slug(2))/#value-rice"
    let (trace, problems) = NumberTracer.trace(
      url, site: disk.sitePath, clock: disk.site.clock, dictionary: disk.thaiDictionary)
    #expect(problems.isEmpty)
    let item = try #require(trace?.items.first)
    let answer = try #require(item.answers.first)
    #expect(trace?.items.count == 1 && item.text?.contains("15,250") == true)
    #expect(answer.query.contains("\"dataset\":\"rice\"") && answer.query.contains("2026-10-12 week"))
    #expect(answer.numbers.map { $0.text(in: .english) } == ["15,100", "15,250"])
    let row = try #require(answer.rows.last)
    #expect(row.path == Self.csv + "rice-a.csv" && row.number == 5)
    #expect(row.cells.map(\.text) == ["2026-10-12", "15250"])
    let old = try #require(answer.files.first)
    #expect(old.today == .gone && old.sha256.count == 64)
    #expect(answer.sources.first?.path == "https://example.org/rice")
    #expect(answer.changes?.map { $0.sentence(in: .english) } == ["Price · 12–18 October 2026: 15,250 → 15,275"])
    let report = TraceReport(try #require(trace), language: .english).text
    let row5 = "5  \(Self.csv)rice-a.csv"
    for words in [row5, "sha256:\(old.sha256)", "Trade department", "15,250 → 15,275", "no such file today"] {
      #expect(report.contains(words), "\(words) in \(report)")
    }
    let (_, unknown) = NumberTracer.trace(
      url + "x", site: disk.sitePath, clock: disk.site.clock, dictionary: disk.thaiDictionary)
    #expect(unknown.map(\.problem.code) == ["trace-id"])
  }
}
