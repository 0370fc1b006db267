import Localization
import SourceText

/// Bulletins that are published again and again: what they have in common, and when each is due.
package struct BulletinSeries: Sendable {
  package let id: String
  package let file: SourceFile
  package var title = LocalizedText()
  /// Nil where each bulletin is published when it is ready.
  package var rhythm: ReleaseRhythm?
  package var exceptions: [Exception] = []
  /// What a bulletin of the series need not say.
  var defaults = FrontMatter()
  /// The titles and summaries of bulletins that have none.
  var titles: [Language: LocatedText] = [:]
  var summaries: [Language: LocatedText] = [:]
  /// Which period a bulletin is about, seen from its date.
  var covers: Coverage?

  /// A day on which the rhythm does not hold.
  package struct Exception: Sendable, Hashable {
    package var date: CivilDate
    package var reason: LocalizedText
    /// When the bulletin of that day is published instead; nil where there is none.
    package var moved: Instant?
    /// In the file of the series, where its date is written.
    package var range = SourceRange.start
  }

  /// `previous week`, `this month`.
  package struct Coverage: Sendable, Hashable {
    package var granularity: Granularity
    package var isPrevious: Bool

    package static let format = "this week / previous week / previous month / previous quarter / previous year"

    package init?(_ text: String, weekStart: Weekday) {
      let words = text.split(separator: " ")
      guard words.count == 2, words[0] == "this" || words[0] == "previous",
        let granularity = Granularity(name: words[1], weekStart: weekStart)
      else { return nil }
      self.granularity = granularity
      isPrevious = words[0] == "previous"
    }

    func period(seenFrom date: CivilDate) -> Period {
      Period(granularity, containing: date).advanced(by: isPrevious ? -1 : 0)
    }
  }

  /// When a bulletin of a date is published: where an exception moves it, else at the time of the rhythm, also on another
  /// day. Nil where the series has no rhythm.
  func release(of date: CivilDate, zone: ZoneOffset) -> Instant? {
    guard let rhythm else { return nil }
    return exceptions.first { $0.date == date }?.moved ?? rhythm.instant(on: date, zone: zone)
  }

  /// The front matter of one of its bulletins with what the series says.
  func completing(_ matter: FrontMatter, in language: Language, zone: ZoneOffset) -> FrontMatter {
    var matter = matter.inheriting(from: defaults)
    matter.title = matter.title ?? titles[language]
    matter.summary = matter.summary ?? summaries[language]
    guard let date = matter.date else { return matter }
    if matter.publishAt == nil, let release = release(of: date, zone: zone) {
      (matter.publishAt, matter.isReleasedBySeries) = (release, true)
    }
    if matter.period == nil, matter.coveredPeriod == nil { matter.coveredPeriod = covers?.period(seenFrom: date) }
    return matter
  }
}
