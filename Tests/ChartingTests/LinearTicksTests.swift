import Testing

@testable import Charting

@Suite("Ticks of a straight axis")
struct LinearTicksTests {
  /// What d3-array's `ticks(start, stop, count)` gives.
  @Test(
    "are d3's",
    arguments: [
      (0.0, 1.0, 10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
      (0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]),
      (0, 1, 4, [0, 0.2, 0.4, 0.6, 0.8, 1]),
      (0, 1, 3, [0, 0.5, 1]),
      (0, 1, 1, [0, 1]),
      (0, 10, 5, [0, 2, 4, 6, 8, 10]),
      (0, 10, 3, [0, 5, 10]),
      (0, 10, 2, [0, 5, 10]),
      (-10, 10, 10, [-10, -8, -6, -4, -2, 0, 2, 4, 6, 8, 10]),
      (-10, 10, 5, [-10, -5, 0, 5, 10]),
      (0, 2.2, 3, [0, 1, 2]),
      (-2.2, 0, 3, [-2, -1, 0]),
      (0, 100, 6, [0, 20, 40, 60, 80, 100]),
      (13_500, 15_900, 6, [13_500, 14_000, 14_500, 15_000, 15_500]),
      (0.0001, 0.0009, 4, [0.0002, 0.0004, 0.0006, 0.0008]),
    ] as [(Double, Double, Int, [Double])])
  func areThoseOfD3(start: Double, stop: Double, count: Int, expected: [Double]) {
    #expect(LinearTicks(from: start, to: stop, count: count).values == expected)
  }

  @Test(
    "the domain grows by a tick only where data passes the last by more than a quarter step",
    arguments: [
      (0.0, 100.0, [0, 20, 40, 60, 80, 100], 0.0, 100.0),
      (0, 104, [0, 20, 40, 60, 80, 100], 0, 104),
      (0, 106, [0, 50, 100], 0, 106),
      (1_600, 1_769, [1_600, 1_650, 1_700, 1_750, 1_800], 1_600, 1_800),
      (12, 50, [0, 10, 20, 30, 40, 50], 0, 50),
    ] as [(Double, Double, [Double], Double, Double)])
  func grows(low: Double, high: Double, ticks: [Double], lowest: Double, highest: Double) {
    let scale = ValueScale.make(.linear, values: [low, high], baseline: .free, decimals: 0)
    #expect(scale.ticks == ticks)
    #expect(scale.lowest == lowest)
    #expect(scale.highest == highest)
  }

  @Test("bars start at zero", arguments: [[5.0, 9], [-5, -9], [1e12, 1.1e12], [100, 101]])
  func barsIncludeZero(values: [Double]) {
    #expect(ValueScale.make(.linear, values: values, baseline: .zero, decimals: 0).ticks.contains(0))
  }

  @Test(
    "equal, empty and extreme data have a domain",
    arguments: [
      [], [0], [7], [1_640, 1_640], [-3], [1e-12], [1e15, 1e15], [1e-12, 1e15], [1e18, -1e18], [0.1 + 0.2, 0.3],
    ])
  func hasDomain(values: [Double]) {
    for baseline in [ValueScale.Baseline.zero, .free] {
      for decimals in [0, 2, 12] {
        let scale = ValueScale.make(.linear, values: values, baseline: baseline, decimals: decimals)
        #expect(scale.highest > scale.lowest)
        #expect((2...ValueScale.maximumTickCount).contains(scale.ticks.count), "\(scale)")
        #expect(values.allSatisfy { (0...1).contains(scale.fraction($0)) })
      }
    }
  }

  @Test("no tick is finer than the numbers are published, and all lie in the domain")
  func areInside() {
    var random = SeededNumbers(seed: 1)
    for _ in 0..<5_000 {
      let size = PowersOfTen.power(Int.random(in: -6...12, using: &random))
      let values = (0..<4).map { _ in Double.random(in: -1...1, using: &random) * size }
      let decimals = Int.random(in: 0...4, using: &random)
      let scale = ValueScale.make(.linear, values: values, baseline: .free, decimals: decimals)
      #expect(scale.ticks.allSatisfy { $0 >= scale.lowest && $0 <= scale.highest })
      #expect((2...6).contains(scale.ticks.count))
      // It ends at a tick, or with the data, a quarter step beyond one at most.
      let step = scale.ticks[1] - scale.ticks[0]
      for (end, tick) in [(scale.lowest, scale.ticks[0]), (scale.highest, scale.ticks[scale.ticks.count - 1])] {
        #expect(end == tick || values.contains(end) && abs(end - tick) <= step * 0.2501, "\(values): \(scale)")
      }
      #expect(scale.tickDecimals <= decimals)
    }
  }
}
