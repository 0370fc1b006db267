import Localization
import SourceText
import Testing

@testable import Building
@testable import Site

/// What is withheld must be nowhere in the output: not a digit, not a word, not a name.
@Suite("Secrecy of what is withheld")
struct SecrecyTests {
  static let release = Instant("2026-11-23T09:00", zone: .thailand)!

  /// A site with the built-in templates, whose prices are as the office had them the week before.
  static func plainSite() -> FixtureSite {
    var site = FixtureSite()
    for path in site.files.keys where path.hasPrefix("Templates/") { site.files[path] = nil }
    let descriptor = "Content/datasets/prices/datapackage.yaml"
    site.replace("type: integer", with: "type: number\n          decimals: 3", in: descriptor)
    site["Content/series/rice.yaml"] = """
      title: {th: ราคาข้าวรายสัปดาห์, en: Weekly rice}
      rhythm: every Monday 09:00
      covers: previous week
      data:
        surin: {dataset: prices, measure: price, where: {province: "32"}, period: last 52 weeks}
        each: {dataset: prices, measure: price, by: province}
      """
    site.replace(
      "period: 2026-11-09 week\n", with: "period: 2026-11-09 week\npublishAt: 2026-11-13\n",
      in: "Content/bulletins/2026/first.th.md")
    return site
  }

  /// The same with a secret number in the rows of the coming week, a dataset, and a bulletin that tells of them.
  static func secretSite() -> FixtureSite {
    var site = plainSite()
    site.replace(
      "    lastUpdated: 2026-11-16\n    nextRelease: 2026-11-23T09:00",
      with: """
            lastUpdated: 2026-11-23
            nextRelease: 2026-11-30T09:00
            embargo: {until: 2026-11-23T09:00, from: 2569-11-16, lastUpdated: 2026-11-16, nextRelease: 2026-11-23T09:00}
        """, in: "Content/datasets/prices/datapackage.yaml")
    site["Content/datasets/prices/prices.csv"] +=
      "2026-11-16,32,987654.321,E\n2026-11-16,50,14100,A\n2026-11-16,83,12950,A\n"
    site["Content/datasets/hushed/datapackage.yaml"] = """
      name: hushed
      title: {th: ชุดลับ, en: Hushed figures}
      resources:
        - name: hushed
          path: hushed.csv
          publishAt: 2026-11-23T09:00
          schema:
            primaryKey: code
            fields:
              - {name: code, type: string}
              - {name: slug, type: string}
              - {name: level, type: number, role: measure, unit: baht, aggregate: sum}
      """
    site["Content/datasets/hushed/hushed.csv"] = "code,slug,level\nq,quietly,987654.321\n"
    site["Content/pages/hushed/each.th.md"] = "---\ntitle: \"[=row.code] 987654.321\"\neach: hushed\n---\nWhispered\n"
    for (language, words) in [("th", "ถ้อยคำปกปิด"), ("en", "Classified wording")] {
      site["Content/bulletins/2026/unheard-of.\(language).md"] = """
        ---
        title: "\(words) [=surin.value]"
        summary: "\(words) [=surin] [=surin.change]"
        series: rice
        date: 2026-11-23
        tags: [undisclosed]
        ---
        \(words) `=surin` `=surin.sentence`

        ~~~chart
        mark: line
        id: unseen
        data: each
        title: "\(words) [=surin.value]"
        ~~~

        ~~~table
        data: {dataset: hushed, measure: level, by: code}
        title: Hushed
        ~~~
        """
    }
    return site
  }

  /// Every way in which the secret could be spelt.
  static let spellings = [
    "987654", "987,654", "987.65", "987 654", "987\u{A0}654", "๙๘๗", "988 พัน", "9.88 แสน", "9.9 แสน", "0.99 ล้าน",
    "0.988",
    "988 thousand", "0.99 million", "972354", "972,354", "6,355", "Hushed", "hushed", "ชุดลับ", "quietly",
    "Whispered",
    "unheard-of", "ถ้อยคำปกปิด", "Classified", "classified", "undisclosed", "unseen",
  ]

  private static func found(in tree: Tree) -> Set<String> {
    Set(
      spellings.filter { spelling in
        let bytes = Array(spelling.utf8)
        return tree.files.contains { path, file in path.contains(spelling) || file.bytes.contains(bytes) }
      })
  }

  @Test("before its time no byte and no name of the output tells of it; after it, all of it is there")
  func absent() async throws {
    let disk = try SiteOnDisk(Self.secretSite())
    disk.site.clock = Instant(secondsSinceEpoch: Self.release.secondsSinceEpoch - 1)
    let before = try await disk.build()
    try #require(before.printed == "")
    #expect(Self.found(in: try disk.output) == [])
    // The calendar has the name of the series and the time, and nothing of the bulletin.
    let calendar = try #require(try disk.output.text("en/releases/index.html"))
    #expect(calendar.contains("Weekly rice") && calendar.contains("23 November 2026") && calendar.contains("09:00"))
    disk.site.clock = Self.release
    let after = try await disk.build()
    try #require(after.printed == "")
    let found = Self.found(in: try disk.output)
    for spelling in [
      "987654", "987,654", "Hushed", "quietly", "unheard-of", "ถ้อยคำปกปิด", "Classified", "undisclosed", "unseen",
    ] {
      #expect(found.contains(spelling), "\(spelling)")
    }
    // The next build from what this one left is a clean one.
    let difference = try await disk.output.difference(from: disk.buildClean().tree)
    #expect(difference == nil)
  }

