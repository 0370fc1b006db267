/// Round values of an axis, as whole multiples of a step of 1, 2 or 5 times a power of ten.
///
/// Below 1 the inverse of the step is kept, so that a tick is one division of whole numbers and carries no noise.
/// - Source: d3-array `tickSpec`.
struct LinearTicks: Sendable, Hashable {
  /// In steps; whole numbers.
  var first: Double
  var last: Double
  /// The step, or its inverse.
  let increment: Double
  let isInverse: Bool
  /// Digits after the point that the step needs.
  let decimals: Int

  init(from start: Double, to stop: Double, count: Int) {
    let raw = (stop - start) / Double(max(1, count))
    var power = PowersOfTen.floorLog(raw)
    let error = raw / PowersOfTen.power(power)
    var factor: Double =
      error >= 50.0.squareRoot() ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
    if factor == 10 {
      power += 1
      factor = 1
    }
    isInverse = power < 0
    increment = isInverse ? PowersOfTen.power(-power) / factor : PowersOfTen.power(power) * factor
    decimals = max(0, -power)
    first = 0
    last = 0
    first = steps(start).rounded()
    last = steps(stop).rounded()
    if value(atStep: first) < start { first += 1 }
    if value(atStep: last) > stop { last -= 1 }
  }

  var step: Double { value(atStep: 1) }
  var count: Int { last >= first ? Int(last - first) + 1 : 0 }

  var values: [Double] {
    (0..<count).map { value(atStep: first + Double($0)) }
  }

  func value(atStep index: Double) -> Double {
    let value = isInverse ? index / increment : index * increment
    return value == 0 ? 0 : value
  }

  /// The nearest value on the grid of the steps.
  func nearest(to value: Double) -> Double { self.value(atStep: steps(value).rounded()) }

  private func steps(_ value: Double) -> Double {
    isInverse ? value * increment : value / increment
  }
}

/// Powers of ten that are exact, and near enough below 1.
enum PowersOfTen {
  private static let table: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
  static let largest = 22

  static func power(_ exponent: Int) -> Double {
    let size = table[min(largest, abs(exponent))]
    return exponent < 0 ? 1 / size : size
  }

  /// The largest exponent whose power is not above `value`, within -22…22.
  static func floorLog(_ value: Double) -> Int {
    if value >= 1 {
      return (table.firstIndex { $0 > value } ?? largest + 1) - 1
    }
    return -(table.firstIndex { $0 * value >= 1 } ?? largest)
  }
}
