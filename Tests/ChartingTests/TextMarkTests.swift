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

  @Test("numbers of bars side by side stand over their own bars, below those below zero")
  func groupedBars() throws {
    let description = numbers([[100, -100], [100, 100]], over: [ChartLayer(.bar)])
    let svg = try svg(description)
    #expect(svg.components(separatedBy: ">100</text>").count >= 4)
    #expect(svg.contains("\u{2212}100</text>"))
    #expect(!svg.contains("ph-dot"))
  }

  @Test("numbers of a stack stand in its parts, on plates")
  func stack() throws {
    let svg = try svg(numbers([[40, 60], [70, 30]], over: [ChartLayer(.bar, stacking: .zero)]))
    #expect(svg.components(separatedBy: "class=\"ph-paper\"").count == 5)
  }

  @Test("in a stack of shares the numbers are the shares, on an axis to a hundred")
  func shares() throws {
    let description = numbers([[300, 600], [100, 600]], over: [ChartLayer(.bar, stacking: .normalize)])
    #expect(try Chart(description).plots[0].scale.highest == 100)
    let svg = try svg(description)
    for share in [75, 25, 50] { #expect(svg.contains(">\(share)</text>")) }
  }

  @Test("a note at a stack without a total stays inside the drawing")
  func noteAtMissingStack() throws {
    var description = numbers([[3e9], [nil]], over: [ChartLayer(.bar, stacking: .zero)])
    description.annotations = [.note(at: 0, series: "0", label: "N")]
    _ = try svg(description)
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
