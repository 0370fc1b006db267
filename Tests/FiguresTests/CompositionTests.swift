import Charting
import Localization
import Testing

@testable import Figures

@Suite("Charts from their specs")
struct CompositionTests {
  private static let pork = "dataset: prices, where: {good: pork}, by: place"

  private func description(_ text: String) throws -> ChartDescription {
    let drawing = try Drawing(text)
    #expect(drawing.problems == [])
    return try #require(drawing.description)
  }

  private func categories(_ description: ChartDescription) -> [String] {
    if case .categories(let categories, _) = description.positions { categories.map(\.key) } else { [] }
  }

  @Test("time lies along the axis, and each value of by is a series")
  func overTime() throws {
    let chart = try description("mark: line\ntitle: T\ndata: {\(Self.pork)}")
    #expect(chart.positions.count == 3 && chart.series.map(\.label) == ["Ayut", "Bung"])
    #expect(chart.subtitle == "Price · January – March 2026")
    #expect(chart.layers == [ChartLayer(.line)] && chart.orientation == .upright)
  }

  @Test("a ranking lies and descends, but not where the query or the spec has an order")
  func ranking() throws {
    let chart = try description("mark: bar\ntitle: T\ndata: {\(Self.pork), period: latest}")
    #expect(categories(chart) == ["b", "a"] && chart.orientation == .lying)
    let given = try description("mark: bar\ntitle: T\ndata: {\(Self.pork), period: latest, sort: value}")
    #expect(categories(given) == ["a", "b"])
    for (sort, keys) in [
      ("value", ["a", "b"]), ("-value", ["b", "a"]), ("label", ["a", "b"]), ("data", ["a", "b"]),
    ] {
      let sorted = try description(
        "mark: bar\ntitle: T\nhorizontal: false\nsort: \(sort)\ndata: {\(Self.pork), period: latest}")
      #expect(categories(sorted) == keys && sorted.orientation == .upright, "\(sort)")
    }
  }

