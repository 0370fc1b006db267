import Localization
import SourceText
import Testing

@testable import Datasets

/// Two places over two quarters: b lacks February, and ends in April; a has an empty cell in May.
@Suite struct CompletenessTests {
  static let rows = """
    month,place,n,status
    2026-01,a,1,A
    2026-01,b,10,A
    2026-02,a,2,A
    2026-03,a,3,A
    2026-03,b,30,A
    2026-04,a,4,A
    2026-04,b,40,P
    2026-05,a,,Q
    2026-06,a,6,A

    """.dropLastBlankLine

  static func context(_ rows: String = rows, aggregate: String = "sum", time: String = "yearmonth") throws
    -> QueryContext
  {
    let dataset = try Samples.load(
      Samples.descriptor([
        "{name: month, type: \(time), role: time}", "{name: place, type: string, role: dimension}",
        "{name: n, type: integer, role: measure, unit: x, aggregate: \(aggregate)}",
        "{name: status, type: string, role: status}",
      ]), rows)
    return QueryContext(datasets: ["sample": dataset])
  }

  /// Of each series, its values with a part missing.
  static func partial(_ query: Query, _ context: QueryContext) throws -> [[Bool]] {
    try query.evaluate(in: context).get().series.map { $0.contributions.map(\.isPartial) }
  }

  @Test("A sum is partial where one of its series lacks a period or a number within it")
  func sums() throws {
    let context = try Self.context()
    var query = Query(dataset: "sample", by: "place", per: .quarter)
    #expect(try Self.partial(query, context) == [[false, true], [true, true]])
    query.by = nil
    #expect(try Self.partial(query, context) == [[true, true]])
    query.per = nil
    #expect(try Self.partial(query, context) == [[false, false, false, false, false, false]])
    query.per = .quarter
    query.filters = [QueryFilter("place", ["a"])]
    query.period = .range(from: Period(.month, ordinal: 2026 * 12), through: Period(.month, ordinal: 2026 * 12 + 1))
    #expect(try Self.partial(query, context) == [[true]])
    query.period = .range(from: Period(.quarter, ordinal: 2026 * 4), through: Period(.quarter, ordinal: 2026 * 4))
    #expect(try Self.partial(query, context) == [[false]])
  }

  @Test("A sum of one period is partial where a part of it is empty without a reason")
  func emptyParts() throws {
    func partial(_ status: String) throws -> [[Bool]] {
      let rows = "month,place,n,status\n2026-01,a,1,A\n2026-01,b,,\(status)\n"
      return try Self.partial(Query(dataset: "sample"), Self.context(rows))
    }
    for status in ["O", "Q", "L", "A", ""] { #expect(try partial(status) == [[true]]) }
    for status in ["M", "H", "K", "N"] { #expect(try partial(status) == [[false]]) }
  }

  @Test("A mean over a dimension is partial where it lacks a member that another of its series has")
  func members() throws {
    let rows = """
      month,place,n,status
      2026-01,a,10,A
      2026-01,b,20,A
      2026-02,a,10,A
      2026-03,a,10,A
      2026-03,b,20,A
      2026-04,a,10,A
      2026-04,b,,H

      """.dropLastBlankLine
    let context = try Self.context(rows, aggregate: "mean")
    var query = Query(dataset: "sample", over: ["place"])
    #expect(try Self.partial(query, context) == [[false, true, false, false]])
    query.compare = .previous
    #expect(try Self.partial(query, context) == [[false, true, true, false]])
    query.compare = QueryComparison("index 2026-02")
    #expect(try Self.partial(query, context) == [[true, true, true, true]])
    query.per = .quarter
    query.compare = nil
    #expect(try Self.partial(query, context) == [[true, true]])
    query.per = nil
    query.period = try TradeSamples.period("2026-02")
    #expect(try Self.partial(query, context) == [[true]])
    query.compare = .previousDifference
    #expect(try Self.partial(query, context) == [[true]])
    query.compare = nil
    query.period = try TradeSamples.period("2026-03")
    #expect(try Self.partial(query, context) == [[false]])
    query.filters = [QueryFilter("place", ["a"])]
    query.period = .all
    #expect(try Self.partial(query, context) == [[false, false, false, false]])
    #expect(try Self.partial(Query(dataset: "sample"), Self.context(rows)) == [[false, false, false, false]])
  }

  @Test("A last value is partial where it is not that of the end")
  func lastValues() throws {
    let query = Query(dataset: "sample", by: "place", per: .quarter)
    #expect(try Self.partial(query, Self.context(aggregate: "last")) == [[false, false], [false, true]])
  }

  @Test("Days on which the whole dataset has no row are not missing")
  func days() throws {
    let rows =
      "month,place,n,status\n2026-01-01,a,1,A\n2026-01-01,b,1,A\n2026-01-20,a,1,A\n2026-01-30,a,1,A\n2026-01-30,b,1,A\n"
    let query = Query(dataset: "sample", by: "place", per: .month)
    #expect(try Self.partial(query, Self.context(rows, aggregate: "mean", time: "date")) == [[false], [true]])
  }

  @Test("Weeks are counted by the month of their first day")
  func weeks() throws {
    let descriptor = Samples.prices
    let context = QueryContext(datasets: [
      "farm-prices": try Samples.load(descriptor, Samples.priceRows + "2026-11-30,31,paddy,1,A\n")
    ])
    let query = Query(
      dataset: "farm-prices", filters: [QueryFilter("commodity", ["paddy"]), QueryFilter("province", ["31"])],
      per: .month)
    #expect(try Self.partial(query, context) == [[false]])
  }

  @Test("The status of an empty row is not that of what is made of the others: that lacks a part, and says so")
  func statuses() throws {
    let query = Query(dataset: "sample", by: "place", per: .quarter)
    let result = try query.evaluate(in: Self.context()).get()
    #expect(result.series.map(\.statuses) == [[.normal, .normal], [.normal, .provisional]])
    #expect(result.series[0].contributions[1].isPartial)
    let holiday = Self.rows.replacing(",Q", with: ",H")
    #expect(try query.evaluate(in: Self.context(holiday)).get().series[0].contributions[1].isPartial == false)
  }

  @Test("What is missing is part of what a result shows")
  func hash() throws {
    let query = Query(dataset: "sample", by: "place", per: .quarter)
    let result = try query.evaluate(in: Self.context()).get()
    var whole = result
    whole.series[0].contributions[1].isPartial = false
    #expect(result.hasPartialValues && whole.contentHash != result.contentHash)
  }

  @Test(
    "A comparison lacks what the number lacks that it is set against",
    arguments: [
      ("previous", [false, true]), ("previous-difference", [false, true]), ("year-ago", [false, false]),
      ("index 2026-Q1", [true, true]), ("share", [true, false]),
    ])
  func comparisons(comparison: String, expected: [Bool]) throws {
    // The first quarter of b is partial, the second whole.
    let rows = Self.rows.replacing("2026-05,a,,Q\n", with: "2026-05,a,5,A\n2026-05,b,50,A\n2026-06,b,60,A\n")
    for aggregate in ["sum", "mean"] where comparison != "share" || aggregate == "sum" {
      let query = Query(dataset: "sample", by: "place", per: .quarter, compare: QueryComparison(comparison))
      let partial = try Self.partial(query, Self.context(rows, aggregate: aggregate))
      #expect(partial[1] == expected, "\(aggregate)")
    }
  }
}
