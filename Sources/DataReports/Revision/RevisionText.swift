import Datasets
import Localization
import SourceText

/// A revision for a terminal.
struct RevisionText {
  private let report: RevisionReport
  private let revision: DatasetRevision
  private let words: RevisionWords

  init(report: RevisionReport) {
    self.report = report
    revision = report.revision
    words = RevisionWords(language: report.language)
  }

  func text() -> String {
    var parts = [heading()]
    if !revision.facts.isEmpty { parts.append(facts()) }
    if revision.fields.contains(where: { $0.changedCount > 0 }) { parts.append(fields()) }
    if !revision.totals.isEmpty, !revision.isEmpty { parts.append(totals()) }
    let measures = revision.changes.filter(\.isMeasure)
    let others = revision.changes.filter { !$0.isMeasure }
    if !measures.isEmpty { parts.append(changes(measures, title: words.largestChanges)) }
    if !others.isEmpty { parts.append(changes(others, title: words.otherChanges)) }
    if !revision.added.isEmpty { parts.append(rows(revision.added, of: revision.new, title: words.rowsAdded)) }
    if !revision.removed.isEmpty { parts.append(rows(revision.removed, of: revision.old, title: words.rowsRemoved)) }
    return parts.joined(separator: "\n")
  }

  private func heading() -> String {
    let dataset = revision.new
    let title = dataset.descriptor.title.text(in: report.language)
    var text = TextTable.heading(title == dataset.id ? title : "\(dataset.id): \(title)") + "\n"
    text += words.rowCounts(old: revision.old.table.rowCount, new: dataset.table.rowCount) + "\n"
    text += revision.isEmpty ? words.noDifference + "\n" : words.summary(revision) + "\n"
    return text
  }

  private func facts() -> String {
    var table = TextTable([
      (words.field, .leading), (words.property, .leading), (words.old, .leading), (words.new, .leading),
    ])
    for fact in revision.facts {
      switch fact.kind {
      case .fieldAdded: table.add([fact.field ?? "", words.fieldAdded, "", ""])
      case .fieldRemoved: table.add([fact.field ?? "", words.fieldRemoved, "", ""])
      case .property(let name): table.add([fact.field ?? words.dataset, name, shown(fact, \.old), shown(fact, \.new)])
      }
    }
    return words.descriptor + "\n" + table.text(indent: 2)
  }

  /// Where the words of this language stayed the same, those of the other tell what changed.
  private func shown(_ fact: FactChange, _ side: KeyPath<FactChange, LocalizedText?>) -> String {
    guard let text = fact[keyPath: side] else { return words.none }
    let languages = [report.language] + Language.allCases.filter { $0 != report.language }
    let language = languages.first { fact.old?[$0] != fact.new?[$0] } ?? report.language
    return text[language] ?? words.none
  }

  private func fields() -> String {
    var table = TextTable([
      (words.field, .leading), (words.changed, .trailing), (words.raised, .trailing), (words.lowered, .trailing),
      (words.filled, .trailing), (words.emptied, .trailing),
    ])
    for field in revision.fields where field.changedCount > 0 {
      let moves = field.isMeasure ? [field.raisedCount, field.loweredCount].map(ProfileReport.count) : ["", ""]
      table.add(
        [field.field, ProfileReport.count(field.changedCount)] + moves
          + [field.filledCount, field.emptiedCount].map(ProfileReport.count))
    }
    return words.changedCells + "\n" + table.text(indent: 2)
  }

  private func changes(_ changes: [CellChange], title: String) -> String {
    let columns = report.keyColumns(of: revision.new)
    var table = TextTable(
      columns.map { ($0.field.name, .leading) } + [
        (words.field, .leading), (words.old, .trailing), (words.new, .trailing), (words.difference, .trailing),
        (words.percent, .trailing), (words.status, .leading),
      ])
    let shown = report.limited(changes)
    for change in shown {
      let decimals = revision.new.schema.field(change.field)?.shownDecimals ?? 0
      let numbers = NumberColumns(change, decimals: decimals, words: words)
      table.add(
        columns.map { named($0, change.newRow) } + [
          change.field, numbers.old, numbers.new, numbers.difference, numbers.percent,
          change.isMeasure ? status(of: change) : "",
        ])
    }
    return title + "\n" + table.text(indent: 2) + more(changes.count - shown.count)
  }

  private func totals() -> String {
    var table = TextTable([
      (words.field, .leading), (words.old, .trailing), (words.new, .trailing), (words.difference, .trailing),
      (words.percent, .trailing),
    ])
    for total in revision.totals {
      let decimals = revision.new.schema.field(total.field)?.shownDecimals ?? 0
      let numbers = NumberColumns(old: total.old, new: total.new, decimals: decimals)
      table.add([total.field, numbers.old, numbers.new, numbers.difference, numbers.percent])
    }
    return words.totals + "\n" + table.text(indent: 2)
  }

  /// A code with what it is called.
  private func named(_ column: Column, _ row: Int) -> String {
    guard let value = column[row] else { return "" }
    return report.labels.label(of: value, in: column.field).map { "\(value.text) \($0)" } ?? value.text
  }

  /// The status of a changed number; both where it changed too.
  private func status(of change: CellChange) -> String {
    let statuses = revision.statuses(of: change)
    if statuses.old == statuses.new { return statuses.new == .normal ? "" : statuses.new?.rawValue ?? "" }
    return "\(statuses.old?.rawValue ?? "–") → \(statuses.new?.rawValue ?? "–")"
  }

  private func rows(_ rows: [Int], of dataset: Dataset, title: String) -> String {
    let columns = report.keyColumns(of: dataset)
    let values = report.valueColumns(of: dataset)
    var table = TextTable(
      columns.map { ($0.field.name, .leading) }
        + values.map { ($0.field.name, $0.field.role == .measure ? .trailing : .leading) })
    let shown = report.limited(rows)
    for row in shown {
      table.add(
        columns.map { named($0, row) }
          + values.map { NumberColumns.text($0[row], $0.field.shownDecimals, $0.field.role == .measure) })
    }
    return title + "\n" + table.text(indent: 2) + more(rows.count - shown.count)
  }

  private func more(_ count: Int) -> String { count > 0 ? "  " + words.more(count) + "\n" : "" }
}
