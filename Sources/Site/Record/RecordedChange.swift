import Datasets
import Fingerprints
import Localization
import SourceText

/// A published number that today's data gives otherwise.
package struct RecordedChange: Sendable, Hashable, Fingerprintable {
  /// What the number is of: the measure and, where the answer has several, its series.
  let measure: LocalizedText
  let series: LocalizedText?
  /// Nil in data without time.
  let period: Period?
  /// As published and as it would be published today; nil where there is no number.
  let before: LocalizedText?
  let after: LocalizedText?

  func name(in language: Language) -> String {
    let parts = [measure.text(in: language), series?.text(in: language), period?.text(in: language)]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  func sentence(in language: Language) -> String {
    let none = language == .thai ? "ไม่มีข้อมูล" : "no data"
    return "\(name(in: language)): \(before?.text(in: language) ?? none) → \(after?.text(in: language) ?? none)"
  }

  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(measure)
    builder.add(series)
    builder.add(period != nil)
    if let period { builder.add(period) }
    builder.add(before)
    builder.add(after)
  }
}

extension BulletinRecord {
  /// What today's data gives otherwise, each number once, in the order in which they were published.
  ///
  /// A change, a share or an index follows from the numbers it is made of; it is told only where none of those is.
  func changes(in context: QueryContext) -> [RecordedChange] {
    var found: [(change: RecordedChange, isDerived: Bool)] = []
    var known: Set<RecordedChange> = []
    for answer in answers {
      let today = try? answer.query.evaluate(in: context).get()
      for change in answer.changes(to: today) where known.insert(change).inserted {
        found.append((change, answer.query.compare != nil))
      }
    }
    let own = found.filter { !$0.isDerived }
    return (own.isEmpty ? found : own).map(\.change)
  }
}

extension RecordedAnswer {
  /// What an answer of today gives otherwise.
  /// - Parameter today: nil where the query can no longer be asked.
  func changes(to today: QueryResult?) -> [RecordedChange] {
    var changes: [RecordedChange] = []
    for series in result.series {
      let now = today.flatMap { today in series.key.map { today.series($0) } ?? today.series.first }
      for index in series.values.indices {
        let period = result.periods.isEmpty ? nil : result.periods[index]
        let place = period.map { today?.periods.firstIndex(of: $0) } ?? 0
        let before = Published(series, index, result.measure)
        let after = now.flatMap { now in place.map { Published(now, $0, today?.measure ?? result.measure) } }
        if before == (after ?? Published()) { continue }
        changes.append(
          RecordedChange(
            measure: result.measure.title, series: result.dimension == nil ? nil : series.label, period: period,
            before: before.text, after: after?.text))
      }
    }
    return changes
  }
}

/// A value as readers see it.
private struct Published: Equatable {
  var number: String?
  var status: ObservationStatus?

  init() {}

  init(_ series: ResultSeries, _ index: Int, _ measure: MeasureFacts) {
    number = series.values[index].map { NumberText.text($0, decimals: measure.decimals) }
    status = series.statuses[index] == .normal ? nil : series.statuses[index]
  }

  var text: LocalizedText? {
    guard number != nil || status != nil else { return nil }
    var text = LocalizedText()
    for language in Language.allCases {
      let words = status.map { "(\($0.words[language]))" }
      text[language] = [number, words].compactMap(\.self).joined(separator: " ")
    }
    return text
  }
}

extension Correction {
  /// What the corrections page tells of numbers that the data gives otherwise, as long as no editor does.
  init(_ found: BulletinChanges) {
    var what = LocalizedText()
    var reason = LocalizedText()
    for language in Language.allCases {
      let shown = found.changes.prefix(Self.shownChanges).map { $0.sentence(in: language) }
      let rest = found.changes.count - shown.count
      let more = language == .thai ? "และอีก \(rest) ค่า" : "and \(rest) more"
      what[language] = (shown + (rest > 0 ? [more] : [])).joined(separator: "; ")
    }
    reason[.thai] = "ข้อมูลต้นทางปรับปรุงหลังการเผยแพร่"
    reason[.english] = "the source data was revised after publication"
    self.init(date: found.date, kind: .revision, what: what, reason: reason)
  }

  private static let shownChanges = 3
}
