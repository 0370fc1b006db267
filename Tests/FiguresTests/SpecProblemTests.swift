import SourceText
import Testing

@testable import Charting
@testable import Figures

@Suite("What is wrong with a chart's spec")
struct SpecProblemTests {
  /// Data of so many series.
  private static func lines(_ count: Int) -> String {
    let rows = (0..<count * 2).map { "[2026-0\(1 + $0 % 2), k\($0 / 2), \($0)]" }.joined(separator: ", ")
    return "data: {fields: [{name: m, type: yearmonth, role: time}, {name: a, type: string, role: dimension}, "
      + "{name: n, type: integer, role: measure, unit: x}], rows: [\(rows)], by: a}"
  }

  @Test(
    "is said at its line and column",
    arguments: [
      ("mark: pie\ndata: {dataset: prices}\ntitle: T", ["1:7 unknown-choice"]),
      ("mark: line\ndata: pork\ntitle: T", ["2:7 figure-query-not-in-file"]),
      ("mark: line\ndata: [pork, lime]\ntitle: T", ["2:8 figure-query-not-in-file", "2:14 figure-query-not-in-file"]),
      ("mark: line\ndata: []\ntitle: T", ["2:7 empty-list"]),
      ("title: T\nlayers: []\nD", ["2:9 empty-list"]),
      (
        "mark: bar\ntitle: T\ndata: {fields: [{name: n, type: integer, role: measure, unit: x}], rows: []}",
        ["3:74 empty-list"]
      ),
      (
        "mark: bar\ntitle: T\ndata:\n  fields: [{name: n, type: integer, role: measure, unit: x}]\n  rows: |\n    n\n",
        ["5:9 empty-list"]
      ),
      ("mrak: line\ntitle: T\nD", ["1:1 unknown-key"]),
      ("mark: line\ntitel: T\nD", ["2:1 unknown-key"]),
      ("title: T\nD", ["1:1 figure-file-without-mark"]),
      ("mark: line\ntitle: T\nstack: none\nD", ["3:8 figure-stack-without-effect"]),
      ("mark: bar\ntitle: T\nstack: zero\ndata: {dataset: sales}", ["3:8 figure-stack-without-effect"]),
      ("mark: bar\ntitle: T\nstack: zero\ndata: {dataset: sales, by: good}", []),
      ("mark: line\ntitle: T\nannotations: [{target: 9000, label: x}]\nD", ["3:24 figure-target-flattens"]),
      ("mark: line\ntitle: T\nannotations: [{target: 300, label: x}]\nD", []),
      (
        "mark: line\ntitle: T\nannotations: [{target: 9000, label: x}]\nfacet: by\nscale: {shared: false}\nD", []
      ),
      (
        "mark: line\ntitle: T\nannotations: [{note: 2026-02, label: x}]\ndata: {fields: [{name: m, type: yearmonth, role: time}, {name: n, type: integer, role: measure, unit: x}], "
          + "rows: [[2026-01, 25], [2026-02, null], [2026-03, 10]]}",
        ["3:22 figure-note-without-value"]
      ),
      ("mark: line\ntitle: T\n\(lines(6))", []),
      ("mark: line\ntitle: T\n\(lines(7))", ["1:7 figure-lines-pale"]),
      ("mark: line\ntitle: T\nhighlight: [k3]\n\(lines(7))", []),
      ("mark: line\ntitle: T\nhighlight: [k1, k2, k3, k4, k5]\n\(lines(7))", []),
      ("mark: line\ntitle: T\nhighlight: [k1, k2, k3, k4, k5, k6]\n\(lines(7))", ["1:7 figure-lines-pale"]),
      ("mark: line\ntitle: T\nfacet: by\n\(lines(7))", []),
      ("mark: line\ntitle: T\nannotations: [{note: [2026-01, 2026-02], label: x}]\nD", ["3:22 figure-several-places"]),
      (
        "mark: line\ntitle: T\nannotations:\n- label: x\n  note: |\n    2026-01\n    2026-02\nD",
        ["5:9 figure-several-places"]
      ),
      ("mark: line\ntitle: T\ncolour: by\ndata: {dataset: prices}", ["3:1 unknown-key"]),
      ("mark: line\ntitle: T\ncolor: goods\nD", ["3:8 figure-channel-unknown"]),
      ("mark: line\ntitle: T\nfacet: measure\nD", ["3:8 figure-channel-unknown"]),
      ("mark: line\ntitle: T\nfacet: time\nD", ["3:8 figure-channel-twice"]),
      ("mark: line\ntitle: T\nx: time\ny: good\nD", ["4:4 figure-channels-without-measure"]),
      ("mark: bar\ntitle: T\nstack: up\nD", ["3:8 unknown-choice"]),
      ("mark: line\ntitle: T\nstack: zero\ndata: {dataset: sales, by: place}", ["1:7 chart-stack-not-possible"]),
      (
        "title: T\nlayers:\n- {mark: line}\n- {mark: dot, stack: zero}\ndata: {dataset: sales, by: place}",
        ["4:10 chart-stack-not-possible"]
      ),
      (
        "title: T\nlayers:\n- {mark: area, series: a, stack: normalize}\n- {mark: area, series: b}\ndata: {dataset: sales, by: place}",
        ["4:10 chart-values-beside-shares"]
      ),
      (
        "title: T\nlayers:\n- {mark: line, series: a}\n- {mark: area, stack: mirror, series: a}\ndata: {dataset: sales, by: place}",
        ["4:23 chart-mirror-needs-two"]
      ),
      (
        "title: T\nlayers:\n- {mark: line, series: k1}\n- {mark: text}\ndata: {fields: [{name: m, type: yearmonth, role: time}, {name: a, type: string, role: dimension}, {name: n, type: integer, role: measure, unit: x}], "
          + "rows: [\((1...14).map { "[2026-0\(1 + $0 % 2), k\(1 + $0 / 2), \($0)]" }.joined(separator: ", "))], by: a}",
        ["4:10 chart-too-many-series"]
      ),
      ("mark: bar\ntitle: T\nstack: zero\nD", ["3:8 figure-stack-not-additive"]),
      (
        "mark: bar\ntitle: T\nstack: normalize\nscale: index\ndata: {dataset: sales, by: place}",
        ["3:8 figure-stack-not-additive"]
      ),
      ("mark: line\ntitle: T\nsort: size\nD", ["3:7 unknown-choice"]),
      ("mark: line\ntitle: T\nrange: [a]\nD", ["3:8 wrong-type"]),
      ("mark: area\ntitle: T\nrange: [pork, lim]\nD", ["3:15 figure-series-unknown"]),
      ("mark: line\ntitle: T\nhighlight: [prok]\nD", ["3:13 figure-series-unknown"]),
      ("mark: bar\ntitle: T\nscale: log\nD", ["3:8 chart-log-needs-points"]),
      ("mark: bar\ntitle: T\nscale: {type: linear, base: 2567}\nD", ["3:29 figure-base-without-index"]),
      ("mark: line\ntitle: T\nscale: {base: 2569-02}\nD", ["3:15 figure-index-base"]),
      ("mark: line\ntitle: T\nscale: {base: 2568-12}\nD", ["3:15 figure-index-base-outside"]),
      ("mark: line\ntitle: T\nscale: {base: 2569-04}\nD", ["3:15 figure-index-base-outside"]),
      ("mark: line\ntitle: T\nscale: {base: 2564}\nD", ["3:15 figure-index-base-outside"]),
      ("mark: line\ntitle: T\nscale: {base: 2569-02-14}\nD", ["3:15 figure-index-base-outside"]),
      ("mark: line\ntitle: T\nscale: {base: 2026-W05}\nD", ["3:15 figure-index-base-outside"]),
      (
        "mark: line\ntitle: T\nscale: {base: 2026}\ndata: {fields: [{name: m, type: yearmonth, role: time}, {name: n, type: integer, role: measure, unit: x}], "
          + "rows: [[2026-01, 25], [2026-02, -20], [2026-03, 10]]}",
        ["3:15 figure-index-base"]
      ),
      (
        "mark: bar\ntitle: T\nhorizontal: false\ndata: {fields: [{name: a, type: string, role: dimension}, {name: n, type: integer, role: measure, unit: x}], "
          + "rows: [\((1...40).map { "[Category number \($0), \($0)]" }.joined(separator: ", "))], by: a}",
        ["3:13 figure-names-without-room"]
      ),
      (
        "mark: bar\ntitle: T\nhorizontal: false\ndata: {fields: [{name: a, type: string, role: dimension}, {name: n, type: integer, role: measure, unit: x}], "
          + "rows: [\((1...6).map { "[Nakhonsitham \($0), \($0)]" }.joined(separator: ", "))], by: a}\n"
          + "annotations: [{target: 4, label: a label that takes much room}]",
        ["3:13 figure-names-without-room"]
      ),
      ("mark: line\ntitle: T\nscale: {base: soon}\nD", ["3:15 wrong-type"]),
      ("mark: line\ntitle: T\nscale: {bass: 2567}\nD", ["3:9 unknown-key"]),
      ("title: T\nlayers: [{mark: line, series: x}]\nD", ["2:31 figure-series-unknown"]),
      ("mark: line\ntitle: T\nlayers: [{mark: line}]\nD", ["1:7 figure-beside-layers"]),
      ("mark: line\ntitle: T\nannotations: [{label: x}]\nD", ["3:15 figure-annotation-kind"]),
      (
        "mark: line\ntitle: T\nannotations: [{event: 2026-01, target: 3, label: x}]\nD", ["3:15 figure-annotation-kind"]
      ),
      ("mark: line\ntitle: T\nannotations: [{event: 2030-01, label: x}]\nD", ["3:23 chart-annotation-outside"]),
      ("mark: line\ntitle: T\nannotations: [{event: 2001-01, label: x}]\nD", ["3:23 figure-annotation-passed"]),
      ("mark: line\ntitle: T\nannotations: [{band: 2001-01..2001-05, label: x}]\nD", ["3:22 figure-annotation-passed"]),
      ("mark: line\ntitle: T\nannotations: [{note: 2001-01, label: x}]\nD", ["3:22 figure-annotation-passed"]),
      ("mark: line\ntitle: T\nannotations: [{note: 2030-01, label: x}]\nD", ["3:22 figure-position-unknown"]),
      ("mark: line\ntitle: T\nannotations: [{target: 3, series: a, label: x}]\nD", ["3:35 figure-series-of-note"]),
      (
        "mark: bar\ntitle: T\nannotations: [{event: 2026-01, label: x}]\ndata: {dataset: prices, where: {place: a}, by: good, period: latest}",
        ["3:23 figure-annotation-needs-time"]
      ),
      (
        "mark: line\ntitle: T\ndata: {dataset: prices, where: {place: a}, by: good, period: latest}",
        ["1:7 figure-line-of-one-period"]
      ),
      (
        "mark: line\ntitle: T\ndata: {fields: [{name: a, type: string, role: dimension}, {name: n, type: integer, role: measure, unit: x}], rows: [[a, 1], [b, 2]], by: a}",
        ["1:7 chart-line-over-categories"]
      ),
      (
        "mark: tile\ntitle: T\ndata: {dataset: prices, where: {place: a}, by: good, period: latest}",
        ["1:7 figure-tiles-without-list"]
      ),
      (
        "mark: line\ntitle: T\ndata:\n- {dataset: sales}\n- {dataset: prices, where: {good: pork}, over: place}",
        ["5:3 figure-units-differ"]
      ),
      (
        "mark: line\ntitle: T\ndata:\n- {dataset: sales}\n- {dataset: sales, per: year, label: x}",
        ["5:3 figure-periods-differ"]
      ),
      (
        "mark: line\ntitle: T\ndata:\n- {dataset: sales}\n- {dataset: sales}",
        ["5:3 figure-labels-alike"]
      ),
      ("mark: line\ntitle: T\ndata: {dataset: sales, period: 2030}", ["3:32 data-empty"]),
    ])
  func places(text: String, expected: [String]) throws {
    let data = "data: {dataset: prices, where: {place: a}, by: good}"
    #expect(try Drawing(text.replacing("\nD", with: "\n" + data)).problems == expected)
  }

