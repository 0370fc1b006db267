import Foundation
import Testing

/// `phanit new dataset` and `phanit new page`, as a person runs them.
@Suite("What phanit new says and asks")
struct NewCommandTests {
  private static let eggs = "week,price (baht/kg)\n2026-10-26,3.90\n2026-11-02,3.90\n2026-11-09,4.00\n"

  private static func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "site", in: folder.path).status == 0)
    try folder.write(eggs, to: "site/eggs.csv")
    return folder
  }

  @Test(
    "it tells what was found, what is left to decide with its lines, and the next command", arguments: ["en", "th"])
  func tells(language: String) throws {
    let folder = try Self.site()
    let done = try Program.run(
      "new", "dataset", "eggs.csv", "--clock", "2026-11-20", "--language", language, in: folder.path + "/site")
    #expect(done.status == 0 && done.errors == "", "\(done.errors)")
    let path = "Content/datasets/eggs/datapackage.yaml"
    let lines = try folder.read("site/" + path).components(separatedBy: "\n")
    let unit = try #require(lines.firstIndex { $0.contains("unit: {") && !$0.contains("#  ") && $0.contains("\"[") })
    for part in [
      "price (baht/kg)  price", "measure", "\(path):\(unit + 1)  unit: {th: \"[หน่วย]\", en: \"[unit]\"}",
      "phanit data validate Content/datasets/eggs", language == "en" ? "To decide:" : "ยังต้องตัดสินใจ:",
    ] { #expect(done.output.contains(part), "\(part)\n\(done.output)") }
    #expect(lines.contains { $0.contains("unitPhrase: {th: กิโลกรัมละ, en: per kilogram}") })
    #expect(
      lines.contains(
        "    lastUpdated: 2026-11-20   # "
          + (language == "en"
            ? "the day of this edition: change it with each new file" : "วันที่เผยแพร่ข้อมูลฉบับนี้ แก้ทุกครั้งที่เปลี่ยนไฟล์")))
  }

  @Test("on a terminal name, titles and units are asked for, and what is typed, or taken by Enter, stands there")
  func asks() throws {
    let folder = try Self.site()
    let done = try Program.runOnTerminal(
      ["new", "dataset", "eggs.csv", "--title-en", "Eggs"], in: folder.path + "/site", typed: "hens\nไข่ไก่\nฟอง\n\n")
    #expect(done.errors.contains("Name in addresses") && done.errors.contains("'eggs'"), "\(done.errors)")
    #expect(done.status == 0 && done.errors.contains("Title in Thai") && !done.errors.contains("Title in English"))
    let text = try folder.read("site/Content/datasets/hens/datapackage.yaml")
    #expect(text.contains("title: {th: ไข่ไก่, en: Eggs}") && text.contains("unit: {th: ฟอง, en: baht}"), "\(text)")
    // What the unit that is taken is for one of comes with it.
    #expect(text.contains("\n          unitPhrase: {en: per kilogram}"), "\(text)")
  }

  @Test("on a terminal the titles of a page are asked for, in each language of the site")
  func asksPage() throws {
    let folder = try Self.site()
    let done = try Program.runOnTerminal(["new", "page", "eggs"], in: folder.path + "/site", typed: "ไข่ไก่\n\n")
    #expect(done.status == 0 && done.errors.contains("Title in Thai") && done.errors.contains("Title in English"))
    #expect(try folder.read("site/Content/pages/eggs.th.md").contains("title: ไข่ไก่\n"))
    #expect(try folder.read("site/Content/pages/eggs.en.md").contains("title: \"[Eggs]\"\n"))
  }

  @Test("with --yes nobody is asked")
  func asksNothing() throws {
    let folder = try Self.site()
    let done = try Program.runOnTerminal(
      ["new", "dataset", "eggs.csv", "--yes"], in: folder.path + "/site", typed: "ไข่ไก่\n")
    #expect(done.status == 0 && !done.errors.contains("Title"))
    #expect(try !folder.read("site/Content/datasets/eggs/datapackage.yaml").contains("ไข่ไก่,"))
  }

  @Test("nothing in a file steers the terminal")
  func steersNothing() throws {
    let folder = try Self.site()
    let rows = (3...6).map { "0\($0)/04/2569,\($0)\n" }.joined()
    try folder.write("da\u{1B}]0;te,price (ba\u{1B}]0;ht)\n" + rows, to: "site/steering.csv")
    let told = try Program.run("new", "dataset", "steering.csv", in: folder.path + "/site")
    #expect(told.status == 0 && told.output.contains("is read with the day first"), "\(told.output)")
    let asked = try Program.runOnTerminal(
      ["new", "dataset", "steering.csv", "--id", "other"], in: folder.path + "/site", typed: "\n\n\n\n")
    #expect(asked.status == 0 && asked.errors.contains("Unit of 'price (ba\u{FFFD}]0;ht)'"), "\(asked.errors)")
    #expect(!(told.output + asked.errors).contains("\u{1B}]0;"))
  }

  @Test("a workbook is an error in both languages, and nothing is written", arguments: ["en", "th"])
  func refuses(language: String) throws {
    let folder = try Self.site()
    try folder.write("PK\u{3}\u{4}", to: "site/prices.xlsx")
    let done = try Program.run("new", "dataset", "prices.xlsx", "--language", language, in: folder.path + "/site")
    #expect(done.status == 1 && done.errors.contains("Excel") && done.errors.contains("CSV UTF-8"), "\(done.errors)")
    #expect(!folder.has("site/Content/datasets/prices"))
  }

  @Test("a page tells the line that puts it into the menu, and the site builds with it")
  func page() throws {
    let folder = try Self.site()
    let done = try Program.run("new", "page", "topics/eggs", "--title-en", "Eggs", in: folder.path + "/site")
    #expect(done.status == 0 && done.output.contains("  - {page: topics/eggs}\n"), "\(done.output)\(done.errors)")
    let built = try Program.run("build", "--clock", "2026-11-20", in: folder.path + "/site")
    // What is left but the words that a person has to write.
    #expect(built.status == 0 && built.errors.hasSuffix("\n3 warnings\n"), "\(built.errors)")
    #expect(built.errors.components(separatedBy: "[text-unfilled]").count == 4)
    #expect(try folder.read("site/Public/en/topics/eggs/index.html").contains("<svg"))
  }
}
