/// Rounding without the C library's mathematics, which nothing else here needs.
extension Double {
  /// From here on every number is whole.
  private static let wholeMagnitude = 4_503_599_627_370_496.0

  var roundedTowardZero: Double {
    magnitude < Self.wholeMagnitude ? Double(Int64(self)) : self
  }

  var roundedDown: Double {
    let whole = roundedTowardZero
    return whole > self ? whole - 1 : whole
  }

  var roundedHalfAwayFromZero: Double {
    let whole = roundedTowardZero
    guard (self - whole).magnitude >= 0.5 else { return whole }
    return self < 0 ? whole - 1 : whole + 1
  }
}
