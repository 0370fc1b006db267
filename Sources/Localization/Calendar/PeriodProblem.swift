import SourceText
import YAML

/// A text that should say which periods or days are meant.
package enum PeriodProblem: Sendable, Hashable {
  /// - Parameters:
  ///   - forms: how the key is written.
  ///   - meant: what the text comes near to, as it is written right.
  case unreadable(String, key: String, forms: String, meant: String?)
  /// A day of a month that does not exist.
  case noMonth(String, key: String, month: Int)
  /// A day that its month does not have.
  case noDay(String, key: String, lastDay: Int)
}

extension PeriodProblem: Problem {
  package var code: String { "wrong-type" }

  package var message: Prose {
    switch self {
    case .unreadable(let text, let key, let forms, nil):
      Prose(
        th: "'\(key)' ต้องเป็นรูปแบบ \(forms) แต่พบ '\(text)'", en: "'\(key)' must be of the form \(forms), found '\(text)'"
      )
    case .unreadable(let text, let key, _, _?):
      Prose(th: "'\(key)' เป็น '\(text)' ไม่ได้", en: "'\(key)' cannot be '\(text)'")
    case .noMonth(let text, let key, let month):
      Prose(
        th: "'\(key)' เป็น '\(text)' ไม่ได้ ไม่มีเดือนที่ \(month)",
        en: "'\(key)' cannot be '\(text)': there is no month \(month)")
    case .noDay(let text, let key, let lastDay):
      Prose(
        th: "'\(key)' เป็น '\(text)' ไม่ได้ เดือนนั้นมี \(lastDay) วัน",
        en: "'\(key)' cannot be '\(text)': that month has \(lastDay) days")
    }
  }

  package var hint: Prose? {
    switch self {
    case .unreadable(_, _, _, let meant):
      meant.map { Prose(th: "หมายถึง '\($0)' หรือไม่", en: "did you mean '\($0)'?") }
    case .noMonth, .noDay: Prose(th: "เขียนเป็น ปี-เดือน-วัน", en: "write year, month, day")
    }
  }
}

extension PeriodProblem {
  /// What is wrong with a day that has the form of one, and may have a time behind it.
  init?(dayOf text: String, key: String) {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = Digits.value(parts[0]), let month = Digits.value(parts[1]),
      let day = Digits.value(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day, of: text, key: key)
  }

  /// What is wrong with a day as people write it; nil where that cannot be told.
  /// - Parameter form: how the key is written.
  init?(handwritten text: String, key: String, form: String) {
    guard let day = HandwrittenDay(text) else { return nil }
    self =
      PeriodProblem(year: day.year, month: day.month, day: day.day, of: text, key: key)
      ?? .unreadable(text, key: key, forms: form, meant: day.iso)
  }

  private init?(year: Int, month: Int, day: Int, of text: String, key: String) {
    guard (1...12).contains(month) else {
      self = .noMonth(text, key: key, month: month)
      return
    }
    let lastDay = CivilDate.dayCount(year: Era.commonYear(from: year), month: month)
    guard !(1...lastDay).contains(day) else { return nil }
    self = .noDay(text, key: key, lastDay: lastDay)
  }
}

extension YAMLMappingReader {
  /// Which periods `key` names.
  package mutating func periodSelection(_ key: String, weekStart: Weekday) -> PeriodSelection? {
    parsed(
      key, forms: PeriodSelection.format, meant: { PeriodSelection.meant(by: $0, weekStart: weekStart) }
    ) { PeriodSelection($0, weekStart: weekStart) }
  }

  /// A text about time that `parse` understands.
  /// - Parameters:
  ///   - forms: how the key is written.
  ///   - meant: what a text that it does not understand comes near to, as it is written right.
  package mutating func parsed<Value>(
    _ key: String, forms: String, required: Bool = false, meant: (String) -> String?, _ parse: (String) -> Value?
  ) -> Value? {
    guard let node = node(key, required: required) else {
      describe(key, as: .format(forms))
      return nil
    }
    guard let text = node.scalar?.text else { return report(type: .format(forms), of: key, node) }
    if let value = parse(text) { return value }
    report(PeriodProblem.unreadable(text, key: key, forms: forms, meant: meant(text)), at: node.range)
    return nil
  }
}
