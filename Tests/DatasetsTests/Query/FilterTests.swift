import Localization
import SourceText
import TestSupport
import Testing

@testable import Datasets

@Suite struct FilterTests {
  @Test(
    "Rows are kept by value, list, exclusion and range",
    arguments: [
      ("{province: 50}", 4), ("{province: [50, สงขลา]}", 6), ("{province: {not: 50}}", 5),
      ("{province: {not: [50, Songkhla]}}", 3), ("{province.region: {not: north}}", 2), ("{exports: {from: 100}}", 5),
      ("{exports: {to: 60.5}}", 3), ("{price: {from: 12, to: 20}}", 4), ("{month: {from: 2569-02}}", 3),
      ("{month: {from: 2025, to: 2026-01-15}}", 6), ("{month: {to: 2024}}", 0),
      ("{trucks: {from: 0, to: 0}, province: 50}", 1), ("{price: {from: 12.5, to: 12.75}}", 0),
      ("{status: {not: P}}", 8),
    ])
  func conditions(text: String, rows: Int) throws {
    let (located, diagnostics) = QueryProblemTests.decode("dataset: trade\nmeasure: exports\nwhere: \(text)")
    #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
    let result = try TradeSamples.result(try #require(located).query)
    #expect(result.rowCount == rows)
  }

  @Test(
    "A condition that cannot be met is an error where it stands",
    arguments: [
      ("{province: {from: 50}}", "query-range", "province"), ("{price: {from: ten}}", "query-range", "ten"),
      ("{month: {from: 2026-13}}", "query-range", "2026-13"), ("{price: {from: 5, to: 1}}", "query-range", "5"),
      ("{month: {from: 2026, to: 2025}}", "query-range", "2026"),
      ("{province: {not: [50, 99]}}", "query-value-unknown", "99"),
      ("{price: {not: 12}}", "query-field-not-dimension", "price"),
    ])
  func problems(text: String, code: String, place: String) throws {
    let (located, decoding) = QueryProblemTests.decode("dataset: trade\nmeasure: exports\nwhere: \(text)")
    let (_, diagnostics) = try #require(located, "\(Samples.printed(decoding))").evaluate(in: TradeSamples.context())
    #expect(diagnostics.map(\.problem.code) == [code], "\(Samples.printed(diagnostics))")
    let found = try #require(diagnostics.first?.place)
    #expect(found.file.text(in: found.range) == place)
  }

  @Test(
    "A condition of no known form is an error where it stands",
    arguments: [
      ("{price: {form: 5}}", ["unknown-key", "query-range"]), ("{price: {}}", ["query-range"]),
      ("{price: {not: 5, from: 1}}", ["query-range"]), ("{price: {from: [1]}}", ["wrong-type"]),
      ("{province: {not: =row.x}}", ["query-name-unknown"]),
    ])
  func forms(text: String, codes: [String]) {
    let (located, diagnostics) = QueryProblemTests.decode("dataset: trade\nwhere: \(text)")
    #expect(located == nil && diagnostics.map(\.problem.code) == codes, "\(Samples.printed(diagnostics))")
  }

  @Test("An index gives the rows that looking at all of them gives", arguments: 0..<24)
  func index(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
    var csv = "day,place,good,n\n"
    for row in 0..<5_000 {
      let place = pick(40) == 0 ? "" : "p\(pick(9))"
      csv += "2026-01-\(10 + row % 20),\(seed % 2 == 0 ? place : "p\(pick(9))"),g\(pick(6)),\(row)\n"
    }
    let descriptor = Samples.descriptor([
      "{name: day, type: date, role: time}", "{name: place, type: string, role: dimension}",
      "{name: good, type: string, role: dimension}",
      "{name: n, type: integer, role: measure, unit: x, aggregate: sum}",
    ])
    let dataset = try Samples.load(descriptor, csv)
    let index = try #require(dataset.rowIndex)
    let context = QueryContext(datasets: ["sample": dataset])
    for _ in 0..<10 {
      var filters = [QueryFilter("place", (0...pick(3)).map { _ in "p\(pick(9))" })]
      if pick(2) == 0 { filters.append(QueryFilter("good", not: ["g\(pick(6))"])) }
      if pick(2) == 0 { filters.append(QueryFilter("good", (0...pick(2)).map { _ in "g\(pick(6))" })) }
      let plan = try Query(dataset: "sample", filters: filters).plan(in: context)
      var scanned: [Int32]?
      for filter in plan.filters { scanned = filter.passing(scanned) }
      if let (rows, rest) = index.rows(passing: plan.filters) {
        #expect(rest.reduce(rows) { $1.passing($0) } == scanned)
      }
    }
  }
}
