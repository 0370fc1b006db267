import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct SeriesValidationTests {
  private static func problems(
    type: String, resource: String, _ rows: String, weekStart: Weekday = .monday
  ) throws -> [DataProblem] {
    let descriptor = Samples.descriptor(
      [
        "{name: t, type: \(type), role: time}", "{name: g, type: string, role: dimension}",
        "{name: v, type: number, role: measure, unit: x}", "{name: s, type: string, role: status}",
      ]
    ).replacing("    path:", with: "    \(resource)\n    path:")
    let lines = rows.split(separator: " ").map { row in
      let cells = row.split(separator: ",")
      return (cells + ["a", "1", "A"].dropFirst(cells.count - 1)).joined(separator: ",")
    }
    let (dataset, diagnostics) = Samples.diagnose(
      descriptor, "t,g,v,s\n" + lines.joined(separator: "\n"))
    #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
    return validateSeries(of: try #require(dataset), weekStart: weekStart).compactMap { $0.problem as? DataProblem }
  }

  private static func period(_ text: String) throws -> Period { try #require(Period(iso: text)) }

  @Test("Two rows of one series in one week are an error, by the start of the week")
  func weeks() throws {
    let rows = "2026-11-16 2026-11-22 2026-11-23,b 2026-11-26,b"
    let monday = try Self.problems(type: "date", resource: "frequency: weekly", rows)
    let week = Granularity.week(startingOn: .monday)
    let first = try Self.period("2026-11-16").converted(to: week)
    let second = try Self.period("2026-11-23").converted(to: week)
    #expect(
      monday == [
        .periodTwice(
          row: 3, first: 2, first, series: ["a"]),
        .periodTwice(
          row: 5, first: 4, second, series: ["b"]),
      ])
    let sunday = try Self.problems(type: "date", resource: "frequency: weekly", rows, weekStart: .sunday)
    #expect(sunday.count == 1)
  }

  @Test("A gap in one series is a warning with how many periods are missing and the first of them")
  func gap() throws {
    let found = try Self.problems(
      type: "yearmonth", resource: "frequency: monthly",
      "2026-01,a 2026-02,a 2026-05,a 2026-06,a 2026-01,b 2026-02,b 2026-03,b 2026-04,b 2026-05,b 2026-06,b")
    #expect(found == [.gap(count: 2, first: try Self.period("2026-03"), series: ["a"], hasStatus: true)])
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test("A period that no series has is said once")
  func commonGap() throws {
    let found = try Self.problems(
      type: "yearmonth", resource: "frequency: monthly",
      "2026-01,a 2026-02,a 2026-04,a 2026-06,a 2026-01,b 2026-04,b 2026-06,b")
    #expect(
      found == [
        .gap(count: 1, first: try Self.period("2026-02"), series: ["b"], hasStatus: true),
        .gap(count: 2, first: try Self.period("2026-03"), series: [], hasStatus: true),
      ])
  }

  @Test(
    "What is no gap is not reported",
    arguments: [
      ("date", "frequency: daily", "2026-01-01 2026-01-05"), ("date", "frequency: once", "2020-01-01 2026-01-05"),
      ("date", "title: x", "2020-01-01 2026-01-05"), ("yearmonth", "frequency: quarterly", "2026-03 2026-06 2026-09"),
      ("yearmonth", "frequency: monthly", "2026-01,a 2026-02,a 2026-04,b 2026-05,b"),
      ("year", "frequency: annual", "2025 2026"),
      ("date", "frequency: quarterly", "2026-03-31 2026-06-30"), ("date", "frequency: weekly", "2026-12-28 2027-01-04"),
    ])
  func noGap(type: String, resource: String, rows: String) throws {
    #expect(try Self.problems(type: type, resource: resource, rows) == [])
  }

  @Test(
    "Coarser frequencies are looked at in their own periods",
    arguments: [
      ("yearmonth", "frequency: quarterly", "2026-03 2026-12", "2026-Q2", 2),
      ("year", "frequency: annual", "2020 2023", "2021", 2),
      ("date", "frequency: monthly", "2026-01-31 2026-03-31", "2026-02", 1),
    ])
  func coarse(type: String, resource: String, rows: String, first: String, count: Int) throws {
    let found = try Self.problems(type: type, resource: resource, rows)
    #expect(found.count == 1)
    guard case .gap(count, let period, _, _, _)? = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(period.iso == first)
  }

  @Test("Rows later than the last update are a warning, but for forecasts")
  func update() throws {
    let rows = "2026-10,a,1,A 2026-11,a,1,A 2026-12,a,1,A 2027-01,a,1,F"
    let found = try Self.problems(type: "yearmonth", resource: "lastUpdated: 2026-11-20", rows)
    #expect(found == [.afterUpdate(count: 1, try Self.period("2026-12"), lastUpdated: "2026-11-20")])
  }

  @Test("Rows of one series may stand in any order")
  func order() throws {
    #expect(
      try Self.problems(type: "yearmonth", resource: "frequency: monthly", "2026-03,a 2026-01,a 2026-02,a") == [])
  }

  @Test(
    "A frequency that the time field cannot have is an error",
    arguments: [
      ("yearmonth", "weekly", "descriptor-frequency"), ("yearmonth", "daily", "descriptor-frequency"),
      ("year", "monthly", "descriptor-frequency"), ("year", "quarterly", "descriptor-frequency"),
      ("yearmonth", "annual", ""),
      ("date", "weekly", ""), ("year", "once", ""),
    ])
  func frequency(type: String, frequency: String, code: String) {
    let text = Samples.descriptor([
      "{name: t, type: \(type), role: time}", "{name: v, type: number, role: measure, unit: x}",
    ]).replacing("    path:", with: "    frequency: \(frequency)\n    path:")
    let (_, diagnostics) = DatasetDescriptor.decode(file: SourceFile(path: "datapackage.yaml", text: text))
    #expect(diagnostics.map(\.problem.code) == (code.isEmpty ? [] : [code]))
  }
}
