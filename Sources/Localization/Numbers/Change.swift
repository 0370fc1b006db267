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
  /// "สูงขึ้น", "down", "unchanged".
  package let word: String
  /// "ร้อยละ 2.3", "0.3 percentage points"; nil where nothing changes.
  package let amount: String?
  package let text: String

  /// "สูงขึ้นร้อยละ 2.3", "up 2.3 percent"; "ทรงตัว" where the change rounds to zero. A rate changes in percentage points.
  /// Nil where a percentage of `earlier` makes no sense: one of the numbers is negative, `earlier` is zero, or so
  /// small that the percentage is not finite.
  package init?(from earlier: Double, to later: Double, kind: MeasureKind, decimals: Int = 1, in language: Language) {
    let change: Double
    if kind == .rate {
      change = later - earlier
    } else {
      guard earlier > 0, later >= 0 else { return nil }
      change = (later - earlier) / earlier * 100
    }
    guard change.isFinite else { return nil }
    let size = NumberText.text(abs(change), decimals: decimals)
    let rounded = NumberText.rounded(change, decimals: decimals)
    let direction: Direction = rounded > 0 ? .up : rounded < 0 ? .down : .steady
    self.init(direction, kind, amount: Self.amount(size, kind)[language], language)
  }

  /// A difference of numbers that no percentage tells: "เพิ่มขึ้น 155 ล้านบาท", "up 155 million baht".
  /// - Parameters:
  ///   - difference: rounded as it is published.
  ///   - amount: its size, with the unit.
  package init(difference: Double, amount: String, kind: MeasureKind, in language: Language) {
    let direction: Direction = difference > 0 ? .up : difference < 0 ? .down : .steady
    self.init(direction, kind, amount: amount, language)
  }

  private init(_ direction: Direction, _ kind: MeasureKind, amount: String, _ language: Language) {
    self.direction = direction
    let word = Self.word(direction, kind)[language]
    self.word = word
    self.amount = direction == .steady ? nil : amount
    text = self.amount.map { language == .thai ? ThaiPhrase.joined(word, $0) : "\(word) \($0)" } ?? word
  }

  /// The text with what is compared: "สูงขึ้นร้อยละ 2.3 จากเดือนก่อน", "up 2.3 percent from the month before".
  package func text(from before: String, in language: Language) -> String {
    switch (language, direction) {
    case (.english, _): "\(text) from \(before)"
    case (.thai, .steady): text + ThaiPhrase.joined("จาก", before)
    case (.thai, _): text + " " + ThaiPhrase.joined("จาก", before)
    }
  }

  private static func word(_ direction: Direction, _ kind: MeasureKind) -> Prose {
    switch direction {
    case .steady: Prose(th: "ทรงตัว", en: "unchanged")
    case .up: Prose(th: kind == .price ? "สูงขึ้น" : "เพิ่มขึ้น", en: "up")
    case .down: Prose(th: "ลดลง", en: "down")
    }
  }

  private static func amount(_ size: String, _ kind: MeasureKind) -> Prose {
    kind == .rate
      ? Prose(th: "\(size) จุดร้อยละ", en: "\(size) percentage points")
      : Prose(th: "ร้อยละ \(size)", en: "\(size) percent")
  }
}
