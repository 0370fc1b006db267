import Foundation
import Localization
import SourceText
import Testing

@testable import Charting

@Suite("Scales")
struct ScaleTests {
  @Test(
    "a logarithmic axis reaches from tick to tick",
    arguments: [
      ([3.0, 40], [2.0, 5, 10, 20, 50]),
      ([12, 950], [10, 30, 100, 300, 1_000]),
      ([1, 10], [1, 2, 5, 10]),
      ([0.02, 0.3], [0.02, 0.05, 0.1, 0.2, 0.5]),
      ([1, 1e12], [1, 1e3, 1e6, 1e9, 1e12]),
      ([5, 5], [4, 5, 6]),
      ([1, 1], [0.5, 1, 2]),
      ([5, 6], [5, 6, 7]),
      ([12_300, 17_900], [12_000, 14_000, 16_000, 18_000]),
      ([11, 90], [10, 20, 50, 100]),
      ([30, 32], [30, 31, 32]),
    ] as [([Double], [Double])])
  func logarithmic(values: [Double], ticks: [Double]) {
    let scale = ValueScale.make(.log, values: values, baseline: .free, decimals: 0)
    #expect(scale.ticks == ticks)
    #expect(scale.fraction(scale.lowest) == 0)
    #expect(abs(scale.fraction(scale.highest) - 1) < 1e-12)
  }

  @Test("a logarithmic axis has three to six ticks, in panels to four", arguments: [4, 6])
  func logarithmicTicks(most: Int) {
    for decimals in [0, 2] {
      for low in [0.03, 0.7, 1, 4, 9.5, 123, 98_765] {
        for ratio in [1, 1.01, 1.3, 2, 4.9, 7, 9.99, 30, 999, 1e5, 1e9] {
          let values = [low, low * ratio]
          let scale = ValueScale.make(
            .log, values: values, baseline: .free, decimals: decimals, maximumTickCount: most)
          #expect((3...most).contains(scale.ticks.count), "\(values): \(scale.ticks)")
          #expect(scale.lowest > 0 && scale.lowest <= low && scale.highest >= low * ratio, "\(values)")
        }
      }
    }
  }

  private func line(_ values: [Double], decimals: Int = 0) -> ChartDescription {
    ChartDescription(
      id: "l", language: .english, title: "t", positions: .time(Samples.months("2025-01", count: values.count)),
      measure: ChartMeasure(name: "n", unit: "t", decimals: decimals, kind: .quantity),
      series: [ChartSeries(key: "a", label: "a", values: values)], layers: [ChartLayer(.line)], scale: .log)
  }

  @Test(
    "the largest and the smallest numbers that a chart shows are drawn on a logarithmic axis with round ticks",
    arguments: [
      ([1e-15, 1e18], 0, ["0.000000000000001", "0.00000001", "0.1", "1,000,000", "10,000,000,000,000"]),
      ([1e-15, 3e-14], 15, ["0.000000000000001", "0.000000000000002", "0.000000000000005", "0.00000000000001"]),
      ([1e-15, 1e-15], 15, ["0.0000000000000005"]), ([2e16, 1e18], 0, ["20,000", "50,000", "100,000"]),
      ([9e17, 1e18], 0, ["900,000", "920,000"]), ([1e18, 1e18], 0, ["950,000", "1,000,000", "1,050,000"]),
    ])
  func extremes(values: [Double], decimals: Int, first: [String]) throws {
    let chart = try Chart(line(values, decimals: decimals))
    let plot = chart.plots[0]
    let texts = plot.scale.ticks.map(plot.numbers.tickText)
    #expect((2...6).contains(texts.count) && Set(texts).count == texts.count && texts.starts(with: first), "\(texts)")
    #expect(values.allSatisfy { (-1e-9...1 + 1e-9).contains(plot.scale.fraction($0)) })
    // A phone has no room for 17 digits on one side and 19 on the other.
    for width in values[1] > values[0] * 1e30 ? [720] : [360, 720] {
      let drawing = chart.drawing(widthInPixels: width)
      try check(drawing)
      #expect(!String(decoding: drawing.svg, as: UTF8.self).contains("nan"))
    }
  }

