#if canImport(Glibc)
  import Glibc
#endif

extension ValueScale {
  /// Ticks at 1, 2 and 5 times the powers of ten, at 1 and 3 times, or at every n-th power: the most that there are
  /// room for. Where the highest value is less than five times the lowest, or these ticks are too few, they are evenly
  /// spaced numbers. The domain reaches from tick to tick.
  /// - Parameters:
  ///   - decimals: of the measure; evenly spaced ticks are not finer than the numbers are published.
  ///   - maximumTickCount: an axis has two ticks at least, whatever is asked for.
  /// - Precondition: the values lie between `Chart.smallestLogValue` and `Chart.largestValue`.
  static func log(values: some Sequence<Double>, decimals: Int, maximumTickCount: Int) -> ValueScale {
    var low = Double.infinity
    var high = 0.0
    for value in values where value > 0 {
      low = min(low, value)
      high = max(high, value)
    }
    if low > high { (low, high) = (1, 10) }
    let even = evenTicks(low, high, decimals: decimals, maximumTickCount: maximumTickCount)
    if high < low * 5, let even { return even }
    for (low, high) in [(low, high), (low / 2, high * 2)] {
      for factors in [[1.0, 2, 5], [1, 3], [1]] {
        let ticks = logTicks(low, high, factors: factors, every: 1)
        if ticks.count >= 3, ticks.count <= maximumTickCount { return log(ticks) }
      }
      if let even { return even }
    }
    var every = 2
    while true {
      let ticks = logTicks(low, high, factors: [1], every: every)
      if ticks.count <= max(2, maximumTickCount) { return log(ticks) }
      every += 1
    }
  }

  private static func log(_ ticks: [Double]) -> ValueScale {
    let decimals = max(0, -PowersOfTen.floorLog(ticks[0] * 1.000_001))
    return ValueScale(
      kind: .log, lowest: ticks[0], highest: ticks[ticks.count - 1], ticks: ticks, tickDecimals: decimals)
  }

  /// Three evenly spaced ticks or more around the values, all above zero.
  private static func evenTicks(
    _ lowest: Double, _ highest: Double, decimals: Int, maximumTickCount: Int
  ) -> ValueScale? {
    let smallest = PowersOfTen.power(-decimals)
    // What is the same at all positions stands in the middle.
    let margin = highest > lowest * 1.000_001 ? 0 : max(lowest * 0.05, smallest)
    let (low, high) = (lowest - margin, highest + margin)
    for count in stride(from: maximumTickCount, through: 1, by: -1) {
      var ticks = LinearTicks(from: low, to: high, count: count)
      if ticks.value(atStep: ticks.first) > low { ticks.first -= 1 }
      if ticks.value(atStep: ticks.last) < high { ticks.last += 1 }
      if ticks.count == 2 { ticks.last += 1 }
      guard ticks.first > 0, ticks.step >= smallest * 0.999 else { continue }
      guard ticks.count >= 3, ticks.count <= maximumTickCount else { continue }
      let values = ticks.values
      return ValueScale(
        kind: .log, lowest: values[0], highest: values[values.count - 1], ticks: values, tickDecimals: ticks.decimals,
        hasEvenTicks: true)
    }
    return nil
  }

  /// From the last tick not above `low` to the first not below `high`; at least two.
  private static func logTicks(_ low: Double, _ high: Double, factors: [Double], every: Int) -> [Double] {
    let bottom = PowersOfTen.floorLog(low)
    var ticks: [Double] = []
    var exponent = bottom
    while true {
      for factor in factors {
        let tick = PowersOfTen.power(exponent) * factor
        if tick <= low { ticks.removeAll() }
        ticks.append(tick)
        if tick >= high, ticks.count > 1 { return ticks }
      }
      exponent += every
    }
  }
}
