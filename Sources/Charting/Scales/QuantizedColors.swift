import Localization

/// Values in at most five steps of one colour, each with about as many values, the strongest farthest from zero; or,
/// where there are values on both sides of zero, two steps below and two above. Where many values are alike, so that
/// steps would fall together, each step has about as many distinct values, and zero a step of its own.
struct QuantizedColors: Sendable {
  /// Ascending limits: step n holds what is at least `limits[n - 1]` and below `limits[n]`.
  let limits: [Double]
  let lowest: Double
  let highest: Double
  let isDiverging: Bool
  /// The step that holds nothing but zero, where there is one.
  let stepOfZero: Int?
  /// Digits after the point that every limit needs.
  let decimals: Int
  /// Where numbers begin that are published as a limit or more: what reads alike is of one step.
  private let thresholds: [Double]

  static let stepCount = 5

  init(_ values: [Double], decimals: Int) {
    let sorted = values.sorted()
    let lowest = NumberText.rounded(sorted.first ?? 0, decimals: decimals)
    let highest = NumberText.rounded(sorted.last ?? 0, decimals: decimals)
    self.lowest = lowest
    self.highest = highest
    isDiverging = lowest < 0 && highest > 0
    // Limits are round: multiples of 1, 2 or 5 that are a twentieth of the span or less.
    let rounding = LinearTicks(from: lowest, to: max(highest, lowest + PowersOfTen.power(-decimals)), count: 30)
    func limits(_ wished: [Double]) -> [Double] {
      Self.ascending(wished.map { NumberText.rounded($0, decimals: decimals) }).filter { $0 > lowest && $0 <= highest }
    }
    func quantiles(_ sorted: [Double], stepCount: Int) -> [Double] {
      guard sorted.count > 1 else { return [] }
      return (1..<stepCount).map { rounding.nearest(to: sorted[sorted.count * $0 / stepCount]) }
    }
    if isDiverging {
      let below = sorted.filter { $0 < 0 }
      let above = sorted.filter { $0 > 0 }
      self.limits = limits([
        rounding.nearest(to: below[below.count / 2]), 0, rounding.nearest(to: above[above.count / 2]),
      ])
      stepOfZero = nil
    } else {
      let byCount = limits(quantiles(sorted, stepCount: Self.stepCount))
      let rounded = sorted.map { NumberText.rounded($0, decimals: decimals) }
      let distinct = Self.ascending(rounded)
      let zeroCount = rounded.count { $0 == 0 }
      if byCount.count == min(Self.stepCount, distinct.count) - 1 {
        self.limits = byCount
        stepOfZero = nil
      } else if zeroCount * Self.stepCount > sorted.count, distinct.count > 1 {
        // What is next to zero as published.
        let next = lowest < 0 ? 0 : PowersOfTen.power(-decimals)
        self.limits = limits(
          (quantiles(distinct.filter { $0 != 0 }, stepCount: Self.stepCount - 1) + [next]).sorted())
        stepOfZero = lowest < 0 ? self.limits.count : 0
      } else {
        let byValue = limits(quantiles(distinct, stepCount: Self.stepCount))
        self.limits = byValue.count > byCount.count ? byValue : byCount
        stepOfZero = nil
      }
    }
    self.decimals = min(decimals, rounding.decimals)
    let half = PowersOfTen.power(-decimals) / 2
    // Halves are rounded away from zero; a little more or less takes the noise of binary fractions.
    thresholds = self.limits.map { $0 - half + abs($0) * ($0 > 0 ? -1e-14 : 1e-14) }
  }

  private static func ascending(_ wished: [Double]) -> [Double] {
    var limits: [Double] = []
    for limit in wished where limit > limits.last ?? -.infinity { limits.append(limit) }
    return limits
  }

  /// From 0.
  func step(of value: Double) -> Int {
    zip(limits, thresholds).count { limit, threshold in limit > 0 ? value >= threshold : value > threshold }
  }

  var stepTotal: Int { limits.count + 1 }

  /// The style of a step: from the palest to the strongest, spread over all five where there are fewer.
  func style(_ step: Int) -> StepStyle {
    if isDiverging {
      let zero = limits.firstIndex(of: 0) ?? 0
      let distance = step <= zero ? step - zero - 1 : step - zero
      return switch distance {
      case ...(-2): .below2
      case -1: .below1
      case 1: .above1
      default: .above2
      }
    }
    // Below zero the lowest is the farthest from it.
    let fromZero = lowest < 0 ? limits.count - step : step
    let place = stepTotal > 1 ? fromZero * (Self.stepCount - 1) / (stepTotal - 1) : 2
    return [.step1, .step2, .step3, .step4, .step5][place]
  }
}

/// The style class of a coloured cell or tile.
enum StepStyle: String, Sendable, Hashable, CaseIterable {
  case step1 = "ph-q1"
  case step2 = "ph-q2"
  case step3 = "ph-q3"
  case step4 = "ph-q4"
  case step5 = "ph-q5"
  case below2 = "ph-n2"
  case below1 = "ph-n1"
  case above1 = "ph-p1"
  case above2 = "ph-p2"
  case missing = "ph-missing"
}
