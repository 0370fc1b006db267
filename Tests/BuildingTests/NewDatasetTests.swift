import Localization
import SourceText
import Testing

@testable import Building
@testable import Datasets
@testable import Site

@Suite("A dataset and a page that are begun")
struct NewDatasetTests {
  private static let eggs = """
    week,market,price
    2026-10-26,mueang,3.90
    2026-10-26,thetsaban,4.10
    2026-11-02,mueang,3.90
    2026-11-02,thetsaban,4.10
    2026-11-09,mueang,4.00
    2026-11-09,thetsaban,4.10

    """

  private static func disk(_ text: String = eggs, at path: String = "../in/Egg prices.csv") throws -> SiteOnDisk {
    let disk = try SiteOnDisk()
    try disk.write()
    try disk.folder.write(text, to: "site/" + path)
    return disk
  }

  private static func begin(
    _ disk: SiteOnDisk, _ path: String = "../in/Egg prices.csv", id: String? = nil,
    units: [String: LocalizedText] = [:]
  ) throws -> (DatasetStarter?, [String]) {
    let (starter, problems) = DatasetStarter.look(at: [disk.sitePath + "/" + path], id: id, site: disk.sitePath)
    guard let starter else { return (nil, problems.map(\.problem.code)) }
    let written = try starter.write(
      title: LocalizedText([.english: "Egg prices"]), units: units, clock: disk.site.clock, language: .english)
    return (starter, written.diagnostics.map(\.problem.code))
  }

  @Test(
    "the file is copied byte for byte, and its descriptor is taken by every command; what is open is told by a build")
  func builds() async throws {
    let disk = try Self.disk()
    let (starter, problems) = try Self.begin(disk, units: ["price": LocalizedText([.thai: "บาท", .english: "baht"])])
    #expect(starter?.id == "egg-prices" && problems.isEmpty)
    let folder = disk.sitePath + "/Content/datasets/egg-prices"
    #expect(try Disk.read(folder + "/egg-prices.csv") == Array(Self.eggs.utf8))
    #expect(DataLibrary.at(folder, site: disk.sitePath).diagnostics.isEmpty)
    let (page, _) = PageStarter.begin(
      path: "eggs", title: LocalizedText([.english: "Eggs: all"]), topic: nil, site: disk.sitePath)
    #expect(page?.files.map(\.path) == ["Content/pages/eggs.th.md", "Content/pages/eggs.en.md"])
    let result = await Builder.build(disk.options())
    #expect(!result.diagnostics.hasErrors, "\(result.printed)")
    let open = result.diagnostics.filter { $0.problem.code == "text-unfilled" }
    // The Thai title, the source; the paragraph of each page.
    #expect(open.filter { $0.place?.file.path.hasSuffix("datapackage.yaml") == true }.count == 2, "\(result.printed)")
    #expect(try disk.output.text("en/eggs/index.html")?.contains("<svg") == true)
  }

  @Test("a chart of the new dataset can be drawn at once", arguments: ["en", "th"])
  func draws(language: String) async throws {
    let disk = try Self.disk()
    _ = try Self.begin(disk)
    disk.site["Content/pages/eggs.\(language).md"] = """
      ---
      title: Eggs
      data:
        eggs: {dataset: egg-prices, measure: price, by: market, period: last 52 weeks}
      ---
      ~~~chart
      mark: line
      data: eggs
      title: Eggs
      ~~~
      """
    let result = try await disk.build()
    #expect(!result.diagnostics.hasErrors, "\(result.printed)")
  }

  @Test("nothing is written over, a name must fit an address, and a workbook is told apart")
  func refuses() throws {
    let disk = try Self.disk()
    #expect(try Self.begin(disk, id: "Egg Prices").1 == ["new-slug"])
    #expect(try Self.begin(disk, id: "prices").1 == ["new-exists"])
    #expect(try Self.begin(disk).0 != nil)
    #expect(try Self.begin(disk).1 == ["new-exists"])
    try disk.folder.write("PK\u{3}\u{4} a workbook", to: "in/prices.xlsx")
    #expect(try Self.begin(disk, "../in/prices.xlsx").1 == ["csv-encoding"])
    #expect(try Self.begin(disk, "../in/none.csv").1 == ["file-read"])
    #expect(Disk.status(disk.sitePath + "/Content/datasets/none") == nil)
  }

