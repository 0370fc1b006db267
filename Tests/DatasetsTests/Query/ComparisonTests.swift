import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct ComparisonTests {
  static func query(
    _ comparison: String, _ measure: String = "exports", period: String = "2026-01..2026-04", province: String = "50"
  ) throws -> Query {
    Query(
      dataset: "trade", filters: [QueryFilter("province", [province])], period: try TradeSamples.period(period),
      measure: measure, compare: QueryComparison(comparison))
  }

  @Test(
    "Each value is set against another, also against one before the range",
    arguments: [
      ("previous", "exports", [nil, 10, nil, nil]), ("year-ago", "exports", [10, nil, nil, nil]),
      ("previous-difference", "exports", [nil, 11, nil, nil]), ("year-ago-difference", "exports", [10, nil, nil, nil]),
      ("year-ago", "growth", [0.5, nil, nil, nil]), ("previous", "growth", [nil, 0.5, nil, nil]),
      ("previous", "trucks", [nil, 10, nil, nil]), ("index 2026-01", "exports", [100, 110, nil, 130.0 / 110 * 100]),
      ("index 2568-01", "exports", [110, 121, nil, 130]),
      ("index 2026-02", "price", [80, 100, nil, 120]),
    ] as [(String, String, [Double?])])
  func values(comparison: String, measure: String, expected: [Double?]) throws {
    let values = try TradeSamples.result(Self.query(comparison, measure)).series[0].values
    #expect(values.count == expected.count)
    for (value, expected) in zip(values, expected) {
      #expect((value == nil) == (expected == nil))
      if let value, let expected { #expect(abs(value - expected) < 1e-9) }
    }
  }

  @Test("The period before is found where the range begins")
  func widened() throws {
    #expect(try TradeSamples.result(Self.query("previous", period: "2026-02")).series[0].values == [10])
    #expect(try TradeSamples.result(Self.query("year-ago", period: "2026-01")).series[0].values == [10])
    var quarters = try Self.query("year-ago", period: "2026-Q1")
    quarters.per = .quarter
    let result = try TradeSamples.result(quarters)
    #expect(result.series[0].values == [131])
    #expect(result.partialPeriods.isEmpty)
  }

  @Test("A result knows its unit, its decimals and what it is set against")
  func facts() throws {
    let percent = try TradeSamples.result(Self.query("year-ago"))
    #expect(percent.comparison == .yearAgo)
    #expect(percent.measure.unit.text(in: .thai) == "ร้อยละ" && percent.measure.unit.text(in: .english) == "percent")
    #expect(percent.measure.decimals == 1 && percent.measure.kind == .rate)
    #expect(percent.measure.title.text(in: .english) == "Exports: change from a year earlier")
    let points = try TradeSamples.result(Self.query("previous", "growth"))
    #expect(points.measure.unit.text(in: .thai) == "จุดร้อยละ" && points.measure.decimals == 2)
    let difference = try TradeSamples.result(Self.query("previous-difference"))
    #expect(difference.measure.unit.text(in: .english) == "million baht" && difference.measure.decimals == 0)
    var index = try Self.query("index 2026-01")
    index.decimals = 3
    let indexed = try TradeSamples.result(index)
    #expect(indexed.measure.title.text(in: .english) == "Exports")
    #expect(indexed.measure.unit.text(in: .english) == "index, January 2026 = 100")
    #expect(indexed.measure.unit.text(in: .thai) == "ดัชนี มกราคม 2569 = 100" && indexed.measure.decimals == 3)
  }

  @Test("A change is as provisional as the more cautious of its two numbers, and has the rows of both")
  func provenance() throws {
    let result = try TradeSamples.result(Self.query("previous", period: "2026-02..2026-04"))
    #expect(result.series[0].statuses == [.provisional, .provisional, .normal])
    #expect(result.rows(series: 0, period: 0) == [6, 3])
    let index = try TradeSamples.result(Self.query("index 2568-01", period: "2026-01"))
    #expect(index.rows(series: 0, period: 0) == [3, 0])
  }

  @Test("Shares are of all series, also those that are cut away")
  func shares() throws {
    let query = Query(
      dataset: "trade", period: try TradeSamples.period("2026-01..2026-02"), by: "province", measure: "imports",
      sort: .descendingValue, limit: 2, compare: .share)
    let result = try TradeSamples.result(query)
    #expect(result.series.map(\.key) == ["50", "57"])
    let shares: [[Double?]] = [[40.0 / 150 * 100, 100], [10.0 / 150 * 100, nil]]
    #expect(result.series.map(\.values) == shares)
    #expect(result.series[0].statuses == [.normal, .provisional])
  }

  @Test("A day is set against the day before on which anything was observed")
  func days() throws {
    let descriptor = Samples.descriptor([
      "{name: day, type: date, role: time}", "{name: place, type: string, role: dimension}",
      "{name: price, type: number, role: measure, unit: บาท, kind: price, aggregate: mean}",
    ])
    let dataset = try Samples.load(
      descriptor, "day,place,price\n2026-11-19,a,100\n2026-11-20,a,110\n2026-11-23,a,121\n2026-11-24,b,5\n")
    let context = QueryContext(datasets: ["sample": dataset])
    var query = Query(
      dataset: "sample", filters: [QueryFilter("place", ["a"])], period: try TradeSamples.period("since 2026-11-20"),
      compare: .previous)
    let observed = try query.evaluate(in: context).get()
    #expect(observed.periods.map(\.iso) == ["2026-11-20", "2026-11-23"])
    #expect(observed.series[0].values.map { $0?.rounded() } == [10, 10])
    query.fill = .calendar
    let filled = try query.evaluate(in: context).get()
    #expect(filled.periods.map(\.iso) == ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"])
    #expect(filled.series[0].values.map { $0 != nil } == [true, false, false, false])
  }

  @Test("An index to a year is one to the mean of its months, all of which must have a value")
  func longBase() throws {
    let descriptor = Samples.descriptor([
      "{name: q, type: yearmonth, role: time}", "{name: v, type: integer, role: measure, unit: x}",
    ])
    let rows = (1...12).map { "2025-\($0 < 10 ? "0" : "")\($0),\($0 * 10)" }
    let dataset = try Samples.load(descriptor, "q,v\n" + rows.joined(separator: "\n") + "\n2026-01,130\n")
    let context = QueryContext(datasets: ["sample": dataset])
    let query = Query(dataset: "sample", period: .latest, compare: .index(base: Period(.year, ordinal: 2025)))
    #expect(try query.evaluate(in: context).get().series[0].values == [200])
    let short = Query(dataset: "sample", period: .latest, compare: .index(base: Period(.year, ordinal: 2026)))
    guard case .failure(let failure) = short.evaluate(in: context) else {
      Issue.record("an index without a base was answered")
      return
    }
    let months = Granularity.month
    let problem = QueryProblem.baseEmpty(
      "2026", first: Period(months, ordinal: 2025 * 12), last: Period(months, ordinal: 2026 * 12))
    #expect(failure.issues == [QueryIssue(problem, .compare)])
    #expect(problem.message.english.contains("January 2025 to January 2026") && problem.hint != nil)
  }

  @Test(
    "An answer without a value says where the data has some",
    arguments: [
      (
        "since 2030", nil,
        EmptyAnswer.outside(first: Period(.month, ordinal: 24_300), last: Period(.month, ordinal: 24_315))
      ),
      ("2024-12", nil, .outside(first: Period(.month, ordinal: 24_300), last: Period(.month, ordinal: 24_315))),
      (
        "2025-01", "previous",
        .withoutPartner(first: Period(.month, ordinal: 24_300), last: Period(.month, ordinal: 24_315))
      ),
      (
        "2026-01", "previous-difference",
        .withoutPartner(first: Period(.month, ordinal: 24_300), last: Period(.month, ordinal: 24_315))
      ),
      ("2026-02", "previous", nil),
    ] as [(String, String?, EmptyAnswer?)])
  func emptyAnswers(period: String, comparison: String?, answer: EmptyAnswer?) throws {
    var query = try Self.query("previous", period: period)
    query.compare = comparison.flatMap { QueryComparison($0) }
    #expect(try TradeSamples.result(query).emptyAnswer == answer)
    if let answer {
      #expect(answer.message.english.contains("January 2025 to April 2026") && answer.message.thai.contains("2569"))
      #expect(EmptyAnswerWarning(answer).hint != nil)
    }
  }

  @Test("An answer of no row at all says that it is 'where'")
  func nowhere() throws {
    let filters = [QueryFilter("province", ["50"]), QueryFilter("price", from: "900", to: nil)]
    let result = try TradeSamples.result(Query(dataset: "trade", filters: filters, measure: "exports"))
    #expect(result.emptyAnswer == .nowhere)
  }

  @Test("Weeks are set against those 52 weeks before, and an index base may be written as a day")
  func weeks() throws {
    let query = Query(
      dataset: "farm-prices", filters: [QueryFilter("province", ["31"]), QueryFilter("commodity", ["paddy"])],
      compare: .index(base: Period(.day, containing: CivilDate(dayNumber: 20_772))))
    let result = try query.evaluate(in: Samples.context()).get()
    #expect(result.series[0].values[1] == 100)
  }

  @Test(
    "Weeks are set against the mean of the weeks whose first day lies in the base",
    arguments: [("index 2569-11", 14_200), ("index 2026-11-09", 14_100)])
  func weeklyIndex(comparison: String, mean: Double) throws {
    var context = try Samples.context()
    context.datasets["farm-prices"] = try Samples.load(
      Samples.prices, Samples.priceRows + "2026-11-30,31,paddy,14400,A\n2026-12-07,31,paddy,100,A\n")
    let query = Query(
      dataset: "farm-prices", filters: [QueryFilter("province", ["31"]), QueryFilter("commodity", ["paddy"])],
      period: try TradeSamples.period("2026-11"), compare: QueryComparison(comparison))
    let values = try query.evaluate(in: context).get().series[0].values
    #expect(values.map { $0.map { ($0 / 100 * mean).rounded() } } == [14_000, 14_100, 14_200, 14_300, 14_400])
  }

  @Test("A problem of the base names it in the era in which it was written")
  func era() throws {
    var query = try Self.query("index 2560-05-01")
    #expect(try TradeSamples.issues(query) == [.baseTooShort("2560-05-01", .month)])
    query.compare = QueryComparison("index 2560")
    guard case .baseEmpty("2560", _, _)? = try TradeSamples.issues(query).first else {
      Issue.record("the base was found")
      return
    }
    query.compare = QueryComparison("index 2017")
    #expect(try TradeSamples.issues(query).first?.message.english.contains("'2017'") == true)
    #expect(query.compare?.text == "index 2017" && QueryComparison("index FY2560")?.text == "index FY2017")
  }

  @Test(
    "A comparison that makes no sense is an error",
    arguments: [
      ("share", "exports", nil, "query-compare"), ("share", "price", "province", "query-compare"),
      ("index 2026-01-05", "exports", "province", "query-compare"),
    ] as [(String, String, String?, String)])
  func problems(comparison: String, measure: String, by: String?, code: String) throws {
    let query = Query(dataset: "trade", by: by, measure: measure, compare: QueryComparison(comparison))
    #expect(try TradeSamples.issues(query).map(\.code) == [code])
  }

  @Test(
    "Only sums have shares",
    arguments: [
      ("load", nil, .shareOfFormula("load")), ("exports / imports", nil, .shareOfFormula("exports / imports")),
      ("exports", .mean, .shareAggregated(measure: "exports", .mean)),
      ("balance", .last, .shareAggregated(measure: "balance", .last)), ("price", nil, .shareNotSum(measure: "price")),
      ("growth", nil, .shareNotSum(measure: "growth")), ("balance", nil, nil), ("exports + imports", .sum, nil),
      ("2 * (exports - imports) / 1000", nil, nil), ("1 / exports", nil, .shareOfFormula("1 / exports")),
    ] as [(String, Aggregation?, QueryProblem?)])
  func shareProblems(measure: String, aggregate: Aggregation?, problem: QueryProblem?) throws {
    var query = Query(dataset: "trade", by: "province", measure: measure, aggregate: aggregate, compare: .share)
    if measure.contains("/") { query.unit = LocalizedText(same: "x") }
    #expect(try TradeSamples.issues(query) == [problem].compactMap(\.self))
    if let problem { #expect(problem.hint != nil) }
  }

  @Test(
    "A comparison is read as it is written",
    arguments: ["previous", "year-ago", "previous-difference", "year-ago-difference", "share", "index 2024-01"])
  func reading(text: String) {
    #expect(QueryComparison(text)?.text == text)
  }

  @Test(
    "Other words are no comparison", arguments: ["", "index", "index 100", "Previous", "year ago", "index 2024-01 x"])
  func refused(text: String) {
    #expect(QueryComparison(text) == nil)
  }
}
