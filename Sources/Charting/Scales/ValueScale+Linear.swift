extension ValueScale {
  /// The domain of `values`, grown by a tick only where data passes the last one by more than a quarter step: it ends at a
  /// tick or with the data.
  /// A free axis takes in zero when that costs less than a quarter of its height.
  /// - Parameter decimals: of the measure; no tick is finer than the numbers are published.
  static func linear(
    values: some Sequence<Double>, baseline: Baseline, decimals: Int, maximumTickCount: Int
  ) -> ValueScale {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values {
      low = min(low, value)
      high = max(high, value)
    }
    if low > high { (low, high) = (0, 0) }
    let smallest = PowersOfTen.power(-decimals)
    (low, high) = withZero(low, high, baseline: baseline)
    let (least, most) = (low, high)
    (low, high) = widened(low, high, baseline: baseline, smallest: smallest)

    var ticks = LinearTicks(from: low, to: high, count: maximumTickCount)
    for count in stride(from: maximumTickCount, through: 1, by: -1) {
      ticks = LinearTicks(from: low, to: high, count: count)
      if high > ticks.value(atStep: ticks.last + 0.25) { ticks.last += 1 }
      if low < ticks.value(atStep: ticks.first - 0.25) { ticks.first -= 1 }
      let isFineEnough = ticks.step >= smallest * 0.999
      if isFineEnough, (2...maximumTickCount).contains(ticks.count) { break }
    }
    let values = ticks.values
    return ValueScale(
      kind: .linear, lowest: min(least, values.first ?? low), highest: max(most, values.last ?? high), ticks: values,
      tickDecimals: ticks.decimals)
  }

  private static func withZero(_ low: Double, _ high: Double, baseline: Baseline) -> (Double, Double) {
    switch baseline {
    case .zero: (min(0, low), max(0, high))
    case .free: (low > 0 && low < high * 0.25 ? 0 : low, high < 0 && high > low * 0.25 ? 0 : high)
    }
  }

  /// A domain that is never empty.
  private static func widened(
    _ low: Double, _ high: Double, baseline: Baseline, smallest: Double
  ) -> (Double, Double) {
    let size = max(abs(low), abs(high))
    guard high - low < max(smallest, size * 1e-9) else { return (low, high) }
    switch baseline {
    case .zero: return high > 0 || low == 0 ? (low, low + smallest) : (high - smallest, high)
    case .free:
      let margin = max(size * 0.05, smallest)
      return low == 0 && high == 0 ? (0, smallest) : (low - margin, high + margin)
    }
  }
}
