#if canImport(Glibc)
  import Glibc
#endif

/// Values on a straight axis: the domain, its ticks and how the ticks are written.
struct ValueScale: Sendable, Hashable {
  let kind: ChartScale
  let lowest: Double
  let highest: Double
  /// Ascending, inside the domain, at most `maximumTickCount`.
  let ticks: [Double]
  /// Digits after the point that each tick needs, or all of them alike.
  let tickDecimals: Int
  /// Of a logarithmic axis: whether its ticks are evenly spaced numbers and so have all the same decimals.
  let hasEvenTicks: Bool
  private let start: Double
  private let length: Double

  /// Whether the axis has to begin at zero.
  enum Baseline: Sendable { case zero, free }

  static let maximumTickCount = 6

  init(
    kind: ChartScale, lowest: Double, highest: Double, ticks: [Double], tickDecimals: Int, hasEvenTicks: Bool = false
  ) {
    self.kind = kind
    self.lowest = lowest
    self.highest = highest
    self.ticks = ticks
    self.tickDecimals = tickDecimals
    self.hasEvenTicks = hasEvenTicks
    start = Self.transform(lowest, kind)
    length = Self.transform(highest, kind) - start
  }

  /// The place that lists the scales.
  static func make(
    _ kind: ChartScale, values: some Sequence<Double>, baseline: Baseline, decimals: Int,
    maximumTickCount: Int = maximumTickCount
  ) -> ValueScale {
    switch kind {
    case .linear: linear(values: values, baseline: baseline, decimals: decimals, maximumTickCount: maximumTickCount)
    case .log: log(values: values, decimals: decimals, maximumTickCount: maximumTickCount)
    case .sqrt: squareRoot(values: values, decimals: decimals, maximumTickCount: maximumTickCount)
    }
  }

  private static func transform(_ value: Double, _ kind: ChartScale) -> Double {
    switch kind {
    case .linear: value
    case .log: log10(value)
    case .sqrt: value.squareRoot()
    }
  }

  var includesZero: Bool { lowest <= 0 && highest >= 0 }

  /// Where `value` lies: 0 at the lowest, 1 at the highest.
  func fraction(_ value: Double) -> Double {
    (Self.transform(value, kind) - start) / length
  }
}
