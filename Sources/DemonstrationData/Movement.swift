/// How far each month lies above or below the year's average.
struct Season: Sendable {
  /// Twelve factors around 1, January first.
  let factors: [Double]

  static let none = Season(factors: Array(repeating: 1, count: 12))

  func factor(in month: Month) -> Double { factors[month.month - 1] }

  /// The factor on a day: a straight line between the middles of two months.
  func factor(on day: Day) -> Double {
    let (_, month, dayOfMonth) = day.components
    let position = Double(month - 1) + (Double(dayOfMonth) - 15.5) / 31 + 12
    let before = Int(position)
    return blend(factors[before % 12], factors[(before + 1) % 12], position - Double(before))
  }
}

/// A deviation that wanders and is drawn back to zero.
struct Drift: Sendable {
  private(set) var value = 0.0
  /// The share that remains a period later, below 1.
  let persistence: Double
  /// The standard deviation of one step.
  let spread: Double

  mutating func next(using generator: inout SplitMix64) -> Double {
    value = value * persistence + spread * generator.bell()
    return value
  }
}

/// The level at `index` of `count` periods, on straight lines between anchors that stand equally far apart.
func level(_ anchors: [Double], at index: Int, of count: Int) -> Double {
  let position = Double(index) / Double(count - 1) * Double(anchors.count - 1)
  let before = min(Int(position), anchors.count - 2)
  return blend(anchors[before], anchors[before + 1], position - Double(before))
}

private func blend(_ a: Double, _ b: Double, _ share: Double) -> Double { a + (b - a) * share }

/// Which of `count` periods have no observation: a few short gaps, none in the last `sparing` periods, so that the
/// newest figures of the site are there.
func gaps(in count: Int, chance: Double, longest: Int, sparing: Int, using generator: inout SplitMix64) -> [Bool] {
  var missing = Array(repeating: false, count: count)
  var index = 1
  while index < count - sparing {
    let opens = generator.fraction() < chance
    let length = 1 + Int(generator.fraction() * Double(longest))
    if opens {
      for period in index..<min(index + length, count - sparing) { missing[period] = true }
      index += length
    }
    index += 1
  }
  return missing
}

/// A count whose spread is that of a Poisson count: the square root of the mean.
func wholeNumber(around mean: Double, using generator: inout SplitMix64) -> Int {
  let noise = generator.bell(), chance = generator.fraction()
  guard mean >= 4 else { return Int(mean + chance) }
  return max(1, Int((mean + mean.squareRoot() * noise).rounded()))
}

/// The multiple of `step` nearest to `number`, halves away from zero.
func rounded(_ number: Double, toMultipleOf step: Int) -> Int {
  Int((number / Double(step)).rounded()) * step
}

/// A number with two decimals, held exactly.
package struct Hundredths: Equatable, Sendable, CustomStringConvertible {
  package let count: Int

  package var description: String {
    "\(count < 0 ? "-" : "")\(abs(count) / 100).\(twoDigits(abs(count) % 100))"
  }
}
