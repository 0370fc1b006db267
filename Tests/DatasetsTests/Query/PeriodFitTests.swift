import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct PeriodFitTests {
  static let monday = Granularity.week(startingOn: .monday)
  static let sunday = Granularity.week(startingOn: .sunday)

  @Test(
    "A period that data neither makes up nor holds is refused",
    arguments: [
      ("2015-W53", .month, "week"), ("last 1 week", .month, "week"), ("since 2016-W20", .quarter, "week"),
      ("2016-01..2016-W20", .year, "week"), ("last 5 days", monday, "day"), ("last 2 months", .quarter, "month"),
      ("FY2026", .year, "fiscalYear"), ("2026-W47", sunday, "week"), ("last 1 halves", .year, "half"),
      ("2026-11-20", .month, nil), ("2026-11-10..2026-11-20", monday, nil), ("2026-W47", monday, nil),
      ("2026-11", monday, nil), ("2026-11", .quarter, nil), ("2026-W47", .day, nil), ("last 3 weeks", .day, nil),
      ("last 1 years", monday, nil), ("FY2026", .quarter, nil), ("all", .year, nil), ("latest", .year, nil),
      ("last 2 months", .month, nil), ("2026-H2", .year, nil),
    ] as [(String, Granularity, String?)])
  func lengths(text: String, base: Granularity, unfit: String?) throws {
    let selection = try #require(PeriodSelection(text, weekStart: base == Self.sunday ? .sunday : .monday))
    #expect(selection.length(unfitFor: base)?.name == unfit)
  }

  @Test(
    "'last' reaches back a thousand years at most",
    arguments: [
      ("last 1000000 years", true), ("last 1001 fiscalYears", true), ("last 1000 years", false),
      ("last 12001 months", true), ("last 12000 months", false), ("last 1000000 days", true), ("since 1500", false),
    ])
  func tooLong(text: String, isRefused: Bool) throws {
    let query = Query(dataset: "trade", period: try TradeSamples.period(text), by: "province", measure: "exports")
    let problems = try TradeSamples.issues(query)
    #expect(problems.contains(.periodTooLong(years: 1_000)) == isRefused)
    #expect(QueryProblem.periodTooLong(years: 1_000).hint != nil)
  }

  @Test("The problem says in which lengths the data can be picked")
  func problem() throws {
    let query = Query(
      dataset: "trade", period: try TradeSamples.period("2026-W02"), by: "province", measure: "exports", per: .year)
    let problem = QueryProblem.periodNotFitting(Self.monday, dataset: .month)
    #expect(try TradeSamples.issues(query) == [problem])
    #expect(problem.message.english == "data by month cannot be picked by week")
    #expect(problem.hint?.english == "pick by month or longer, as in 2026-11 or 'last 4 months'")
    #expect(QueryProblem.periodNotFitting(.day, dataset: Self.monday).hint?.thai.contains("2569-11-20") == true)
  }
}
