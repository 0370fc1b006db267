import Foundation
import SourceText
import Testing

@testable import Charting

@Suite("Numbers at their values")
struct TextMarkTests {
  private func svg(_ description: ChartDescription) throws -> String {
    let drawing = try Chart(description).drawing(widthInPixels: 720)
    try check(drawing)
    return String(decoding: drawing.svg, as: UTF8.self)
  }

  /// Where a number stands, px from the top.
  private func baseline(of number: Int, in svg: String) throws -> Double {
    let parts = svg.components(separatedBy: ">\(number)</text>")
    let place = try #require(parts.dropLast().first?.components(separatedBy: " y=\"").last)
    return try #require(Double(place.prefix { $0 != "\"" }))
  }

  private func numbers(_ values: [[Double?]], over layers: [ChartLayer]) -> ChartDescription {
    ChartDescription(
      id: "n", language: .english, title: "T", positions: .time(Samples.months("2025-01", count: values[0].count)),
      measure: Samples.baht, series: values.enumerated().map { ChartSeries(key: "\($0)", label: "S\($0)", values: $1) },
      layers: layers + [ChartLayer(.text)])
  }

  @Test("several series of numbers alone have keys, and the marker of their series at each value")
  func severalSeries() throws {
    let svg = try svg(numbers([[1, 5, 9], [9, 5.4, 1]], over: []))
    #expect(svg.contains(">S0<") && svg.contains(">S1<"))
    // One for the key and one for the values of each series.
    #expect(svg.components(separatedBy: "class=\"ph-dot\"").count == 5)
    #expect(try !self.svg(numbers([[1, 5, 9]], over: [])).contains("ph-dot"))
  }

  @Test("numbers on lines leave the names at the ends of the lines")
  func numbersOnLines() throws {
    let chart = try Chart(numbers([[1, 5, 9], [9, 5.4, 1]], over: [ChartLayer(.line)]))
    #expect(SeriesKeys(chart, width: 720, metrics: chart.metrics(width: 720)).keys.isEmpty)
    #expect(String(decoding: chart.drawing(widthInPixels: 720).svg, as: UTF8.self).contains(">S1<"))
  }

