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
        (words.percent, .trailing),
      ])
    let shown = report.limited(changes)
    for change in shown {
      let numbers = NumberColumns(change, decimals: revision.new.schema.field(change.field)?.shownDecimals ?? 0)
      table.add(
        columns.map { $0[change.newRow]?.text ?? "" } + [
          change.field, numbers.old, numbers.new, numbers.difference, numbers.percent,
        ])
    }
    return title + "\n" + table.text(indent: 2) + more(changes.count - shown.count)
  }

  private func rows(_ rows: [Int], of dataset: Dataset, title: String) -> String {
    let columns = report.keyColumns(of: dataset)
    var table = TextTable(columns.map { ($0.field.name, .leading) })
    let shown = report.limited(rows)
    for row in shown { table.add(columns.map { $0[row]?.text ?? "" }) }
    return title + "\n" + table.text(indent: 2) + more(rows.count - shown.count)
  }

  private func more(_ count: Int) -> String { count > 0 ? "  " + words.more(count) + "\n" : "" }
}

/// The cells of a change as a person reads numbers.
private struct NumberColumns {
  var old: String
  var new: String
  var difference = ""
  var percent = ""

  init(_ change: CellChange, decimals: Int) {
    old = Self.text(change.old, decimals, change.isMeasure)
    new = Self.text(change.new, decimals, change.isMeasure)
    guard change.isMeasure, let before = change.old?.number, let after = change.new?.number,
      let amount = change.difference
    else { return }
    let digits = max(decimals, DecimalText.difference(amount, of: before, and: after).decimals)
    difference = Self.signed(amount, digits)
    percent = change.percent.map { Self.signed($0, 1) + "%" } ?? ""
  }

  private static func text(_ value: CellValue?, _ decimals: Int, _ isMeasure: Bool) -> String {
    guard isMeasure, let number = value?.number else { return value?.text ?? "–" }
    return NumberText.text(number, decimals: max(decimals, DecimalText.decimals(number)))
  }

  private static func signed(_ number: Double, _ decimals: Int) -> String {
    let text = NumberText.text(number, decimals: decimals)
    return number > 0 ? "+" + text : text
  }
}