  @Test("names the categories of a ranking, of many the first")
  func categories() throws {
    let text = "mark: bar\ntitle: T\nhighlight: [zebra]\ndata: {fields: [{name: a, type: string, role: dimension}, "
    let rows = (1...14).map { "[k\($0), \(100 - $0)]" }.joined(separator: ", ")
    let drawing = try Drawing(
      text + "{name: n, type: integer, role: measure, unit: x}], rows: [\(rows)], by: a}")
    #expect(drawing.hints == ["use one of: k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12 and 2 more"])
  }

  @Test("is said of a file without anything in it")
  func emptyFile() throws {
    #expect(try Drawing("").problems == ["1:1 figure-file-empty"])
    #expect(try Drawing("# only a remark\n").problems == ["1:1 figure-file-empty"])
  }

  @Test(
    "comes with a hint",
    arguments: [
      ("highlight: [prok]", "did you mean 'pork'?"), ("color: goood", "did you mean 'good'?"),
      ("facet: size", "use one of: by, good"),
      ("highlight: [zebra]", "use one of: pork, lime"),
      ("annotations: [{note: 2570, label: x}]", "use one from 2569-01 to 2569-03"),
      ("annotations: [{note: 2030, label: x}]", "use one from 2026-01 to 2026-03"),
      ("annotations: [{note: 2026-01, series: zebra, label: x}]", "use one of: pork, lime"),
      ("scale: {base: 2564}", "the first period that can be the base is 2026-01"),
      ("scale: {base: 2026-02}", "the first period that can be the base is 2026-01"),
    ])
  func hints(key: String, hint: String) throws {
    let data = "data: {dataset: prices, where: {place: a}, by: good}"
    #expect(try Drawing("mark: line\ntitle: T\n\(key)\n\(data)").hints == [hint])
  }

