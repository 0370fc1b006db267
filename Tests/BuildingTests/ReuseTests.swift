import Fingerprints
import Localization
import SourceText
import Testing
import TestSupport
import WordBreaking

@testable import Building
@testable import Site

@Suite("What is rendered again")
struct ReuseTests {
  /// What shows a dataset itself.
  private static let entriesOfPrices = [
    "/datasets/prices/", "/en/datasets/prices/", "api/v1/datasets.json", "api/v1/datasets/prices.json",
    "catalog.jsonld",
    "dataset files: prices",
  ]

  @Test("nothing changed renders nothing, and every file keeps its node and time")
  func nothing() async throws {
    let disk = try SiteOnDisk()
    let first = try await disk.build()
    #expect(first.printed == "")
    #expect(first.renderedCount > 30 && first.reusedCount == 0)
    let before = try disk.output
    let second = try await disk.build()
    #expect(second.isDone && second.rendered.isEmpty && second.changedCount == 0)
    #expect(try disk.output.files == before.files)
  }

  @Test("the row of one province renders the pages that show it, and no other province's")
  func row() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    let before = try disk.output
    disk.site.replace("2026-11-09,83,12900", with: "2026-11-09,83,12800", in: "Content/datasets/prices/prices.csv")
    let result = try await disk.build()
    #expect(
      result.rendered == [
        "/",  // it lists the topics with their summaries, and one has the mean of all provinces
        "/datasets/prices/", "/en/", "/en/datasets/prices/",
        "/en/provinces/phuket/", "/provinces/phuket/", "/topics/prices/", "api/v1/datasets.json",
        "api/v1/datasets/prices.json", "api/v1/topics.json", "catalog.jsonld", "dataset files: prices",
      ])
    let after = try disk.output
    for (path, file) in after.files where before.files[path]?.bytes == file.bytes {
      #expect(file == before.files[path], "\(path) was written again")
    }
  }

  @Test("of other pages, what a template does not read renders nothing")
  func unreadFacts() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    let bulletin = "Content/bulletins/2026/first.th.md"
    disk.site.replace("\ntags:", with: "\nsummary: ใหม่\ntags:", in: bulletin)
    var rendered = try await disk.build().rendered
    #expect(rendered.contains("/") && !rendered.contains("/bulletins/"), "only the home page prints summaries")
    disk.site.replace("title: ", with: "title: ฉบับปรับปรุง ", in: bulletin)
    rendered = try await disk.build().rendered
    #expect(rendered.contains("/") && rendered.contains("/bulletins/"))
    #expect(try await disk.output.difference(from: disk.buildClean().tree) == nil)
  }

  @Test("what fills a field of the page counts where a template reads the field")
  func unreadField() async throws {
    for isRead in [false, true] {
      let disk = try SiteOnDisk()
      disk.site["Templates/bulletin.html"] =
        "<title>{{ page.title }}</title>{{ page.demonstrationNotice or \"\" }}{{ page.body }}"
        + (isRead ? "{% if bulletin.previous %}{{ bulletin.previous.title }}{% endif %}" : "")
      disk.site["Content/bulletins/2026/second.th.md"] = "---\ntitle: ฉบับที่สอง\ndate: 2026-11-20\n---\nข้อความ\n"
      try await disk.build()
      var rendered: [String] = []
      // The bulletin before it gets another title.
      disk.site.replace("title: ", with: "title: ชื่อใหม่ ", in: "Content/bulletins/2026/first.th.md")
      rendered = try await disk.build().rendered
      #expect(rendered.contains("/bulletins/2026/second/") == isRead)
      #expect(rendered.contains("/bulletins/2026/first/"))
      // Its numbers turn out to be made up, which a page that shows its title must say.
      let descriptor = "Content/datasets/prices/datapackage.yaml"
      disk.site[descriptor] = "demonstration: true\n" + disk.site[descriptor]
      rendered = try await disk.build().rendered
      #expect(rendered.contains("/bulletins/2026/second/") == isRead)
      #expect(try await disk.output.difference(from: disk.buildClean().tree) == nil)
    }
  }

  @Test("what a bulletin is about on the map renders the lists of it, and the name of its region its page")
  func areas() async throws {
    let disk = try SiteOnDisk()
    let (provinces, bulletin) = ("Content/datasets/provinces/provinces.csv", "Content/bulletins/2026/first.th.md")
    let regions = "Content/datasets/regions/"
    disk.site[regions + "datapackage.yaml"] = """
      name: regions
      resources:
        - name: regions
          path: regions.csv
          schema:
            fields: [{name: code, type: string}, {name: name_th, type: string}, {name: name_en, type: string}]
            primaryKey: [code]
      """
    disk.site[regions + "regions.csv"] = "code,name_th,name_en\nnortheast,อีสาน,Northeast\n"
    disk.site.replace("surin,Northeast", with: "surin,northeast", in: provinces)
    disk.site["Templates/page.html"] =
      "{{ page.title }}{% for item in bulletins(region=\"อีสาน\") %} {{ item.title }}{% endfor %}"
    disk.site["Content/pages/regions/region.th.md"] =
      "---\ntitle: \"[=row.name]\"\ntemplate: region\neach: regions\n---\n"
    disk.site["Templates/region.html"] =
      "{{ region.title }}{% for item in region.provinces %} {{ item.title }}{% endfor %}{% for year in archive(region=region.code) %} {{ year.year }}: {{ year.bulletins | length }}{% endfor %}"
    disk.site["Templates/bulletin.html"] =
      "{{ page.title }}{% if bulletin.region %}{{ bulletin.region }}{% endif %}{{ page.body }}"
    func renders(_ pages: String...) async throws {
      let result = try await disk.build()
      #expect(result.isDone, "\(result.printed)")
      #expect(pages.allSatisfy(result.rendered.contains), "\(result.rendered)")
      #expect(try await disk.output.difference(from: disk.buildClean().tree) == nil)
    }
    try await renders("/about/", "/regions/northeast/", "regions/northeast/feed.xml")
    disk.site.replace("surin,northeast", with: "surin,South", in: provinces)
    try await renders("/about/", "/regions/northeast/", "regions/northeast/feed.xml")
    disk.site.replace("surin,South", with: "surin,northeast", in: provinces)
    try await renders("/about/")
    disk.site.replace("province: surin", with: "region: North", in: bulletin)
    try await renders("/about/", "/bulletins/2026/first/")
    disk.site[regions + "regions.csv"] += "north,ภาคเหนือ,North\n"
    try await renders("/bulletins/2026/first/", "/regions/north/", "/regions/")
    disk.site.replace("region: North", with: "region: อีสาน", in: bulletin)
    try await renders("/about/", "/bulletins/2026/first/", "/regions/north/", "/regions/northeast/")
  }

  @Test("a row that changes no answer stops at the data")
  func rowWithoutEffect() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    // A comment of the descriptor is part of its file, and of nothing a page shows.
    disk.site["Content/datasets/prices/datapackage.yaml"] += "\n# reviewed\n"
    let result = try await disk.build()
    #expect(result.rendered == Self.entriesOfPrices)
    #expect(result.changedCount == 0)
  }

  @Test("a schema in a file of its own is part of its dataset")
  func schemaFile() async throws {
    let disk = try SiteOnDisk()
    let path = "Content/datasets/prices/"
    let parts = disk.site[path + "datapackage.yaml"].split(separator: "\n    schema:\n")
    try #require(parts.count == 2)
    disk.site[path + "datapackage.yaml"] = parts[0] + "\n    schema: schema.yaml\n"
    disk.site[path + "schema.yaml"] = parts[1].split(separator: "\n").map { $0.dropFirst(6) }.joined(separator: "\n")
    let first = try await disk.build()
    #expect(first.isDone && first.printed == "")
    disk.site[path + "schema.yaml"] += "\n# more\n"
    #expect(try await disk.build().rendered == Self.entriesOfPrices)
    disk.site.replace("en: Price", with: "en: Cost", in: path + "schema.yaml")
    #expect(try await disk.build().rendered.count > 3)
  }

  @Test("a text renders its page alone; a title, the pages that list it")
  func text() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    disk.site["Content/pages/about.en.md"] += "More.\n"
    #expect(try await disk.build().rendered == ["/en/about/"])
    disk.site.replace("title: A draft", with: "title: Still a draft", in: "Content/bulletins/2026/draft.en.md")
    #expect(try await disk.build().rendered == [])
    disk.site["Content/media/note.txt"] = "Another note.\n"
    #expect(try await disk.build().rendered == ["media: note.txt"])
    disk.site.replace("own: {hello: Hello", with: "own: {hello: Hi", in: "Templates/strings/en.yaml")
    let pages = try await disk.build().rendered
    #expect(!pages.isEmpty && pages.allSatisfy { $0.hasPrefix("/en/") })
  }

  @Test("the clock publishes at the instant, and not before")
  func clock() async throws {
    let disk = try SiteOnDisk()
    let page = "bulletins/2026/later/index.html"
    disk.site.clock = Instant("2026-11-27T08:59:59", zone: .thailand)!
    try await disk.build()
    #expect(try disk.output.files[page] == nil)
    disk.site.clock = Instant("2026-11-27T09:00", zone: .thailand)!
    let result = try await disk.build()
    #expect(result.rendered.contains("/bulletins/2026/later/") && result.rendered.contains("/bulletins/"))
    #expect(!result.rendered.contains("/about/"))
    #expect(try disk.output.files[page] != nil)
    // A moved clock that nothing asks about changes nothing.
    disk.site.clock = Instant("2026-11-28", zone: .thailand)!
    #expect(try await disk.build().rendered == [])
  }

  @Test("what a translation inherits is a read, also from a text that is not published yet")
  func inheritance() async throws {
    let disk = try SiteOnDisk()
    disk.site["Content/bulletins/2026/alone.en.md"] = """
      ---
      title: Alone
      date: 2026-11-10
      publishAt: 2026-11-10
      ---
      Words.
      """
    try await disk.build()
    disk.site["Content/bulletins/2026/alone.th.md"] = """
      ---
      title: คู่
      date: 2026-11-10
      publishAt: 2026-12-10
      period: 2026-10
      tags: [inherited]
      ---
      คำ
      """
    try await disk.build()
    #expect(try disk.output.text("en/bulletins/2026/alone/index.html")?.contains("inherited") == true)
    let difference = try await disk.output.difference(from: disk.buildClean().tree)
    #expect(difference == nil)
  }

  @Test("a column that goes is missed by the pages that name it, also where it was empty")
  func emptyColumn() async throws {
    let disk = try SiteOnDisk()
    let data = "Content/datasets/provinces/provinces.csv"
    // No province has a nickname: each page prints nothing for it.
    disk.site[data] = disk.site[data].replacing(",Rose", with: ",").replacing(",Pearl", with: ",")
    #expect(try await disk.build().isDone)
    disk.site[data] = disk.site[data].replacing(",nickname", with: "").replacing(",\n", with: "\n")
    disk.site.replace(
      "        - {name: nickname, type: string}\n", with: "", in: "Content/datasets/provinces/datapackage.yaml")
    let result = try await disk.build()
    let clean = try await disk.buildClean().result
    #expect(clean.codes.contains("row-field-unknown"))
    #expect(result.printed == clean.printed)
  }

  @Test(
    "that data is withheld is a read of the page that does without it",
    arguments: ["publishAt: 2026-11-27T09:00", "embargo: {until: 2026-11-27T09:00, from: 2026-10}"])
  func withheld(lines: String) async throws {
    let disk = try SiteOnDisk()
    let descriptor = "Content/datasets/counts/datapackage.yaml"
    disk.site["Content/pages/about.th.md"] = """
      ---
      title: เกี่ยวกับ
      data: {shops: {dataset: counts, measure: shops, where: {province: "32"}, period: 2026-10, ifMissing: omit}}
      ---
      ร้านค้า `=shops`
      """
    // No other page may need it, nor may one that is to come need what is taken away.
    disk.site.files["Content/bulletins/2026/later.th.md"] = nil
    for path in disk.site.files.keys
    where path.hasPrefix("Content/pages/topics") || path.hasPrefix("Content/pages/provinces") {
      disk.site.files[path] = nil
    }
    disk.site.replace("  - {page: topics/prices, label: {th: ราคา, en: Prices}}\n", with: "", in: "Content/site.yaml")
    for language in ["th", "en"] {
      let path = "Content/bulletins/2026/first.\(language).md"
      disk.site.replace("topic: prices\nprovince: surin\n", with: "", in: path)
    }
    disk.site.replace("frequency: monthly", with: "frequency: monthly\n    \(lines)", in: descriptor)
    // While the made-up data is withheld, the address of the example would be a warning.
    disk.site.replace("https://example.org/\n", with: "https://office.example/\n", in: "Content/site.yaml")
    func page() throws -> String { try #require(try disk.output.text("about/index.html")) }
    let first = try await disk.build().printed
    #expect(first == "")
    #expect(try !page().contains("ร้านค้า"))
    let good = disk.site
    // It may be seen, or is not there at all: the page is another, or an error.
    disk.site.replace("\n    \(lines)", with: "", in: descriptor)
    #expect(try await disk.build().rendered.contains("/about/"))
    #expect(try page().contains("11"))
    disk.site = good
    try await disk.build()
    disk.site["Content/datasets/counts/counts.csv"] = "month,province,shops\n2026-09,32,10\n"
    disk.site.replace("\n    \(lines)", with: "", in: descriptor)
    let missing = try await disk.build()
    #expect(!missing.isDone && missing.codes == ["data-empty"])
    disk.site.files[descriptor] = nil
    disk.site.files["Content/datasets/counts/counts.csv"] = nil
    #expect(try await disk.build().codes == ["query-dataset-unknown"])
  }

  @Test("a page is rendered each time it warns")
  func warnings() async throws {
    let disk = try SiteOnDisk()
    let first = try await disk.build()
    try symbolicLink(to: "/etc/passwd", at: disk.sitePath + "/Content/media/link.txt")
    let second = try await disk.build()
    let third = try await disk.build()
    #expect(first.codes == [] && second.codes == ["file-symbolic-link"] && third.codes == second.codes)
  }
}

