import Localization
import SourceText
import Testing

@testable import Site

@Suite("Years that are hardly meant")
struct YearTests {
  private static func problems(_ files: [String: String]) -> [(problem: String, hint: String)] {
    MemorySite(files).diagnostics().map { diagnostic in
      let location = diagnostic.place.map { $0.file.location(ofByte: $0.range.lowerBound) }
      let place = "\(location?.line ?? 0):\(location?.column ?? 0)"
      return ("\(place) \(diagnostic.problem.code)", diagnostic.hint?.english ?? "")
    }
  }

  private static let twice = "3112-11-20"

  @Test(
    "a Buddhist year to which 543 was added once more is an error with the year that was meant",
    arguments: [
      ("publishAt: \(twice)T09:00", "3:12", "publishAt"), ("date: \(twice)", "3:7", "date"),
      ("date: 2026-11-20\nperiod: \(twice) week", "4:9", "period"),
      ("date: 2026-11-20\ncorrections: [{date: \(twice), kind: revision, what: A, reason: B}]", "4:22", "date"),
      ("date: 2026-11-20\nwithdrawn: {date: \(twice), reason: B}", "4:19", "date"),
    ])
  func addedTwice(matter: String, place: String, key: String) {
    let found = Self.problems(["Content/bulletins/2026/a.th.md": "---\ntitle: A\n\(matter)\n---\n"])
    #expect(found.first?.problem == "\(place) year-buddhist")
    let hint = found.first?.hint ?? ""
    #expect(hint.hasPrefix("write '2026-11-20") && hint.contains("or '2569-11-20"))
  }

  @Test(
    "likewise in a series and in a descriptor",
    arguments: [
      ("exceptions: [{date: \(twice), reason: A}]", "3:21"),
      ("exceptions: [{date: 2026-11-20, reason: A, moved: \(twice)T09:00}]", "3:51"),
    ])
  func series(exceptions: String, place: String) {
    let series = "title: A\nrhythm: every Friday 09:00\n\(exceptions)\n"
    #expect(Self.problems(["Content/series/a.yaml": series]).map(\.problem) == ["\(place) year-buddhist"])
  }

  @Test(
    "a year before 1900 or more than two years ahead of the build is a warning",
    arguments: [
      ("lastUpdated", "1483-11-20", "did you mean '2026-11-20'?"), ("nextRelease", "2596-01-01", "look at the year"),
      ("lastUpdated", "2442-01-01", "look at the year"), ("publishAt", "1899-01-01", "look at the year"),
      ("publishAt", "\(twice)", nil), ("lastUpdated", "\(twice)", nil), ("lastUpdated", "2028-11-20", ""),
      ("lastUpdated", "2028-11-22", "look at the year"),
      ("lastUpdated", "2569-11-20", ""),
    ] as [(String, String, String?)])
  func unlikely(key: String, date: String, hint: String?) {
    let path = "Content/datasets/prices/datapackage.yaml"
    let descriptor = MemorySite().files[path]!.replacing(
      "    path: prices.csv\n", with: "    path: prices.csv\n    \(key): \(date)\n")
    let found = Self.problems([path: descriptor]).filter { $0.problem.hasPrefix("6:") }
    guard let hint else {
      #expect(found.map { $0.problem.hasSuffix("year-buddhist") } == [true])
      return
    }
    #expect(found.map { $0.problem.hasSuffix("year-unlikely") } == (hint.isEmpty ? [] : [true]))
    #expect(found.allSatisfy { $0.hint.hasPrefix(hint) }, "\(found)")
  }

  @Test(
    "so are dates of bulletins and of series; a period is held against the day of its bulletin",
    arguments: [
      ("date: 2026-11-20\npublishAt: 2596-11-20T09:00", "4:12"), ("date: 2026-11-20\nperiod: 2596-11-16 week", "4:9"),
      ("date: 2026-11-20\nperiod: 2029", "4:9"), ("date: 2026-11-20\nperiod: 2028", nil),
      ("date: 2026-11-20\nwithdrawn: {date: 2596-11-20, reason: B}", "4:19"),
    ])
  func ahead(matter: String, place: String?) {
    let found = Self.problems(["Content/bulletins/2026/a.th.md": "---\ntitle: A\n\(matter)\n---\n"])
    #expect(found.map(\.problem) == (place.map { ["\($0) year-unlikely"] } ?? []))
  }

  @Test("a release that is moved by decades is told")
  func moved() {
    let series =
      "title: A\nrhythm: every Friday 09:00\nexceptions: [{date: 2026-11-20, reason: A, moved: 2596-11-23T09:00}]\n"
    #expect(Self.problems(["Content/series/a.yaml": series]).map(\.problem) == ["3:51 year-unlikely"])
  }

  @Test(
    "a folder and a date whose years are 543 apart say which of the two was meant",
    arguments: [
      ("2569", "2026-11-20", "bulletin-era", "move the file to the folder '2026'"),
      ("2569", "2569-11-20", "bulletin-era", "move the file to the folder '2026'"),
      ("2026", "1483-11-20", "bulletin-era", "write 'date: 2026-11-20'"),
      ("2026", "2556-01-05", "bulletin-year", "move the file to the folder '2013', or correct 'date'"),
    ])
  func folder(folder: String, date: String, code: String, hint: String) {
    let found = Self.problems(["Content/bulletins/\(folder)/a.th.md": "---\ntitle: A\ndate: \(date)\n---\n"])
      .filter { !$0.problem.hasSuffix("year-unlikely") }
    #expect(found.map(\.problem) == ["3:7 \(code)"] && found.allSatisfy { $0.hint.hasPrefix(hint) }, "\(found)")
  }

  @Test("both languages say the year")
  func languages() {
    let site = MemorySite(["Content/bulletins/2026/a.th.md": "---\ntitle: A\ndate: \(Self.twice)\n---\n"])
    let diagnostics = site.diagnostics()
    for language in Language.allCases {
      #expect(DiagnosticPrinter(language: language).print(diagnostics).contains("3112"))
    }
  }
}
