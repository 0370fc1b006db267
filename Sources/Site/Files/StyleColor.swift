import Glibc

/// A colour that is written out in a style sheet.
struct StyleColor: Equatable {
  /// Red, green and blue, 0 to 1.
  private let parts: [Double]

  /// - Parameter text: `#123`, `#112233`, `rgb(1, 2, 3)`, `rgb(1 2 3)`, `white` or `black`.
  /// - Returns: nil for any other, and for one that lets shine through what is behind it.
  init?(_ text: String) {
    let text = text.lowercased()
    let known = text.hasPrefix("#") ? Self.hex(text.dropFirst()) : Self.words[text] ?? Self.function(text)
    guard let known, known.count == 3 || known[3] == 1 else { return nil }
    parts = Array(known.prefix(3))
  }

  /// Whether a text begins as `#` does and is none of the colours that are written so.
  static func isMalformed(_ text: String) -> Bool { text.hasPrefix("#") && hex(text.dropFirst()) == nil }

  /// 1 (the same colour) to 21 (black and white).
  /// - Source: WCAG 2.2, contrast ratio.
  func contrast(with other: StyleColor) -> Double {
    let both = [luminance, other.luminance].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  /// - Source: WCAG 2.2, relative luminance.
  private var luminance: Double {
    let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private static let words: [String: [Double]] = ["white": [1, 1, 1], "black": [0, 0, 0]]

  private static func hex(_ digits: Substring) -> [Double]? {
    let values = digits.compactMap(\.hexDigitValue)
    guard values.count == digits.count else { return nil }
    switch values.count {
    case 3, 4: return values.map { Double($0) / 15 }
    case 6, 8: return stride(from: 0, to: values.count, by: 2).map { Double(values[$0] * 16 + values[$0 + 1]) / 255 }
    default: return nil
    }
  }

  private static func function(_ text: String) -> [Double]? {
    guard text.hasSuffix(")"), let start = ["rgb(", "rgba("].first(where: text.hasPrefix) else { return nil }
    let words = text.dropFirst(start.count).dropLast().split { ", /".contains($0) }
    let values = words.enumerated().compactMap { index, word -> Double? in
      let value = word.hasSuffix("%") ? Double(word.dropLast()).map { $0 / 100 } : nil
      return value ?? Double(word).map { index < 3 ? $0 / 255 : $0 }
    }
    return values.count == words.count && (3...4).contains(values.count) ? values : nil
  }
}