@Suite("The record of a build")
struct BuildRecordTests {
  @Test("a record that is cut or changed anywhere gives a clean build")
  func damaged() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    let good = try disk.output
    let folder = disk.sitePath + "/.phanit/records"
    let path = folder + "/" + (try #require(try Disk.names(in: folder).first))
    let bytes = try Disk.read(path)
    #expect(BuildRecord(encoded: bytes) != nil)
    var random = SeededGenerator(seed: 7)
    for index in [0, 21, 22, bytes.count - 33, bytes.count - 1]
      + (0..<400).map({ _ in Int.random(in: 0..<bytes.count, using: &random) })
    {
      #expect(BuildRecord(encoded: Array(bytes[..<index])) == nil, "cut at \(index)")
      var changed = bytes
      changed[index] ^= UInt8.random(in: 1...255, using: &random)
      #expect(BuildRecord(encoded: changed) == nil, "changed at \(index)")
    }
    for damaged in [[], Array(bytes[..<(bytes.count / 2)]), bytes + [0], Array("phanit build record 1\n".utf8)] {
      try Disk.replace(path, with: damaged)
      // Else the record is not looked at.
      try Disk.remove(path + ".snapshot")
      let result = try await disk.build()
      #expect(result.isDone && result.reusedCount == 0)
      #expect(try disk.output.difference(from: good) == nil)
    }
    #expect(try await disk.build().renderedCount == 0)
  }

