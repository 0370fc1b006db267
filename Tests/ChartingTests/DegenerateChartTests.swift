import Localization
import SourceText
import Testing

@testable import Charting

@Suite("Degenerate charts")
struct DegenerateChartTests {
  static let long = String(repeating: "ข้าวหอมมะลิทุ่งกุลาร้องไห้ ", count: 5)

  private func chart(
    _ mark: SimpleMark, _ values: [[Double?]], decimals: Int = 2, label: String = "ชุด"
  ) throws -> Chart {
    let count = values[0].count
    return try Chart(
      ChartDescription(
        id: "d", language: .thai, mark: mark, title: "ทดสอบ",
        positions: mark == .bar
          ? .categories((0..<count).map { ChartCategory(key: "\($0)", label: "\(label) \($0)") }, heading: "รายการ")
          : .time(Samples.months("2020-01", count: count)),
        measure: ChartMeasure(name: "ราคา", unit: "บาท", decimals: decimals, kind: .price),
        series: values.enumerated().map { ChartSeries(key: "\($0)", label: "\(label) \($0)", values: $1) }))
  }

  @Test(
    "are drawn legibly",
    arguments: SimpleMark.allCases,
    [
      [[nil, nil, nil]], [[5]], [[nil]], [[7, 7, 7, 7]], [[0, 0]], [[-3, -9, -1]], [[1e-12, 2e-12]], [[1e15, 3e15]],
      [[1e-12, 1e15]], [[.nan, 4, .infinity, -.infinity]], [[1, nil, 3], [nil, nil, nil]],
      [[nil, 2, nil], [3, nil, 4]],
    ] as [[[Double?]]])
  func drawsOdd(mark: SimpleMark, values: [[Double?]]) throws {
    for decimals in [0, 2, 13] {
      let chart = try chart(mark, values, decimals: decimals)
      try check(chart.drawings().wide, "\(mark) \(values)")
      try check(chart.drawings().narrow, "\(mark) \(values)")
      let text = String(decoding: chart.drawings().wide.svg, as: UTF8.self)
      #expect(!text.contains("nan") && !text.contains("inf"))
    }
  }

  @Test("a chart without any value says so")
  func saysNoData() throws {
    let chart = try chart(.line, [[nil, nil]])
    #expect(String(decoding: chart.drawing(widthInPixels: 720).svg, as: UTF8.self).contains(">ไม่มีข้อมูล</text>"))
    #expect(chart.spokenText().contains("ไม่มีข้อมูล"))
    #expect(chart.table().rows[0].cells[0].text == "–")
  }

  @Test("missing values are never drawn as zero")
  func missingIsNotZero() throws {
    let column = try chart(.column, [[5, nil, 0]])
    let svg = String(decoding: column.drawing(widthInPixels: 720).svg, as: UTF8.self)
    let bars = svg.split(separator: "ph-bar\" d=\"")[1].prefix { $0 != "\"" }
    #expect(bars.count { $0 == "M" } == 2)
  }

  @Test("ten thousand points are thinned")
  func thinsPoints() throws {
    var random = SeededNumbers(seed: 2)
    let first = Period(iso: "1990-01-01")!
    let chart = try Chart(
      ChartDescription(
        id: "d", language: .english, mark: .line, title: "Long", positions: .time((0..<10_000).map(first.advanced)),
        measure: Samples.priceInEnglish,
        series: [
          ChartSeries(key: "a", label: "A", values: (0..<10_000).map { _ in Double.random(in: 0...9, using: &random) })
        ]))
    let drawing = chart.drawing(widthInPixels: 720)
    try check(drawing)
    #expect(drawing.svg.count < 20_000)
    #expect(chart.table().rows.count == 60)
    #expect(chart.table().isCut)
    #expect(chart.table().rows.last?.iso == "2017-05-18")
  }

  @Test("forty lines keep five colours; the rest is grey and fewer are named")
  func manyLines() throws {
    let chart = try Chart(Samples.manyLines())
    #expect(chart.colors.places.compactMap { $0 } == [1, 2, 3, 4, 5])
    let narrow = chart.drawings().narrow
    try check(narrow)
    #expect(chart.drawings().notes.contains { $0.contains("เส้นบางสีจาง") })
  }

