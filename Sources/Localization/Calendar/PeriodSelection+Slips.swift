import SourceText

extension PeriodSelection {
  /// What a text that cannot be read was meant to say, as a query writes it: `last 12 months` of `last 12 mounth`,
  /// `2025-01..2025-03` of `2025-01 - 2025-03`. Nil where that cannot be told.
  package static func meant(by text: String, weekStart: Weekday) -> String? {
    [range(text), words(text)].compactMap(\.self).first { PeriodSelection($0, weekStart: weekStart) != nil }
  }

  /// What people put between two periods.
  private static let separators = [" - ", "–", "—", "to", "ถึง", "...", "…", "..", "/", "~"]

  private static func range(_ text: String) -> String? {
    separators.lazy.map { separator in
      text.split(separator: separator).map { $0.filter { !$0.isWhitespace } }
    }
    .first { parts in parts.count == 2 && parts.allSatisfy { Period(iso: $0) != nil } }?
    .joined(separator: "..")
  }

  private static func words(_ text: String) -> String? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let word = words.first, let first = Suggestion.nearest(to: word, among: ["last", "latest", "since", "all"])
    else { return nil }
    words[0] = first
    guard first == "last" else { return words.joined(separator: " ") }
    if words.count == 2 { words.insert("1", at: 1) }
    let units = Granularity.names.flatMap { [$0, $0 == "half" ? "halves" : $0 + "s"] }
    guard words.count == 3, let index = units.firstIndex(of: Suggestion.nearest(to: words[2], among: units) ?? "")
    else {
      return nil
    }
    words[2] = units[words[1] == "1" ? index & ~1 : index | 1]
    return words.joined(separator: " ")
  }
}
