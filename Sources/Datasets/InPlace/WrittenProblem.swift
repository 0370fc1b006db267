import SourceText

/// What can be wrong with a table that stands where it is used, beside what can be wrong with any.
package enum WrittenProblem: Sendable, Hashable {
  /// The name of a file where the rows should stand.
  case rowsAreFile(String)
  /// Cells of one column that one change of its entry in `fields` would mend: the first of them, and how many there
  /// are.
  case cells(CellContext, CellFault, count: Int)
  /// What a table in place does not have under the name that a data file has it.
  case columnNotDeclared(String, suggestion: String?)
  case columnMissing(String)
  /// Rows without a line that names the columns, which are these.
  case noHeading([String])
}

extension WrittenProblem: Problem {
  package var code: String {
    switch self {
    case .rowsAreFile: "rows-are-file"
    case .cells(_, let fault, _): fault.code
    case .columnNotDeclared: "csv-column-extra"
    case .columnMissing: "csv-column-missing"
    case .noHeading: "csv-header"
    }
  }

  package var message: Prose {
    switch self {
    case .rowsAreFile(let name):
      Prose(
        th: "'rows' คือแถวของตาราง ไม่ใช่ชื่อไฟล์ '\(name.readable)'",
        en: "'rows' holds the rows themselves, not the name of a file, '\(name.readable)'")
    case .cells(let cell, let fault, let count):
      fault.message(cell).followed(th: " เป็นเช่นนี้ทั้งหมด \(count) แถว", en: "; so it is in \(count) rows")
    case .columnNotDeclared(let name, _):
      Prose(
        th: "คอลัมน์ '\(name.readable)' ไม่ได้ระบุไว้ใน 'fields'",
        en: "the column '\(name.readable)' is not declared in 'fields'")
    case .columnMissing(let name):
      Prose(th: "'rows' ไม่มีคอลัมน์ '\(name.readable)'", en: "'rows' has no column '\(name.readable)'")
    case .noHeading:
      Prose(
        th: "บรรทัดแรกของ 'rows' ไม่มีชื่อคอลัมน์ใดใน 'fields'",
        en: "the first line of 'rows' names none of the columns in 'fields'")
    }
  }

  package var hint: Prose? {
    switch self {
    case .rowsAreFile:
      Prose(
        th:
          "คัดลอกบรรทัดในไฟล์มาไว้ใต้ 'rows: |' หรือเขียน datapackage.yaml อธิบายไฟล์ แล้วใช้ 'dataset: …' แทน 'fields' กับ 'rows'",
        en:
          "copy its lines below 'rows: |'; or describe the file in a datapackage.yaml, and write 'dataset: …' in place "
          + "of 'fields' and 'rows'")
    case .cells(let cell, let fault, _): fault.hint(cell, hasDialect: false)?.inPlace(column: cell.column)
    case .columnNotDeclared(_, let suggestion?):
      Prose(th: "หมายถึง '\(suggestion.readable)' หรือไม่", en: "did you mean '\(suggestion.readable)'?")
    case .columnNotDeclared(let name, nil): CSVProblem.extraColumn(name, suggestion: nil).hint?.inPlace
    case .columnMissing(let name):
      Prose(
        th: "เพิ่มคอลัมน์นี้ในหัวตารางและทุกแถว หรือลบ '\(name.readable)' ออกจาก 'fields'",
        en: "add it to the heading and to every row, or remove '\(name.readable)' from 'fields'")
    case .noHeading(let names):
      Prose(
        th: "เขียนบรรทัดแรกว่า '\(names.joined(separator: ","))'",
        en: "begin with the line '\(names.joined(separator: ","))'")
    }
  }
}
