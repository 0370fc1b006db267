import Charting
import Testing

@testable import Figures

@Suite("Tables written in place")
struct WrittenTableTests {
  private static let fields =
    "  fields:\n  - {name: month, type: yearmonth, role: time}\n  - {name: kind, type: string, role: dimension}\n  - {name: value, type: integer, role: measure, unit: baht, aggregate: sum}\n"

  private func drawing(_ data: String) throws -> Drawing {
    try Drawing("mark: bar\ntitle: T\ndata:\n" + Self.fields + data)
  }

  @Test(
    "are read from CSV, lists and mappings alike",
    arguments: [
      "  rows: |\n    month,kind,value\n    2564-01,a,1\n    2564-02,a,\n    2564-02,\"b, c\",3\n".replacing(
        "2564", with: "2021"),
      "  rows:\n  - [2021-01, a, 1]\n  - [2021-02, a, null]\n  - [2021-02, \"b, c\", 3]\n",
      "  rows:\n  - {month: 2021-01, kind: a, value: 1}\n  - {kind: a, month: 2021-02}\n  - {month: 2021-02, kind: \"b, c\", value: 3}\n",
    ])
  func forms(rows: String) throws {
    let drawing = try drawing("  by: kind\n" + rows)
    #expect(drawing.problems == [])
    #expect(drawing.description?.series.map(\.label) == ["a", "b, c"])
    #expect(drawing.description?.series.map(\.values) == [[1, nil], [nil, 3]])
    #expect(drawing.description?.source == nil)
  }

  @Test("say where they come from and that they are made up")
  func source() throws {
    let made = try drawing(
      "  demonstration: true\n  sources: [{title: Office}]\n  by: kind\n  rows: [[2021-01, a, 1]]\n")
    #expect(made.description?.source == "Source: Office · made up")
  }

  @Test(
    "have every problem where it is written",
    arguments: [
      ("  rows: |\n    month,kind,value\n    2021-01,a,1\n    2021-02,a,x\n", ["11:15 csv-type"]),
      ("  rows: |\n    month,kid,value\n    2021-01,a,1\n", ["9:11 csv-column-extra"]),
      ("  rows: |\n    month,kind,value\n    2021-01,a\n", ["10:5 csv-field-count"]),
      ("  rows: \"month,kind,value\\n2021-01,a,x\"\n", ["8:9 csv-type"]),
      ("  rows:\n  - [2021-01, a, 1]\n  - [2021-02, a, x]\n", ["10:18 csv-type"]),
      ("  rows:\n  - [2021-01, a]\n", ["9:6 csv-field-count"]),
      ("  rows:\n  - {month: 2021-01, kind: a, valeu: 1}\n", ["9:31 unknown-key"]),
      ("  rows: {a: 1}\n", ["8:9 wrong-type"]),
      ("  rows:\n  - [2021-01, a, 1]\n  - [2021-01, a, 2]\n", ["10:6 series-period-twice"]),
      ("  by: kid\n  rows: [[2021-01, a, 1]]\n", ["8:7 query-field-unknown"]),
      ("  colour: x\n  rows: [[2021-01, a, 1]]\n", ["8:3 unknown-key"]),
      ("  by: kind\n", ["4:3 missing-key"]),
    ])
  func problems(rows: String, expected: [String]) throws {
    #expect(try drawing(rows).problems == expected)
  }
}
