import Localization
import SourceText
import Testing
import YAML

@testable import Datasets

@Suite struct QueryProblemTests {
  static func decode(
    _ text: String, substituting substitute: (String) -> String? = { _ in nil }
  ) -> (query: LocatedQuery?, diagnostics: [Diagnostic]) {
    let file = SourceFile(path: "query.yaml", text: text)
    let (root, problems) = YAMLParser.parse(file)
    guard let root else { return (nil, problems) }
    return Query.decode(root, file: file, substituting: substitute, weekStart: .monday)
  }

  @Test("Every key of a query is read")
  func keys() throws {
    let (located, diagnostics) = Self.decode(
      """
      dataset: farm-prices
      where: {province: =province, commodity: [paddy, cassava]}
      period: last 52 weeks
      by: commodity
      measure: price
      per: month
      aggregate: mean
      sort: -label
      limit: 3
      """, substituting: { $0 == "province" ? "32" : nil })
    #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
    #expect(
      located?.query
        == Query(
          dataset: "farm-prices",
          filters: [QueryFilter("province", ["32"]), QueryFilter("commodity", ["paddy", "cassava"])],
          period: .last(count: 52, of: .week(startingOn: .monday)), by: "commodity", measure: "price", per: .month,
          aggregate: .mean, sort: .descendingLabel, limit: 3))
  }

  @Test("A comparison that is almost one is offered, and a value that is not there is told with those that are")
  func choices() throws {
    let (_, diagnostics) = Self.decode("dataset: farm-prices\ncompare: year ago")
    #expect(diagnostics.map { $0.problem.hint?.english } == ["did you mean 'year-ago'?"])
    #expect(Self.decode("dataset: farm-prices\ncompare: nonsense").diagnostics.map(\.problem.code) == ["wrong-type"])
    let query = Query(dataset: "farm-prices", filters: [QueryFilter("commodity", ["x"])], measure: "price")
    guard case .failure(let failure) = query.evaluate(in: try Samples.context()) else {
      Issue.record("the query was answered")
      return
    }
    #expect(failure.issues.map { $0.problem.hint?.english } == ["use one of: paddy, cassava"])
    #expect(QueryProblem.oneOf((1...11).map(String.init))?.english.hasSuffix(" 10, …") == true)
  }

  @Test(
    "A key that cannot be read is an error where it stands",
    arguments: [
      ("where: {province: 32}", "missing-key", "where"),
      ("dataset: farm-prices\nwhere: {province: =provnice}", "query-name-unknown", "=provnice"),
      ("dataset: farm-prices\nperiod: last week", "wrong-type", "last week"),
      ("dataset: farm-prices\nper: fortnight", "unknown-choice", "fortnight"),
      ("dataset: farm-prices\nlimit: 0", "query-limit", "0"),
      ("dataset: farm-prices\nsort: price", "unknown-choice", "price"),
      ("dataset: farm-prices\nwhere: [a]", "wrong-type", "[a]"),
      ("dataset: farm-prices\nwhre: {a: b}", "unknown-key", "whre"),
    ])
  func decoding(text: String, code: String, place: String) throws {
    let (query, diagnostics) = Self.decode(text)
    #expect(query == nil && diagnostics.map(\.problem.code) == [code], "\(Samples.printed(diagnostics))")
    let found = try #require(diagnostics.first?.place)
    #expect(found.file.text(in: found.range) == place)
  }

  @Test(
    "A query that the data cannot answer is an error at its part",
    arguments: [
      ("dataset: farm-price", "query-dataset-unknown", "farm-price", "farm-prices"),
      ("dataset: farm-prices\nwhere: {provinc: 32}", "query-field-unknown", "provinc", "province"),
      ("dataset: farm-prices\nby: comodity", "query-field-unknown", "comodity", "commodity"),
      ("dataset: farm-prices\nwhere: {province: [31, 23]}", "query-value-unknown", "23", nil),
      ("dataset: farm-prices\nwhere: {province: Surinn}", "query-value-unknown", "Surinn", "Surin"),
      ("dataset: farm-prices\nwhere: {commodity: padi}", "query-value-unknown", "padi", nil),
      ("dataset: farm-prices\nwhere: {commodity: pady}", "query-value-unknown", "pady", "paddy"),
      ("dataset: farm-prices\nwhere: {price: 15000}", "query-field-not-dimension", "price", "province"),
      ("dataset: farm-prices\nby: week", "query-field-not-dimension", "week", "commodity"),
      ("dataset: farm-prices\nmeasure: weight", "query-field-unknown", "weight", "use one of: price"),
      ("dataset: farm-prices\nby: xyz", "query-field-unknown", "xyz", "use one of: province, commodity, status"),
      ("dataset: farm-prices\nmeasure: status", "query-measure", "status", "price"),
      ("dataset: farm-prices\nmeasure: prise", "query-field-unknown", "prise", "price"),
      ("dataset: farm-prices\naggregate: sum", "query-sum-not-allowed", "sum", "aggregate: mean"),
      ("dataset: farm-prices\nper: day", "query-per", "day", nil),
      ("dataset: farm-prices\naggregate: none\nby: province", "query-dimension-open", "farm-prices", "by: commodity"),
      (
        "dataset: farm-prices\naggregate: last\nwhere: {commodity: paddy}", "query-dimension-open", "farm-prices",
        "by: province"
      ),
      (
        "dataset: farm-prices\naggregate: none\nwhere: {province: 32}\nper: month", "query-time-not-combined", "month",
        "aggregate: last"
      ),
      ("dataset: provinces", "query-measure", "provinces", "role: measure"),
    ] as [(String, String, String, String?)])
  func evaluation(text: String, code: String, place: String, hint: String?) throws {
    let (query, problems) = Self.decode(text)
    let (result, diagnostics) = try #require(query, "\(Samples.printed(problems))").evaluate(in: Samples.context())
    #expect(result == nil && diagnostics.map(\.problem.code) == [code], "\(Samples.printed(diagnostics))")
    let diagnostic = try #require(diagnostics.first)
    let found = try #require(diagnostic.place)
    #expect(found.file.text(in: found.range) == place)
    if let hint { #expect(diagnostic.problem.hint?.english.contains(hint) == true, "\(Samples.printed(diagnostics))") }
  }

  @Test("All unknown names of a query are told in one run")
  func severalProblems() throws {
    let (query, _) = Self.decode("dataset: farm-prices\nwhere: {provinc: 32, commodity: rice}\nby: x\nmeasure: y")
    let (_, diagnostics) = try #require(query).evaluate(in: Samples.context())
    #expect(Set(diagnostics.map(\.problem.code)) == ["query-field-unknown", "query-value-unknown"])
    #expect(diagnostics.count == 4)
  }

  @Test("Weekly sums are not added up by month, a time query needs time, a huge range costs nothing")
  func time() throws {
    let weekly = Samples.descriptor([
      "{name: week, type: date, role: time}", "{name: tonnes, type: integer, role: measure, unit: ตัน, aggregate: sum}",
      "{name: trucks, type: integer, role: measure, unit: คัน, aggregate: sum}",
    ]).replacing("    path: rows.csv", with: "    path: rows.csv\n    frequency: weekly")
    let flat = Samples.descriptor(["{name: n, type: integer, role: measure, unit: แห่ง}"])
    let context = QueryContext(datasets: [
      "weekly": try Samples.load(weekly, "week,tonnes,trucks\n2026-11-02,1,1\n"),
      "flat": try Samples.load(flat, "n\n1\n2\n"),
    ])
    func issues(_ query: Query) -> [QueryIssue] {
      if case .failure(let failure) = query.evaluate(in: context) { failure.issues } else { [] }
    }
    let weeks = Granularity.week(startingOn: .monday)
    #expect(issues(Query(dataset: "weekly")) == [QueryIssue(.measureNeeded(["tonnes", "trucks"]), .measure)])
    #expect(
      issues(Query(dataset: "weekly", measure: "tonnes", per: .month)) == [
        QueryIssue(.perDoesNotNest(.month, dataset: weeks), .per)
      ])
    let eternity = PeriodSelection.range(from: Period(.year, ordinal: 1), through: Period(.year, ordinal: 9999))
    let daily = Samples.descriptor([
      "{name: d, type: date, role: time}", "{name: n, type: integer, role: measure, unit: แห่ง}",
    ])
    var wide = context
    wide.datasets["daily"] = try Samples.load(daily, "d,n\n2026-11-02,1\n")
    // Days on which nothing was observed are left out, so a long range costs nothing.
    #expect(try Query(dataset: "daily", period: eternity).evaluate(in: wide).get().periods.map(\.iso) == ["2026-11-02"])
    #expect(
      issues(Query(dataset: "flat", period: .since(Period(.year, ordinal: 2020)), per: .year))
        == [QueryIssue(.noTime(dataset: "sample"), .per), QueryIssue(.noTime(dataset: "sample"), .period)])
    #expect(issues(Query(dataset: "flat")).map(\.problem) == [.rowsRepeated(measure: "n")])
  }
}
