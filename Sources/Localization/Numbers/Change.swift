import SourceText

/// What kind of figure a measure is: it picks the words of a change.
package enum MeasureKind: String, Sendable, Hashable, CaseIterable {
  /// สูงขึ้น / ลดลง
  case price
  /// เพิ่มขึ้น / ลดลง
  case quantity
  /// เพิ่มขึ้น / ลดลง … จุดร้อยละ
  case rate
}

/// A change from one number to the next, as a sentence part.
package struct ChangeText: Sendable, Hashable {
  package enum Direction: String, Sendable, Hashable { case up, down, steady }

  package let direction: Direction
  package let text: String

  /// "สูงขึ้นร้อยละ 2.3", "up 2.3 percent"; "ทรงตัว" where the change rounds to zero. A rate changes in percentage points.
  /// Nil where a percentage of `earlier` makes no sense: one of the numbers is negative, `earlier` is zero, or so
  /// small that the percentage is not finite.
  package init?(from earlier: Double, to later: Double, kind: MeasureKind, decimals: Int = 1, in language: Language) {
    let amount: Double
    if kind == .rate {
      amount = later - earlier
    } else {
      guard earlier > 0, later >= 0 else { return nil }
      amount = (later - earlier) / earlier * 100
    }
    guard amount.isFinite else { return nil }
    let size = NumberText.text(abs(amount), decimals: decimals)
    let rounded = NumberText.rounded(amount, decimals: decimals)
    direction = rounded > 0 ? .up : rounded < 0 ? .down : .steady
    text = Self.words(direction: direction, size: size, kind: kind, language: language)
  }

  private static func words(direction: Direction, size: String, kind: MeasureKind, language: Language) -> String {
    switch (language, direction) {
    case (.thai, .steady): "ทรงตัว"
    case (.english, .steady): "unchanged"
    case (.thai, .up): (kind == .price ? "สูงขึ้น" : "เพิ่มขึ้น") + (kind == .rate ? " \(size) จุดร้อยละ" : "ร้อยละ \(size)")
    case (.thai, .down): "ลดลง" + (kind == .rate ? " \(size) จุดร้อยละ" : "ร้อยละ \(size)")
    case (.english, .up): "up \(size) " + (kind == .rate ? "percentage points" : "percent")
    case (.english, .down): "down \(size) " + (kind == .rate ? "percentage points" : "percent")
    }
  }
}
