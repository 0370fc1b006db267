import Localization
import SourceText
import TestSupport
import Testing

@testable import Datasets

@Suite struct FormulaTests {
  static func values(_ measure: String, period: String = "2026-01", unit: String? = nil) throws -> [Double?] {
    let query = Query(
      dataset: "trade", period: try TradeSamples.period(period), measure: measure,
      unit: unit.map { LocalizedText(same: $0) })
    return try TradeSamples.result(query).series[0].values
  }

  @Test(
    "A formula is worked out on the sums",
    arguments: [
      ("exports - imports", 20), ("balance", 20), ("exports + imports", 320), ("(exports + imports) * 2", 640),
      ("exports - imports - imports", -130), ("exports - (imports - imports)", 170), ("-exports", -170),
      ("-(exports - imports)", -20), ("exports / imports * 100", 170.0 / 150 * 100), ("load", 12.8),
      ("exports * 0.5", 85), ("exports / 2 / 5", 17), ("exports[province=50] - exports[province=เชียงราย]", 50),
      ("exports[province=50]", 110), ("exports[province.region=north] - imports[region=south]", 70),
    ])
  func results(formula: String, expected: Double) throws {
    let needsUnit = formula.contains("*") || formula.contains("/")
    let value = try Self.values(formula, unit: needsUnit ? "x" : nil)[0]
    #expect(value.map { abs($0 - expected) < 1e-9 } == true, "\(String(describing: value))")
  }

  @Test("A part that is missing, or zero and divided by, leaves nothing; one missing row does not")
  func missing() throws {
    #expect(try Self.values("balance", period: "2026-02") == [137])
    #expect(try Self.values("exports[province=57] - imports[province=57]", period: "2026-02") == [nil])
    #expect(try Self.values("load", period: "2026-04") == [nil])
    #expect(try Self.values("balance", period: "2026-03") == [nil])
  }

  @Test("A result of a formula knows its unit, title, rows and status")
  func facts() throws {
    let query = Query(dataset: "trade", period: try TradeSamples.period("2026-02"), measure: "exports - imports")
    let result = try TradeSamples.result(query)
    #expect(result.measure.unit.text(in: .thai) == "ล้านบาท" && result.measure.decimals == 0)
    #expect(result.measure.title.text(in: .english) == "Exports − Imports")
    let parts = Query(
      dataset: "trade", period: .latest, measure: "exports[province=50] - exports[province.region=south]")
    #expect(try TradeSamples.result(parts).measure.title.text(in: .english) == "Exports (Chiang Mai) − Exports (South)")
    #expect(result.series[0].statuses == [.provisional])
    #expect(result.series[0].contributions == [Contribution(withValue: 1, rows: 2, isPartial: true)])
    #expect(result.rows(series: 0, period: 0) == [6, 7])
    let load = try TradeSamples.result(Query(dataset: "trade", period: .latest, measure: "load"))
    #expect(load.measure.unit.text(in: .english) == "million baht per truck" && load.measure.decimals == 3)
  }

  @Test("A formula may be grouped, compared and limited like any measure")
  func grouped() throws {
    let query = Query(
      dataset: "trade", period: try TradeSamples.period("2026-01"), by: "region", measure: "balance",
      sort: .descendingValue,
      compare: .yearAgoDifference)
    let result = try TradeSamples.result(query)
    #expect(result.series.map(\.key) == ["north", "south"])
    #expect(result.series.map(\.values) == [[20], [0]])
    #expect(result.measure.unit.text(in: .english) == "million baht")
  }

  @Test(
    "A formula that cannot be worked out is an error",
    arguments: [
      ("exports - trucks", "query-unit"), ("exports + 1", "query-unit"), ("exports / trucks", "query-unit"),
      ("exports - prices", "query-field-unknown"), ("exports -", "query-formula"),
      ("exports imports -", "query-formula"),
      ("(exports", "query-formula"), ("exports - 2..5", "query-formula"), ("1 + 2", "query-formula"),
      ("exports[province=50", "query-formula"), ("exports[province=99]", "query-value-unknown"),
      ("exports[provinse=50]", "query-field-unknown"), ("exports + price * 1", "query-unit"),
      ("exports-imports", "query-field-unknown"), ("status - status", "query-measure"),
      (String(repeating: "(", count: 100) + "exports", "query-formula"), ("exports ^ 2 + 1", "query-formula"),
    ])
  func problems(formula: String, code: String) throws {
    let query = Query(dataset: "trade", measure: formula)
    #expect(try TradeSamples.issues(query).map(\.code) == [code])
  }