  @Test("what stands beside categories has the period of its numbers, as far as it is one")
  func periodsOfCategories() throws {
    func periods(_ text: String) throws -> [String?] {
      guard case .categories(let categories, _) = try description(text).positions else { return [] }
      return categories.map { $0.period?.iso }
    }
    #expect(
      try periods("mark: bar\ntitle: T\ndata: {\(Self.pork), period: latest}") == ["2026-03", "2026-03"])
    let ofBoth = "- {\(Self.pork), period: 2026-01}\n- {\(Self.pork), period: 2026-03}"
    #expect(try periods("mark: dot\ntitle: T\ndata:\n\(ofBoth)") == [nil, nil])
    let place = "dataset: prices, where: {good: pork, place: a}"
    let each = "- {label: X, \(place), period: 2026-01}\n- {label: Y, \(place), period: 2026-03}"
    #expect(try periods("mark: bar\ntitle: T\nx: data\ndata:\n\(each)") == ["2026-01", "2026-03"])
  }

  @Test("a number of a part of the data stays marked in another order")
  func partialNumbers() throws {
    let data = "dataset: prices, by: good, over: place, per: quarter"
    let chart = try description("mark: bar\ntitle: T\ndata: {\(data)}")
    let other = try description("mark: bar\ntitle: T\nsort: value\ndata: {\(data)}")
    #expect(chart.series[0].partial == other.series[0].partial.reversed() && chart.series[0].partial.contains(true))
  }

  @Test("shares are ranked by that of the first series, other bars by the first or by the whole of a stack")
  func rankedStacks() throws {
    let data = "- {dataset: sales, by: place, period: 2026-03}\n- {dataset: sales, by: place, period: 2026-01}"
    for (stack, keys) in [("normalize", ["a", "b"]), ("zero", ["b", "a"]), ("none", ["b", "a"])] {
      let chart = try description("mark: bar\ntitle: T\nstack: \(stack)\ndata:\n\(data)")
      #expect(categories(chart) == keys, "\(stack)")
      #expect(chart.subtitle.hasPrefix(stack == "normalize" ? "Sold, shares ·" : "Sold ·"))
    }
  }

  @Test("two queries stand side by side; periods that only one has are missing in the other")
  func twoQueries() throws {
    let chart = try description(
      "mark: line\ntitle: T\ndata:\n- {name: x, dataset: prices, where: {good: pork, place: a}, period: 2026-01..2026-02}\n- {name: y, dataset: prices, where: {good: lime, place: a}, period: 2569-02..2569-03}"
    )
    #expect(chart.series.map(\.label) == ["x", "y"] && chart.series.map(\.key) == ["x", "y"])
    #expect(chart.series.map(\.values) == [[100, 110, nil], [nil, nil, 30]])
  }

  @Test("a formula is called by the label of its data, else by the names of its parts")
  func formulas() throws {
    let data = "dataset: sales, measure: 'sold[place=b] - sold[place=a]'"
    let plain = try description("mark: line\ntitle: T\ndata: {\(data)}")
    #expect(plain.subtitle.hasPrefix("Sold (Bung) − Sold (Ayut) ·"))
    let labelled = try description("mark: line\ntitle: T\ndata: {label: Gap, \(data)}")
    #expect(labelled.subtitle.hasPrefix("Gap ·") && labelled.series.map(\.label) == ["Gap"])
    let two = try description("mark: line\ntitle: T\ndata:\n- {label: Gap, \(data)}\n- {label: All, dataset: sales}")
    #expect(two.subtitle.hasPrefix("Gap, Sold ·"))
  }

  @Test("two periods over the same categories are called by their dates")
  func twoPeriods() throws {
    let chart = try description(
      "mark: dot\ntitle: T\ndata:\n- {\(Self.pork), period: 2026-01}\n- {\(Self.pork), period: 2026-03}")
    #expect(categories(chart) == ["b", "a"] && chart.series.map(\.label) == ["January 2026", "March 2026"])
    let single = try description("mark: bar\ntitle: T\nx: place\ndata: {\(Self.pork)}")
    #expect(categories(single) == ["a", "b"] && single.series.count == 3)
  }

  @Test("a facet makes small charts of by, or of the queries")
  func facets() throws {
    let byPlace = try description("mark: line\ntitle: T\nfacet: place\nscale: {shared: false}\ndata: {\(Self.pork)}")
    #expect(byPlace.panels.map(\.label) == ["Ayut", "Bung"] && byPlace.series.map(\.panel) == ["a", "b"])
    #expect(Set(byPlace.series.map(\.key)) == ["price"] && !byPlace.panelsShareScale)
    let byQuery = try description(
      "mark: line\ntitle: T\nfacet: data\ndata:\n- {name: pork, \(Self.pork)}\n- {name: lime, dataset: prices, where: {good: lime}, by: place}"
    )
    #expect(byQuery.panels.map(\.label) == ["pork", "lime"] && byQuery.series.map(\.key) == ["a", "b", "a"])
    // What is not split by place stands in each chart.
    let both = try description(
      "mark: line\ntitle: T\nfacet: by\ndata:\n- {name: each, \(Self.pork)}\n- {name: mean, dataset: prices, where: {good: pork}, over: place}"
    )
    #expect(both.series.map(\.key) == ["each", "mean", "each", "mean"])
  }

  @Test("an index is 100 in the base, which the subtitle and a line name")
  func index() throws {
    let chart = try description(
      "mark: line\ntitle: T\nscale: index\ndata: {dataset: prices, where: {place: a}, by: good}")
    #expect(chart.series.map { $0.values[0] } == [100, 100] && chart.series[0].values[2] == 120)
    #expect(chart.measure.decimals == 1 && chart.subtitle.hasPrefix("Price, index ·"))
    #expect(chart.annotations == [.target(100, label: "Jan 2026 = 100")] && chart.scale == .linear)
    let other = try description(
      "mark: line\ntitle: T\nscale: {base: 2569-03}\ndata: {\(Self.pork)}")
    #expect(other.series.map { $0.values[2] } == [100, 100])
    // Units do not matter to an index.
    let units = try description(
      "mark: line\ntitle: T\nscale: index\ndata:\n- {dataset: prices, where: {good: pork, place: a}}\n- {dataset: sales, where: {good: pork, place: a}}"
    )
    #expect(units.series.map(\.label) == ["Price", "Sold"])
  }

  @Test("a base longer than the periods of the data stands for the mean of the values in it")
  func longBase() throws {
    let pork = "dataset: prices, where: {good: pork, place: a}"
    let chart = try description("mark: line\ntitle: T\nscale: {base: 2026-Q1}\ndata: {\(pork)}")
    #expect(chart.series[0].values == [100 / 1.1, 100, 120 / 1.1] && chart.remarks.isEmpty)
    #expect(chart.annotations == [.target(100, label: "quarter 1 of 2026 = 100")])
    let year = try description("mark: line\ntitle: T\nscale: {base: 2569}\ndata: {\(pork)}")
    #expect(year.series[0].values[1] == 100)
    #expect(year.remarks == ["The base, 2026, is the mean of a part of it only"])
    let rows = ["05", "09", "13", "17", "21", "25"].enumerated().map { "[2026-01-\($1), \(10 + $0)]" }
    let weeks = try description(
      "mark: line\ntitle: T\nscale: {base: 2026-01}\ndata: {fields: [{name: d, type: date, role: time}, {name: n, type: integer, role: measure, unit: x, aggregate: sum}], rows: [\(rows.joined(separator: ", "))], per: week}"
    )
    #expect(weeks.series[0].values.map { $0?.rounded() } == [84, 100, 116])
  }

  @Test("a range takes two queries, and what is left over lies on it")
  func range() throws {
    let data = ["low", "mid", "high"].enumerated().map { index, name in
      "- {name: \(name), dataset: prices, where: {good: pork, place: \(index == 0 ? "a" : "b")}}"
    }
    let text = "title: T\nrange: [low, high]\ndata:\n\(data.joined(separator: "\n"))"
    let band = try description("mark: area\n\(text)")
    #expect(
      band.layers == [
        ChartLayer(.area, range: ChartLayer.Range(low: "low", high: "high")), ChartLayer(.line, series: ["mid"]),
      ])
    let rule = try description(
      "mark: rule\ntitle: T\nrange: [low, high]\ndata:\n- {name: low, \(Self.pork), period: 2026-01}\n- {name: high, \(Self.pork), period: 2026-02}"
    )
    #expect(rule.layers.map(\.mark) == [.rule, .dot] && rule.layers[1].series == nil && rule.orientation == .lying)
  }

  @Test("layers name queries or series")
  func layers() throws {
    let chart = try description(
      "title: T\nlayers:\n- {mark: bar, data: pork, stack: zero}\n- {mark: line, series: Sum}\ndata:\n- {name: pork, dataset: sales, by: place}\n- {name: sum, label: Sum, dataset: sales}"
    )
    #expect(
      chart.layers == [ChartLayer(.bar, series: ["a", "b"], stacking: .zero), ChartLayer(.line, series: ["sum"])])
  }

  @Test("annotations stand at the periods that their dates lie in")
  func annotations() throws {
    let chart = try description(
      """
      mark: line
      title: T
      highlight: [Ayut]
      annotations:
      - {event: 2569-02-14, label: e}
      - {band: 2026-02..2026-04, label: b}
      - {target: 150.5, label: t}
      - {note: 2026-03-31, series: Bung, label: n}
      data: {\(Self.pork)}
      """)
    #expect(
      chart.annotations == [
        .event(at: 1, period: Period(iso: "2026-02-14"), label: "e"), .band(1, 2, label: "b"),
        .target(150.5, label: "t"),
        .note(at: 2, series: "b", label: "n"),
      ])
    #expect(chart.highlighted == ["a"])
  }

  @Test("tiles stand where the code list puts them")
  func tiles() throws {
    let chart = try description("mark: tile\ntitle: T\ndata: {\(Self.pork), period: latest}")
    guard case .categories(let categories, _) = chart.positions else { return #expect(Bool(false)) }
    #expect(categories.map(\.tile?.abbreviation) == ["AY", "b"] && categories.map(\.tile?.row) == [0, 1])
  }

  @Test("cells have a row for each series")
  func cells() throws {
    let chart = try description("mark: cell\ntitle: T\ny: place\ncolor: measure\ndata: {\(Self.pork)}")
    #expect(chart.series.map(\.key) == ["a", "b"] && chart.positions.count == 3)
  }
}
