import Datasets
import Fingerprints
import Localization
import SourceText

/// A bulletin or data that is expected, as the calendar shows it: never more than the name of the series or the dataset, when, and
/// why then.
package struct PlannedRelease: Sendable, Hashable {
  /// Of the calendar, and the same as long as the release is expected: `rice-prices-2026-11-20`.
  package var id: String
  /// Of the series or the dataset.
  package var title: String
  package var instant: Instant
  /// Whether it comes at a time of its day that is known.
  package var hasTime = true
  /// The dataset, or the series, that it is of.
  package var dataset: String?
  package var series: String?
  /// The day of the rhythm, where an exception moves it to another.
  package var movedFrom: CivilDate?
  /// Whether an exception leaves it out.
  package var isCancelled: Bool
  /// Whether it is due and not there: a bulletin that waits for its data, data that did not come.
  package var isLate = false
  /// Why it is moved or left out.
  package var reason: String?
  /// When something last came of the series or the dataset, or of the site: since then the release is expected as it is, as far as is
  /// known. Nil where nothing came yet.
  package var since: Instant?

  /// Another one once what is told of it is otherwise.
  var permanentID: String {
    var id = id
    if movedFrom != nil { id += "-\(instant.secondsSinceEpoch)" }
    if isCancelled { id += "-cancelled" }
    if isLate { id += "-late" }
    return id
  }
}

extension PlannedRelease: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(id)
    builder.add(title)
    builder.add(hasTime)
    builder.add(dataset)
    builder.add(instant.secondsSinceEpoch)
    builder.add(movedFrom?.iso)
    builder.add(isCancelled)
    builder.add(isLate)
    builder.add(reason)
    builder.add(since.map { String($0.secondsSinceEpoch) })
  }
}

/// When the bulletins of all series, and new data, are due.
struct ReleaseCalendar {
  private let series: SeriesSet
  private let datasets: DatasetCatalogue
  private let documents: DocumentSet
  /// Bulletins that wait for their data; those that are not due yet, for what is withheld until then.
  var held: [DocumentName]
  private let zone: ZoneOffset
  /// When bulletins of each series are published, by their dates, as far as they say so.
  private let scheduled: [String: [CivilDate: Instant]]
  private let changes: LatestChanges

  init(series: SeriesSet, datasets: DatasetCatalogue, documents: DocumentSet, held: [DocumentName], zone: ZoneOffset) {
    self.series = series
    self.datasets = datasets
    self.documents = documents
    self.held = held
    self.zone = zone
    scheduled = Self.scheduledBulletins(documents)
    changes = LatestChanges(documents, datasets, zone: zone)
  }

  /// How far ahead it is shown: five weeks, so that four of them always are.
  static let dayCount = 35

  /// What is due after the clock, in order of time, then by title.
  func releases(after clock: Instant, in language: Language) -> [PlannedRelease] {
    let today = clock.date(in: zone)
    let last = CivilDate(dayNumber: today.dayNumber + Self.dayCount)
    var releases: [PlannedRelease] = []
    for id in series.ids {
      guard let series = series[id] else { continue }
      let title = series.title.text(in: language)
      var instants = scheduled[id] ?? [:]
      // Any day may be moved into the coming weeks.
      let days = Set(today.dayNumber...last.dayNumber).union(series.exceptions.map(\.date.dayNumber))
      for date in days.sorted().map({ CivilDate(dayNumber: $0) }) {
        guard let rhythm = series.rhythm, rhythm.falls(on: date) else { continue }
        let exception = series.exceptions.first { $0.date == date }
        let own = instants.removeValue(forKey: date)
        let instant = own ?? exception?.moved ?? rhythm.instant(on: date, zone: zone)
        let movedTo = instant.date(in: zone)
        releases.append(
          PlannedRelease(
            id: "\(id)-\(date.iso)", title: title, instant: instant, series: id,
            movedFrom: movedTo == date ? nil : date,
            isCancelled: own == nil && exception != nil && exception?.moved == nil,
            reason: exception?.reason.text(in: language)))
      }
      // Bulletins on other days than those of the rhythm.
      releases += instants.map { date, instant in
        PlannedRelease(id: "\(id)-\(date.iso)", title: title, instant: instant, series: id, isCancelled: false)
      }
    }
    releases = releases.filter { $0.instant > clock && $0.instant.date(in: zone) <= last }
    releases += late(by: clock, in: language) + data(after: clock, through: last, in: language)
    for index in releases.indices { releases[index].since = changes.instant(of: releases[index], by: clock) }
    // By id where two come at once, so that every language names the same one first.
    return releases.sorted { ($0.instant, $0.id) < ($1.instant, $1.id) }
  }

