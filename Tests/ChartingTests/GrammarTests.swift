import Foundation
import Localization
import SourceText
import Testing

@testable import Charting

@Suite("The grammar of charts")
struct GrammarTests {
  private func extents(_ stacking: ChartStacking, _ values: [[Double?]]) -> [[PlotLayer.Extent?]] {
    let description = ChartDescription(
      id: "c", language: .english, title: "T", positions: .time(Samples.months("2025-01", count: values[0].count)),
      measure: Samples.baht, series: values.enumerated().map { ChartSeries(key: "\($0)", label: "\($0)", values: $1) },
      layers: [])
    let layer = PlotLayer(
      ChartLayer(.bar, stacking: stacking), of: description, members: Array(description.series.indices))
    return layer.traces.map(\.extents)
  }

  private func extent(_ start: Double, _ end: Double) -> PlotLayer.Extent { .init(start: start, end: end) }

  @Test("a stack grows up from zero, and down with what lies below it")
  func stacks() {
    #expect(
      extents(.zero, [[3, -2], [4, 5], [1, -1]]) == [
        [extent(0, 3), extent(0, -2)], [extent(3, 7), extent(0, 5)], [extent(7, 8), extent(-2, -3)],
      ])
  }

  @Test("the parts of a normalised stack add up to a hundred")
  func normalizes() {
    #expect(
      extents(.normalize, [[1, 0], [3, 0]]) == [[extent(0, 25), extent(0, 0)], [extent(25, 100), extent(0, 0)]])
  }

  @Test("a position where a part is missing has no stack: the others do not close up to a lower one")
  func missingPart() {
    #expect(
      extents(.zero, [[1, 1, 2], [3, nil, 2]]) == [
        [extent(0, 1), nil, extent(0, 2)], [extent(1, 4), nil, extent(2, 4)],
      ]
    )
    #expect(
      extents(.normalize, [[1, 1, 2], [3, nil, 2]]) == [
        [extent(0, 25), nil, extent(0, 50)], [extent(25, 100), nil, extent(50, 100)],
      ])
  }

  /// Two parts, of which the second has data in some periods only.
  private func parts(
    _ values: [Double?], _ statuses: [ObservationStatus?] = [], over positions: ChartPositions? = nil,
    stacking: ChartStacking = .zero
  ) -> ChartDescription {
    ChartDescription(
      id: "c", language: .english, title: "T",
      positions: positions ?? .time(Samples.months("2025-01", count: values.count)), measure: Samples.baht,
      series: [
        ChartSeries(key: "a", label: "A", values: values.map { _ in 20 }),
        ChartSeries(key: "b", label: "B", values: values, statuses: statuses),
      ], layers: [ChartLayer(.bar, stacking: stacking)])
  }

  @Test("what cannot exist, or lies outside the values of a series over time, adds nothing to the whole")
  func absentParts() throws {
    func wholes(_ description: ChartDescription) throws -> [Double?] {
      let layer = try Chart(description).plots[0].layers[0]
      return layer.traces[1].extents.map { $0?.end }
    }
    #expect(try wholes(parts([nil, 3, nil, 4, nil])) == [20, 23, nil, 24, 20])
    #expect(try wholes(parts([nil, 3, nil, 4, nil], [nil, nil, .cannotExist, nil, nil])) == [20, 23, 20, 24, 20])
    // One that a status says is missing is not known.
    #expect(try wholes(parts([nil, 3, 4, nil], [.missing, nil, nil, .suppressed])) == [nil, 23, 24, nil])
    let categories = ChartPositions.categories(["x", "y", "z"].map { ChartCategory($0) }, heading: "")
    #expect(try wholes(parts([nil, 3, nil], over: categories)) == [nil, 23, nil])
    #expect(try wholes(parts([nil, 3, nil], [nil, nil, .cannotExist], over: categories)) == [nil, 23, 20])
    var description = parts([3, nil, 4], [nil, .cannotExist, nil])
    description.series[0].values[1] = nil
    description.series[0].statuses = [nil, .cannotExist, nil]
    #expect(try wholes(description) == [23, nil, 24])
  }

  @Test("a part that a whole is without has no bar and no share, and a note names it")
  func notesOfAbsentParts() throws {
    let chart = try Chart(parts([nil, 5, 5, nil], stacking: .normalize))
    #expect(chart.shownSeries.map(\.values) == [[100, 80, 80, 100], [nil, 20, 20, nil]])
    let note = "Not in the whole, for want of data: B before February 2025, B after March 2025"
    #expect(chart.drawings().notes.contains(note))
    let svg = String(decoding: chart.drawing(widthInPixels: 720).svg, as: UTF8.self)
    #expect(!svg.contains(">–</text>"))
    let paths = svg.components(separatedBy: "ph-bar\" d=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    // The first two are the keys.
    #expect(paths.suffix(2).map { $0.count { $0 == "z" } } == [4, 2])
    #expect(try !Chart(parts([5, 5])).drawings().notes.contains { $0.contains("whole") })
    #expect(
      try !Chart(parts([nil, 5], [.cannotExist, nil])).drawings().notes.contains { $0.contains("whole") })
  }

  @Test("stacks are ranked by what is known of their wholes")
  func rankedWholes() {
    let description = parts([nil, 3, nil], [nil, nil, .cannotExist])
    #expect(ChartRanking.values(description.series, description.layers) == [nil, 23, 20])
  }

  @Test("a stack of which a part is missing has a dash for its total, and a note says why", arguments: [true, false])
  func missingTotal(isLying: Bool) throws {
    var description = isLying ? Samples.stackedLying() : Samples.stackedColumns()
    let whole = try Chart(description)
    #expect(!String(decoding: whole.drawing(widthInPixels: 720).svg, as: UTF8.self).contains(">–</text>"))
    description.series[1].values[3] = nil
    let chart = try Chart(description)
    #expect(String(decoding: chart.drawing(widthInPixels: 720).svg, as: UTF8.self).contains(">–</text>"))
    #expect(
      chart.drawings().notes.contains { $0.contains("ไม่ทราบยอดรวม") }
        && !whole.drawings().notes.contains { $0.contains("ไม่ทราบยอดรวม") })
  }

  @Test("two tiles in one place, or one far from all others, are a problem that names them")
  func tilePlaces() {
    func problem(_ row: Int, _ column: Int) -> ChartProblem? {
      var description = Samples.tiles()
      guard case .categories(var categories, let heading) = description.positions else { return nil }
      categories[9].tile?.row = row
      categories[9].tile?.column = column
      description.positions = .categories(categories, heading: heading)
      return #expect(throws: ChartProblem.self) { try Chart(description) }
    }
    #expect(problem(0, 2) == .tilesInOnePlace("จังหวัด 0-2", "จังหวัด 1-4", row: 0, column: 2))
    #expect(problem(500, 2) == .tileFarAway("จังหวัด 1-4", row: 500, column: 2))
    #expect(problem(0, .min) == .tileFarAway("จังหวัด 1-4", row: 0, column: .min))
    #expect(problem(0, .min)?.hint?[.thai].isEmpty == false)
  }

  @Test("a tile holds its abbreviation and its number, and a dot where that is preliminary")
  func tileNumbers() throws {
    var description = Samples.tiles()
    description.series[0].statuses = description.series[0].values.indices.map { $0 == 7 ? .provisional : nil }
    let svg = String(decoding: try Chart(description).drawing(widthInPixels: 720).svg, as: UTF8.self)
    let number = NumberText.text(description.series[0].values[7]!, decimals: 0)
    #expect(svg.contains(">\(number)</text>"))
    #expect(svg.contains("ph-cell-dot"))
  }

  @Test("an event without room for its label keeps its line, also where a note stands at the same place")
  func eventLines() throws {
    var description = Samples.lineOfWeeks()
    let label = "ยาวพอที่จะไม่มีที่ว่างเหลือให้ใคร"
    description.annotations =
      (0..<4).map { .note(at: 8 + $0, series: "surin", label: label) } + [.event(at: 8, label: label)]
    let svg = String(decoding: try Chart(description).drawing(widthInPixels: 720).svg, as: UTF8.self)
    #expect(
      svg.components(separatedBy: "ph-event\" d=\"").dropFirst().contains { $0.prefix { $0 != "\"" }.hasSuffix("v300") }
    )
  }

  @Test("what must be known of the data stands below a file too")
  func remarks() throws {
    var description = Samples.lineOfWeeks()
    description.remarks = ["ข้อมูลไม่ครบช่วง: ไตรมาส 4"]
    let chart = try Chart(description)
    #expect(chart.drawings().notes.contains(description.remarks[0]))
    #expect(String(decoding: chart.standalone().svg, as: UTF8.self).contains("ไตรมาส 4"))
  }

  @Test("a mirrored chart draws its second series downwards, without signs on the axis")
  func mirrors() throws {
    #expect(extents(.mirror, [[5], [3]]) == [[extent(0, 5)], [extent(0, -3)]])
    let chart = try Chart(Samples.mirrored())
    let numbers = chart.plots[0].numbers
    #expect(numbers.tickText(-50_000) == "50,000")
    #expect(
      chart.table().rows[0].cells[1].text == NumberText.text(Samples.mirrored().series[1].values[0]!, decimals: 0))
  }

  @Test("a range is named by both of its series and takes the colour of what is drawn in it")
  func ranges() throws {
    let chart = try Chart(Samples.priceBand())
    let layer = chart.plots[0].layers[0]
    #expect(chart.name(of: layer.traces[0], in: layer) == "ต่ำสุด–สูงสุด")
    #expect(chart.place(of: layer.traces[0].series, in: layer) == 1)
    #expect(chart.colors.places[2] == 1)
  }

  @Test("series of one key have one colour in every panel; panels of one series each have the same")
  func panelColors() throws {
    #expect(try Chart(Samples.panels()).colors.places.allSatisfy { $0 == 1 })
    var description = Samples.panels()
    description.series = ["a", "b"].flatMap { panel in
      ["exports", "imports"].map { key in
        ChartSeries(key: key, label: key, values: Array(repeating: 1, count: 36), panel: panel)
      }
    }
    description.panels = ["a", "b"].map { ChartPanel(key: $0, label: $0) }
    #expect(try Chart(description).colors.places == [1, 2, 1, 2])
    #expect(try Chart(description).table().header == ["งวด", "a exports", "a imports", "b exports", "b imports"])
  }

  @Test("panels share one axis unless they are told not to")
  func panelScales() throws {
    var description = Samples.panels()
    #expect(Set(try Chart(description).plots.map(\.scale)).count == 1)
    description.panelsShareScale = false
    #expect(Set(try Chart(description).plots.map(\.scale)).count > 1)
  }

  @Test("a target is on the axis, also where no value reaches it")
  func targets() throws {
    var description = Samples.lineOfWeeks()
    description.annotations = [.target(30_000, label: "เป้าหมาย")]
    #expect(try Chart(description).plots[0].scale.highest >= 30_000)
  }

  @Test("the annotations of a chart are told in its description")
  func spokenAnnotations() throws {
    let text = try Chart(Samples.annotatedLine()).spokenText()
    for label in ["ปรับเกณฑ์ความชื้น", "น้ำท่วม", "ราคาเป้าหมาย", "ต้นฤดูเก็บเกี่ยว"] { #expect(text.contains(label)) }
  }

  @Test("a label that has no place above the plot is told below the chart")
  func crowdedAnnotations() throws {
    var description = Samples.lineOfWeeks()
    description.annotations = (0..<12).map { .event(at: 10 + $0, label: "เหตุการณ์ที่ \($0 + 1) ของปี") }
    let chart = try Chart(description)
    try check(chart.drawings().narrow)
    let notes = chart.drawings().notes.filter { $0.contains("เหตุการณ์ที่") }
    #expect(!notes.isEmpty && notes.count < 12)
  }

  @Test(
    "what a drawing does not say of its annotations in full stands below it, and nothing else", arguments: [280, 720])
  func untold(width: Int) throws {
    var description = Samples.lineOfWeeks()
    let long = "ข้อความที่ยาวเกินกว่าจะวางไว้เหนือแผนภูมิได้ครบทั้งข้อความแม้บนจอที่กว้าง"
    description.annotations = [.event(at: 4, label: long), .band(30, 34, label: "ฤดูฝน"), .target(15_000, label: "เป้า")]
    let chart = try Chart(description)
    let drawing = chart.drawing(widthInPixels: width)
    #expect(drawing.untold == [description.annotations[0]])
    let file = String(decoding: chart.standalone(widthInPixels: width).svg, as: UTF8.self)
    #expect(file.components(separatedBy: "ฤดูฝน").count == 3)
  }

  @Test("each mark is spoken of by its name, in both languages")
  func words() throws {
    for sample in Samples.grammar {
      for language in Language.allCases {
        var description = sample.make()
        description.language = language
        let chart = try Chart(description)
        #expect(!chart.spokenText().isEmpty)
        #expect(
          language == .thai || chart.spokenText().first.map { $0.isUppercase || $0.isNumber } == true,
          "\(chart.spokenText())")
      }
    }
    let first = try Samples.grammar.map { try Chart($0.make()).spokenText().prefix { $0 != " " } }
    #expect(first.contains("แผนภูมิแท่งซ้อนแสดงมูลค่า"))
    #expect(first.contains("แผนที่ช่องสี่เหลี่ยมแสดงนิติบุคคลตั้งใหม่"))
  }

  static let problems: [(String, @Sendable (inout ChartDescription) -> Void)] = [
    ("chart-unknown-series", { $0.layers = [ChartLayer(.line, series: ["no"])] }),
    ("chart-range-missing", { $0.layers = [ChartLayer(.rule)] }),
    ("chart-range-not-possible", { $0.layers = [ChartLayer(.line, range: .init(low: "s0", high: "s1"))] }),
    (
      "chart-range-reversed",
      {
        $0.layers = [ChartLayer(.area, range: .init(low: "s0", high: "s4"))]
        $0.series[4].values[9] = 1
      }
    ),
    ("chart-stack-not-possible", { $0.layers = [ChartLayer(.dot, stacking: .zero)] }),
    ("chart-areas-cover", { $0.layers = [ChartLayer(.area)] }),
    ("chart-mirror-needs-two", { $0.layers = [ChartLayer(.area, stacking: .mirror)] }),
    (
      "chart-share-of-negative",
      {
        $0.layers = [ChartLayer(.area, stacking: .normalize)]
        $0.series[0].values[3] = -1
      }
    ),
    (
      "chart-values-beside-shares",
      {
        $0.layers = [ChartLayer(.area, series: ["s0", "s1"], stacking: .normalize), ChartLayer(.line, series: ["s2"])]
      }
    ),
    (
      "chart-values-beside-shares",
      {
        $0.layers = [ChartLayer(.area, series: ["s0", "s1"], stacking: .normalize), ChartLayer(.text, series: ["s2"])]
      }
    ),
    (
      "chart-line-over-categories",
      { $0.positions = .categories((0..<44).map { ChartCategory("\($0)") }, heading: "") }
    ),
    ("chart-tile-place-missing", { $0.layers = [ChartLayer(.tile)] }),
    ("chart-annotation-outside", { $0.annotations = [.event(at: 44, label: "x")] }),
    ("chart-annotation-outside", { $0.annotations = [.target(.nan, label: "x")] }),
    ("chart-unknown-series", { $0.annotations = [.note(at: 0, series: "no", label: "x")] }),
    (
      "chart-log-needs-points",
      {
        $0.scale = .log
        $0.layers = [ChartLayer(.bar, series: ["s0"])]
      }
    ),
    (
      "chart-stack-needs-linear",
      {
        $0.scale = .sqrt
        $0.layers = [ChartLayer(.area, stacking: .zero)]
      }
    ),
    (
      "chart-scale-needs-positive",
      {
        $0.scale = .log
        $0.series[0].values[0] = 0
      }
    ),
    ("chart-no-panel", { $0.panels = [ChartPanel(key: "a", label: "A")] }),
    ("chart-too-many-panels", { $0.panels = (0..<81).map { ChartPanel(key: "\($0)", label: "\($0)") } }),
    ("chart-bars-in-two-layers", { $0.layers = ["s0", "s1"].map { ChartLayer(.bar, series: [$0]) } }),
    (
      "chart-share-of-negative",
      {
        $0.layers = [ChartLayer(.area, series: ["s0", "s1"], stacking: .mirror)]
        $0.series[1].values[3] = -1
      }
    ),
    ("chart-layers-not-possible", { $0.layers = [ChartLayer(.cell), ChartLayer(.line)] }),
    (
      "chart-panels-not-possible",
      { description in
        description.panels = [ChartPanel(key: "a", label: "A")]
        for index in description.series.indices { description.series[index].panel = "a" }
        description.layers = [ChartLayer(.cell)]
      }
    ),
  ]

  @Test("what the grammar does not allow is a problem with advice in both languages", arguments: problems.indices)
  func refuses(index: Int) throws {
    let (code, change) = Self.problems[index]
    var description = Samples.crowdedLines()
    change(&description)
    let problem = #expect(throws: ChartProblem.self) { try Chart(description) }
    #expect(problem?.code == code)
    for language in Language.allCases {
      #expect(problem?.message[language].isEmpty == false)
      #expect(problem?.hint?[language].isEmpty == false)
    }
  }

  @Test("the numbers of some of the shares may stand on them")
  func numbersOfShares() throws {
    var description = Samples.normalizedColumns()
    description.layers.append(ChartLayer(.text, series: ["k1"]))
    _ = try Chart(description)
  }

  @Test(
    "a sparkline shows the course of the values, and nothing where there are none",
    arguments: [[1, 2, 3], [5], [2, 2, 2], [nil, 1, nil, 4, 5], [.nan, 1, .infinity]] as [[Double?]])
  func sparkline(values: [Double?]) throws {
    let svg = Sparkline(values: values, label: "a <b>").svg()
    let text = String(decoding: svg, as: UTF8.self)
    _ = try WellFormedXML(svg)
    #expect(text.contains("aria-label=\"a &lt;b&gt;\"") && !text.contains("nan") && !text.contains("inf"))
    #expect(Sparkline(values: [nil, nil], label: "x").svg().isEmpty)
  }
}
