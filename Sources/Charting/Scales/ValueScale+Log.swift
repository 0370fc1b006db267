#if canImport(Glibc)
  import Glibc
#endif

extension ValueScale {
  /// Ticks at 1, 2 and 5 times the powers of ten, at 1 and 3 times, or at every n-th power: the most that there are
  /// room for. The domain reaches from tick to tick.
  /// - Precondition: the values lie above zero.
  static func log(values: some Sequence<Double>, maximumTickCount: Int) -> ValueScale {
    var low = Double.infinity
    var high = 0.0
    for value in values where value > 0 {
      low = min(low, value)
      high = max(high, value)
    }
    if low > high { (low, high) = (1, 10) }
    for factors in [[1.0, 2, 5], [1, 3], [1]] {
      let ticks = logTicks(low, high, factors: factors, every: 1)
      if (2...maximumTickCount).contains(ticks.count) { return log(ticks) }
    }
    var every = 2
    while true {
      let ticks = logTicks(low, high, factors: [1], every: every)
      if ticks.count <= maximumTickCount { return log(ticks) }
      every += 1
    }
  }

  private static func log(_ ticks: [Double]) -> ValueScale {
    let decimals = max(0, -PowersOfTen.floorLog(ticks[0] * 1.000_001))
    return ValueScale(
      kind: .log, lowest: ticks[0], highest: ticks[ticks.count - 1], ticks: ticks, tickDecimals: decimals)
  }

  /// From the last tick not above `low` to the first not below `high`; at least two.
  private static func logTicks(_ low: Double, _ high: Double, factors: [Double], every: Int) -> [Double] {
    let bottom = PowersOfTen.floorLog(low)
    let first = Int((Double(bottom) / Double(every)).rounded(.down)) * every
    var ticks: [Double] = []
    var exponent = first
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
