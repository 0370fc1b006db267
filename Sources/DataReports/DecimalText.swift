import Localization

/// Results of arithmetic in binary, as the decimals they stand for.
enum DecimalText {
  /// A sum without the last digits, which only binary arithmetic has.
  static func sum(_ number: Double) -> String { trimmed(NumberText.plain(number, decimals: 9)) }

  /// The difference of two numbers has as many decimals as the longer of them.
  static func difference(_ difference: Double, of old: Double, and new: Double) -> (text: String, decimals: Int) {
    let decimals = max(self.decimals(old), self.decimals(new))
    return (NumberText.plain(difference, decimals: decimals), decimals)
  }

  static func percent(_ percent: Double) -> String { trimmed(NumberText.plain(percent, decimals: 4)) }

  /// Digits after the point in the shortest form.
  static func decimals(_ number: Double) -> Int {
    let text = NumberText.shortest(number).utf8
    return text.firstIndex(of: UInt8(ascii: ".")).map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }

  private static func trimmed(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    var text = text[...]
    while text.hasSuffix("0") { text = text.dropLast() }
    return String(text.hasSuffix(".") ? text.dropLast() : text)
  }
}