  @Test("bytes that are no record, with a right checksum, are refused", arguments: 1...300 as ClosedRange<UInt64>)
  func forged(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let noise = (0..<Int.random(in: 0..<200, using: &random)).map { _ in UInt8.random(in: .min ... .max, using: &random)
    }
    // It must not crash; a lucky reading is as good as any record.
    _ = BuildRecord(encoded: BuildRecordTests.sealed(noise))
    _ = BuildRecord(encoded: BuildRecordTests.sealed(Array(repeating: 0, count: 32) + noise))
    _ = BuildRecord(encoded: BuildRecordTests.sealed(Array(repeating: 0, count: 32) + [2] + noise))
  }

  private static func sealed(_ body: [UInt8]) -> [UInt8] {
    let body = BuildRecord.mark + body
    return body + Fingerprint(of: body).bytes
  }

  @Test("a record comes back as it was written")
  func roundTrip() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    let folder = disk.sitePath + "/.phanit/records"
    let bytes = try Disk.read(folder + "/" + (try #require(try Disk.names(in: folder).first)))
    let record = try #require(BuildRecord(encoded: bytes))
    #expect(record.encoded() == bytes)
    #expect(record.entries.count > 30 && record.entries.values.allSatisfy { !$0.outputs.isEmpty })
  }

  @Test("a record of another program is not used")
  func otherProgram() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    let output = try OutputFolder(disk.publicPath, site: disk.sitePath)
    let store = RecordStore(site: disk.sitePath, output: output)
    var record = try #require(store.load())
    (record.program, record.glance) = (Fingerprint(of: "another"), nil)
    try store.save(record: record.encoded())
    let before = try disk.output
    let result = try await disk.build()
    #expect(result.reusedCount == 0 && result.changedCount == 0)
    // The bytes are the same, so the files are kept.
    #expect(try disk.output.files == before.files)
  }

