import Datasets
import Fingerprints
import Localization
import SourceText

/// A published number that today's data gives otherwise.
package struct RecordedChange: Sendable, Hashable, Fingerprintable {
  /// The dataset and the field that the number is of.
  let source: String
  /// What the number is of: the measure, the values that its query chooses, and its series.
  let measure: LocalizedText
  let parts: [LocalizedText]
  /// Nil in data without time.
  let period: Period?
  /// As published and as it would be published today; nil where there is no number.
  let before: LocalizedText?
  let after: LocalizedText?
  /// The number and both of its values, by codes and numbers alone: whatever its names are by now, and in whatever words.
  let identity: String
  /// Of both; empty where they name their own.
  var unit = LocalizedText()
  /// Where it rises from the number before otherwise than it did, or the next one from it does: as words, from which to which.
  var turn: LocalizedText?

  func name(in language: Language) -> String {
    [subject(in: language), period?.text(in: language)].compactMap(\.self).joined(separator: " · ")
  }

  /// What the number is of, without its period.
  func subject(in language: Language) -> String {
    ([measure] + parts).map { $0.text(in: language) }.joined(separator: " · ")
  }

  func sentence(in language: Language) -> String {
    let none = language == .thai ? "ไม่มีข้อมูล" : "no data"
    return "\(name(in: language)): \(before?.text(in: language) ?? none) → \(after?.text(in: language) ?? none)"
  }

  /// Whether both are of one number, in itself or against an earlier one.
  fileprivate func isSameNumber(as other: RecordedChange) -> Bool {
    source == other.source && parts == other.parts && period == other.period
  }

  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(source)
    builder.add(measure)
    builder.add(parts)
    builder.add(period != nil)
    if let period { builder.add(period) }
    builder.add(before)
    builder.add(after)
    builder.add(unit)
    builder.add(turn)
  }
}

/// What came of asking today's data what a record holds.
struct RecordedChanges: Sendable {
  /// Each number once, in the order in which they were published.
  var changes: [RecordedChange] = []
  /// Ids of datasets that can no longer be asked.
  var unanswered: [String] = []
}

extension BulletinRecord {
  /// What today's data gives otherwise.
  ///
  /// A change, a share or an index follows from the numbers it is made of; it is told only where none of its measure is, or
  /// where it turned and its number itself is as it was.
  func changes(in context: QueryContext) -> RecordedChanges {
    var result = RecordedChanges()
    var found: [(change: RecordedChange, isDerived: Bool)] = []
    var known: [String: Int] = [:]
    for answer in answers {
      guard let changes = answer.changes(in: context) else {
        let dataset = answer.result.dataset
        if !result.unanswered.contains(dataset) { result.unanswered.append(dataset) }
        continue
      }
      for change in changes {
        if let place = known[change.identity] {
          // One answer may begin with the number, and another hold the one before.
          if found[place].change.turn == nil { found[place].change.turn = change.turn }
        } else {
          known[change.identity] = found.count
          found.append((change, answer.query.compare != nil))
        }
      }
    }
    let own = Set(found.filter { !$0.isDerived }.map(\.change.source))
    for derived in found where derived.isDerived && derived.change.turn != nil {
      for place in found.indices where !found[place].isDerived && found[place].change.isSameNumber(as: derived.change) {
        if found[place].change.turn == nil { found[place].change.turn = derived.change.turn }
      }
    }
    result.changes = found.filter { item in
      guard item.isDerived, own.contains(item.change.source) else { return true }
      return item.change.turn != nil
        && !found.contains { !$0.isDerived && $0.change.isSameNumber(as: item.change) }
    }.map(\.change)
    return result
  }
}

extension RecordedAnswer {
  /// What today's data gives otherwise; nil where it cannot be asked any more.
  func changes(in context: QueryContext) -> [RecordedChange]? {
    guard let today = try? sameNumbers.evaluate(in: context).get() else { return nil }
    var changes: [RecordedChange] = []
    let chosen = chosenParts(in: context)
    for series in result.series {
      let now = series.key.map { today.series($0) } ?? today.series.first
      for index in series.values.indices {
        let period = result.periods.isEmpty ? nil : result.periods[index]
        let place = period.map { today.periods.firstIndex(of: $0) } ?? 0
        let before = Published(series, index, result.measure, decimals: result.measure.decimals)
        let after =
          now.flatMap { now in
            place.map { Published(now, $0, today.measure, decimals: result.measure.decimals) }
          } ?? Published()
        if before == after { continue }
        let isRescaled = before.unit != after.unit && after.number != nil && before.number != nil
        let parts = parts(of: series, chosen, in: context)
        let source = "\(result.dataset) \(result.measure.field)"
        let identity =
          [source] + parts.map { "\($0.field)=\($0.code)" }
          + [period?.written ?? "", before.identity(withUnit: isRescaled), after.identity(withUnit: isRescaled)]
        changes.append(
          RecordedChange(
            source: source, measure: result.measure.title, parts: parts.map(\.label), period: period,
            before: before.text(withUnit: isRescaled), after: after.text(withUnit: isRescaled),
            identity: identity.joined(separator: "\n"),
            unit: isRescaled ? LocalizedText() : result.measure.unitText,
            turn: now.flatMap { turn(of: series, at: index, to: $0, in: today) }))
      }
    }
    return changes
  }

