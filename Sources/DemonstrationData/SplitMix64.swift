/// A small generator of numbers that look random and are the same everywhere.
///
/// Each series draws from a generator of its own, seeded with its name: to add a province leaves all others as they are.
/// - Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A generator for one series of the demonstration site, such as `paddy-prices/hom-mali/32`.
  package init(series name: String) {
    // FNV-1a, 64 bits, over the seed of the site and the name.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "2569/\(name)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    self.init(seed: hash)
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, not including, 1.
  package mutating func fraction() -> Double {
    Double(next() >> 11) / 9_007_199_254_740_992
  }

  /// A number of mean 0 and standard deviation 1, never beyond 6: the sum of twelve fractions, less six.
  package mutating func bell() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += fraction() }
    return sum
  }
}
