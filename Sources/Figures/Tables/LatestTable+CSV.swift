import Localization
import SourceText

extension LatestTable {
  /// All rows as a file: the period in ISO form, numbers as published without grouping, a column for the statuses of each
  /// column that has any.
  /// - Parameter notice: a sentence in a last column of the first row: it goes where the file goes.
  package func csv(notice: String? = nil) -> [UInt8] {
    let isThai = language == .thai
    let columns = [value] + changes
    let numbers = rows.map { [$0.value] + $0.changes }
    let hasStatus = columns.indices.map { column in numbers.contains { $0[column].status != nil } }
    var header = [heading, isThai ? "งวด" : "period"]
    for (column, hasStatus) in zip(columns, hasStatus) {
      header.append(column.name + (column.unit.isEmpty ? "" : " (\(column.unit))"))
      if hasStatus { header.append(column.name + (isThai ? " (สถานะ)" : " (status)")) }
    }
    if notice != nil { header.append(isThai ? "หมายเหตุ" : "notice") }
    var writer = CSVWriter()
    writer.row(header)
    for (index, row) in rows.enumerated() {
      writer.beginRow()
      writer.text(row.label)
      writer.text(period.iso)
      for (column, number) in numbers[index].enumerated() {
        writer.number(number.value, decimals: columns[column].decimals)
        if hasStatus[column] { writer.text((number.status ?? .normal).rawValue) }
      }
      if let notice { writer.text(index == 0 ? notice : "") }
      writer.endRow()
    }
    return writer.bytes
  }
}
