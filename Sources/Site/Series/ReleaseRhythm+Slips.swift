import Localization
import SourceText

extension ReleaseRhythm {
  /// What a text that cannot be read was meant to say, as a series writes it: `every Friday 09:00` of `every friday 9:00`,
  /// `ทุกวันศุกร์ 09:00 น.` of `ทุกวันศุกร์ 09.00 น.`; without a time that there is at nine. Nil where that cannot be told.
  package static func meant(by text: String) -> String? {
    let plain = String(text.map { $0.wholeNumberValue.map { Character("\($0)") } ?? $0 })
    var words = plain.lowercased().replacing("น.", with: " ").split(separator: " ").map(String.init)
    words.removeAll { ["at", "เวลา"].contains($0) }
    let written = words.last.flatMap(time)
    if written != nil { words.removeLast() }
    let time = written.flatMap { seconds($0) == nil ? nil : $0 } ?? "09:00"
    let isThai = words.joined().unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }
    return
      (isThai
      ? thaiDays(words.joined(), guesses: written != nil).map { "\($0) \(time) น." }
      : englishDays(words).map { "\($0) \(time)" })
      .flatMap { ReleaseRhythm($0) == nil ? nil : $0 }
  }

  /// `09:00` of `9.00`.
  private static func time(_ text: String) -> String? {
    let parts = text.split { $0 == ":" || $0 == "." }
    guard parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count) else { return nil }
    return (parts[0].count == 1 ? "0" : "") + parts[0] + ":" + parts[1]
  }

  private static func englishDays(_ words: [String]) -> String? {
    let weekdays = Weekday.allCases.map(\.name)
    let known = weekdays + ["day", "workday", "month", "on", "the", "last"]
    var words = words
    if let first = words.first, Suggestion.nearest(to: first, among: ["every", "each"]) != nil { words.removeFirst() }
    let meant = words.compactMap { word -> String? in
      if Int(word) != nil || known.contains(word) { return word }
      return Suggestion.nearest(to: word, among: known)
    }
    guard meant.count == words.count, !meant.isEmpty else { return nil }
    // `every month 15`, `every month on the 15`.
    if meant.first == "month", let day = meant.last, Int(day) != nil { return "every month on day \(day)" }
    return "every " + meant.map { weekdays.contains($0) ? $0.capitalizedWord : $0 }.joined(separator: " ")
  }

  /// - Parameter guesses: whether a name of days that is misspelt is one too.
  private static func thaiDays(_ text: String, guesses: Bool) -> String? {
    // `ทุกศุกร์` leaves out the word for day.
    let whole = text.hasPrefix("ทุกวัน") ? text : text.replacing("ทุก", with: "ทุกวัน", maxReplacements: 1)
    for text in [text, whole] where ReleaseRhythm("\(text) 00:00") != nil { return text }
    guard guesses else { return nil }
    let weekdays = CalendarWords.of(.thai).weekdays.map { "ทุกวัน" + $0 }
    return Suggestion.nearest(to: text, among: weekdays + ["ทุกวัน", "ทุกวันทำการ", "ทุกสิ้นเดือน"])
  }
}

extension BulletinSeries.Coverage {
  /// What a text that cannot be read was meant to say: `previous week` of `last week`. Nil where that cannot be told.
  package static func meant(by text: String, weekStart: Weekday) -> String? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    let found = words.count == 2 ? english(words[0], words[1]) : thai(words.joined())
    return found.flatMap { BulletinSeries.Coverage($0, weekStart: weekStart) == nil ? nil : $0 }
  }

  private static let wholes = [
    "last": "previous", "past": "previous", "prior": "previous", "previous": "previous", "current": "this",
    "present": "this", "this": "this",
  ]

  private static func english(_ whole: String, _ length: String) -> String? {
    guard let known = Suggestion.nearest(to: whole, among: wholes.keys.sorted()), let word = wholes[known],
      let unit = Granularity.names.first(where: { $0.lowercased() == length })
        ?? Suggestion.nearest(to: length, among: Granularity.names)
    else { return nil }
    return "\(word) \(unit)"
  }

  private static func thai(_ text: String) -> String? {
    let units = ["วัน": "day", "สัปดาห์": "week", "เดือน": "month", "ไตรมาส": "quarter", "ปี": "year"]
    let ends = ["นี้": "this", "ก่อน": "previous", "ก่อนหน้า": "previous", "ที่แล้ว": "previous", "ที่ผ่านมา": "previous"]
    for (unit, name) in units where text.hasPrefix(unit) {
      if let word = ends[String(text.dropFirst(unit.count))] { return "\(word) \(name)" }
    }
    return nil
  }
}

extension String {
  fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