  @Test(
    "what is larger or smaller is refused",
    arguments: [
      (1e23, "chart-value-too-large", "the value of “a” at 2025-02 is too large to draw"),
      (1e-23, "chart-scale-needs-positive", "a logarithmic axis has no place for 0, the value of “a” (2025-02)"),
    ])
  func beyond(value: Double, code: String, message: String) {
    let problem = #expect(throws: ChartProblem.self) { try Chart(line([1, value])) }
    #expect(problem?.code == code && problem?.message.english == message && problem?.hint != nil)
    #expect(problem?.message.thai.contains("“a”") == true)
  }

  @Test(
    "large numbers on a logarithmic axis are divided, all the same way",
    arguments: [
      ([2e6, 3e9], "ล้านบาท", ["1", "10", "100", "1,000", "10,000"]),
      ([2e4, 3e7], "ล้านบาท", ["0.01", "0.1", "1", "10", "100"]),
      ([20, 3e6], "บาท", ["10", "1,000", "100,000", "10,000,000"]),
      ([3.1e9, 5e9], "พันล้านบาท", ["3.0", "3.5", "4.0", "4.5", "5.0"]), ([12, 13], "บาท", ["12.0", "12.2", "12.4"]),
    ] as [([Double], String, [String])])
  func logarithmicNumbers(values: [Double], unit: String, texts: [String]) {
    let measure = ChartMeasure(name: "", unit: "บาท", decimals: 1, kind: .quantity)
    let scale = ValueScale.make(.log, values: values, baseline: .free, decimals: 1)
    let numbers = AxisNumbers(scale: scale, measure: measure, language: .thai)
    #expect(numbers.unit == unit)
    #expect(scale.ticks.map(numbers.tickText).starts(with: texts), "\(scale.ticks)")
  }

  @Test("a value below one has three digits on a divided axis")
  func lowValueOfDividedAxis() {
    let measure = ChartMeasure(name: "", unit: "t", decimals: 0, kind: .quantity)
    let scale = ValueScale.make(.linear, values: [3, 987_654_321], baseline: .zero, decimals: 0)
    let numbers = AxisNumbers(scale: scale, measure: measure, language: .english)
    #expect([987_654_321, 51_327, 3, 0].map(numbers.valueText) == ["0.988", "0.0000513", "0.000000003", "0.00"])
  }

  @Test(
    "values at a divided logarithmic axis have three digits each",
    arguments: [(12_345.0, "0.0123"), (45_678, "0.0457"), (4_567_890, "4.57"), (987_654_321, "988")])
  func logarithmicValues(value: Double, text: String) {
    let scale = ValueScale.make(.log, values: [12_345, 987_654_321], baseline: .free, decimals: 0)
    let measure = ChartMeasure(name: "", unit: "t", decimals: 0, kind: .quantity)
    let numbers = AxisNumbers(scale: scale, measure: measure, language: .english)
    #expect(numbers.unit == "million t")
    #expect(numbers.valueText(value) == text)
  }

  @Test("values at a logarithmic axis read back as they are, and none as zero", arguments: [0, 2])
  func logarithmicReadings(decimals: Int) throws {
    var random = SeededNumbers(seed: 7)
    let measure = ChartMeasure(name: "", unit: "t", decimals: decimals, kind: .quantity)
    for _ in 0..<500 {
      let lowest = pow(10, Double.random(in: 0...7, using: &random)).rounded()
      let values = (0..<5).map { _ in (lowest * pow(10, Double.random(in: 0...6, using: &random))).rounded() }
      let scale = ValueScale.make(.log, values: values, baseline: .free, decimals: decimals)
      for language in [Language.thai, .english] {
        let numbers = AxisNumbers(scale: scale, measure: measure, language: language)
        for value in values {
          let text = numbers.valueText(value)
          let read = try #require(Double(text.replacing(",", with: "")))
          let places = text.contains(".") ? text.reversed().prefix { $0 != "." }.count : 0
          let (half, divided) = (pow(10, -Double(places)) / 2, value / numbers.divisor)
          #expect(abs(read - divided) <= half + divided * 1e-12 && read > 0, "\(value) of \(values): \(text)")
        }
      }
    }
  }

