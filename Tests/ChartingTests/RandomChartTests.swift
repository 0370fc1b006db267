import SourceText
import Testing

@testable import Charting

@Suite("Random charts")
struct RandomChartTests {
  @Test(
    "two thousand charts are well-formed, finite, inside their frame, and no texts overlap",
    arguments: [0, 500, 1_000, 1_500])
  func areSound(firstSeed: Int) throws {
    var drawn = 0
    for seed in firstSeed..<firstSeed + 500 {
      let description = Samples.random(seed: UInt64(seed))
      do {
        let chart = try Chart(description)
        let (wide, narrow) = chart.drawings()
        try check(wide, "seed \(seed) wide \(description.mark)")
        try check(narrow, "seed \(seed) narrow \(description.mark)")
        drawn += 1
      } catch let problem as ChartProblem {
        #expect(problem.severity == .error)
      }
    }
    #expect(drawn > 300)
  }

  @Test("the same description gives the same bytes")
  func isPure() throws {
    for seed in 0..<50 {
      guard let first = try? Chart(Samples.random(seed: UInt64(seed))) else { continue }
      let second = try Chart(Samples.random(seed: UInt64(seed)))
      #expect(first.drawings().wide.svg == second.drawings().wide.svg)
      #expect(first.csv() == second.csv())
    }
  }

  @Test("the ids of the two drawings of a figure differ")
  func idsDiffer() throws {
    let (wide, narrow) = try Chart(Samples.groupedColumns()).drawings()
    let ids = try (WellFormedXML(wide.svg).ids, WellFormedXML(narrow.svg).ids)
    #expect(Set(ids.0).isDisjoint(with: ids.1))
  }
}