  /// The query for the numbers that were published, whatever is the latest or the largest by now.
  private var sameNumbers: Query {
    var query = query
    (query.sort, query.limit) = (nil, nil)
    // A period that was cut at the edge of what was asked for stays cut only where it is asked for likewise.
    guard let first = result.periods.first, let last = result.periods.last, result.partialPeriods.isEmpty else {
      return query
    }
    switch query.period {
    case .all, .latest, .last: query.period = .range(from: first, through: last)
    case .range, .since: break
    }
    return query
  }

  /// What of a dimension a number is of.
  private typealias Part = (field: String, code: String, label: LocalizedText)

  /// The single values that the query chooses.
  private func chosenParts(in context: QueryContext) -> [Part] {
    var parts: [Part] = []
    for filter in query.filters {
      guard case .values(let values) = filter.condition, values.count == 1, filter.field != query.by else { continue }
      let list = context.datasets[result.dataset]?.schema.field(filter.field)?.codeList.flatMap { context.datasets[$0] }
      let row = list?.row(named: values[0])
      let code = list?.keyField.flatMap { row?[$0.name] } ?? values[0]
      parts.append((filter.field, code, row.flatMap { list?.label(of: $0) } ?? LocalizedText(same: values[0])))
    }
    return parts
  }

  /// In the order of the dataset's fields, so that a number has one name whichever query shows it.
  private func parts(of series: ResultSeries, _ chosen: [Part], in context: QueryContext) -> [Part] {
    var parts = chosen
    if let field = result.dimension?.field {
      parts.removeAll { $0.field == field }
      parts.append((field, series.key ?? "", series.label))
    }
    let fields = context.datasets[result.dataset]?.schema.fields.map(\.name) ?? []
    func place(_ field: String) -> Int {
      fields.firstIndex { field == $0 || field.hasPrefix($0 + ".") } ?? fields.count
    }
    return parts.sorted { (place($0.field), $0.field) < (place($1.field), $1.field) }
  }
}

/// A value as readers see it.
private struct Published: Equatable {
  var number: String?
  var status: ObservationStatus?
  var unit = LocalizedText()

  init() {}

  init(_ series: ResultSeries, _ index: Int, _ measure: MeasureFacts, decimals: Int) {
    number = series.values[index].map { NumberText.text($0, decimals: decimals) }
    status = series.statuses[index] == .normal ? nil : series.statuses[index]
    guard number != nil else { return }
    unit = measure.unit
  }

  func identity(withUnit hasUnit: Bool) -> String {
    let units = hasUnit ? Language.allCases.map { unit[$0] ?? "" } : []
    return ([number ?? "", status?.rawValue ?? ""] + units).joined(separator: "\t")
  }

  func text(withUnit hasUnit: Bool) -> LocalizedText? {
    guard number != nil || status != nil else { return nil }
    var text = LocalizedText()
    for language in Language.allCases {
      let words = status.map { "(\($0.words[language]))" }
      text[language] = [number, hasUnit ? unit[language] : nil, words].compactMap(\.self).joined(separator: " ")
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
      let shown = found.untold.prefix(Self.shownChanges).map { $0.sentence(in: language) }
      let rest = found.untold.count - shown.count
      let more = language == .thai ? "และอีก \(rest) ค่า" : "and \(rest) more"
      what[language] = (shown + (rest > 0 ? [more] : [])).joined(separator: "; ")
    }
    reason[.thai] = "ข้อมูลต้นทางปรับปรุงหลังการเผยแพร่"
    reason[.english] = "the source data was revised after publication"
    self.init(date: found.since, kind: .revision, what: what, reason: reason)
  }

  private static let shownChanges = 3
}
