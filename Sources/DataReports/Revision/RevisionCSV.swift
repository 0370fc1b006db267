import Datasets
import Localization
import SourceText

/// A revision for a spreadsheet: one row for each change, and for each number of a row that was added or removed.
struct RevisionCSV {
  private let report: RevisionReport
  private let revision: DatasetRevision
  private let keyColumns: [Column]
  /// Those of the key whose codes have names.
  private let namedColumns: [Column]
  private let hasStatus: Bool
  private let hasRates: Bool

  init(report: RevisionReport) {
    self.report = report
    revision = report.revision
    let columns = report.keyColumns(of: revision.new)
    keyColumns = columns
    namedColumns = columns.filter { report.labels.areKnown(for: $0.field) }
    hasStatus = revision.old.schema.status != nil || revision.new.schema.status != nil
    hasRates = revision.new.schema.measures.contains { $0.kind == .rate }
  }

  func bytes() -> [UInt8] {
    var writer = CSVWriter()
    writer.row(
      ["change"] + revision.key + namedColumns.map { $0.field.name + "_name" }
        + ["field", "property", "old", "new", "difference", "percent"] + (hasRates ? ["points"] : [])
        + (hasStatus ? ["oldStatus", "newStatus"] : []))
    for fact in revision.facts { write(fact, to: &writer) }
    for total in revision.totals { write(total, to: &writer) }
    for change in report.limited(revision.changes) { write(change, to: &writer) }
    write(revision.added, of: revision.new, as: "added", to: &writer)
    write(revision.removed, of: revision.old, as: "removed", to: &writer)
    return writer.bytes
  }

  private func write(_ change: CellChange, to writer: inout CSVWriter) {
    writer.beginRow()
    writer.text("changed")
    writeKey(change.newRow, keyColumns, to: &writer)
    writer.text(change.field)
    writer.missing()
    writer.value(change.old)
    writer.value(change.new)
    write(ChangeAmounts(change), to: &writer)
    let statuses = revision.statuses(of: change)
    writeStatuses(statuses.old?.rawValue, statuses.new?.rawValue, to: &writer)
    writer.endRow()
  }

  private func write(_ fact: FactChange, to writer: inout CSVWriter) {
    writer.beginRow()
    writer.text("descriptor")
    for _ in keyColumns + namedColumns { writer.missing() }
    writer.text(fact.field ?? "")
    writer.text(fact.name)
    writer.text(fact.old?.text(in: report.language) ?? "")
    writer.text(fact.new?.text(in: report.language) ?? "")
    write(nil, to: &writer)
    writeStatuses(nil, nil, to: &writer)
    writer.endRow()
  }

  private func write(_ total: TotalRevision, to writer: inout CSVWriter) {
    writer.beginRow()
    writer.text("total")
    for _ in keyColumns + namedColumns { writer.missing() }
    writer.text(total.field)
    writer.missing()
    writer.number(DecimalText.sum(total.old))
    writer.number(DecimalText.sum(total.new))
    write(ChangeAmounts(old: total.old, new: total.new), to: &writer)
    writeStatuses(nil, nil, to: &writer)
    writer.endRow()
  }

  /// A row for each measure; of a dataset without any, one for the key.
  private func write(_ rows: [Int], of dataset: Dataset, as change: String, to writer: inout CSVWriter) {
    let columns = report.keyColumns(of: dataset)
    let measures = report.valueColumns(of: dataset).filter { $0.field.role == .measure }
    let status = dataset.schema.status.flatMap { dataset.table.column($0.name) }
    let isNew = change == "added"
    for row in report.limited(rows) {
      for measure in measures.isEmpty ? [nil] : measures.map(Optional.some) {
        writer.beginRow()
        writer.text(change)
        writeKey(row, columns, to: &writer)
        writer.text(measure?.field.name ?? "")
        writer.missing()
        writer.value(isNew ? nil : measure?[row])
        writer.value(isNew ? measure?[row] : nil)
        write(nil, to: &writer)
        writeStatuses(isNew ? nil : status?[row]?.text, isNew ? status?[row]?.text : nil, to: &writer)
        writer.endRow()
      }
    }
  }

  private func writeKey(_ row: Int, _ columns: [Column], to writer: inout CSVWriter) {
    for column in columns { writer.value(column[row]) }
    for named in namedColumns {
      let column = columns.first { $0.field.name == named.field.name }
      writer.text(column?[row].flatMap { report.labels.label(of: $0, in: named.field) } ?? "")
    }
  }

  private func write(_ amounts: ChangeAmounts?, to writer: inout CSVWriter) {
    writer.number(amounts?.difference)
    writer.number(amounts?.percent)
    if hasRates { writer.number(amounts?.points) }
  }

  private func writeStatuses(_ old: String?, _ new: String?, to writer: inout CSVWriter) {
    guard hasStatus else { return }
    writer.text(old ?? "")
    writer.text(new ?? "")
  }
}
