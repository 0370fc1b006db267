import Datasets
import Localization
import SourceText

/// A revision as one JSON object.
struct RevisionJSON {
  private let report: RevisionReport
  private let revision: DatasetRevision

  init(report: RevisionReport) {
    self.report = report
    revision = report.revision
  }

  func text() -> String {
    var members = JSONMembers(absent: .null)
    members.add("dataset", revision.new.id)
    members.add("key", revision.key.map(JSONText.string))
    members.add("oldRows", revision.old.table.rowCount)
    members.add("newRows", revision.new.table.rowCount)
    members.add("added", revision.added.count)
    members.add("removed", revision.removed.count)
    members.add("changed", revision.changedRowCount)
    members.add("descriptor", revision.facts.map(fact))
    members.add("fields", revision.fields.map(Self.field))
    members.add("totals", revision.totals.map(total))
    members.add("changes", report.limited(revision.changes).map(change))
    members.add("addedRows", rows(revision.added, of: revision.new))
    members.add("removedRows", rows(revision.removed, of: revision.old))
    return members.text
  }

  private func fact(_ fact: FactChange) -> String {
    var members = JSONMembers(absent: .null)
    members.add("field", fact.field)
    members.add("change", fact.name)
    members.add(raw: "old", fact.old.map(Self.texts))
    members.add(raw: "new", fact.new.map(Self.texts))
    return members.text
  }

  /// One text, or one for each language where they differ.
  private static func texts(_ text: LocalizedText) -> String {
    let texts = Language.allCases.compactMap { language in text[language].map { (language, $0) } }
    if texts.count == Language.allCases.count, Set(texts.map(\.1)).count == 1 { return JSONText.string(texts[0].1) }
    return JSONText.object(texts.map { ($0.0.rawValue, JSONText.string($0.1)) })
  }

  private static func field(_ field: FieldRevision) -> String {
    var members = JSONMembers(absent: .null)
    members.add("field", field.field)
    members.add("measure", field.isMeasure)
    members.add("changed", field.changedCount)
    members.add("up", field.raisedCount)
    members.add("down", field.loweredCount)
    members.add("filled", field.filledCount)
    members.add("emptied", field.emptiedCount)
    return members.text
  }

  private func change(_ change: CellChange) -> String {
    let amounts = ChangeAmounts(change)
    var members = JSONMembers(absent: .null)
    let columns = report.keyColumns(of: revision.new)
    members.add(raw: "key", values(change.newRow, columns))
    members.add(raw: "names", names(change.newRow, columns))
    members.add("field", change.field)
    members.add("old", CellJSON(change.old))
    members.add("new", CellJSON(change.new))
    members.add(raw: "difference", amounts.difference)
    members.add(raw: "percent", amounts.percent)
    members.add(raw: "points", amounts.points)
    let statuses = revision.statuses(of: change)
    members.add("oldStatus", statuses.old?.rawValue)
    members.add("newStatus", statuses.new?.rawValue)
    return members.text
  }

  private func total(_ total: TotalRevision) -> String {
    let amounts = ChangeAmounts(old: total.old, new: total.new)
    var members = JSONMembers(absent: .null)
    members.add("field", total.field)
    members.add(raw: "old", DecimalText.sum(total.old))
    members.add(raw: "new", DecimalText.sum(total.new))
    members.add(raw: "difference", amounts.difference)
    members.add(raw: "percent", amounts.percent)
    return members.text
  }

  private func rows(_ rows: [Int], of dataset: Dataset) -> [String] {
    let columns = report.keyColumns(of: dataset) + report.valueColumns(of: dataset)
    return report.limited(rows).map { values($0, columns) }
  }

  /// What the codes of the key are called; nil where none has a name.
  private func names(_ row: Int, _ columns: [Column]) -> String? {
    let names = columns.compactMap { column in
      column[row].flatMap { report.labels.label(of: $0, in: column.field) }.map {
        (column.field.name, JSONText.string($0))
      }
    }
    return names.isEmpty ? nil : JSONText.object(names)
  }

  private func values(_ row: Int, _ columns: [Column]) -> String {
    var members = JSONMembers(absent: .null)
    for column in columns { members.add(column.field.name, CellJSON(column[row])) }
    return members.text
  }
}

/// How far a number moved, as data files write numbers; nil where it did not move from number to number.
struct ChangeAmounts {
  var difference: String?
  var percent: String?
  /// Of a rate, the difference, in percentage points.
  var points: String?

  init(_ change: CellChange) {
    guard change.isMeasure, let old = change.old?.number, let new = change.new?.number else { return }
    difference = DecimalText.difference(new - old, of: old, and: new).text
    percent = change.percent.map(DecimalText.percent)
    points = change.isRate ? difference : nil
  }

  /// Of two sums.
  init(old: Double, new: Double) {
    difference = DecimalText.sum(new - old)
    percent = old == 0 ? nil : DecimalText.percent((new - old) / abs(old) * 100)
  }
}

extension FactChange {
  /// What changed: a property, or the field itself.
  var name: String {
    switch kind {
    case .fieldAdded: "fieldAdded"
    case .fieldRemoved: "fieldRemoved"
    case .property(let name): name
    }
  }
}