  @Test("a file that lies in the folder of its dataset already stays where it is")
  func inPlace() throws {
    let path = "Content/datasets/egg-prices/weekly.csv"
    let disk = try Self.disk(at: path)
    let (starter, problems) = try Self.begin(disk, path)
    #expect(starter?.id == "egg-prices" && problems.isEmpty)
    let names = try Disk.names(in: disk.sitePath + "/Content/datasets/egg-prices")
    #expect(Set(names) == ["datapackage.yaml", "weekly.csv"])
  }

  @Test("a file whose name fits no address gets one that no other file has")
  func fileNames() throws {
    let disk = try Self.disk(at: "../in/eggs-2.csv")
    try disk.folder.write(Self.eggs, to: "in/ไข่.csv")
    let paths = ["eggs-2.csv", "ไข่.csv", "ไข่.csv"].map { disk.sitePath + "/../in/" + $0 }
    let (starter, problems) = DatasetStarter.look(at: paths, id: "eggs", site: disk.sitePath)
    #expect(problems.isEmpty)
    _ = try starter?.write(title: LocalizedText(), units: [:], clock: disk.site.clock, language: .english)
    let names = try Disk.names(in: disk.sitePath + "/Content/datasets/eggs")
    #expect(Set(names) == ["datapackage.yaml", "eggs-2.csv", "eggs.csv", "eggs-3.csv"])
  }

  @Test("after an error what was written is taken away, and nothing else")
  func takesBack() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "site/b/there.csv")
    let files = ["a/new/one.csv", "b/two.csv", "b/there.csv"].map { (path: $0, bytes: Array("new".utf8)) }
    #expect(throws: FileProblem.self) { try NewFiles.write(files, site: folder.path + "/site") }
    #expect(try Disk.read(folder.path + "/site/b/there.csv") == Array("mine".utf8))
    #expect(try Disk.names(in: folder.path + "/site") == ["b"])
    #expect(try Disk.names(in: folder.path + "/site/b") == ["there.csv"])
  }

  @Test(
    "a page cannot have the name of an address of the site itself",
    arguments: ["404", "en", "th/eggs", "media", "assets/eggs"])
  func reserved(path: String) throws {
    let disk = try Self.disk()
    let (none, problems) = PageStarter.begin(path: path, title: LocalizedText(), topic: nil, site: disk.sitePath)
    #expect(none == nil && problems.map(\.problem.code) == ["new-reserved"])
    #expect(Disk.status(disk.sitePath + "/Content/pages/\(path).th.md") == nil)
  }

  @Test("values that are codes of a list of the site are declared so")
  func codeLists() throws {
    let disk = try Self.disk(
      "week,province,price\n2026-10-26,32,1\n2026-10-26,50,2\n2026-11-02,32,2\n2026-11-02,50,2\n")
    let (starter, problems) = try Self.begin(disk, id: "new")
    let column = starter?.draft.columns[1]
    #expect(column?.codeList?.id == "provinces" && column?.type == .string && problems.isEmpty, "\(problems)")
  }

  @Test("a page of a topic says so in the file of the first language alone; one that is there is kept")
  func topic() throws {
    let disk = try Self.disk()
    let title = LocalizedText([.thai: "ไข่: ราคา"])
    let (draft, problems) = PageStarter.begin(path: "topics/eggs", title: title, topic: "eggs", site: disk.sitePath)
    #expect(problems.isEmpty)
    let texts = draft?.files.map(\.text) ?? []
    #expect(texts.first?.contains("title: \"ไข่: ราคา\"\n") == true && texts.first?.contains("topic: eggs\n") == true)
    #expect(texts.last?.contains("title: \"[Eggs]\"\n") == true && texts.last?.contains("topic:") == false)
    for (path, code) in [("topics/eggs", "new-exists"), ("Eggs", "new-slug"), ("", "new-slug"), ("../x", "new-slug")] {
      let (none, problems) = PageStarter.begin(path: path, title: title, topic: nil, site: disk.sitePath)
      #expect(none == nil && problems.map(\.problem.code) == [code])
    }
  }
}
