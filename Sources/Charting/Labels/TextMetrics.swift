/// How wide a text may become, whichever Thai font the reader's device has.
struct TextMetrics: Sendable {
  let sizeInPixels: Double

  /// From one baseline to the next within a label; Thai stacks marks above and below.
  var lineHeight: Double { sizeInPixels * 1.4 }
  /// What ink may reach above the baseline.
  var ascent: Double { sizeInPixels * 0.98 }
  /// What ink may reach below it.
  var descent: Double { sizeInPixels * 0.3 }
  /// From the middle of a line of digits down to its baseline.
  var middleToBaseline: Double { sizeInPixels * 0.36 }

  /// - Units: px.
  /// - Complexity: one pass over the scalars.
  func width(of text: String) -> Double {
    var total = 0
    for scalar in text.unicodeScalars { total += Int(Self.advance(scalar.value)) }
    return Double(total) * sizeInPixels / 1000
  }

  /// The height of ink of a label of so many lines.
  func height(lineCount: Int) -> Double {
    Double(max(0, lineCount - 1)) * lineHeight + ascent + descent
  }

  /// In 1/1000 em; unknown letters count as wide ones.
  static func advance(_ scalar: UInt32) -> UInt16 {
    switch scalar {
    case 0x20...0x7E: basicLatin[Int(scalar - 0x20)]
    case 0xA0...0xBF: latinSigns[Int(scalar - 0xA0)]
    case 0x0E01...0x0E5B: thai[Int(scalar - 0x0E01)]
    case 0x0300...0x036F, 0xFE00...0xFE0F: 0
    case 0x00C0...0x024F: 850
    default: punctuation(scalar) ?? 1000
    }
  }
}