  @Test("a logarithmic axis with room for fewer ticks than three has two", arguments: [-1, 0, 1, 2])
  func fewLogarithmicTicks(most: Int) {
    for values in [[5.0, 5], [3, 40], [12, 9e8], []] {
      let scale = ValueScale.make(.log, values: values, baseline: .free, decimals: 0, maximumTickCount: most)
      #expect(scale.ticks.count == 2, "\(values)")
      #expect(scale.lowest <= values.min() ?? 1 && scale.highest >= values.max() ?? 10)
    }
  }

  @Test("on a logarithmic axis equal ratios have equal lengths")
  func ratios() {
    let scale = ValueScale.make(.log, values: [1, 1000], baseline: .free, decimals: 0)
    #expect(abs(scale.fraction(10) - 1.0 / 3) < 1e-12)
    #expect(abs(scale.fraction(100) - 2.0 / 3) < 1e-12)
  }

  @Test("a square-root axis begins at zero and leaves out ticks that stand too close")
  func squareRoot() {
    let scale = ValueScale.make(.sqrt, values: [1, 100], baseline: .free, decimals: 0)
    #expect(scale.lowest == 0)
    #expect(scale.fraction(25) == 0.5)
    #expect(zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { scale.fraction($1) - scale.fraction($0) >= 0.079 })
  }

  @Test(
    "quantised colours have round limits and about as many values in each step",
    arguments: [0, 1, 2, 3, 4, 5, 6, 7])
  func quantised(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let values = (0..<77).map { _ in Double.random(in: 10...9_000, using: &random) }
    let colors = QuantizedColors(values, decimals: 0)
    #expect(colors.stepTotal == 5)
    #expect(colors.limits.allSatisfy { $0.truncatingRemainder(dividingBy: 100) == 0 })
    let counts = (0..<5).map { step in values.count { colors.step(of: $0) == step } }
    #expect(counts.allSatisfy { $0 >= 8 && $0 <= 24 }, "\(counts)")
  }

  @Test(
    "few or equal values have fewer steps, and every value has one",
    arguments: [[], [7], [3, 3, 3], [1, 2], [0, 0, 0, 5], [-2, 3], [-1e9, 1e-9]] as [[Double]])
  func degenerateSteps(values: [Double]) {
    let colors = QuantizedColors(values, decimals: 2)
    #expect((1...5).contains(colors.stepTotal))
    #expect(zip(colors.limits, colors.limits.dropFirst()).allSatisfy { $0 < $1 })
    for value in values {
      #expect((0..<colors.stepTotal).contains(colors.step(of: value)))
      #expect(StepStyle.allCases.contains(colors.style(colors.step(of: value))))
    }
  }

  @Test("values on both sides of zero have a colour for each side")
  func diverging() {
    let colors = QuantizedColors([-40, -12, -3, 2, 8, 30], decimals: 0)
    #expect([-40, -3].map { colors.style(colors.step(of: $0)) } == [.below2, .below1])
    #expect([2, 30].map { colors.style(colors.step(of: $0)) } == [.above1, .above2])
  }

  @Test("below zero the strongest colour is that of the lowest value")
  func negative() {
    let colors = QuantizedColors([-50, -40, -30, -20, -10, 0], decimals: 0)
    #expect(!colors.isDiverging)
    #expect([-50, -25, 0].map { colors.style(colors.step(of: $0)) } == [.step5, .step3, .step1])
  }

