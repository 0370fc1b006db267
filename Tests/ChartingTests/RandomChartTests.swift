import Foundation
import SourceText
import Testing

@testable import Charting

@Suite("Random charts")
struct RandomChartTests {
  /// 4,000 of them, or as many as the environment asks for.
  static let count = ProcessInfo.processInfo.environment["RANDOM_CHARTS"].flatMap { Int($0) } ?? 4_000

  @Test(
    "charts of any content are well-formed, finite, inside their frame, and no texts overlap",
    arguments: 0..<8)
  func areSound(part: Int) throws {
    var drawn = 0
    for seed in Self.count * part / 8..<Self.count * (part + 1) / 8 {
      let description = Samples.random(seed: UInt64(seed))
      do {
        let chart = try Chart(description)
        let drawings = chart.drawings()
        let (wide, narrow) = (drawings.wide, drawings.narrow)
        try check(wide, "seed \(seed) wide \(description.mark)")
        try check(narrow, "seed \(seed) narrow \(description.mark)")
        checkTicks(chart, "seed \(seed)")
        drawn += 1
      } catch let problem as ChartProblem {
        #expect(problem.severity == .error)
      }
    }
    #expect(drawn > Self.count / 8 * 6 / 10)
  }

  private func checkTicks(_ chart: Chart, _ name: String) {
    for plot in chart.plots {
      let scale = plot.scale
      #expect((1...ValueScale.maximumTickCount).contains(scale.ticks.count), "\(name)")
      #expect(scale.ticks.allSatisfy { $0 >= scale.lowest && $0 <= scale.highest }, "\(name)")
      #expect(zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { $0 < $1 }, "\(name)")
    }
  }

  @Test("the same description gives the same bytes")
  func isPure() throws {
    for seed in 0..<50 {
      guard let first = try? Chart(Samples.random(seed: UInt64(seed))) else { continue }
      let second = try Chart(Samples.random(seed: UInt64(seed)))
      #expect(first.drawings().wide.svg == second.drawings().wide.svg)
      #expect(first.rows().csv() == second.rows().csv())
    }
  }

  @Test("the ids of the two drawings of a figure differ")
  func idsDiffer() throws {
    let drawings = try Chart(Samples.groupedColumns()).drawings()
    let (wide, narrow) = (drawings.wide, drawings.narrow)
    let ids = try (WellFormedXML(wide.svg).ids, WellFormedXML(narrow.svg).ids)
    #expect(Set(ids.0).isDisjoint(with: ids.1))
  }
}
