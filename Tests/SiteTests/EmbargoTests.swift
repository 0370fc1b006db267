import Localization
import SourceText
import Testing

@testable import Site

@Suite("Data that is withheld")
struct EmbargoTests {
  private static let descriptor = "Content/datasets/prices/datapackage.yaml"

  /// A site whose prices, or their last week, are withheld.
  private static func site(_ lines: String, clock: String = "2026-11-20T09:00", _ more: [String: String] = [:])
    -> MemorySite
  {
    var site = MemorySite(more)
    site.files[descriptor] = site.files[descriptor]!.replacing(
      "    path: prices.csv\n", with: "    path: prices.csv\n    \(lines)\n")
    site.clock = Instant(clock, zone: .thailand)!
    return site
  }

  private static let whole = "publishAt: 2026-12-01T09:00"
  private static let rows = "embargo: {until: 2026-12-01T09:00, from: 2026-11-09}"
  private static let pork = "data: {pork: {dataset: prices, where: {good: pork}}}"

  @Test("nothing of a dataset is planned before its time, and all of it after")
  func planned() throws {
    var site = Self.site(Self.whole)
    #expect(!site.addresses.contains { $0.contains("prices") } && site.problems == [])
    #expect(!site.load().contents.plan.entries.map(\.key).contains { $0.contains("prices") })
    site.includesDrafts = true
    #expect(site.addresses.contains("/datasets/prices/"))
    site.includesDrafts = false
    site.clock = Instant("2026-12-01T09:00", zone: .thailand)!
    #expect(site.addresses.contains("/datasets/prices/"))
  }

  @Test("a page shows the last number that is not withheld")
  func latest() throws {
    var site = Self.site(Self.rows, pageFile(Self.pork, "`=pork.value`"))
    #expect(try site.page("/x/").contains(">130.00<"))
    site.clock = Instant("2026-12-01T09:00", zone: .thailand)!
    #expect(try site.page("/x/").contains(">133.25<"))
  }

  @Test(
    "a page that cannot be drawn without withheld data is an error that names the embargo and what to do",
    arguments: [
      (whole, pork, "`=pork`", "dataset-withheld"),
      (whole, "", "~~~chart\nmark: line\ntitle: T\ndata: {dataset: prices, by: good}\n~~~", "dataset-withheld"),
      (whole, "", "[prices](/datasets/prices/)", "dataset-withheld"),
      (whole, "", "[prices](/datasets/prices/prices.csv)", "dataset-withheld"),
      (rows, "data: {pork: {dataset: prices, where: {good: pork}, period: 2026-11-09}}", "`=pork`", "data-empty"),
      (rows, "data: {new: {dataset: prices, where: {good: new}}}", "`=new`", "query-value-unknown"),
    ])
  func needed(lines: String, matter: String, body: String, code: String) throws {
    let site = Self.site(lines, pageFile(matter, body))
    let errors = site.diagnostics()
    #expect(errors.map(\.problem.code) == [code])
    let printed = DiagnosticPrinter().print(errors)
    #expect(printed.contains("withheld until 2026-12-01T09:00+07:00"), "\(printed)")
    #expect(printed.contains("publishAt") && printed.contains("ifMissing"))
    let thai = DiagnosticPrinter(language: .thai).print(errors)
    #expect(thai.contains("ยังไม่เผยแพร่จนถึง 2026-12-01T09:00+07:00") && thai.contains("ifMissing"), "\(thai)")
    var later = site
    later.clock = Instant("2026-12-01T09:00", zone: .thailand)!
    #expect(later.problems == [])
  }

  @Test(
    "ifMissing leaves out what withheld data shows, or says so", arguments: [whole, rows], ["omit", "text"])
  func ifMissing(lines: String, choice: String) throws {
    let matter = "data: {pork: {dataset: prices, where: {good: pork}, period: 2026-11-09, ifMissing: \(choice)}}"
    let figure = "\n\n~~~kpi\ntitle: T\ndata: pork\n~~~\n"
    var site = Self.site(lines, pageFile(matter, "Before.\n\nPork `=pork.value`." + figure))
    site.files["Templates/strings/th.yaml"]! += "value: {missing: ยังไม่มี}\n"
    site.files["Templates/strings/en.yaml"]! += "value: {missing: none yet}\n"
    let page = try site.page("/x/")
    #expect(page.contains("Before.") && page.contains("Pork") == (choice == "text"))
    #expect(page.contains("ยังไม่มี") == (choice == "text"))
    site.clock = Instant("2026-12-01T09:00", zone: .thailand)!
    #expect(try site.page("/x/").contains(">133.25<"))
  }

