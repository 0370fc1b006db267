import Datasets
import Localization
import SourceText

/// A revision for a spreadsheet: one row for each change.
struct RevisionCSV {
  private let report: RevisionReport
  private let revision: DatasetRevision

  init(report: RevisionReport) {
    self.report = report
    revision = report.revision
  }

  func bytes() -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["change"] + revision.key + ["field", "property", "old", "new", "difference", "percent"])
    for fact in revision.facts { write(fact, to: &writer) }
    let columns = report.keyColumns(of: revision.new)
    for change in report.limited(revision.changes) {
      let amounts = ChangeAmounts(change)
      writer.beginRow()
      writer.text("changed")
      for column in columns { writer.value(column[change.newRow]) }
      writer.text(change.field)
      writer.missing()
      writer.value(change.old)
      writer.value(change.new)
      writer.number(amounts.difference)
      writer.number(amounts.percent)
      writer.endRow()
    }
    write(revision.added, of: revision.new, as: "added", to: &writer)
    write(revision.removed, of: revision.old, as: "removed", to: &writer)
    return writer.bytes
  }

  private func write(_ fact: FactChange, to writer: inout CSVWriter) {
    writer.beginRow()
    writer.text("descriptor")
    for _ in revision.key { writer.missing() }
    writer.text(fact.field ?? "")
    writer.text(fact.name)
    writer.text(fact.old?.text(in: report.language) ?? "")
    writer.text(fact.new?.text(in: report.language) ?? "")
    writer.missing()
    writer.missing()
    writer.endRow()
  }

  private func write(_ rows: [Int], of dataset: Dataset, as change: String, to writer: inout CSVWriter) {
    let columns = report.keyColumns(of: dataset)
    for row in report.limited(rows) {
      writer.beginRow()
      writer.text(change)
      for column in columns { writer.value(column[row]) }
      for _ in 0..<6 { writer.missing() }
      writer.endRow()
    }
  }
}
