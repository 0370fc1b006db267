import Localization
import SourceText

/// A number on a card: what it is, of when, how it came from the one before, and its course up to now.
package struct IndicatorCard: Sendable, Hashable {
  package var title: String
  /// Stands before the number: "กิโลกรัมละ".
  package var before: String
  /// As it is printed.
  package var value: String
  /// Stands after the number: "บาท", "baht per kilogram".
  package var after: String
  /// With what a reader must know of the number; empty where there is no time.
  package var period: String
  package var change: Change?
  /// Empty where the values are too few to show a course.
  package var course: [Double?]

  /// How the number came from another, with the words that say which: "สูงขึ้นร้อยละ 2.5 จากสัปดาห์ที่ผ่านมา".
  package struct Change: Sendable, Hashable {
    package let direction: ChangeText.Direction
    package let text: String

    package init(direction: ChangeText.Direction, text: String) {
      self.direction = direction
      self.text = text
    }
  }

  package init(
    title: String, before: String, value: String, after: String, period: String, change: Change?, course: [Double?]
  ) {
    self.title = title
    self.before = before
    self.value = value
    self.after = after
    self.period = period
    self.change = change
    self.course = course
  }

  /// "เนื้อหมู: กิโลกรัมละ 133.25 บาท (9–15 พฤศจิกายน 2569) สูงขึ้นร้อยละ 2.5 จากสัปดาห์ที่ผ่านมา".
  func sentence(in language: Language) -> String {
    let reading = [before, value, after].filter { !$0.isEmpty }.joined(separator: " ")
    let change = change.map { (language == .thai ? " " : ", ") + $0.text } ?? ""
    let time = period.isEmpty ? "" : " (\(period))"
    return "\(title): \(reading)\(time)" + change + (language == .thai ? "" : ".")
  }

  /// "▲ สูงขึ้นร้อยละ 2.5 จากสัปดาห์ที่ผ่านมา": the sign is a second cue beside the word.
  var changeLine: String? {
    change.map { change in
      let sign =
        switch change.direction {
        case .up: "▲"
        case .down: "▼"
        case .steady: "●"
        }
      return "\(sign) \(change.text)"
    }
  }
}
