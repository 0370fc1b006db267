import Localization
import SourceText

/// Moves what a bulletin says of its period to the next one's: periods in queries, and their names in sentences.
struct PeriodShift {
  let old: Period
  let new: Period

  /// Nil where either is not known, or both are of different lengths.
  init?(from old: Period?, to new: Period?) {
    guard let old, let new, old.granularity == new.granularity else { return nil }
    (self.old, self.new) = (old, new)
  }

  /// A line of YAML with its `period` moved: `2026-10..2026-11`, `2026-11-09`; others as they are. A range that begins with a year goes
  /// on beginning there.
  func moved(line: String) -> String {
    guard let found = line.firstMatch(of: /^(\s*(?:- )?(?:\{\s*)?period:\s*["']?)([^"'#\s,}]+)(.*)$/) else {
      return line
    }
    let ends = String(found.output.2).components(separatedBy: "..")
    let moved = ends.enumerated().map { place, end in
      guard let period = Period(iso: end), ends.count == 1 || place > 0 || !period.beginsYear else { return end }
      return shifted(period, written: end)
    }
    return found.output.1 + moved.joined(separator: "..") + found.output.3
  }

  /// A sentence with the new period where it names the old one.
  func named(in text: String, _ language: Language) -> String {
    [DateStyle.long, .medium].reduce(text) { text, style in
      Self.replacing(old.text(in: language, style: style), with: new.text(in: language, style: style), in: text)
    }
  }

  /// Not within a longer number: `1 December` is no part of `11 December`.
  private static func replacing(_ name: String, with other: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: name) {
      let isWithinNumber =
        rest[..<range.lowerBound].last?.isNumber == true
        || result.last?.isNumber == true && range.lowerBound == rest.startIndex
        || rest[range.upperBound...].first?.isNumber == true
      result += rest[..<range.lowerBound] + (isWithinNumber ? name : other)
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// As much later as the new period is than the old one, written in the same era.
  private func shifted(_ period: Period, written: String) -> String {
    let steps = new.ordinal - old.ordinal
    let era = Era(ofWritten: written)
    if period.granularity == old.granularity { return period.advanced(by: steps).iso(in: era) }
    switch (period.granularity, old.granularity) {
    case (.day, .week): return period.advanced(by: 7 * steps).iso(in: era)
    case (.day, .month), (.day, .quarter), (.day, .half), (.day, .year):
      // The same day of the month that is as much later.
      let months = Period(.month, containing: new.firstDay).ordinal - Period(.month, containing: old.firstDay).ordinal
      let (_, _, day) = period.firstDay.components
      let month = Period(.month, containing: period.firstDay).advanced(by: months)
      let last = month.lastDay.components.day
      return Period(.day, containing: month.firstDay.advanced(byDays: min(day, last) - 1)).iso(in: era)
    default: return written
    }
  }
}

extension Period {
  fileprivate var beginsYear: Bool { firstDay == Period(.year, containing: firstDay).firstDay }
}

extension String {
  fileprivate func components(separatedBy mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}