  @Test("before its time the output is that of a site without it, byte for byte")
  func asIfAbsent() async throws {
    let secret = try SiteOnDisk(Self.secretSite())
    let plain = try SiteOnDisk(Self.plainSite())
    for disk in [secret, plain] {
      disk.site.clock = Instant(secondsSinceEpoch: Self.release.secondsSinceEpoch - 1)
      let printed = try await disk.build().printed
      try #require(printed == "")
    }
    let output = try plain.output
    #expect(output.files.count > 60)
    #expect(try secret.output.difference(from: output) == nil)
  }

  @Test("a record that was made ahead shows nothing of it before its time")
  func recorded() async throws {
    let disk = try SiteOnDisk(Self.secretSite())
    // Due before the embargo ends, and another that is not.
    disk.site["Content/bulletins/2026/unheard-of-early.th.md"] = """
      ---
      title: "ถ้อยคำปกปิด [=rice.value]"
      date: 2026-11-20
      period: 2026-11-16 week
      data: {rice: {dataset: prices, measure: price, where: {province: "32"}}}
      ---
      Classified `=rice`
      """
    try disk.write()
    let (recorded, problems) = BulletinRecorder.record(
      [], site: disk.sitePath, replacing: .never, clock: Self.release, now: Self.release)
    #expect(problems.map(\.problem.message.english) == [])
    #expect(recorded.map(\.path).contains { $0.contains("unheard-of-early") })
    #expect(recorded.contains { String(decoding: $0.record.bytes, as: UTF8.self).contains("987654.321") })
    disk.site.clock = Instant(secondsSinceEpoch: Self.release.secondsSinceEpoch - 1)
    let before = try await disk.build()
    #expect(before.isDone && before.codes == ["bulletin-held"], "\(before.printed)")
    #expect(Self.found(in: try disk.output) == [])
    #expect(before.outlook?.nextChange == Self.release)
    disk.site.clock = Self.release
    let after = try await disk.build()
    #expect(after.printed == "")
    #expect(try disk.output.text("bulletins/2026/unheard-of-early/index.html")?.contains("987,654.321") == true)
  }

  @Test("an error of what is to come is a warning, and the site is published as it is without it")
  func scheduledError() async throws {
    let (secret, plain) = (try SiteOnDisk(Self.secretSite()), try SiteOnDisk(Self.plainSite()))
    secret.site["Content/bulletins/2026/unheard-of.th.md"] += "\n[x](/nowhere/)\n"
    for disk in [secret, plain] { disk.site.clock = Instant(secondsSinceEpoch: Self.release.secondsSinceEpoch - 1) }
    let result = try await secret.build()
    #expect(result.isDone && result.codes == ["scheduled-error"])
    #expect(result.printed.contains("2026-11-23T09:00+07:00") && !result.printed.contains("987"))
    _ = try await plain.build()
    #expect(try secret.output.difference(from: plain.output) == nil)
    secret.site.clock = Self.release
    let later = try await secret.build()
    #expect(!later.isDone && later.codes == ["link-broken"])
  }

  @Test("no build says a value of it, whatever is wrong", arguments: [true, false])
  func errors(isCodeWrong: Bool) async throws {
    let disk = try SiteOnDisk(Self.secretSite())
    disk.site.clock = Instant(secondsSinceEpoch: Self.release.secondsSinceEpoch - 1)
    disk.site.replace(
      "2026-11-16,32,987654.321,E", with: isCodeWrong ? "2026-11-16,99,987654.321,E" : "2026-11-16,32,987654.321x,E",
      in: "Content/datasets/prices/prices.csv")
    disk.site["Content/pages/about.en.md"] += "\n[it](/bulletins/2026/unheard-of-it/) [d](/datasets/hushed/)\n"
    let result = try await disk.build()
    #expect(
      result.codes.contains("withheld-data") && result.codes.contains("dataset-withheld")
        && result.codes.contains("link-broken"))
    for format in DiagnosticPrinter.Format.allCases {
      #expect(!DiagnosticPrinter(format: format).print(result.diagnostics).contains("987654"))
    }
  }

  @Test("the embargo that passes renders what shows the rows, and the output is that of a clean build")
  func passes() async throws {
    let disk = try SiteOnDisk(Self.secretSite())
    for path in FixtureFiles.templates.keys { disk.site.files[path] = FixtureFiles.all[path] }
    disk.site.clock = Instant(secondsSinceEpoch: Self.release.secondsSinceEpoch - 1)
    let printed = try await disk.build().printed
    try #require(printed == "")
    #expect(try await disk.build().rendered == [])
    disk.site.clock = Self.release
    let result = try await disk.build()
    for key in [
      "/datasets/prices/", "dataset files: prices", "/provinces/surin/", "/datasets/hushed/", "/hushed/quietly/",
    ] {
      #expect(result.rendered.contains(key), "\(key)")
    }
    #expect(!result.rendered.contains("/about/"))
    let difference = try await disk.output.difference(from: disk.buildClean().tree)
    #expect(difference == nil)
    // Back before its time, as for a preview of what was.
    disk.site.clock = Instant(secondsSinceEpoch: Self.release.secondsSinceEpoch - 1)
    let back = try await disk.build().printed
    #expect(back == "")
    let found = Self.found(in: try disk.output)
    #expect(found == [])
  }
}