  @Test(
    "a bulletin that needs withheld data waits, and the calendar shows it as late",
    arguments: [
      (whole, pork, "`=pork.value`"),
      (whole, "", "~~~chart\nmark: line\ntitle: T\ndata: {dataset: prices, by: good}\n~~~"),
      (rows, pork + "\nperiod: 2026-11-09 week", "`=pork.value`"),
      (
        rows, "data: {pork: {dataset: prices, where: {good: pork}, period: 2026-11-09}}\nperiod: 2026-11-09 week",
        "`=pork`"
      ),
      (rows, "data: {pork: {dataset: prices, where: {good: new}}}\nperiod: 2026-11-09 week", "`=pork`"),
    ])
  func held(lines: String, matter: String, body: String) throws {
    var site = Self.site(
      lines,
      [
        "Content/series/goods.yaml": "title: {th: ก, en: Goods}\nrhythm: every Friday 09:00\n",
        "Content/bulletins/2026/a.th.md":
          "---\ntitle: A\nseries: goods\ndate: 2026-11-20\n\(matter)\n---\n\(body)\n",
        "Templates/releases.html": "{% for r in releases if r.isLate %}{{ r.title }} {{ r.date.iso }};{% endfor %}",
      ])
    #expect(site.problems.map { $0.split(separator: " ").last } == ["bulletin-held"])
    #expect(!site.addresses.contains("/bulletins/2026/a/"))
    #expect(try site.page("/en/releases/", warnings: ["bulletin-held"]) == "Goods 2026-11-20;")
    site.clock = Instant("2026-12-01T09:00", zone: .thailand)!
    #expect(site.problems == [] && site.addresses.contains("/bulletins/2026/a/"))
  }

  @Test("a bulletin that is recorded early waits for rows that are withheld, and is not late before its time")
  func waitsEarly() {
    var site = Self.site(
      Self.rows,
      [
        "Content/series/goods.yaml": "title: {th: ก, en: Goods}\nrhythm: every Friday 09:00\n",
        "Content/bulletins/2026/a.th.md": "---\ntitle: A\nseries: goods\ndate: 2026-11-20\n---\n",
      ])
    site.clock = Instant("2026-11-18T09:00", zone: .thailand)!
    var calendar = site.load().contents.releaseCalendar()
    calendar.held = [DocumentName(.bulletin, "2026/a")]
    func releases(at clock: Instant) -> [PlannedRelease] {
      calendar.releases(after: clock, in: .english).filter { $0.id == "goods-2026-11-20" }
    }
    #expect(releases(at: site.clock).map(\.isLate) == [false])
    #expect(releases(at: Instant("2026-11-20T09:00", zone: .thailand)!).map(\.isLate) == [true])
  }

  @Test("a bulletin with a wrong query is not held, but an error")
  func wrongQuery() throws {
    let site = Self.site(
      Self.rows,
      [
        "Content/bulletins/2026/a.th.md":
          "---\ntitle: A\ndate: 2026-11-20\nperiod: 2026-11-09 week\ndata: {pork: {dataset: prices, where: {goods: pork}}}\n---\n`=pork`\n"
      ])
    #expect(site.problems.map { $0.split(separator: " ").last } == ["query-field-unknown"])
  }

