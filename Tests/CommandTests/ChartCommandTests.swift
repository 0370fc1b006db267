import Foundation
import Testing

@Suite("phanit chart")
struct ChartCommandTests {
  private static let inline = """
    mark: bar
    title: T
    data:
      fields:
        - {name: good, type: string, role: dimension}
        - {name: size, type: integer, role: measure, unit: pieces, aggregate: sum}
      rows: [[a, 1], [b, 2]]
      by: good

    """

  @Test("draws a chart whose numbers stand in its file, without a site, to standard output")
  func standardOutput() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.inline, to: "a.yaml")
    let outcome = try Program.run("chart", "a.yaml", "--width", "400", "--theme", "dark", in: folder.path)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("<svg") && outcome.output.contains("width=\"400\""))
    #expect(outcome.output.contains("lang=\"th\""))
    let english = try Program.run("chart", "a.yaml", "--language", "en", in: folder.path)
    #expect(english.output.contains("lang=\"en\""))
    try folder.write(Self.inline + "language: en\n", to: "b.yaml")
    #expect(try Program.run("chart", "b.yaml", "--language", "th", in: folder.path).output.contains("lang=\"en\""))
  }

  @Test("writes into a pipe, in whose place no file is put")
  func pipe() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.inline, to: "a.yaml")
    let path = folder.path + "/pipe.svg"
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    #expect(try Program.run("chart", "a.yaml", "-o", "pipe.svg", in: folder.path).status == 0)
    var bytes = [UInt8](repeating: 0, count: 4)
    #expect(read(reader, &bytes, 4) == 4 && bytes == Array("<svg".utf8))
  }

  @Test("writes a file, or a folder of files called like their specs")
  func files() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.inline, to: "a.yaml")
    try folder.write(Self.inline, to: "more/b.yaml")
    #expect(try Program.run("chart", "a.yaml", "-o", "out/x.svg", in: folder.path).output == "")
    #expect(try folder.read("out/x.svg").hasPrefix("<svg"))
    #expect(try Program.run("chart", "a.yaml", "more/b.yaml", "--output", "all", in: folder.path).status == 0)
    #expect(folder.has("all/a.svg") && folder.has("all/b.svg"))
  }

  @Test("draws provinces by their names or codes without a site", arguments: ["", ", codelist: provinces"])
  func provinces(list: String) throws {
    let folder = try TemporaryFolder()
    let rows = list.isEmpty ? "[[Bangkok, 3], [เชียงใหม่, 4], [90, 5]]" : "[[10, 3], [50, 4], [90, 5]]"
    try folder.write(
      "mark: tile\ntitle: T\nlanguage: th\ndata:\n  fields:\n    - {name: province, type: string, role: dimension\(list)}\n"
        + "    - {name: n, type: integer, role: measure, unit: baht}\n  by: province\n  rows: \(rows)\n",
      to: "a.yaml")
    let outcome = try Program.run("chart", "a.yaml", in: folder.path)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    #expect(["กทม.", "ชม.", "สข."].allSatisfy(outcome.output.contains))
  }

  @Test("gives charts ids by the names of their files, also where these are in Thai")
  func identifiers() throws {
    let folder = try TemporaryFolder()
    func id(_ name: String) throws -> String {
      try folder.write(Self.inline, to: name + ".yaml")
      let svg = try Program.run("chart", name + ".yaml", in: folder.path).output
      return String(svg.components(separatedBy: " id=\"")[1].prefix { $0 != "\"" })
    }
    #expect(try id("pork") == "chart-pork-720")
    let ids = try ["ราคาหมู", "ราคาไก่", "ราคา-2568", "ราคาหมู-2568", "2568"].map(id)
    #expect(Set(ids).count == 5 && ids.allSatisfy { $0.utf8.allSatisfy { $0 < 128 } }, "\(ids)")
    #expect(try id("ราคาหมู") == ids[0])
  }

  @Test("asks the datasets of a site, in whose language the chart is")
  func site() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "mark: line\ntitle: T\ndata: {dataset: food-prices, by: food, over: province, period: last 8 weeks}\n",
      to: "a.yaml")
    let outcome = try Program.run("chart", "a.yaml", "--site", Folders.package.path, in: folder.path)
    #expect(outcome.status == 0 && outcome.output.contains("เนื้อหมู"), "\(outcome.errors)")
    let none = try Program.run("chart", "a.yaml", in: folder.path)
    #expect(none.status == 1 && none.output == "" && none.errors.contains("a.yaml:3:17: error: "))
  }

  @Test("prints the problems of all files in one run and writes nothing")
  func problems() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.inline, to: "good.yaml")
    try folder.write(Self.inline.replacing("[b, 2]", with: "[b, two]"), to: "cell.yaml")
    try folder.write(Self.inline.replacing("mark: bar", with: "mark: bra"), to: "mark.yaml")
    let outcome = try Program.run(
      "chart", "cell.yaml", "good.yaml", "mark.yaml", "gone.yaml", "--output", "all", in: folder.path)
    #expect(outcome.status == 1 && outcome.output == "" && !folder.has("all"))
    #expect(outcome.errors.contains("cell.yaml:7:22: error: ") && outcome.errors.contains("[csv-type]"))
    #expect(outcome.errors.contains("mark.yaml:1:7: error: ") && outcome.errors.contains("did you mean 'bar'?"))
    #expect(outcome.errors.contains("gone.yaml") && outcome.errors.contains("3 errors"))
  }

  @Test(
    "is used wrongly",
    arguments: [
      (["a.yaml", "b.yaml"], "2 charts cannot be written to one place", "แผนภูมิ 2 ภาพเขียนลงที่เดียวไม่ได้"),
      (["a.yaml", "-o", "x", "--output", "y"], "both -o and --output are given", "มีทั้ง -o และ --output"),
      (["a.yaml", "--width", "5"], "use a whole number from 280 to 4000", "ใช้จำนวนเต็ม 280 ถึง 4000"),
      (["a.yaml", "--width", "wide"], "--width cannot be 'wide'", "--width เป็น 'wide' ไม่ได้"),
      (["a.yaml", "--theme", "pink"], "use one of: light, dark, print", "ใช้ค่าใดค่าหนึ่ง: light, dark, print"),
      (["a.yaml", "--theme", "drak"], "did you mean 'dark'?", "หมายถึง 'dark' หรือไม่"),
      (["a.yaml", "x/a.yaml", "--output", "y"], "written to a.svg", "เขียนลง a.svg เดียวกัน"),
      (["a.yaml", "-o", ""], "the name after -o or --output is empty", "บอกชื่อไฟล์หรือโฟลเดอร์"),
      (["a.yaml", "-o", "x/y.png"], "rsvg-convert x/y.svg -o x/y.png", "ใช้ -o x/y.svg แล้วเปิดในเบราว์เซอร์"),
      (["a.yaml", "-o", "x.PDF"], "rsvg-convert -f pdf x.svg -o x.pdf", "'x.PDF' ไม่ใช่ชื่อไฟล์ SVG"),
      (["a.yaml", "--width", "960px"], "did you mean '960'?", "หมายถึง '960' หรือไม่"),
      ([""], "the name of a chart file is empty", "บอกไฟล์ เช่น chart.yaml"),
    ])
  func usage(arguments: [String], english: String, thai: String) throws {
    for (language, words) in [("en", english), ("th", thai)] {
      let outcome = try Program.run(["chart"] + arguments + ["--language", language])
      #expect(outcome.status == 64 && outcome.output == "" && outcome.errors.contains(words), "\(outcome.errors)")
    }
  }

  @Test("a file that is not there is told in the language of messages, and all that is wrong at once")
  func gone() throws {
    let thai = try Program.run("chart", "gone.yaml", "--language", "th")
    #expect(thai.status == 1 && thai.errors.contains("ข้อผิดพลาด: ") && thai.errors.contains("gone.yaml"))
    let both = try Program.run("chart", "gone.yaml", "--width", "5", "--theme", "pink", "--diagnostics", "json")
    #expect(both.errors.contains("chart-argument-width") && both.errors.contains("chart-argument-theme"))
  }
}