  /// The days of the coming weeks on which an exception leaves a bulletin out, by series.
  func cancelled(after clock: Instant) -> [(series: BulletinSeries, exception: BulletinSeries.Exception)] {
    let days = clock.date(in: zone).dayNumber...clock.date(in: zone).dayNumber + Self.dayCount
    return series.ids.compactMap { series[$0] }.flatMap { series in
      series.exceptions.filter { exception in
        exception.moved == nil && days.contains(exception.date.dayNumber)
          && series.rhythm?.falls(on: exception.date) == true && scheduled[series.id]?[exception.date] == nil
      }.map { (series, $0) }
    }
  }

  /// Instants after `clock` at which the calendar may show other releases, until one comes up that it does not show yet.
  func instantsOfChange(after clock: Instant) -> Set<Instant> {
    // In any language: the instants are the same.
    var instants = Set(releases(after: clock, in: .thai).map(\.instant))
    func insert(dayBeginning day: Int) {
      instants.insert(Instant(date: CivilDate(dayNumber: day), secondsOfDay: 0, zone: zone))
    }
    for next in datasets.ids.compactMap({ datasets[$0]?.descriptor.resource.nextRelease }) {
      instants.insert(next.deadline)
      insert(dayBeginning: next.instant.date(in: zone).dayNumber - Self.dayCount)
    }
    // A bulletin that comes later than on its day of the rhythm stands for itself when that has passed.
    for day in scheduled.values.flatMap(\.keys) { insert(dayBeginning: day.dayNumber + 1) }
    // A release comes into the calendar at the beginning of a day.
    var days = scheduled.values.flatMap(\.values).map { $0.date(in: zone).dayNumber }
    for series in series.ids.compactMap({ series[$0] }) {
      for exception in series.exceptions {
        days += [exception.date.dayNumber] + [exception.moved?.date(in: zone).dayNumber].compactMap(\.self)
      }
      // Each rhythm has a day within any month.
      if series.rhythm != nil {
        let last = clock.date(in: zone).dayNumber + Self.dayCount
        days += Array(last...last + 31)
      }
    }
    for day in days { insert(dayBeginning: day - Self.dayCount) }
    return instants
  }

  private func late(by clock: Instant, in language: Language) -> [PlannedRelease] {
    held.compactMap { name in
      let matters = documents.languages(of: name).compactMap { documents.document(name, in: $0)?.frontMatter }
      guard let matter = matters.first, let id = matter.series?.text, let series = series[id], let date = matter.date,
        let instant = matter.publication(in: zone), instant <= clock
      else { return nil }
      return PlannedRelease(
        id: "\(id)-\(date.iso)", title: series.title.text(in: language), instant: instant, series: id,
        isCancelled: false, isLate: true)
    }
  }

  /// New data that datasets announce, and what is overdue of it.
  private func data(after clock: Instant, through last: CivilDate, in language: Language) -> [PlannedRelease] {
    datasets.ids.compactMap { id in
      guard let descriptor = datasets[id]?.descriptor, let next = descriptor.resource.nextRelease,
        next.instant.date(in: zone) <= last
      else { return nil }
      return PlannedRelease(
        id: "data-\(id.replacing("/", with: "-"))-\(next.instant.date(in: zone).iso)",
        title: descriptor.title.text(in: language), instant: next.instant, hasTime: next.hasTime, dataset: id,
        isCancelled: false, isLate: next.isOverdue(at: clock))
    }
  }

  private static func scheduledBulletins(_ documents: DocumentSet) -> [String: [CivilDate: Instant]] {
    var scheduled: [String: [CivilDate: Instant]] = [:]
    for name in documents.names where name.kind == .bulletin {
      for language in documents.languages(of: name) {
        guard let matter = documents.document(name, in: language)?.frontMatter, !matter.isDraft,
          let series = matter.series?.text, let date = matter.date, let instant = matter.publishAt
        else { continue }
        scheduled[series, default: [:]][date] = instant
      }
    }
    return scheduled
  }
}