  @Test(
    "hints say what to write",
    arguments: [
      ("mark: column\ntitle: T\nD", "did you mean 'bar'?"), ("mark: แผนที่\ntitle: T\nD", "did you mean 'tile'?"),
      ("mark: pie\ntitle: T\nD", "use one of: line, area, bar, dot, rule, text, cell, tile"),
      ("mrak: line\ntitle: T\nD", "did you mean 'mark'?"),
      (
        "mark: tile\ntitle: T\ndata: {dataset: prices, over: [good, place], period: latest}",
        "add 'by' with such a dimension, as in 'by: province'"
      ),
      (
        "mark: tile\ntitle: T\ndata: {dataset: prices, where: {place: a}, by: good, period: latest}",
        "write codes or names of provinces, or give the field a 'codelist' that has tile_row and tile_column"
      ),
      (
        "mark: line\ntitle: T\ndata: {dataset: prices, where: {place: a}, by: good, period: latest}",
        "use 'mark: bar' or 'dot', or cards ('items:'), or take more periods"
      ),
      ("mark: bar\nstack: true\ntitle: T\nD", "did you mean 'zero'?"),
      ("mark: bar\nsort: desc\ntitle: T\nD", "did you mean '-value'?"),
      ("mark: bar\nsort: descending\ntitle: T\nD", "did you mean '-value'?"),
      (
        "mark: line\ntitle: T\nannotations: [{target: \"15,000\", label: x}]\nD",
        "write it without marks between thousands: 15000"
      ),
      (
        "mark: line\ntitle: T\nannotations: [{target: 1,015,000, label: x}]\nD",
        "write it without marks between thousands: 1015000"
      ),
      (
        "mark: line\ntitle: T\nannotations: [{target: 30 million, label: x}]\nD",
        "write the number alone, in the unit of the chart"
      ),
      ("mark: line\ntitle: T\nannotations: [{event: 2027-05, label: x}]\nD", "use one from 2026-01 to 2026-03"),
      (
        "mark: line\ntitle: T\nannotations: [{band: 2027-05..2027-06, label: x}]\nD", "use one from 2026-01 to 2026-03"
      ),
      (
        "mark: line\ntitle: T\nannotations: [{band: 2025-01 - 2025-03, label: x}]\nD",
        "did you mean '2025-01..2025-03'?"
      ),
      (
        "mark: line\ntitle: T\ndata:\n- {fields: [{name: m, type: yearmonth, role: time}, {name: n, type: integer, role: measure, unit: baht, unitPhrase: per ton}], rows: [[2026-01, 1], [2026-02, 2]], label: a}\n"
          + "- {fields: [{name: m, type: yearmonth, role: time}, {name: n, type: integer, role: measure, unit: baht, unitPhrase: per tonne}], rows: [[2026-01, 1], [2026-02, 2]], label: b}",
        "both have the 'unit' 'baht', and only 'unitPhrase' differs: where they are one unit, write it alike"
      ),
      (
        "mark: bar\nstack: mirror\ntitle: T\ndata: {fields: [{name: m, type: yearmonth, role: time}, {name: a, type: string, role: dimension}, {name: n, type: integer, role: measure, unit: x}], rows: [[2026-01, a, 1], [2026-01, b, 1], [2026-01, c, 1], [2026-02, a, 1]], by: a}",
        "choose two with 'where' in the query, or use stack: zero"
      ),
      (
        "mark: bar\nstack: mirror\ntitle: T\ndata: {dataset: sales}",
        "split the data in two with 'by', or put two queries into 'data'"
      ),
      ("title: T\nD", "add 'mark: line' for a chart, or write cards below 'items:'"),
      ("items:", "write one at least"),
      (
        "mark: line\ntitle: {th: ก, en: T}\nD", "write a file for each language, with 'language: th' or 'language: en'"
      ),
    ])
  func hintsOfCharts(text: String, hint: String) throws {
    let data = "data: {dataset: prices, where: {place: a}, by: good}"
    #expect(try Drawing(text.replacing("\nD", with: "\n" + data)).hints == [hint])
  }