  @Test("a number that is missing where rows are withheld says so in its own sentence")
  func missing() {
    let files = pageFile(
      "data: {fish: {dataset: prices, where: {good: fish}, period: 2026-11-02..2026-11-09}}", "`=fish`")
    var site = Self.site(Self.rows.replacing("2026-11-09", with: "2026-11-16"), files)
    site.files["Content/datasets/prices/prices.csv"]! += "2026-11-16,fish,3\n"
    let found = site.diagnostics()
    #expect(found.map(\.problem.code) == ["value-missing"])
    #expect(
      found.map(\.problem.message.english) == [
        "'fish' has no data for 9–15 November 2026: rows of 'prices' from 2026-11-16 on are withheld until "
          + "2026-12-01T09:00+07:00"
      ])
    #expect(found.allSatisfy { $0.problem.message.thai.contains("โดยแถวของ 'prices' ตั้งแต่ 2026-11-16 ยังไม่เผยแพร่จนถึง") })
    #expect(found.allSatisfy { $0.hint?.english.contains("publishAt: 2026-12-01T09:00+07:00") == true })
  }

  @Test("pages for the rows of a dataset are made when it is published")
  func each() throws {
    var site = MemorySite(pageFile("each: provinces", "x").merging(pageFile("", "", language: "en")) { $1 })
    let path = "Content/datasets/provinces/datapackage.yaml"
    site.files[path] = site.files[path]!.replacing("    path:", with: "    publishAt: 2026-12-01\n    path:")
    site.files["Content/pages/y.th.md"] = "---\ntitle: Y\n---\n"
    #expect(site.problems == [] && site.addresses.contains("/y/") && !site.addresses.contains("/surin/"))
    site.clock = Instant("2026-12-01", zone: .thailand)!
    #expect(site.addresses.contains("/surin/"))
  }

  @Test("a bulletin may name a province whose list is withheld")
  func province() throws {
    var site = MemorySite([
      "Content/bulletins/2026/a.th.md": "---\ntitle: A\ndate: 2026-11-20\nprovince: surin\n---\nx\n",
      "Content/pages/provinces/each.th.md":
        "---\ntitle: \"[=row.name]\"\ntemplate: province\neach: provinces\n---\nx\n",
      "Templates/bulletin.html": "{% if bulletin.province %}{{ bulletin.province.title }}{% endif %}",
    ])
    let path = "Content/datasets/provinces/datapackage.yaml"
    site.files[path] = site.files[path]!.replacing("    path:", with: "    publishAt: 2026-12-01\n    path:")
    #expect(site.problems == [])
    #expect(try site.page("/bulletins/2026/a/") == "")
    site.clock = Instant("2026-12-01", zone: .thailand)!
    #expect(try site.page("/bulletins/2026/a/") == "สุรินทร์")
    site.files["Content/bulletins/2026/a.th.md"]! = "---\ntitle: A\ndate: 2026-11-20\nprovince: surim\n---\nx\n"
    #expect(!site.problems.isEmpty)
  }

  @Test("a dataset that shows codes before their list does is an error where it names the list")
  func codeList() throws {
    var site = Self.site("frequency: weekly")
    let path = "Content/datasets/goods/datapackage.yaml"
    site.files[path] = """
      name: goods
      resources:
        - {name: goods, path: goods.csv, publishAt: 2026-12-01T09:00, schema: {primaryKey: code, fields: [{name: code, type: string}, {name: name_en, type: string}]}}
      """
    site.files["Content/datasets/goods/goods.csv"] = "code,name_en\npork,Pork\nlime,Lime\nfish,Fish\nnew,New\n"
    site.files[Self.descriptor] = MemorySite().files[Self.descriptor]!
      .replacing(
        "{name: good, type: string, role: dimension}",
        with: "{name: good, type: string, role: dimension, codelist: goods}")
    #expect(site.problems == ["\(Self.descriptor):10:18 dataset-withheld"], "\(site.problems)")
    #expect(
      site.hints() == ["give this dataset 'publishAt: 2026-12-01T09:00+07:00' too, or publish the code list before it"])
    // An unknown code is not answered with one that nobody may know.
    site.files["Content/datasets/prices/prices.csv"]! += "2026-11-16,porc,1\n"
    let printed = DiagnosticPrinter().print(site.diagnostics())
    #expect(printed.contains("withheld-data") && !printed.contains("porc") && !printed.contains("pork"), "\(printed)")
  }

  @Test("what is wrong with withheld data is found at once, and told without a value", arguments: [whole, rows])
  func faults(lines: String) throws {
    var site = Self.site(lines)
    let csv = "Content/datasets/prices/prices.csv"
    site.files[csv]! += "2026-11-16,pork,98765x\n2026-11-16,pork,98765\n"
    let diagnostics = site.diagnostics()
    #expect(site.problems.sorted() == ["\(csv):10:1 withheld-data", "\(csv):9:1 withheld-data"])
    for language in Language.allCases {
      for format in DiagnosticPrinter.Format.allCases {
        let printed = DiagnosticPrinter(format: format, language: language).print(diagnostics)
        #expect(printed.contains("csv-type") && printed.contains("prices") && !printed.contains("9876"), "\(printed)")
      }
    }
    site.clock = Instant("2026-12-01T09:00", zone: .thailand)!
    #expect(DiagnosticPrinter().print(site.diagnostics()).contains("98765x"))
  }

  @Test("an embargo that withholds no row yet is a warning")
  func idle() throws {
    let site = Self.site("embargo: {until: 2026-12-01, from: 2026-12}")
    #expect(site.problems == ["\(Self.descriptor):6:14 embargo-empty"], "\(site.problems)")
  }

  @Test(
    "one that begins more than a year after the last row was meant to withhold some, and is an error",
    arguments: [("2596-11-23", true), ("2053", true), ("2027-11", false), ("2027-12", true)])
  func mistaken(from: String, isError: Bool) throws {
    let site = Self.site("embargo: {until: 2026-12-01, from: \(from)}")
    let found = try #require(site.diagnostics().first { $0.problem.code == "embargo-empty" })
    #expect(found.isError == isError)
    #expect(
      found.hint?.english.contains("look at the year") == isError && found.hint?.thai.contains("ตรวจปี") == isError)
    #expect(site.problems.contains { $0.hasSuffix("year-unlikely") } == (isError && from != "2027-12"))
  }

  @Test("what is withheld is told with its kind, its time and what it waits for")
  func outlook() throws {
    var site = Self.site(
      "publishAt: 2026-11-25\n    \(Self.rows)",
      [
        "Content/series/goods.yaml":
          "title: {th: ก, en: Goods}\nrhythm: every Friday 09:00\nexceptions: [{date: 2026-12-04, reason: {th: หยุด, en: holiday}}]\n",
        "Content/bulletins/2026/a.th.md":
          "---\ntitle: \"A [=pork]\"\nseries: goods\ndate: 2026-11-20\n\(Self.pork)\n---\nx\n",
        "Content/bulletins/2026/b.th.md": "---\ntitle: B\ndate: 2026-11-20\npublishAt: 2026-11-24\n---\nx\n",
        "Content/pages/x.th.md": "---\ntitle: X\ndraft: true\n---\nx\n",
        "Content/pages/y.th.md": "---\ntitle: Y\neach: prices\n---\nx\n",
      ])
    func told() -> [String] {
      site.load().contents.withheldItems().map { item in
        let until = item.until.map { " until " + $0.shortISO(in: .thailand) } ?? ""
        let waits = item.waitsFor.map { " for \($0.query ?? "-")/\($0.dataset)" }.joined()
        return
          "\(item.kind) \(item.subject) \(item.id) '\(item.title.text(in: .english))'\(until)\(waits)\(item.rowCount.map { " \($0)" } ?? "")"
      }
    }
    #expect(
      told() == [
        "held bulletin 2026/a 'A [=pork]' until 2026-11-25T00:00+07:00 for pork/prices",
        "scheduled bulletin 2026/b 'B' until 2026-11-24T00:00+07:00",
        "dataset dataset prices 'Prices' until 2026-11-25T00:00+07:00",
        "rows dataset prices 'Prices' until 2026-12-01T09:00+07:00 4",
        "draft page x 'X'",
        "held page y 'Y' until 2026-11-25T00:00+07:00 for -/prices",
        "cancelled series goods 'Goods'",
      ])
    site.includesDrafts = true
    site.files["Content/pages/y.th.md"] = nil
    #expect(told() == ["cancelled series goods 'Goods'"])
  }
}