  @Test("without a dictionary of Thai words one warning is given each time; with one, every page is rendered again")
  func dictionary() async throws {
    let disk = try SiteOnDisk()
    disk.site["Content/pages/about.th.md"] +=
      "\n~~~chart\nmark: line\ndata: {dataset: prices, measure: price, by: province}\ntitle: ราคา\n~~~\n"
    disk.thaiDictionary = nil
    let first = try await disk.build()
    #expect(first.isDone && first.codes == ["thai-dictionary"])
    let second = try await disk.build()
    #expect(second.isDone && second.codes == ["thai-dictionary"])
    #expect(second.rendered == ["/about/", "/topics/prices/"])
    disk.thaiDictionary = ThaiWordBreaker.installedDictionaryPath
    let third = try await disk.build()
    #expect(third.printed == "" && third.isDone && third.reusedCount == 0)
    #expect(try await disk.build().rendered == [])
  }

  @Test("a dictionary that changes is another program")
  func changedDictionary() async throws {
    let disk = try SiteOnDisk()
    let installed = try #require(disk.thaiDictionary)
    let copy = disk.folder.path + "/thbrk.tri"
    try Disk.replace(copy, with: try Disk.read(installed))
    try await disk.build()
    disk.thaiDictionary = copy
    #expect(try await disk.build().renderedCount == 0)
    try Disk.replace(copy, with: try Disk.read(installed) + [0])
    #expect(try await disk.build().reusedCount == 0)
  }
}
