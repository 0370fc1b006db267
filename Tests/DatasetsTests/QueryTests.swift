import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct QueryTests {
  static let weeks = Granularity.week(startingOn: .monday)

  static func periods(_ result: QueryResult) -> [String] { result.periods.map(\.iso) }

  @Test("Series stand in the order of the code list and keep their gaps and statuses")
  func series() throws {
    let query = Query(dataset: "farm-prices", filters: [QueryFilter("commodity", ["paddy"])], by: "province")
    let result = try query.evaluate(in: Samples.context()).get()
    #expect(Self.periods(result) == ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"])
    #expect(result.granularity == Self.weeks)
    #expect(result.series.map(\.key) == ["31", "32"])
    #expect(result.series[1].label.text(in: .thai) == "สุรินทร์")
    #expect(result.series[0].values == [14000, 14100, 14200, 14300])
    #expect(result.series[1].values == [15000, 15100, nil, 15300])
    #expect(result.series[1].statuses == [.normal, .normal, .missing, .provisional])
    #expect(result.series[1].contributions[2] == Contribution(withValue: 0, rows: 1))
    #expect(result.rowCount == 8)
    #expect(result.isDemonstration)
    #expect(
      result.measure.unit.text(in: .english) == "baht" && result.measure.decimals == 0 && result.measure.kind == .price)
    #expect(result.dimension?.field == "province")
  }

  @Test("A mean over provinces says how many rows have a value, and is as provisional as its parts")
  func mean() throws {
    let query = Query(dataset: "farm-prices", filters: [QueryFilter("commodity", ["paddy"])], over: ["province"])
    let result = try query.evaluate(in: Samples.context()).get()
    #expect(result.series.count == 1 && result.series[0].key == nil)
    #expect(result.series[0].values == [14500, 14600, 14200, 14800])
    #expect(result.series[0].contributions.map(\.withValue) == [2, 2, 1, 2])
    #expect(result.series[0].contributions.map(\.rows) == [2, 2, 2, 2])
    #expect(result.series[0].contributions.map(\.reporting) == [2, 2, 1, 2])
    #expect(result.series[0].contributions.map(\.expected) == [3, 3, 3, 3])
    #expect(result.series[0].statuses == [.normal, .normal, .normal, .provisional])
  }

  @Test("A province is picked by code, slug or name in either language", arguments: ["32", "surin", "สุรินทร์", "Surin"])
  func names(text: String) throws {
    let query = Query(dataset: "farm-prices", filters: [QueryFilter("province", [text])], period: .latest)
    let result = try query.evaluate(in: Samples.context()).get()
    #expect(result.series[0].values == [15300])
  }

  @Test(
    "Periods are counted back from the last one with a value, and a run has no gap",
    arguments: [
      ("latest", ["2026-11-23"], [15300]),
      ("last 2 weeks", ["2026-11-16", "2026-11-23"], [nil, 15300]),
      ("last 1 months", ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"], [15000, 15100, nil, 15300]),
      ("last 5 weeks", ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"], [15000, 15100, nil, 15300]),
      ("last 2 years", ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"], [15000, 15100, nil, 15300]),
      ("2026-11-10..2026-11-20", ["2026-11-09", "2026-11-16"], [15100, nil]),
      ("2026-11-25", ["2026-11-23"], [15300]),
      ("2569-11-30", ["2026-11-30"], [nil]),
      ("since 2026-11-18", ["2026-11-16", "2026-11-23"], [nil, 15300]),
      ("2026-10", ["2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26"], [nil, nil, nil, nil]),
      ("2025", nil, nil),
    ] as [(String, [String]?, [Double?]?)])
  func selections(text: String, periods: [String]?, values: [Double?]?) throws {
    let selection = try #require(PeriodSelection(text, weekStart: .monday))
    let query = Query(dataset: "farm-prices", filters: [QueryFilter("province", ["32"])], period: selection)
    let result = try query.evaluate(in: Samples.context()).get()
    if let periods, let values {
      #expect(Self.periods(result) == periods)
      #expect(result.series[0].values == values)
    } else {
      #expect(result.isEmpty && result.periods.count == 52)
    }
  }

  @Test("The last period is the last with a value of the filtered rows, not of the file")
  func lastWithValue() throws {
    let csv = Samples.priceRows.replacing("15300,P", with: ",O")
    var context = try Samples.context()
    context.datasets["farm-prices"] = try Samples.load(Samples.prices, csv)
    let query = Query(dataset: "farm-prices", filters: [QueryFilter("province", ["32"])], period: .latest)
    #expect(try Self.periods(query.evaluate(in: context).get()) == ["2026-11-09"])
  }

  @Test("Weeks become a month by their first day; a mean may, the last value may")
  func rebucketing() throws {
    let filters = [QueryFilter("province", ["32"])]
    let mean = try Query(dataset: "farm-prices", filters: filters, per: .month).evaluate(in: Samples.context()).get()
    #expect(Self.periods(mean) == ["2026-11"])
    #expect(mean.series[0].values == [(15000 + 15100 + 15300) / 3])
    #expect(mean.series[0].contributions == [Contribution(withValue: 3, rows: 4, isPartial: true)])
    let last = try Query(dataset: "farm-prices", filters: filters, per: .month, aggregate: .last).evaluate(
      in: Samples.context()
    ).get()
    #expect(last.series[0].values == [15300])
    #expect(last.series[0].statuses == [.provisional])
  }

  @Test(
    "Series are sorted by their last value or their name, and cut",
    arguments: [
      (QuerySort.value, nil, ["31", "32", "50"]), (.descendingValue, nil, ["32", "31", "50"]),
      (.label, nil, ["50", "31", "32"]),
      (.descendingLabel, nil, ["32", "31", "50"]), (.descendingValue, 1, ["32"]),
    ] as [(QuerySort, Int?, [String])])
  func sorting(sort: QuerySort, limit: Int?, keys: [String]) throws {
    // เชียงใหม่ sorts as ช, before บ and ส; it has no rows, and comes last by value both ways.
    let query = Query(
      dataset: "farm-prices",
      filters: [QueryFilter("province", ["32", "31", "50"]), QueryFilter("commodity", ["paddy"])],
      by: "province", sort: sort, limit: limit)
    let result = try query.evaluate(in: Samples.context()).get()
    #expect(result.series.map(\.key) == keys)
  }

  @Test("The last period in which any series has a value decides the order, not an empty end of the range")
  func sortingWithEmptyEnd() throws {
    var query = Query(
      dataset: "trade", period: try TradeSamples.period("2026"), by: "province", measure: "exports",
      sort: .descendingValue, limit: 1)
    let last = try TradeSamples.result(query)
    #expect(last.periods.count == 12 && last.series.map(\.key) == ["50"])
    query.period = try TradeSamples.period("2026-01..2026-03")
    query.limit = nil
    // February decides, in which 90 has no value.
    #expect(try TradeSamples.result(query).series.map(\.key) == ["50", "57", "90"])
    query.sort = .value
    #expect(try TradeSamples.result(query).series.map(\.key) == ["57", "50", "90"])
  }

  @Test("A sum adds rows and months, and says what is missing")
  func sums() throws {
    let descriptor = Samples.descriptor(
      [
        "{name: month, type: yearmonth, role: time}", "{name: province, type: string, role: dimension}",
        "{name: count, type: integer, role: measure, unit: {th: ราย, en: firms}, aggregate: sum}",
      ], "primaryKey: [month, province]")
    let dataset = try Samples.load(
      descriptor, "month,province,count\n2015-01,10,5\n2015-01,50,7\n2015-03,10,\n2015-04,10,1\n2015-04,50,2\n")
    let context = QueryContext(datasets: ["sample": dataset])
    let months = try Query(dataset: "sample").evaluate(in: context).get()
    #expect(Self.periods(months) == ["2015-01", "2015-02", "2015-03", "2015-04"])
    #expect(months.series[0].values == [12, nil, nil, 3])
    #expect(months.series[0].contributions[1] == Contribution(withValue: 0, rows: 0))
    let quarters = try Query(dataset: "sample", per: .quarter).evaluate(in: context).get()
    #expect(quarters.series[0].values == [12, 3])
    #expect(quarters.series[0].contributions[0] == Contribution(withValue: 2, rows: 3, isPartial: true))
    let mean = try Query(dataset: "sample", per: .year, aggregate: .mean, over: ["province"]).evaluate(in: context)
      .get()
    #expect(mean.series[0].values == [3.75])
    let lastMonths = try Query(dataset: "sample", period: .last(count: 2, of: .month), by: "province").evaluate(
      in: context
    ).get()
    #expect(lastMonths.series.map(\.values) == [[nil, 1], [nil, 2]])
  }

  @Test("A dataset without time gives one value for each series")
  func timeless() throws {
    let descriptor = Samples.descriptor([
      "{name: level, type: string, role: dimension}",
      "{name: centres, type: integer, role: measure, unit: แห่ง, aggregate: sum}",
    ])
    let dataset = try Samples.load(descriptor, "level,centres\ngold,1\nsilver,3\nblue,21\n")
    let context = QueryContext(datasets: ["sample": dataset])
    let result = try Query(dataset: "sample", period: .latest, by: "level").evaluate(in: context).get()
    #expect(result.periods.isEmpty && result.granularity == nil)
    #expect(result.series.map(\.values) == [[1], [3], [21]])
    #expect(try Query(dataset: "sample").evaluate(in: context).get().series[0].values == [25])
  }

  @Test("Results of equal queries are equal, and a changed number shows")
  func equality() throws {
    let query = Query(dataset: "farm-prices", filters: [QueryFilter("province", ["32"])])
    let first = try query.evaluate(in: Samples.context()).get()
    #expect(try query.evaluate(in: Samples.context()).get() == first)
    var context = try Samples.context()
    context.datasets["farm-prices"] = try Samples.load(
      Samples.prices, Samples.priceRows.replacing("15100", with: "15101"))
    #expect(try query.evaluate(in: context).get() != first)
  }

  @Test("A sum keeps small parts beside large ones")
  func compensation() {
    var sum = CompensatedSum()
    for number in [1e100, 1, -1e100] { sum.add(number) }
    #expect(sum.total == 1)
  }

  @Test("An aggregation permits itself, and less than itself", arguments: Aggregation.allCases)
  func permissions(declared: Aggregation) {
    #expect(declared.permits(declared) && declared.permits(.last))
    #expect(declared.permits(.sum) == (declared == .sum))
    #expect(declared.permits(.mean) == (declared == .sum || declared == .mean))
  }
}
