import Localization
import SourceText
import Testing

@testable import Site

@Suite("Series of bulletins")
struct SeriesTests {
  @Test(
    "a rhythm is written in English or in Thai",
    arguments: [
      ("every Friday 09:00", ReleaseRhythm.Days.weekly(.friday), 9 * 3600),
      ("ทุกวันศุกร์ 09:00 น.", .weekly(.friday), 9 * 3600), ("ทุกวันศุกร์ 9:00", nil, 0),
      ("every day 08:30", .daily, 8 * 3600 + 1800), ("ทุกวัน 08:30", .daily, 8 * 3600 + 1800),
      ("every workday 16:00", .workday, 16 * 3600), ("ทุกวันทำการ 16:00", .workday, 16 * 3600),
      ("every month on day 15 09:00", .monthly(day: 15), 9 * 3600),
      ("ทุกเดือนวันที่ 15 09:00", .monthly(day: 15), 9 * 3600),
      ("ทุกวันที่ 15 ของเดือน 09:00", .monthly(day: 15), 9 * 3600),
      ("every month on the last day 09:00", .lastOfMonth, 9 * 3600), ("ทุกสิ้นเดือน 09:00", .lastOfMonth, 9 * 3600),
      ("every Fryday 09:00", nil, 0), ("every Friday", nil, 0), ("every Friday 25:00", nil, 0),
      ("every month on day 32 09:00", nil, 0), ("ทุกวันหยุด 09:00", nil, 0), ("", nil, 0),
    ] as [(String, ReleaseRhythm.Days?, Int)])
  func rhythm(text: String, days: ReleaseRhythm.Days?, seconds: Int) {
    let rhythm = ReleaseRhythm(text)
    #expect(rhythm?.days == days)
    if days != nil { #expect(rhythm?.secondsOfDay == seconds) }
  }

  @Test("a day that a month does not have is its last")
  func monthly() throws {
    let rhythm = try #require(ReleaseRhythm("every month on day 31 09:00"))
    let days = try #require(CivilDate(iso: "2026-01-01")).dayNumber..<CivilDate(iso: "2027-01-01")!.dayNumber
    let dates = days.map { CivilDate(dayNumber: $0) }.filter(rhythm.falls).map(\.iso)
    #expect(dates.count == 12 && dates[1] == "2026-02-28" && dates[3] == "2026-04-30")
  }

  static let series = """
    title: {th: ราคาสินค้า, en: Goods}
    rhythm: every Friday 09:00
    covers: previous week
    tags: [food]
    exceptions:
      - {date: 2026-11-27, reason: {th: วันหยุด, en: holiday}, moved: 2026-11-30T10:00}
      - {date: 2026-12-04, reason: {th: วันหยุด, en: holiday}}
    data:
      pork: {dataset: prices, where: {good: pork}, period: last 52 weeks}
    bulletin:
      title: {th: "หมู[=pork.direction]", en: "Pork [=pork.direction]"}
    """

  static func site(_ date: String, clock: String, matter: String = "") -> MemorySite {
    var site = MemorySite([
      "Content/series/goods.yaml": series,
      "Content/bulletins/2026/a.th.md": "---\nseries: goods\ndate: \(date)\n\(matter)---\n`=pork.value`\n",
      "Templates/bulletin.html":
        "{{ page.title }}|{{ bulletin.period or \"\" }}{{ bulletin.tags | join }}|{{ page.body }}",
    ])
    site.clock = Instant(clock, zone: .thailand)!
    return site
  }

  @Test("a bulletin needs little more than its series, its date and its text")
  func completes() throws {
    let page = try Self.site("2026-11-20", clock: "2026-11-20T09:00").page("/bulletins/2026/a/")
    #expect(page.hasPrefix("หมูสูงขึ้น|9–15 พฤศจิกายน 2569food|<p><span class=\"ph-value\">133.25</span>"))
    let own = "title: เอง\nperiod: 2026-11-02 week\n"
    let other = try Self.site("2026-11-20", clock: "2026-11-20T09:00", matter: own).page("/bulletins/2026/a/")
    #expect(other.hasPrefix("เอง|2–8 พฤศจิกายน 2569food|<p><span class=\"ph-value\">130.00</span>"))
  }

  @Test(
    "it is published when the series says, or where an exception moves it",
    arguments: [
      ("2026-11-20", "", "2026-11-20T09:00"), ("2026-11-27", "period: 2026-11-09 week\n", "2026-11-30T10:00"),
      ("2026-12-04", "period: 2026-11-09 week\n", "2026-12-04T09:00"),
      ("2026-11-19", "", "2026-11-19T09:00"),
      ("2026-11-20", "publishAt: 2026-11-20T12:00\n", "2026-11-20T12:00"),
    ])
  func publishes(date: String, matter: String, at instant: String) throws {
    let due = try #require(Instant(instant, zone: .thailand))
    var site = Self.site(date, clock: instant, matter: matter)
    #expect(site.addresses.contains("/bulletins/2026/a/"))
    site.clock = Instant(secondsSinceEpoch: due.secondsSinceEpoch - 1)
    #expect(!site.addresses.contains("/bulletins/2026/a/"))
  }

  @Test("the day that readers see is that of its publication, on its page and in the lists, which stand in its order")
  func movedDay() throws {
    var site = Self.site("2026-11-27", clock: "2026-12-01T09:00", matter: "title: A\nperiod: 2026-11-09 week\n")
    site.files["Content/bulletins/2026/b.th.md"] = "---\ntitle: B\ndate: 2026-11-28\n---\nb\n"
    site.files["Content/bulletins/2026/c.th.md"] =
      "---\ntitle: C\ndate: 2026-11-28\npublishAt: 2026-12-01T08:00\n---\nc\n"
    site.files["Templates/bulletin.html"] = "{{ bulletin.date.iso }}"
    site.files["Templates/bulletins.html"] =
      "{% for year in years %}{% for item in year.bulletins %}{{ item.title }} {% if item.date %}{{ item.date.iso }}{% endif %};{% endfor %}{% endfor %}"
    #expect(try site.page("/bulletins/2026/a/") == "2026-11-30")
    #expect(try site.page("/bulletins/") == "C 2026-12-01;A 2026-11-30;B 2026-11-28;")
  }

  @Test(
    "what a series or a bulletin of one says wrongly is an error where it stands",
    arguments: [
      ("Content/series/goods.yaml", "every Friday", "each Friday", "goods.yaml:2:9 wrong-type"),
      ("Content/series/goods.yaml", "previous week", "last week", "goods.yaml:3:9 wrong-type"),
      ("Content/series/goods.yaml", "date: 2026-12-04, ", "", "goods.yaml:7:6 missing-key"),
      ("Content/series/goods.yaml", "rhythm", "rythm", "goods.yaml:2:1 unknown-key"),
      ("Content/bulletins/2026/a.th.md", "series: goods", "series: good", "a.th.md:2:9 series-unknown"),
    ])
  func mistakes(path: String, old: String, new: String, expected: String) {
    var site = Self.site("2026-11-20", clock: "2026-11-20T09:00", matter: "title: A\n")
    site.files[path] = site.files[path]!.replacing(old, with: new)
    #expect(site.problems.count == 1 && site.problems.allSatisfy { $0.hasSuffix(expected) }, "\(site.problems)")
  }

  @Test("the calendar shows what is due in five weeks, what is moved and what is left out, and why")
  func calendar() throws {
    var site = Self.site("2026-11-20", clock: "2026-11-18T12:00")
    site.files["Content/bulletins/2026/b.th.md"] =
      "---\ntitle: ลับ\nseries: goods\ndate: 2026-12-18\npublishAt: 2026-12-18T15:00\n---\nsecret\n"
    site.files["Templates/releases.html"] =
      "{% for r in releases %}{{ r.title }} {{ r.date.iso }} {{ r.time or \"\" }}{% if r.movedFrom %} from {{ r.movedFrom.iso }}{% endif %}{% if r.isCancelled %} none{% endif %} {{ r.reason or \"\" }}\n{% endfor %}"
    let expected = """
      Goods 2026-11-20 09:00 
      Goods 2026-11-30 10:00 from 2026-11-27 holiday
      Goods 2026-12-04 09:00 none holiday
      Goods 2026-12-11 09:00 
      Goods 2026-12-18 15:00 

      """
    #expect(try site.page("/en/releases/") == expected)
    let moved = "  - {date: 2027-01-08, reason: early, moved: 2026-12-09T08:00}\n"
    site.files["Content/series/goods.yaml"]! =
      site.files["Content/series/goods.yaml"]!.replacing("data:\n", with: moved + "data:\n")
    #expect(try site.page("/en/releases/").contains("Goods 2026-12-09 08:00 from 2027-01-08 early\n"))
    site.clock = Instant("2026-11-29T00:00", zone: .thailand)!
    #expect(try site.page("/en/releases/").hasPrefix("Goods 2026-11-30 10:00 from 2026-11-27 holiday"))
    #expect(!MemorySite().addresses.contains("/releases/"))
  }

  @Test("a bulletin waits for its data, the rest of the site does not; when it comes, the bulletin does")
  func held() throws {
    var site = Self.site("2026-11-27", clock: "2026-12-01T09:00", matter: "title: ข่าวช้า\nperiod: 2026-11-16 week\n")
    site.files["Content/series/goods.yaml"]! += "\n"
    site.files["Content/bulletins/2026/b.th.md"] = "---\ntitle: B\ndate: 2026-11-20\n---\nb\n"
    site.files["Templates/releases.html"] =
      "{% for r in releases if r.isLate %}{{ r.title }} {{ r.date.iso }};{% endfor %}"
    #expect(site.problems == ["Content/series/goods.yaml:9:19 bulletin-held"])
    #expect(!site.addresses.contains("/bulletins/2026/a/") && site.addresses.contains("/bulletins/2026/b/"))
    #expect(try site.page("/releases/", warnings: ["bulletin-held"]) == "ราคาสินค้า 2026-11-30;")
    site.files["Content/datasets/prices/prices.csv"]! += "2026-11-16,pork,140\n"
    #expect(site.problems == [])
    #expect(try site.page("/bulletins/2026/a/").contains(">140.00<"))
    #expect(try site.page("/releases/") == "")
  }

  @Test("each bulletin waits for its own period, and for what it shows")
  func heldTogether() {
    var site = Self.site("2026-11-27", clock: "2026-12-01T09:00", matter: "title: A\nperiod: 2026-11-16 week\n")
    for (name, week, text) in [("b", "16", "`=pork`"), ("c", "09", "`=pork`"), ("d", "16", "no number")] {
      site.files["Content/bulletins/2026/\(name).th.md"] =
        "---\ntitle: B\nseries: goods\ndate: 2026-11-27\nperiod: 2026-11-\(week) week\n---\n\(text)\n"
    }
    #expect(site.load().contents.plan.heldBulletins.map(\.path) == ["2026/a", "2026/b"])
  }

  @Test("a text in any language that waits holds its bulletin, and links to it lead to the calendar")
  func heldInOneLanguage() throws {
    var site = Self.site("2026-11-27", clock: "2026-12-01T09:00", matter: "title: ก\nperiod: 2026-11-16 week\n")
    site.files["Content/bulletins/2026/a.en.md"] = "---\ntitle: A\n---\nno number\n"
    site.files["Content/bulletins/2026/b.th.md"] =
      "---\ntitle: B\ndate: 2026-11-20\n---\n[x](/bulletins/2026/a/) [y](a.th.md)\n"
    #expect(site.problems == ["Content/series/goods.yaml:9:19 bulletin-held"])
    #expect(!site.addresses.contains { $0.hasSuffix("/bulletins/2026/a/") })
    let page = try site.page("/bulletins/2026/b/", warnings: ["bulletin-held"])
    #expect(page.contains("<a href=\"/releases/\">x</a> <a href=\"/releases/\">y</a>"))
  }

  @Test("a bulletin of the first period is not held for want of one to compare with")
  func firstPeriod() throws {
    var site = Self.site("2026-11-06", clock: "2026-12-01T09:00", matter: "title: ก\nperiod: 2026-11-02 week\n")
    site.files["Content/series/goods.yaml"] =
      site.files["Content/series/goods.yaml"]!.replacing("period: last 52 weeks}", with: "compare: previous}")
    #expect(!site.problems.contains { $0.hasSuffix("bulletin-held") })
  }

  @Test("a query may do without: what shows it is left out, or words stand there")
  func without() throws {
    func site(_ ifMissing: String) -> MemorySite {
      var site = MemorySite([
        "Content/bulletins/2026/a.th.md": """
        ---
        title: A
        date: 2026-11-20
        period: 2026-11-16 week
        data:
          pork: {dataset: prices, where: {good: pork}, ifMissing: \(ifMissing)}
          fixed: {dataset: prices, where: {good: lime}, period: 2026-11-09}
        ---
        Before.

        Pork is `=pork`, that is `=pork.change`, and lime `=fixed`.

        Lime is `=fixed`.

        - lime
        - pork `=pork.value`

        ~~~table
        data: pork
        title: T
        ~~~

        ## Pork at `=pork`

        | a |
        |---|
        | b |

        : Table of `=pork`

        ~~~table
        data: {dataset: prices, by: good, period: 2026-11-09}
        title: With pork at [=pork.value]
        ~~~

        After.
        """
      ])
      site.files["Templates/strings/th.yaml"]! += "value: {missing: ยังไม่มี}\n"
      site.files["Templates/strings/en.yaml"]! += "value: {missing: none yet}\n"
      return site
    }
    #expect(
      try site("omit").page("/bulletins/2026/a/")
        == """
        A|<p>Before.</p>
        <p>Lime is <span class="ph-value">กิโลกรัมละ 50.01 บาท</span>. <a class="ph-rows" href="/bulletins/2026/a/live_values.csv" aria-label=""></a></p>
        <ul>
        <li>lime</li>
        <li></li>
        </ul>
        <div class="ph-scroll" tabindex="0"><table class="ph-table">
        <thead>
        <tr>
        <th scope="col">a</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>b</td>
        </tr>
        </tbody>
        </table></div>
        <p>After.</p>

        """)
    // Its id is that of the first one that is left.
    #expect(try site("omit").wholePage("/bulletins/2026/a/").contains("id=\"value-fixed\">กิโลกรัมละ"))
    let text = try site("text").page("/bulletins/2026/a/")
    let span = "<span class=\"ph-value\">ยังไม่มี</span>"
    #expect(text.contains("<p>Pork is \(span), that is \(span), and lime"))
    #expect(text.contains(">ยังไม่มี</span></h2>") && text.contains("With pork at ยังไม่มี"), "\(text)")
    #expect(text.contains("<p class=\"ph-missing\">ยังไม่มี</p>"))
    #expect(site("hold").problems == ["Content/bulletins/2026/a.th.md:6:19 bulletin-held"])
    #expect(site("wait").problems.first == "Content/bulletins/2026/a.th.md:6:59 unknown-choice")
  }

