import DataReports
import Datasets
import Localization
import SourceText
import Testing
import YAML

@Suite("A query given by options")
struct CommandQueryTests {
  private func command(_ options: [(String, String)], _ conditions: [String] = []) -> CommandQuery {
    CommandQuery(
      options.map { CommandQuery.Option("--" + $0.0, key: $0.0, value: $0.1) }, conditions: conditions)
  }

  private func decode(_ command: CommandQuery) -> (query: Query?, diagnostics: [Diagnostic]) {
    let (root, problems) = YAMLParser.parse(command.file)
    guard let root else { return (nil, command.located(problems)) }
    let (query, more) = Query.decode(root, file: command.file, weekStart: .monday)
    return (query?.query, command.located(problems + more))
  }

  @Test("it is the query that a page would write")
  func equal() throws {
    let command = command(
      [
        ("dataset", "farm-prices"), ("period", "last 52 weeks"), ("by", "commodity"), ("measure", "price"),
        ("per", "month"), ("aggregate", "mean"), ("sort", "-value"), ("limit", "5"),
      ], ["province=32", "commodity=ข้าวหอมมะลิ", "note=it's: a #1 \"x\" -"])
    let (query, diagnostics) = decode(command)
    #expect(diagnostics.isEmpty, "\(DiagnosticPrinter().print(diagnostics))")
    var expected = Query(
      dataset: "farm-prices", period: .last(count: 52, of: .week(startingOn: .monday)), by: "commodity",
      measure: "price", per: .month, aggregate: .mean, sort: .descendingValue, limit: 5)
    expected.filters = [
      QueryFilter("province", ["32"]), QueryFilter("commodity", ["ข้าวหอมมะลิ"]),
      QueryFilter("note", ["it's: a #1 \"x\" -"]),
    ]
    #expect(query == expected)
  }

  @Test("several conditions on one field are alternatives, and YAML passes as it stands")
  func conditions() {
    let alternatives = decode(command([("dataset", "d")], ["p=32", "k=x", "p=33"])).query
    #expect(alternatives?.filters == [QueryFilter("p", ["32", "33"]), QueryFilter("k", ["x"])])
    let list = decode(command([("dataset", "d")], ["p=[\"07\", 33]"])).query
    #expect(list?.filters == [QueryFilter("p", ["07", "33"])])
    let texts = ["null", "true", "a: b", "- x", "#1", "{", "", " x ", "~", "'q'", "a\nb", "1e3", "a=b"]
    for text in texts where !text.hasPrefix("{") {
      #expect(
        decode(command([("dataset", "d")], ["p=" + text])).query?.filters == [QueryFilter("p", [text])], "\(text)")
    }
  }

  @Test("an option that is repeated is a list, each value with its own place")
  func repeated() {
    let over = [("dataset", "d"), ("over", "province"), ("by", "goods"), ("over", "market")]
    #expect(decode(command(over)).query?.over == ["province", "market"])
    let text = DiagnosticPrinter().print(
      decode(command([("dataset", "d"), ("over", "a"), ("over", "[b]")])).diagnostics)
    #expect(text.hasPrefix("--over:1:1: error: ") && text.contains(" 1 | [b]\n"), "\(text)")
  }

  @Test(
    "a mistake is shown at its option",
    arguments: [
      ([("dataset", "d"), ("period", "soon")], [], "--period:1:1", "soon"),
      ([("dataset", "d"), ("limit", "many")], [], "--limit:1:1", "many"),
      ([("dataset", "d"), ("nonsense", "x")], [], "--nonsense:1:1", "x"),
      ([("dataset", "d"), ("aggregate", "add up")], ["p=1"], "--aggregate:1:1", "add up"),
      ([("dataset", "d")], ["p=[1, [2]]"], "--where:1:7", "p=[1, [2]]"),
      ([("dataset", "d")], ["p=1", "q=[1, 2"], "--where:1:1", "q=[1, 2"),
    ])
  func mistakes(options: [(String, String)], conditions: [String], place: String, line: String) {
    let text = DiagnosticPrinter().print(decode(command(options, conditions)).diagnostics)
    #expect(text.hasPrefix(place + ": error: ") && text.contains(" 1 | \(line)\n"), "\(text)")
  }

  @Test("hints name the options")
  func hints() {
    let command = command([("dataset", "d"), ("over", "province")])
    func hint(_ problem: QueryProblem) -> String? {
      let place = Diagnostic.Place(file: command.file, range: SourceRange(0, 1))
      return command.located([Diagnostic(problem, at: place)])[0].hint?.english
    }
    let open = QueryProblem.dimensionOpen("province", measure: "price", isMean: true)
    #expect(hint(open)?.contains("'--over province'") == true && hint(open)?.contains("'--by province'") == true)
    #expect(open.hint?.english.contains("'over: province'") == true)
    #expect(hint(.lastCombined("p", measure: "x"))?.contains("'--where p=…'") == true)
    #expect(hint(.measureNeeded(["a", "b"])) == "add '--measure': use one of: a, b")
    #expect(hint(.unitNeeded(formula: "a / b"))?.hasPrefix("add '--unit', as in --unit '{th: ") == true)
    #expect(hint(.shareWithoutBy) == "add '--by'" && QueryProblem.shareWithoutBy.hint?.english == "add 'by'")
  }

  @Test("a condition is a field, a sign of equality and a value", arguments: ["p=1", "p=", "p==", "ก=ข"])
  func condition(text: String) {
    #expect(CommandQuery.isCondition(text) && !CommandQuery.isCondition(text.replacing("=", with: "")))
    #expect(!CommandQuery.isCondition("=" + text))
  }
}
