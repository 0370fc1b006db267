/// A day as people write it: `27 พ.ย. 2569`, `27 พฤศจิกายน พ.ศ. 2569`, `27/11/2569`, `27 Nov 2026`. It serves hints alone.
struct HandwrittenDay {
  let year: Int
  let month: Int
  let day: Int

  init?(_ text: String) {
    var words = text.split { $0.isWhitespace || "/-,".contains($0) }.map(String.init)
    words.removeAll { ["พ.ศ.", "ค.ศ."].contains($0) }
    if words.count == 1 { words = text.split(separator: ".").map(String.init) }
    guard words.count == 3 else { return nil }
    if words[0].utf8.count == 4 { words.reverse() }
    guard let day = Digits.value(words[0]), let month = Digits.value(words[1]) ?? Self.month(named: words[1]),
      words[2].utf8.count == 4, let year = Digits.value(words[2])
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// As files write it; the year stays of its era.
  var iso: String { "\(Digits.padded(year, 4))-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))" }

  /// By its whole name or the short one, with or without full stops.
  private static func month(named name: String) -> Int? {
    func plain(_ text: String) -> String { text.filter { $0 != "." }.lowercased() }
    for words in [CalendarWords.thai, .english] {
      for names in [words.months, words.shortMonths] {
        if let index = names.firstIndex(where: { plain($0) == plain(name) }) { return index + 1 }
      }
    }
    return nil
  }
}
