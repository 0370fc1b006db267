import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct PartialPeriodTests {
  static func result(_ frequency: String?, _ rows: String, per: Granularity, _ period: String = "all") throws
    -> QueryResult
  {
    let type = frequency == nil ? "yearmonth" : "date"
    var descriptor = Samples.descriptor([
      "{name: t, type: \(type), role: time}",
      "{name: n, type: number, role: measure, unit: x, kind: price, aggregate: mean}",
    ])
    if let frequency {
      descriptor = descriptor.replacing("    path: rows.csv", with: "    path: rows.csv\n    frequency: \(frequency)")
    }
    let dataset = try Samples.load(descriptor, "t,n\n" + rows.split(separator: " ").map { "\($0),1\n" }.joined())
    let query = Query(dataset: "sample", period: try TradeSamples.period(period), per: per)
    return try query.evaluate(in: QueryContext(datasets: ["sample": dataset])).get()
  }

  @Test(
    "A longer period that the data or the range covers in part is told",
    arguments: [
      (nil, "2026-01 2026-02 2026-03 2026-04", Granularity.quarter, "all", ["2026-Q2"]),
      (nil, "2026-01 2026-02 2026-03", .quarter, "all", []), (nil, "2026-01 2026-03", .month, "all", []),
      (nil, "2026-02 2026-06", .quarter, "all", ["2026-Q1"]),
      (nil, "2026-01 2026-12", .quarter, "2026-02..2026-11", ["2026-Q1", "2026-Q4"]),
      (nil, "2026-01 2026-12", .year, "2026-02..2026-11", ["2026"]),
      (nil, "2025-10 2026-10", .fiscalYear, "2026..2027", ["FY2026", "FY2027"]),
      (nil, "2025-10 2026-12", .year, "2026", []),
      ("weekly", "2026-11-02 2026-11-30", .month, "all", []),
      ("weekly", "2026-11-09 2026-11-16", .month, "all", ["2026-11"]),
      ("daily", "2026-01-01 2026-01-30", .month, "all", []),
      ("daily", "2026-01-01 2026-01-29", .month, "all", ["2026-01"]),
      ("daily", "2026-08-03 2026-08-31", .month, "all", []),
      ("daily", "2026-09-02 2026-10-15", .month, "all", ["2026-09", "2026-10"]),
    ] as [(String?, String, Granularity, String, [String])])
  func partial(frequency: String?, rows: String, per: Granularity, period: String, expected: [String]) throws {
    #expect(try Self.result(frequency, rows, per: per, period).partialPeriods.map(\.iso) == expected)
  }

  @Test("A partial period is part of what a result shows; the place of a row is not")
  func fingerprints() throws {
    let whole = try Self.result(nil, "2026-01 2026-02 2026-03", per: .quarter)
    var partial = whole
    partial.partialPeriods = [Period(.quarter, ordinal: 2026 * 4)]
    #expect(whole.contentHash != partial.contentHash)
    var moved = whole
    moved.sourceRows = SourceRows()
    #expect(whole.contentHash == moved.contentHash)
  }

  @Test("Every value knows its rows, also when series are sorted and cut")
  func sources() throws {
    let query = Query(
      dataset: "trade", period: try TradeSamples.period("2026"), by: "province", measure: "exports", per: .year,
      sort: .descendingValue, limit: 2)
    let result = try TradeSamples.result(query)
    #expect(result.series.map(\.key) == ["50", "57"])
    #expect(result.rows(series: 0, period: 0) == [3, 6, 8])
    #expect(result.rows(series: 1, period: 0) == [4, 7])
    #expect(result.rows(series: 2, period: 0).isEmpty && result.rows(series: 0, period: 1).isEmpty)
  }
}
