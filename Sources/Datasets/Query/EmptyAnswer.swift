import Localization
import SourceText

/// Why an answer holds no value at all.
package enum EmptyAnswer: Sendable, Hashable {
  /// What `where` leaves has no value in any period.
  case nowhere
  /// There are values, but not in the periods asked for.
  case outside(first: Period, last: Period)
  /// There are values, but none has one that it could be compared with.
  case withoutPartner(first: Period, last: Period)

  package var message: Prose {
    switch self {
    case .nowhere:
      Prose(
        th: "คำค้นนี้ไม่มีค่าใดเลย เพราะแถวที่เลือกไม่มีค่า",
        en: "this query finds no value at all: none of the rows that it picks has one")
    case .outside(let first, let last):
      Prose(
        th: "คำค้นนี้ไม่มีค่าใดเลย ข้อมูลมีค่า\(Self.thaiRange(first, last))",
        en:
          "this query finds no value at all: the data has values from \(first.text(in: .english)) to \(last.text(in: .english))"
      )
    case .withoutPartner(let first, let last):
      Prose(
        th: "คำค้นนี้ไม่มีค่าใดที่เทียบได้เลย ข้อมูลมีค่า\(Self.thaiRange(first, last))",
        en:
          "no number of this query can be compared: the data has values from \(first.text(in: .english)) to \(last.text(in: .english))"
      )
    }
  }

  private static func thaiRange(_ first: Period, _ last: Period) -> String {
    ThaiPhrase.joined("ตั้งแต่", first.text(in: .thai)) + " " + ThaiPhrase.joined("ถึง", last.text(in: .thai))
  }

  /// A period that any data can be asked for: that, or the month it lies in.
  private static func example(_ period: Period) -> Period {
    switch period.granularity {
    case .day, .week: period.converted(to: .month)
    default: period
    }
  }

  package var hint: Prose? { hint(in: .keys) }

  package func hint(in form: QueryForm) -> Prose? {
    let period = form.name("period")
    return switch self {
    case .nowhere where form == .table:
      Prose(
        th: "ใส่ค่าในคอลัมน์ตัวเลขของ 'rows' หรือตรวจ 'where' ถ้ามี",
        en: "fill in numbers in 'rows', or check 'where' if there is one")
    case .nowhere:
      Prose(
        th: "ตรวจ '\(form.name("where"))' และค่าในข้อมูล", en: "check '\(form.name("where"))' and the values of the data")
    case .outside(_, let last):
      Prose(
        th: "เลือก '\(period)' ที่มีข้อมูล เช่น \(Self.example(last).iso(in: .buddhist))",
        en: "ask for a '\(period)' in which there is data, such as \(Self.example(last).iso)")
    case .withoutPartner:
      Prose(
        th: "เลือก '\(period)' ที่มีทั้งค่าและค่าที่จะเทียบ",
        en: "ask for a '\(period)' that has both: the numbers and those to compare with")
    }
  }
}

extension QueryResult {
  /// Nil where there is a value.
  package var emptyAnswer: EmptyAnswer? {
    guard isEmpty else { return nil }
    guard let extent else { return .nowhere }
    return comparison != nil && rowCount > 0
      ? .withoutPartner(first: extent.lowerBound, last: extent.upperBound)
      : .outside(first: extent.lowerBound, last: extent.upperBound)
  }
}

/// An answer without a value, for those who only look.
package struct EmptyAnswerWarning: Problem {
  private let answer: EmptyAnswer

  package init(_ answer: EmptyAnswer) {
    self.answer = answer
  }

  package var code: String { "data-empty" }
  package var severity: Severity { .warning }
  package var message: Prose { answer.message }
  package var hint: Prose? { answer.hint }
  package func hint(in form: QueryForm) -> Prose? { answer.hint(in: form) }
}