  @Test("an event that is no period is shown without its quotation marks, beside the forms of all lengths")
  func formsOfEvents() throws {
    let text =
      "mark: line\ntitle: T\nannotations: [{event: \"กุมภาพันธ์ 2569\", label: x}]\n"
      + "data: {dataset: prices, where: {place: a}, by: good}"
    #expect(
      try Drawing(text).messages.map { $0[.english] } == [
        "'event' must be of the form 2567 / 2567-Q1 / 2567-01 / 2024-W05 / 2567-01-20, found 'กุมภาพันธ์ 2569'"
      ])
  }

  @Test("a single annotation needs no list")
  func singleAnnotation() throws {
    let text =
      "mark: line\ntitle: T\nannotations: {target: 100, label: x}\n"
      + "data: {dataset: prices, where: {place: a}, by: good}"
    #expect(try Drawing(text).description?.annotations == [.target(100, label: "x")])
  }

  @Test("a label over several lines is one text, and a note may stand on a line of its own")
  func linesOfAnnotations() throws {
    let text =
      "mark: line\ntitle: |\n  T\n  U\nannotations:\n- note: |\n    2026-01\n  label: |\n    one\n      two\n"
      + "data: {dataset: prices, where: {place: a}, by: good}"
    let description = try #require(try Drawing(text).description)
    #expect(description.annotations == [.note(at: 0, series: "pork", label: "one two")])
    #expect(description.title == "T U")
  }

  @Test(
    "the base of an index is named as it was written where that is of the other era",
    arguments: [
      ("2560", "the data of the chart does not have '2560' (2017), the base", "ข้อมูลของแผนภูมิไม่มีงวดฐาน ปี 2560"),
      ("2017", "the data of the chart does not have 2017, the base", "ข้อมูลของแผนภูมิไม่มีงวดฐาน '2017' (ปี 2560)"),
    ])
  func baseAsWritten(base: String, english: String, thai: String) throws {
    let drawing = try Drawing(
      "mark: line\ntitle: T\nscale: {base: \(base)}\ndata: {dataset: prices, where: {place: a}, by: good}")
    #expect(drawing.messages == [Prose(th: thai, en: english)])
  }

  @Test("messages of what has no effect, in both languages")
  func warnings() throws {
    let stack = try Drawing("mark: bar\ntitle: T\nstack: normalize\ndata: {dataset: sales}")
    #expect(stack.messages.map(\.thai) == ["'stack: normalize' ไม่มีผล เพราะมีชุดข้อมูลเดียว"])
    #expect(stack.chart != nil && stack.hints == ["take 'stack' away, or split the data with 'by'"])
    let target = try Drawing(
      "mark: line\ntitle: T\nannotations: [{target: 9000, label: x}]\ndata: {dataset: prices, where: {place: a}, by: good}"
    )
    #expect(
      target.messages == [
        Prose(
          th: "“x” อยู่ไกลจากข้อมูลมาก จนข้อมูลเหลือที่ร้อยละ 1 ของแกน",
          en: "“x” lies so far from the values that they are left with 1 percent of the axis")
      ])
    #expect(target.chart != nil)
    let far = try Drawing(
      "mark: line\ntitle: T\nannotations: [{target: 90000, label: x}]\ndata: {dataset: prices, where: {place: a}, by: good}"
    )
    #expect(far.messages.allSatisfy { $0.english.hasSuffix("are left with less than 1 percent of the axis") })
    #expect(far.messages.allSatisfy { $0.thai.hasSuffix("จนข้อมูลเหลือที่ไม่ถึงร้อยละ 1 ของแกน") })
  }

  @Test("a total among the parts of a stack is an error, beside them it is none", arguments: ["zero", "normalize"])
  func totalInStack(stack: String) throws {
    func problems(_ name: String, _ stack: String) throws -> [String] {
      let rows = (1...2).map { "[2026-0\($0), a, 1], [2026-0\($0), b, 2], [2026-0\($0), \(name), 3]" }
      return try Drawing(
        "mark: bar\ntitle: T\nstack: \(stack)\ndata: {fields: [{name: m, type: yearmonth, role: time}, "
          + "{name: d, type: string, role: dimension}, {name: n, type: integer, role: measure, unit: x, aggregate: sum}], "
          + "rows: [\(rows.joined(separator: ", "))], by: d}"
      ).problems.filter { !$0.hasSuffix("series-total") }
    }
    #expect(try problems("รวม", stack) == ["3:8 figure-total-in-stack"])
    #expect(try problems("c", stack) == [] && problems("รวม", "none") == [])
  }

  @Test("only words that can be used are offered for a channel, and colours cannot be chosen")
  func channels() throws {
    func hint(_ keys: String, _ data: String) throws -> [String] {
      try Drawing("mark: line\ntitle: T\n\(keys)\ndata: {\(data)}").hints
    }
    let (single, several) = (
      "dataset: prices, where: {place: a, good: pork}", "dataset: prices, where: {place: a}, by: good"
    )
    #expect(
      try hint("color: red", single)
        == ["'color' says what tells the series apart, and colours cannot be chosen: take 'color' away"])
    #expect(try hint("facet: region", single) == ["take 'facet' away, or split the data with 'by'"])
    #expect(try hint("facet: region", several) == ["use one of: by, good"])
  }

  @Test("a value below zero is told with its period, at the stack")
  func belowZero() throws {
    for (stack, words) in [("normalize", "share of a whole"), ("mirror", "side of its own")] {
      let drawing = try Drawing(
        "mark: bar\ntitle: T\nstack: \(stack)\ndata: {fields: [{name: m, type: yearmonth, role: time}, "
          + "{name: d, type: string, role: dimension}, {name: n, type: integer, role: measure, unit: x, aggregate: sum}], "
          + "rows: [[2026-01, a, 1], [2026-01, b, 2], [2026-02, a, -1], [2026-02, b, 2]], by: d}")
      #expect(drawing.problems == ["3:8 chart-share-of-negative"])
      #expect(drawing.messages.map(\.english) == ["series “a” has a value below zero (2026-02), which has no \(words)"])
    }
  }

  @Test("names have the same room in a file as in the wide drawing of a page")
  func namesWithoutRoom() throws {
    func drawing(_ length: Int) throws -> Drawing {
      let rows = (1...6).map { "[\(String(repeating: "m", count: length))\($0), \($0)]" }.joined(separator: ", ")
      return try Drawing(
        "mark: bar\ntitle: T\nhorizontal: false\ndata: {fields: [{name: a, type: string, role: dimension}, "
          + "{name: n, type: integer, role: measure, unit: x}], rows: [\(rows)], by: a}")
    }
    func stands(_ chart: Chart) -> Bool {
      chart.layout(width: 720, metrics: chart.metrics(width: 720)) is UprightLayout
    }
    let drawings = try (4...20).map(drawing)
    #expect(drawings.contains { stands($0.chart!) } && drawings.contains { !stands($0.chart!) })
    for drawing in drawings {
      #expect(drawing.problems == (stands(drawing.chart!) ? [] : ["3:13 figure-names-without-room"]))
    }
  }
}
