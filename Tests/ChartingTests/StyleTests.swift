import Foundation
import Testing

@testable import Charting

@Suite("Colours")
struct StyleTests {
  /// - Source: WCAG 2.2, relative luminance and contrast ratio.
  private func luminance(_ hex: String) -> Double {
    let number = Int(hex.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift in
      let value = Double(number >> shift & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ first: String, _ second: String) -> Double {
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test("marks reach 3:1 and text 4.5:1 on the background", arguments: ChartTheme.allCases)
  func areVisible(theme: ChartTheme) {
    let paper = theme.color("paper")
    for name in ["s1", "s2", "s3", "s4", "s5", "s6", "rest", "zero"] {
      #expect(contrast(theme.color(name), paper) >= 3, "\(theme) \(name)")
    }
    for name in ["ink", "muted"] { #expect(contrast(theme.color(name), paper) >= 4.5, "\(theme) \(name)") }
    // A tile without data has its name on the hatch.
    #expect(contrast(theme.color("ink"), theme.color("rest")) >= 4.5, "\(theme)")
  }

  @Test("without colour no two series are filled alike, and the first three differ by 3:1")
  func fillsInPrint() {
    let fills = (1...6).map { place in
      ChartStyle.outlinedInPrint.first { $0.series == "s\(place)" }?.fill ?? ChartTheme.print.color("s\(place)")
    }
    for first in fills.indices {
      for second in fills.indices where second > first {
        let least = second < 3 ? 3 : second == first + 1 ? 1.5 : 1.25
        #expect(contrast(fills[first], fills[second]) >= least, "\(first + 1) and \(second + 1)")
      }
    }
    // What is paler than 3:1 on paper is outlined in its own colour.
    for (index, fill) in fills.enumerated() where contrast(fill, "#ffffff") < 3 {
      #expect(ChartStyle.seriesInPrint.contains(".ph-s\(index + 1) .ph-bar{fill:\(fill);stroke:"))
    }
  }

  @Test("without colour no two lines are drawn alike")
  func linesInPrint() {
    let rules = (2...6).map { place in
      ChartStyle.seriesInPrint.split(separator: "\n").filter { $0.hasPrefix(".ph-s\(place) .ph-line{") }
        .joined().drop { $0 != "{" }
    }
    #expect(Set(rules).count == 5 && !rules.contains(""))
  }

  @Test("a page follows its root's theme, else the device, and the printer above both")
  func themes() throws {
    let (device, root, print) = (
      "@media (prefers-color-scheme:dark){:root:where(:not([data-theme=light])){", ":root:where([data-theme=dark]){",
      "@media print{:root{"
    )
    let places = try [device, root, print].map { try #require(ChartStyle.css.firstRange(of: $0)).lowerBound }
    #expect(places == places.sorted())
  }

  @Test("lines of data are a pixel and a half or wider")
  func widthsOfLines() throws {
    for rule in ChartStyle.css.split(separator: "\n") where rule.contains("ph-line{") {
      for width in rule.components(separatedBy: "stroke-width:").dropFirst() {
        #expect(try #require(Double(width.prefix { $0 != "}" && $0 != ";" })) >= 1.5, "\(rule)")
      }
    }
  }

  @Test(
    "steps of cells and tiles reach 3:1 on the background, and the text on them 4.5:1", arguments: ChartTheme.allCases)
  func stepsAreVisible(theme: ChartTheme) {
    for name in ["q1", "q2", "q3", "q4", "q5", "n1", "n2", "p1", "p2"] {
      let text = ["q1", "n1", "p1"].contains(name) ? "pale" : "strong"
      #expect(contrast(theme.color(name), theme.color("paper")) >= 3, "\(theme) \(name)")
      #expect(contrast(theme.color(name), theme.color(text)) >= 4.5, "\(theme) \(name)")
    }
  }

  @Test("without colour, steps below zero have an outline and are filled unlike all above it")
  func belowZeroInPrint() {
    let above = ["p1", "p2"].map(ChartTheme.print.color)
    let below = ChartStyle.belowZeroInPrint
    #expect(below.map(\.step) == ["n1", "n2"])
    for step in below {
      #expect(ChartStyle.standalone(.print).contains("\n.ph-\(step.step){fill:\(step.fill);stroke:\(step.stroke)"))
      #expect(contrast(step.stroke, "#ffffff") >= 3)
      #expect(contrast(step.fill, ChartTheme.print.color("ink")) >= 4.5)
      for fill in above { #expect(contrast(step.fill, fill) >= 2, "\(step.step) and \(fill)") }
    }
    #expect(contrast(below[0].fill, below[1].fill) >= 1.4)
  }

  @Test("each step is clearly stronger than the one before", arguments: ChartTheme.allCases)
  func stepsAscend(theme: ChartTheme) {
    // CIE lightness, in which equal steps look equal.
    let lightness = ["q1", "q2", "q3", "q4", "q5"].map { 116 * cbrt(luminance(theme.color($0))) - 16 }
    let direction = theme == .dark ? 1.0 : -1
    for (weaker, stronger) in zip(lightness, lightness.dropFirst()) {
      #expect((stronger - weaker) * direction >= 9.5, "\(theme)")
    }
  }

  private func places(_ count: Int, _ change: (inout ChartDescription) -> Void = { _ in }) -> [Int?] {
    var description = Samples.crowdedLines()
    description.series = (0..<count).map { ChartSeries(key: "\($0)", label: "\($0)", values: []) }
    change(&description)
    return OrdinalColors(description).places
  }

  @Test("up to six series take the palette in order, of more the first five")
  func takePlaces() {
    #expect(places(3) == [1, 2, 3])
    #expect(places(6) == [1, 2, 3, 4, 5, 6])
    #expect(places(8) == [1, 2, 3, 4, 5, nil, nil, nil])
  }

  @Test("an entity keeps its own colour; the others take what is left")
  func keepPlaces() {
    #expect(places(3) { $0.series[1].color = 1 } == [2, 1, 3])
    #expect(places(3) { $0.series[2].color = 9 } == [1, 2, 3])
  }

  @Test("where some series are highlighted, the others are grey")
  func highlight() {
    #expect(places(8) { $0.highlighted = ["6"] } == [nil, nil, nil, nil, nil, nil, 1, nil])
  }
}
