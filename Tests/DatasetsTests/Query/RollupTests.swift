import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct RollupTests {
  static let january = PeriodSelection.range(
    from: Period(.month, ordinal: 2026 * 12), through: Period(.month, ordinal: 2026 * 12))

  @Test(
    "Provinces add up to regions and countries, named by their own lists", arguments: ["province.region", "region"])
  func sums(by: String) throws {
    let result = try TradeSamples.result(Query(dataset: "trade", period: Self.january, by: by, measure: "exports"))
    #expect(result.series.map(\.key) == ["north", "south"])
    #expect(result.series.map { $0.label.text(in: .thai) } == ["ภาคเหนือ", "ภาคใต้"])
    #expect(result.series.map(\.values) == [[170], [0]])
    #expect(result.series[0].contributions == [Contribution(withValue: 2, rows: 2, reporting: 2, expected: 3)])
    #expect(result.dimension?.field == "province.region")
    let country = try TradeSamples.result(
      Query(dataset: "trade", period: Self.january, by: "province.region.country", measure: "exports"))
    #expect(country.series.map { $0.label.text(in: .english) } == ["Thailand"])
    #expect(country.series.map(\.values) == [[170]])
    #expect(country.series[0].contributions[0].expected == 4)
  }

  @Test(
    "A filter leads through the list by code or name",
    arguments: [
      ("province.region", "north", 170), ("region", "ภาคเหนือ", 170), ("province.region", "South", 0),
      ("province.region.country", "Thailand", 170),
    ])
  func filters(field: String, value: String, sum: Double) throws {
    let query = Query(
      dataset: "trade", filters: [QueryFilter(field, [value])], period: Self.january, measure: "exports")
    #expect(try TradeSamples.result(query).series.map(\.values) == [[sum]])
  }

  @Test("A mean over a dimension is asked for, and says who reported")
  func means() throws {
    var query = Query(dataset: "trade", period: Self.january, measure: "price")
    #expect(try TradeSamples.issues(query) == [.dimensionOpen("province", measure: "price", isMean: true)])
    query.over = ["province"]
    let country = try TradeSamples.result(query).series[0]
    let mean: Double = (12 + 22 + 33) / 3
    #expect(country.values == [mean])
    #expect(country.contributions == [Contribution(withValue: 3, rows: 3, reporting: 3, expected: 5)])
    query.over = []
    query.by = "region"
    query.period = .all
    let regions = try TradeSamples.result(query)
    #expect(regions.series.map { $0.values.last ?? nil } == [18, nil])
    #expect(regions.series[0].contributions[13].reporting == 1)
    query.by = nil
    query.filters = [QueryFilter("region", ["north"])]
    #expect(try TradeSamples.result(query).series[0].contributions.first?.expected == 3)
    query.filters = [QueryFilter("province", ["50", "57"])]
    #expect(try TradeSamples.issues(query) == [.dimensionOpen("province", measure: "price", isMean: true)])
    query.filters = [QueryFilter("province", not: ["57", "90"])]
    #expect(try TradeSamples.result(query).series[0].values.last == 18)
  }

  @Test("A sum may be averaged over a dimension only where asked; a price is never summed by region")
  func refusals() throws {
    let mean = Query(dataset: "trade", period: Self.january, measure: "exports", aggregate: .mean)
    #expect(try TradeSamples.issues(mean) == [.dimensionOpen("province", measure: "exports", isMean: true)])
    let sum = Query(dataset: "trade", by: "region", measure: "price", aggregate: .sum)
    #expect(try TradeSamples.issues(sum) == [.aggregateNotAllowed(.sum, measure: "price", declared: .mean)])
  }

  @Test(
    "A path that leads nowhere is an error",
    arguments: [
      ("province.regoin", QueryProblem.fieldUnknown("regoin", dataset: "provinces", suggestion: "region")),
      ("status.name", .fieldWithoutList("status", path: "status.name")),
      ("province.region.name_th.x", .fieldWithoutList("province.region.name_th", path: "province.region.name_th.x")),
      (
        "provnce.region",
        .fieldUnknown("provnce.region", dataset: "trade", suggestion: nil, choices: ["province", "status"])
      ),
    ])
  func paths(path: String, problem: QueryProblem) throws {
    let found = try TradeSamples.issues(Query(dataset: "trade", by: path, measure: "exports"))
    #expect(found == [problem])
  }

  @Test("Rows are not grouped by a field of lists")
  func lists() throws {
    var context = try TradeSamples.context()
    context.datasets["provinces"] = try Samples.load(
      TradeSamples.provinces.replacing("{name: region, type: string", with: "{name: region, type: list"),
      TradeSamples.provinceRows)
    let query = Query(dataset: "trade", by: "province.region", measure: "exports")
    guard case .failure(let failure) = query.evaluate(in: context) else {
      Issue.record("the query was answered")
      return
    }
    #expect(failure.issues == [QueryIssue(.fieldOfLists("province.region"), .by)])
    #expect(QueryProblem.fieldOfLists("x").hint != nil)
  }

  @Test("A field that two lists have must be named in full")
  func ambiguity() throws {
    var context = try TradeSamples.context()
    context.datasets["flows"] = try Samples.load(
      TradeSamples.trade.replacing("name: trade", with: "name: flows").replacing(
        "{name: status, type: string, role: status}",
        with: """
          {name: status, type: string, role: status}
                  - {name: origin, type: string, role: dimension, codelist: provinces}
          """
      ).replacing("primaryKey: [month, province]", with: "primaryKey: [month, province, origin]"),
      TradeSamples.tradeRows.replacing("status", with: "status,origin").replacing(",A\n", with: ",A,50\n").replacing(
        ",P\n", with: ",P,50\n"))
    let query = Query(dataset: "flows", by: "region", measure: "exports")
    guard case .failure(let failure) = query.evaluate(in: context) else {
      Issue.record("the query was answered")
      return
    }
    #expect(
      failure.issues.map(\.problem) == [.fieldAmbiguous("region", choices: ["province.region", "origin.region"])])
  }

  @Test(
    "What 'over' names is a dimension that is not split",
    arguments: [
      ("province", "province", "query-over"), ("region", nil, "query-over"),
      ("exports", nil, "query-field-not-dimension"),
      ("provinc", nil, "query-field-unknown"),
    ] as [(String, String?, String)])
  func over(field: String, by: String?, code: String) throws {
    let query = Query(dataset: "trade", by: by, measure: "price", over: [field])
    #expect(try TradeSamples.issues(query).map(\.code) == [code])
  }

  @Test("What a code list has no group for is told, and is part of the whole that shares are of")
  func leftOut() throws {
    var context = try TradeSamples.context()
    context.datasets["provinces"] = try Samples.load(
      TradeSamples.provinces, TradeSamples.provinceRows.replacing("Songkhla,south", with: "Songkhla,"))
    func result(_ query: Query) throws -> QueryResult { try query.evaluate(in: context).get() }
    var query = Query(
      dataset: "trade", period: try TradeSamples.period("2025-01..2026-01"), by: "region", measure: "imports")
    let sums = try result(query)
    #expect(sums.series.map(\.key) == ["north"] && sums.leftOut == LeftOut(members: 1, rows: 2))
    #expect(sums.leftOutNote?.english == "Left out: 1 code (2 rows) without 'region'")
    query.compare = .share
    let shares = try result(query)
    let expected: [Double] = [50.0 / 350 * 100, 50.0 / 150 * 100]
    #expect(shares.series[0].values.compactMap(\.self) == expected)
    var whole = sums
    whole.leftOut = nil
    #expect(whole.contentHash != sums.contentHash && whole.leftOutNote == nil)
    query.period = try TradeSamples.period("2026-02")
    #expect(try result(query).leftOut == nil)
    query.period = .all
    query.filters = [QueryFilter("region", ["north"])]
    #expect(try result(query).leftOut == nil)
    #expect(try TradeSamples.result(Query(dataset: "trade", by: "region", measure: "imports")).leftOut == nil)
  }
}