  @Test("labels of 120 letters take two lines and end in an ellipsis", arguments: SimpleMark.allCases)
  func longLabels(mark: SimpleMark) throws {
    let chart = try chart(mark, [[1, 2, 3], [4, 5, 6]], label: Self.long)
    for drawing in [chart.drawings().wide, chart.drawings().narrow] {
      try check(drawing, "\(mark)")
      let svg = String(decoding: drawing.svg, as: UTF8.self)
      #expect(svg.contains("…"))
      #expect(svg.contains("<title>\(Self.long) 0</title>"))
    }
  }

  static let problems: [(String, @Sendable (inout ChartDescription) -> Void)] = [
    ("chart-identifier", { $0.id = "ก 1" }),
    ("chart-identifier", { $0.id = "" }),
    ("chart-no-series", { $0.series = [] }),
    ("chart-no-positions", { $0.positions = .time([]) }),
    ("chart-value-count", { $0.series[0].values.removeLast() }),
    ("chart-status-count", { $0.series[0].statuses = [.provisional] }),
    ("chart-repeated-series", { $0.series[1].key = $0.series[0].key }),
    (
      "chart-repeated-category",
      { $0.positions = .categories((0..<44).map { _ in ChartCategory("ก") }, heading: "") }
    ),
    ("chart-mixed-periods", { $0.positions = .time(Samples.months("2025-01", count: 43) + [Period(iso: "2030")!]) }),
    ("chart-periods-not-ascending", { $0.positions = .time(Samples.months("2025-01", count: 44).reversed()) }),
    ("chart-too-many-columns", { $0.set(.column) }),
    ("chart-value-too-large", { $0.series[0].values[3] = 1e300 }),
    (
      "chart-too-many-series",
      { description in
        description.set(.bar)
        description.series += [5, 6].map {
          ChartSeries(key: "k\($0)", label: "\($0)", values: Array(repeating: 1, count: 44))
        }
      }
    ),
    (
      "chart-too-many-categories",
      { description in
        description.set(.bar)
        description.positions = .categories((0..<200).map { ChartCategory("\($0)") }, heading: "")
        description.series = [ChartSeries(key: "a", label: "a", values: Array(repeating: 1, count: 200))]
      }
    ),
  ]

  @Test("a problem speaks of the mark that is drawn, and of the value that has no place")
  func wordsOfProblems() throws {
    var description = Samples.crowdedLines()
    description.series += [5, 6].map {
      ChartSeries(key: "k\($0)", label: "\($0)", values: Array(repeating: 1, count: 44))
    }
    let count = description.series.count
    description.layers = [ChartLayer(.dot)]
    let many = #expect(throws: ChartProblem.self) { try Chart(description) }
    #expect(many?.message.thai == "แผนภูมิจุดแสดงได้ไม่เกิน 6 ชุดข้อมูล แต่มี \(count) ชุด")
    #expect(many?.message.english == "dot plot of \(count) series: it shows at most 6")
    var line = Samples.crowdedLines()
    line.scale = .log
    line.series[0].values[0] = 0
    let zero = #expect(throws: ChartProblem.self) { try Chart(line) }
    #expect(
      zero?.message.english.hasPrefix("a logarithmic axis has no place for 0") == true, "\(zero?.message.english ?? "")"
    )
    let first = Period(iso: "2010-01-01")!
    let days = ChartDescription(
      id: "d", language: .english, title: "t", positions: .time((0..<4_000).map(first.advanced)),
      measure: Samples.priceInEnglish,
      series: [ChartSeries(key: "a", label: "A", values: Array(repeating: 1, count: 4_000))],
      layers: [ChartLayer(.cell)])
    #expect(#expect(throws: ChartProblem.self) { try Chart(days) }?.code == "chart-too-many-days")
  }

  @Test("what cannot be drawn is a problem with advice in both languages", arguments: problems.indices)
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
}
