import Localization
import SourceText
import Testing

@testable import Site

@Suite("Data that is late")
struct DataAgeTests {
  private static func problems(_ keys: String, at clock: String, head: String = "") -> [String] {
    var site = MemorySite()
    site.files["Content/datasets/markets/markets.csv"] = "code\na\n"
    site.files["Content/datasets/markets/datapackage.yaml"] =
      head + "name: markets\ntitle: {th: ตลาด, en: Markets}\nresources:\n  - name: markets\n    path: markets.csv\n"
      + keys
      + "    schema: {fields: [{name: code, type: string}], primaryKey: [code]}\n"
    site.clock = Instant(clock, zone: .thailand)!
    let (contents, diagnostics) = site.load()
    #expect(diagnostics.map(\.problem.message.english) == [])
    return contents.dataAgeProblems().map { diagnostic in
      let line = diagnostic.place.map { $0.file.location(ofByte: $0.range.lowerBound).line } ?? 0
      return "\(line) \(diagnostic.problem.code)"
    }
  }

  @Test("data that is announced is overdue from its time on, and where only the day is known when that is over")
  func overdue() {
    let timed = "    frequency: weekly\n    nextRelease: 2026-11-20T09:00\n"
    #expect(Self.problems(timed, at: "2026-11-20T08:59") == [])
    #expect(Self.problems(timed, at: "2026-11-20T09:00") == ["7 data-overdue"])
    let dated = "    nextRelease: 2026-11-20\n"
    #expect(Self.problems(dated, at: "2026-11-20T23:59") == [])
    #expect(Self.problems(dated, at: "2026-11-21T00:00") == ["6 data-overdue"])
  }

  @Test(
    "without an announcement it is stale when twice its rhythm has passed",
    arguments: [
      ("weekly", "2026-11-15", "2026-11-16"), ("daily", "2026-11-05", "2026-11-06"),
      ("monthly", "2027-01-02", "2027-01-03"), ("quarterly", "2027-05-04", "2027-05-05"),
      ("annual", "2028-11-02", "2028-11-03"),
    ])
  func stale(frequency: String, last: String, first: String) {
    let keys = "    frequency: \(frequency)\n    lastUpdated: 2026-11-01\n"
    #expect(Self.problems(keys, at: last) == [])
    #expect(Self.problems(keys, at: first) == ["7 data-stale"])
  }

  @Test("what is published once, what says nothing of its age, and made-up data are never late")
  func never() {
    #expect(Self.problems("    frequency: once\n    lastUpdated: 2020-01-01\n", at: "2026-11-20") == [])
    #expect(Self.problems("    frequency: weekly\n", at: "2026-11-20") == [])
    #expect(Self.problems("    nextRelease: 2026-01-01\n", at: "2026-11-20", head: "demonstration: true\n") == [])
  }
}
