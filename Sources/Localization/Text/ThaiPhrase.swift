/// Words put together to a phrase of Thai.
package enum ThaiPhrase {
  /// Thai follows Thai without a space, everything else with one: "ดัชนีราคา", "ดัชนี price", "ก่อน 3 มีนาคม".
  package static func joined(_ first: String, _ second: String) -> String {
    guard let last = first.unicodeScalars.last, let next = second.unicodeScalars.first else { return first + second }
    return isThai(last) && isThai(next) ? first + second : "\(first) \(second)"
  }

  private static func isThai(_ scalar: Unicode.Scalar) -> Bool {
    (0x0E01...0x0E4E).contains(scalar.value)
  }
}