  @Test("a title or a summary cannot be left out with its number, whether there is one or not")
  func omittedTitle() {
    for week in ["2026-11-09", "2026-11-16", "2026-11-23"] {
      var site = MemorySite([
        "Content/bulletins/2026/a.th.md": """
        ---
        title: หมู [=pork.change]
        summary: "มะนาว [=lime] หมู [=pork]"
        date: 2026-11-20
        publishAt: \(week)T09:00
        period: \(week) week
        data:
          pork: {dataset: prices, where: {good: pork}, ifMissing: omit}
          lime: {dataset: prices, where: {good: lime}, ifMissing: text}
        ---
        """
      ])
      site.files["Templates/strings/th.yaml"]! += "value: {missing: ยังไม่มี}\n"
      site.files["Templates/strings/en.yaml"]! += "value: {missing: none yet}\n"
      let file = "Content/bulletins/2026/a.th.md"
      #expect(site.problems == ["\(file):2:12 value-omitted", "\(file):3:29 value-omitted"], "\(week)")
      let found = site.diagnostics()
      #expect(
        found.map(\.problem.message.english).first
          == "'title' cannot show 'pork', which says 'ifMissing: omit': it is not left out where there is no number yet"
      )
      #expect(
        found.map(\.problem.message.thai).last
          == "'summary' ใช้ 'pork' ซึ่งระบุ 'ifMissing: omit' ไม่ได้ เพราะ 'summary' ตัดออกไม่ได้เมื่อยังไม่มีตัวเลข")
      #expect(found.map(\.problem.hint?.english).first == "say 'ifMissing: text' or 'ifMissing: hold' in the query")
      #expect(
        found.map(\.problem.hint?.thai).first == "ระบุ 'ifMissing: text' หรือ 'ifMissing: hold' ในคำค้นนั้น")
    }
  }

  @Test("a bulletin waits for the number in the title of a figure too")
  func figureTitle() {
    let site = MemorySite([
      "Content/bulletins/2026/a.th.md": """
      ---
      title: A
      date: 2026-11-20
      period: 2026-11-16 week
      data:
        pork: {dataset: prices, where: {good: pork}}
      ---
      ~~~table
      data: {dataset: prices, by: good, period: 2026-11-09}
      title: Pork at [=pork]
      ~~~
      """
    ])
    #expect(site.problems == ["Content/bulletins/2026/a.th.md:6:19 bulletin-held"])
  }

  @Test("a file that is no series is an error")
  func files() {
    var site = Self.site("2026-11-20", clock: "2026-11-20T09:00")
    site.files["Content/series/Readme.md"] = "x"
    #expect(site.problems == ["Content/series/Readme.md:1:1 series-file"])
  }

  @Test("new data is due too, late when its day is over, and the calendar is there for programs")
  func data() throws {
    var site = MemorySite()
    let descriptor = "Content/datasets/prices/datapackage.yaml"
    let original = site.files[descriptor]!
    site.files["Templates/releases.html"] =
      "{% for r in releases %}{{ r.id }} {{ r.title }} {{ r.date.iso }} {{ r.time or \"\" }} {{ r.url or \"\" }} {{ r.isLate }}\n{% endfor %}"
    #expect(!site.addresses.contains("/releases/"))
    func due(_ next: String) {
      site.files[descriptor] = original.replacing(
        "frequency: weekly", with: "frequency: weekly\n    nextRelease: \(next)")
    }
    for (next, shown) in [
      ("2026-11-27", "data-prices-2026-11-27 ราคา 2026-11-27  /datasets/prices/ false\n"),
      ("2026-11-27T09:30", "data-prices-2026-11-27 ราคา 2026-11-27 09:30 /datasets/prices/ false\n"),
      // The clock is at 09:00 of that day.
      ("2026-11-20", "data-prices-2026-11-20 ราคา 2026-11-20  /datasets/prices/ false\n"),
      ("2026-11-20T09:00", "data-prices-2026-11-20 ราคา 2026-11-20 09:00 /datasets/prices/ true\n"),
      ("2026-11-19", "data-prices-2026-11-19 ราคา 2026-11-19  /datasets/prices/ true\n"),
      ("2027-01-19", ""),
    ] {
      due(next)
      #expect(try site.page("/releases/") == shown, "\(next)")
    }
    due("2026-11-27T09:30")
    let contents = site.load().contents
    func file(_ path: String) throws -> String {
      let entry = try #require(contents.plan.entries.first { $0.key == path })
      return String(decoding: EntryRenderer.render(entry, contents).files[0].bytes, as: UTF8.self)
    }
    let calendar = try file("en/releases/calendar.ics")
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && calendar.hasSuffix("END:VCALENDAR\r\n"))
    #expect(calendar.contains("\r\nUID:data-prices-2026-11-27@example.org\r\n"))
    #expect(calendar.contains("\r\nDTSTART:20261127T023000Z\r\nSUMMARY;LANGUAGE=en:Prices\r\n"))
    // When anything last came of the site; nothing did, for its data does not say.
    #expect(calendar.contains("\r\nDTSTAMP:19700101T000000Z\r\n"))
    #expect(calendar.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    site.files[descriptor]!.replace(
      "frequency: weekly", with: "frequency: weekly\n    lastUpdated: 2026-11-13T09:00")
    let updated = site.load().contents
    let entry = try #require(updated.plan.entries.first { $0.key == "en/releases/calendar.ics" })
    let stamped = String(decoding: EntryRenderer.render(entry, updated).files[0].bytes, as: UTF8.self)
    #expect(stamped.contains("\r\nDTSTAMP:20261113T020000Z\r\n"))
    #expect(try file("releases/feed.xml").contains("<id>https://example.org/releases/#data-prices-2026-11-27</id>"))
    #expect(try file("api/v1/index.json").contains("\"calendar\":\"https://example.org/releases/calendar.ics\""))
  }

  @Test("lines of a calendar are short and keep their characters; marks of the format are escaped")
  func calendarText() throws {
    let title = String(repeating: "ราคาข้าว; \\, ", count: 9)
    let release = PlannedRelease(
      id: "a-2026-11-27", title: title, instant: Instant("2026-11-27", zone: .thailand)!, hasTime: false,
      isCancelled: true)
    let contents = MemorySite().load().contents
    let page = try #require(contents.plan.page(at: "/bulletins/"))
    let text = String(
      decoding: CalendarWriter(settings: contents.settings, page: page).bytes(
        [(release, "ก\r\nข\rEND:VEVENT\u{7}")], name: "n"), as: UTF8.self)
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    let unfolded = text.replacing("\r\n ", with: "")
    #expect(
      unfolded.contains(
        "SUMMARY;LANGUAGE=th:"
          + title.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,") + "\r\n"))
    #expect(
      unfolded.contains("\r\nDTSTART;VALUE=DATE:20261127\r\n")
        && unfolded.contains("DESCRIPTION;LANGUAGE=th:ก\\nข\\nEND:VEVENT\r\nSTATUS:CANCELLED\r\n"))
  }
}
