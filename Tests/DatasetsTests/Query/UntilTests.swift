import Localization
import SourceText
import Testing

@testable import Datasets

@Suite("What a query is published about")
struct UntilTests {
  private static let week = Granularity.week(startingOn: .monday)

  /// Two goods by week, month or day, the second from the third row on.
  private static func context(_ rows: String, type: String = "date", frequency: String? = nil) throws -> QueryContext {
    let descriptor = """
      name: prices
      resources:
        - name: prices
          path: prices.csv
          \(frequency.map { "frequency: \($0)" } ?? "title: T")
          schema:
            fields:
              - {name: time, type: \(type), role: time}
              - {name: good, type: string, role: dimension}
              - {name: price, type: integer, role: measure, unit: baht, aggregate: mean}
      """
    let (dataset, diagnostics) = Dataset.load(
      descriptorFile: SourceFile(path: "datapackage.yaml", text: descriptor),
      csvFile: SourceFile(path: "prices.csv", text: "time,good,price\n" + rows))
    #expect(diagnostics.isEmpty)
    return QueryContext(datasets: ["prices": try #require(dataset)], weekStart: .monday, language: .thai)
  }

  private static let weeks = """
    2026-11-02,a,1
    2026-11-09,a,2
    2026-11-16,a,3
    2026-11-16,b,7
    2026-11-23,b,8

    """

  private func values(_ query: Query, _ context: QueryContext) throws -> [String: [Double?]] {
    let result = try query.evaluate(in: context).get()
    return Dictionary(uniqueKeysWithValues: result.series.map { ($0.key ?? "", $0.values) })
  }

  @Test("it is as if the data ended there: later numbers, and series that begin later, are not seen")
  func ends() throws {
    let context = try Self.context(Self.weeks, frequency: "weekly")
    let until = Period(Self.week, containing: try #require(CivilDate(iso: "2026-11-11")))
    for period in [
      PeriodSelection.all, .last(count: 2, of: Self.week), .since(try #require(Period(iso: "2026-11-02"))),
    ] {
      #expect(try values(Query(dataset: "prices", period: period, until: until, by: "good"), context) == ["a": [1, 2]])
    }
    #expect(
      try values(Query(dataset: "prices", period: .latest, until: until, by: "good"), context) == ["a": [2]])
  }

  @Test("the period itself is the last, whether the data has it yet or not")
  func awaited() throws {
    let context = try Self.context(Self.weeks, frequency: "weekly")
    let until = Period(Self.week, containing: try #require(CivilDate(iso: "2026-11-30")))
    let query = Query(dataset: "prices", period: .last(count: 3, of: Self.week), until: until, by: "good")
    #expect(try values(query, context) == ["a": [3, nil, nil], "b": [7, 8, nil]])
    let range = PeriodSelection.range(from: until.advanced(by: -2), through: until.advanced(by: -1))
    #expect(
      try values(Query(dataset: "prices", period: range, until: until, by: "good"), context)
        == ["a": [3, nil], "b": [7, 8]])
  }

  @Test("of days any within it will do; without one, the last of them is awaited")
  func days() throws {
    let context = try Self.context("2026-11-09,a,1\n2026-11-11,a,2\n2026-11-16,a,3\n", frequency: "daily")
    func last(_ day: String) throws -> [Double?]? {
      let until = Period(Self.week, containing: try #require(CivilDate(iso: day)))
      return try values(Query(dataset: "prices", period: .latest, until: until), context)[""]
    }
    #expect(try last("2026-11-12") == [2])
    #expect(try last("2026-11-20") == [3])
    let until = Period(Self.week, containing: try #require(CivilDate(iso: "2026-11-25")))
    let result = try Query(dataset: "prices", period: .last(count: 14, of: .day), until: until, fill: .calendar)
      .evaluate(in: context).get()
    #expect(result.periods.last?.iso == "2026-11-29" && result.series[0].values.last == .some(nil))
  }

  @Test("of longer periods, the last that had ended is the latest")
  func months() throws {
    let context = try Self.context("2026-09,a,1\n2026-10,a,2\n2026-11,a,3\n", type: "yearmonth")
    func last(_ day: String) throws -> [Double?]? {
      let until = Period(Self.week, containing: try #require(CivilDate(iso: day)))
      return try values(Query(dataset: "prices", period: .latest, until: until), context)[""]
    }
    #expect(try last("2026-11-12") == [2])
    #expect(try last("2026-11-30") == [3])
    #expect(try last("2027-03-01") == [3])
  }
}
