extension ValueScale {
  /// From zero; ticks that would stand too near to the one below are left out.
  /// - Precondition: no value lies below zero.
  static func squareRoot(values: some Sequence<Double>, decimals: Int, maximumTickCount: Int) -> ValueScale {
    let linear = linear(
      values: values, baseline: .zero, decimals: decimals, maximumTickCount: maximumTickCount)
    let high = linear.highest.squareRoot()
    var ticks: [Double] = []
    for tick in linear.ticks.reversed() {
      if let last = ticks.last, (last.squareRoot() - tick.squareRoot()) / high < 0.08 { continue }
      ticks.append(tick)
    }
    return ValueScale(
      kind: .sqrt, lowest: 0, highest: linear.highest, ticks: ticks.reversed(), tickDecimals: linear.tickDecimals)
  }
}
