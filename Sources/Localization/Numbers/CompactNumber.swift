import SourceText

/// Large round numbers with a word, for axes: 1.5 แสน, 20 ล้าน, 3 million. Never K or M.
package struct CompactNumber: Sendable, Hashable {
  /// What the numbers are divided by: 1, 1,000, 10,000 …
  package let divisor: Double
  /// Empty for 1.
  package let word: String

  /// The largest unit whose multiples `largest` can be written with in at least one digit before the point.
  package init(for largest: Double, in language: Language) {
    let unit = Self.units(language).first { abs(largest) >= $0.divisor }
    divisor = unit?.divisor ?? 1
    word = unit?.word ?? ""
  }

  /// The same for a number that is rounded when it is written: 999,999 is 1 million.
  package init(for number: Double, roundedTo decimals: Int, in language: Language) {
    let units = Self.units(language) + [(1, "")]
    var index = units.firstIndex { abs(number) >= $0.divisor } ?? units.count - 1
    while index > 0 {
      let (larger, divisor) = (units[index - 1].divisor, units[index].divisor)
      guard NumberText.rounded(abs(number) / divisor, decimals: decimals) * divisor >= larger else { break }
      index -= 1
    }
    (divisor, word) = units[index]
  }

  private static func units(_ language: Language) -> [(divisor: Double, word: String)] {
    switch language {
    case .thai:
      [
        (1e12, "ล้านล้าน"), (1e11, "แสนล้าน"), (1e10, "หมื่นล้าน"), (1e9, "พันล้าน"), (1e6, "ล้าน"), (1e5, "แสน"),
        (1e4, "หมื่น"), (1e3, "พัน"),
      ]
    case .english: [(1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand")]
    }
  }
}