  @Test("numbers alone stand in bands, so that the first and the last have room")
  func bands() throws {
    let description = numbers([[11_111, 22_222, 33_333]], over: [])
    #expect(try Chart(description).positionKind == .bands)
    let svg = try svg(description)
    for number in ["11,111", "22,222", "33,333"] { #expect(svg.contains(">\(number)</text>")) }
  }

  @Test("standing bars over categories have their numbers, all of them or none", arguments: [1, 2])
  func standingBars(seriesCount: Int) throws {
    func svg(_ values: [Double?]) throws -> String {
      var description = numbers([values], over: [])
      description.layers = [ChartLayer(.bar)]
      description.series = (0..<seriesCount).map { ChartSeries(key: "\($0)", label: "S\($0)", values: values) }
      description.positions = .categories(values.indices.map { ChartCategory("c\($0)") }, heading: "")
      return try self.svg(description)
    }
    let few = try svg([41, 5, nil, -7])
    for number in ["41", "5", "\u{2212}7"] {
      #expect(few.components(separatedBy: ">\(number)</text>").count == seriesCount + 1)
    }
    let long = try svg((0..<18).map { Double(100_001 + $0) })
    #expect(long.contains(">c0</text>") && !long.contains(">100,001</text>"))
  }

  @Test("numbers of bars side by side stand over their own bars, below those below zero")
  func groupedBars() throws {
    let description = numbers([[100, -100], [100, 100]], over: [ChartLayer(.bar)])
    let svg = try svg(description)
    #expect(svg.components(separatedBy: ">100</text>").count >= 4)
    #expect(svg.contains("\u{2212}100</text>"))
    #expect(!svg.contains("ph-dot"))
  }

  @Test(
    "a number at the end of the axis has room, above it and below, upright and lying",
    arguments: [ChartOrientation.upright, .lying])
  func roomAtEnds(orientation: ChartOrientation) throws {
    // The axis reaches from -20,000 to 20,000.
    var description = numbers([[-20_000, 15_000, 20_000]], over: [ChartLayer(.bar)])
    description.orientation = orientation
    description.measure.unit = ""
    let scale = try Chart(description).plots[0].scale
    #expect(scale.lowest == -20_000 && scale.highest == 20_000)
    for width in [360, 720] {
      let drawing = try Chart(description).drawing(widthInPixels: width)
      try check(drawing)
      let values = try #require(
        String(decoding: drawing.svg, as: UTF8.self).components(separatedBy: "\"ph-values\"").last)
      for text in ["\u{2212}20,000", "15,000", "20,000"] { #expect(values.contains(">\(text)</text>"), "\(width)") }
    }
  }

  @Test("numbers at the ends of the axes of small charts have room")
  func roomInPanels() throws {
    var description = numbers([[-20, 15, 20], [-20, 15, 20]], over: [ChartLayer(.bar)])
    description.panels = ["0", "1"].map { ChartPanel(key: $0, label: "Panel \($0)") }
    for index in 0..<2 { description.series[index].panel = "\(index)" }
    let svg = try svg(description)
    let values = svg.components(separatedBy: "\"ph-values\"").dropFirst()
    #expect(values.count == 2)
    for text in ["\u{2212}20", "15", "20"] { #expect(values.allSatisfy { $0.contains(">\(text)</text>") }, "\(text)") }
  }

  @Test(
    "the line of a target does not cross a number; others have no plate", arguments: [ChartOrientation.upright, .lying])
  func platesAtTargets(orientation: ChartOrientation) throws {
    var description = numbers([[-20, 25, 21]], over: [ChartLayer(.bar)])
    description.orientation = orientation
    #expect(try !svg(description).contains("class=\"ph-paper\""))
    description.annotations = [.target(22, label: "aim")]
    #expect(try svg(description).components(separatedBy: "class=\"ph-paper\"").count == 2)
  }

  @Test("numbers of a stack stand in its parts, on plates", arguments: [ChartMark.bar, .area])
  func stack(mark: ChartMark) throws {
    let description = numbers([[40, 60], [70, 30]], over: [ChartLayer(mark, stacking: .zero)])
    let svg = try svg(description)
    #expect(svg.components(separatedBy: "class=\"ph-paper\"").count == 5)
    // The upper part reaches from 40 to 110, with its number at 75.
    let chart = try Chart(description)
    let frame = try #require(
      (chart.layout(width: 720, metrics: chart.metrics(width: 720)) as? UprightLayout)?.frame)
    let baseline = frame.value(75) + frame.metrics.middleToBaseline
    #expect(try abs(self.baseline(of: 70, in: svg) - baseline) <= 1)
  }

  @Test("numbers of mirrored areas stand at their ends")
  func mirroredAreas() throws {
    let svg = try svg(numbers([[50, 40, 60], [50, 70, 30]], over: [ChartLayer(.area, stacking: .mirror)]))
    #expect(try baseline(of: 70, in: svg) > baseline(of: 40, in: svg) + 50)
  }

  @Test(
    "in a stack of shares the numbers are the shares, on an axis to a hundred", arguments: [ChartMark.bar, .area])
  func shares(mark: ChartMark) throws {
    let description = numbers([[300, 600], [100, 600]], over: [ChartLayer(mark, stacking: .normalize)])
    #expect(try Chart(description).plots[0].scale.highest == 100)
    let svg = try svg(description)
    for share in [75, 25, 50] { #expect(svg.contains(">\(share)</text>")) }
  }

  @Test("the total of the highest stack has room, also below a note")
  func totalAtTheTop() throws {
    var description = Samples.stackedColumns()
    description.series = description.series.prefix(2).map { series in
      var series = series
      series.values = series.values.indices.map { $0 == 5 ? 50 : 20 }
      return series
    }
    description.annotations = [.note(at: 5, series: nil, label: "A note")]
    #expect(try svg(description).contains(">100</text>"))
  }

  @Test("a note at a stack without a total stays inside the drawing")
  func noteAtMissingStack() throws {
    var description = numbers([[3e9], [nil]], over: [ChartLayer(.bar, stacking: .zero)])
    description.annotations = [.note(at: 0, series: "0", label: "N")]
    _ = try svg(description)
  }

  @Test("numbers beside lines have the limits of the lines: those without room are left out")
  func limitsBesideLines() throws {
    let many = (1...8).map { series in (0..<150).map { Double(series * 100 + $0 % 7) } }
    let drawing = try Chart(numbers(many, over: [ChartLayer(.line)])).drawing(widthInPixels: 720)
    try check(drawing)
    #expect(String(decoding: drawing.svg, as: UTF8.self).contains(">800</text>"))
    var description = numbers(many, over: [ChartLayer(.line, series: ["0"])])
    #expect(throws: ChartProblem.tooManySeries(.text, count: 7, limit: 6)) { try Chart(description) }
    description.layers[1].series = ["0", "1"]
    #expect(throws: ChartProblem.tooManyMarks(.text, count: 150, limit: 120)) { try Chart(description) }
  }

  @Test(
    "more dots, ranges or numbers than a phone has room for are a problem with advice",
    arguments: [(ChartMark.text, 120), (.rule, 120), (.dot, 370)])
  func limits(mark: ChartMark, limit: Int) throws {
    func chart(_ count: Int) throws -> Chart {
      try Chart(
        ChartDescription(
          id: "n", language: .english, title: "T", positions: .time(Samples.months("1980-01", count: count)),
          measure: Samples.baht,
          series: ["a", "b"].map { ChartSeries(key: $0, label: $0, values: Array(repeating: 3, count: count)) },
          layers: [ChartLayer(mark, range: mark == .rule ? .init(low: "a", high: "b") : nil)]))
    }
    _ = try chart(limit)
    let problem = #expect(throws: ChartProblem.self) { try chart(limit + 1) }
    #expect(problem == .tooManyMarks(mark, count: limit + 1, limit: limit))
    #expect(problem?.hint?[.thai].isEmpty == false && problem?.hint?[.english].isEmpty == false)
  }
}