  @Test("What a formula adds up otherwise is told with its units")
  func units() throws {
    let problem = try #require(try TradeSamples.issues(Query(dataset: "trade", measure: "exports - trucks")).first)
    #expect(
      problem.message.english
        == "'exports - trucks' adds up different units: 'exports' (million baht), 'trucks' (trucks)")
  }

  @Test("Units that only 'unitPhrase' tells apart are said to be so", arguments: [true, false])
  func unitPhrases(isAlike: Bool) throws {
    let dataset = try Samples.load(
      Samples.descriptor([
        "{name: a, type: integer, role: measure, unit: baht, unitPhrase: per ton}",
        "{name: b, type: integer, role: measure, unit: \(isAlike ? "baht" : "USD"), unitPhrase: per tonne}",
      ]), "a,b\n1,2\n")
    let context = QueryContext(datasets: [dataset.id: dataset], weekStart: .monday)
    guard case .failure(let failure) = Query(dataset: dataset.id, measure: "a - b").evaluate(in: context) else {
      Issue.record("no failure")
      return
    }
    #expect(
      failure.issues.compactMap(\.problem.hint?.english)
        == (isAlike
          ? ["all have the 'unit' 'baht', and only 'unitPhrase' differs: where they are one unit, write it alike"] : [])
    )
  }

  @Test("Measures that are combined in different ways need an 'aggregate' that all of them allow")
  func aggregations() throws {
    var query = Query(dataset: "trade", measure: "exports / price", over: ["province"], unit: LocalizedText(same: "x"))
    #expect(try TradeSamples.issues(query) == [.aggregationsDiffer("exports", "price")])
    query.aggregate = .mean
    #expect(try TradeSamples.issues(query).isEmpty)
  }

  @Test("Text that is no formula is refused without harm", arguments: 0..<20 as Range<UInt64>)
  func noise(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "a", "-", "+", "*", "/", "(", ")", "[", "]", "=", ",", "1", "1.5", ".", " ", "ราคา", "a-b", "\u{0}", "é",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 0..<24, using: &generator)
      let text = (0..<count).map { _ in parts[Int.random(in: 0..<parts.count, using: &generator)] }.joined()
      guard let formula = try? MeasureFormula(text) else { continue }
      #expect(formula.value { _ in 2 }?.isFinite != false)
      #expect(!formula.terms.isEmpty)
    }
  }

  @Test("A measure keeps its own unit")
  func unitOfMeasure() throws {
    let query = Query(dataset: "trade", measure: "exports", unit: LocalizedText(same: "x"))
    #expect(try TradeSamples.issues(query) == [.unitNotAsked(measure: "exports")])
  }

  @Test(
    "A derived measure is checked where it is declared",
    arguments: [
      ("{name: a, formula: n - m}", "descriptor-derived-unit", "n - m"),
      ("{name: a, formula: n / m}", "descriptor-derived-unit", "a"),
      ("{name: n, formula: n - n}", "descriptor-derived-name", "n"),
      ("{name: a, formula: n -}", "descriptor-derived-formula", "n -"),
      ("{name: a, formula: n - nn}", "descriptor-derived-formula", "n - nn"),
      ("{name: a, formula: 'n[plac=x]'}", "descriptor-derived-formula", "'n[plac=x]'"),
      ("{name: a, formula: n, decimals: 12}", "descriptor-decimals", "12"), ("{name: a}", "missing-key", "name"),
    ])
  func declarations(entry: String, code: String, place: String) throws {
    let descriptor = Samples.descriptor(
      [
        "{name: place, type: string, role: dimension}", "{name: n, type: integer, role: measure, unit: บาท}",
        "{name: m, type: integer, role: measure, unit: คัน}",
      ], "derived: [\(entry)]")
    let (_, diagnostics) = DatasetDescriptor.decode(file: SourceFile(path: "d.yaml", text: descriptor))
    #expect(diagnostics.map(\.problem.code) == [code], "\(Samples.printed(diagnostics))")
    let found = try #require(diagnostics.first?.place)
    #expect(found.file.text(in: found.range) == place)
  }

  /// The check figures of border trade, million baht, January 2564: exports 74,325 + imports 54,524 = 128,849; border
  /// trade 72,224 + transit trade 56,625 is the same total.
  @Test("The totals of border trade come out, in a wide table and in a long one")
  func borderTrade() throws {
    let unit = "unit: {th: ล้านบาท, en: million baht}, aggregate: sum"
    let wide = try Samples.load(
      Samples.descriptor([
        "{name: month, type: yearmonth, role: time, era: buddhist}",
        "{name: exports, type: number, role: measure, \(unit)}",
        "{name: imports, type: number, role: measure, \(unit)}", "{name: border, type: number, role: measure, \(unit)}",
        "{name: transit, type: number, role: measure, \(unit)}",
      ]), "month,exports,imports,border,transit\n2564-01,74325,54524,72224,56625\n")
    let long = try Samples.load(
      Samples.descriptor([
        "{name: month, type: yearmonth, role: time, era: buddhist}", "{name: direction, type: string, role: dimension}",
        "{name: value, type: number, role: measure, \(unit)}",
      ]), "month,direction,value\n2564-01,export,74325\n2564-01,import,54524\n")
    let context = QueryContext(datasets: ["wide": wide, "long": long])
    func value(_ dataset: String, _ measure: String) throws -> Double? {
      try Query(dataset: dataset, measure: measure).evaluate(in: context).get().series[0].values[0]
    }
    #expect(try value("wide", "exports + imports") == 128_849)
    #expect(try value("wide", "border + transit") == 128_849)
    #expect(try value("wide", "exports - imports") == 19_801)
    #expect(try value("long", "value") == 128_849)
    #expect(try value("long", "value[direction=export] - value[direction=import]") == 19_801)
  }
}