  @Test("where most values are zero, it has a step of its own and the others four")
  func mostlyZero() {
    let others = (1...25).map { Double($0 * 3) }
    let colors = QuantizedColors(Array(repeating: 0, count: 50) + others, decimals: 0)
    #expect(colors.stepTotal == 5 && colors.stepOfZero == 0)
    #expect(colors.step(of: 0) == 0 && others.allSatisfy { colors.step(of: $0) > 0 })
    let counts = (1..<5).map { step in others.count { colors.step(of: $0) == step } }
    #expect(counts.allSatisfy { $0 >= 4 }, "\(counts)")
    let below = QuantizedColors(Array(repeating: 0, count: 50) + others.map { -$0 }, decimals: 0)
    #expect(below.stepTotal == 5 && below.stepOfZero == 4)
    #expect(below.style(4) == .step1 && below.step(of: -3) == 3)
  }

  @Test("where many values are alike, steps are cut from the distinct ones")
  func mostlyAlike() {
    let colors = QuantizedColors(Array(repeating: 10, count: 50) + (11...35).map(Double.init), decimals: 0)
    #expect(colors.stepTotal == 5 && colors.stepOfZero == nil)
  }

  @Test("the key names a step of zero alone by it")
  func keyOfZero() throws {
    var description = Samples.tiles()
    description.measure.decimals = 0
    description.series[0].values = description.series[0].values.indices.map { Double($0 % 3 == 0 ? $0 + 1 : 0) }
    let chart = try Chart(description)
    let metrics = TextMetrics(sizeInPixels: 12)
    let colors = QuantizedColors(chart.series[0].values.compactMap { $0 }, decimals: 0)
    let words = StepKeys(chart, colors: colors, hasMissing: false, metrics: metrics).entries.map { $0.text.lines[0] }
    #expect(words.count == 5 && words[0] == "0" && words[1].hasPrefix("> 0 – < "), "\(words)")
    #expect(words.dropFirst(2).allSatisfy { !$0.contains("> 0") })
  }

  @Test("no two limits read alike, and what reads alike is of one step", arguments: [0, 1, 2])
  func distinctLimits(decimals: Int) {
    let colors = QuantizedColors([1.13, 1.21, 1.34, 1.42, 1.58, 1.61, 1.77, 1.86, 1.9], decimals: decimals)
    let texts = colors.limits.map { NumberText.text($0, decimals: colors.decimals) }
    #expect(Set(texts).count == texts.count && !texts.isEmpty)
    for (first, second) in [(1.0, 1.4), (1.55, 1.61), (1.9, 2.1)] {
      let areAlike = NumberText.text(first, decimals: decimals) == NumberText.text(second, decimals: decimals)
      #expect(!areAlike || colors.step(of: first) == colors.step(of: second))
    }
  }

  @Test(
    "a trend is spoken of where a line explains most of the variance and the ends lie apart",
    arguments: [
      ([1, 2, 3, 4, 5, 6, 7, 8], Trend.rising), ([9, 8, 7, 6, 5, 4, 3, nil, 2], .falling),
      ((0...24).map { sin(Double($0) * .pi / 12) }, nil), ((0...24).map { -sin(Double($0) * .pi / 12) }, nil),
      ([130, 131, 130.4, 131.4, 130.8, 131.6, 130.7, 131.1, 131], nil),
      ([1, 9, 1, 9, 1, 9, 1, 9], nil), ([5, 5, 5, 5, 5, 5, 5, 5], nil),
      ([1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4, 1e9 + 5, 1e9 + 6, 1e9 + 7, 1e9 + 8], .rising),
    ] as [([Double?], Trend?)])
  func trend(values: [Double?], expected: Trend?) {
    #expect(Trend(values) == expected)
  }

  @Test("of fewer than eight observations no trend is told")
  func fewObservations() {
    #expect(Trend([1, 2, 3, 4, 5, 6, 7]) == nil)
  }
}
