import SourceText

extension CSVProblem: Problem {
  package var code: String {
    switch self {
    case .encoding(.nul): "csv-nul"
    case .encoding: "csv-encoding"
    case .empty: "csv-empty"
    case .unclosedQuote: "csv-unclosed-quote"
    case .textAfterQuote, .quoteInPlainCell: "csv-quote"
    case .strayCarriageReturn: "csv-line-break"
    case .blankRow: "csv-blank-row"
    case .headerLayout(let layout, _): layout.delimiter == nil ? "csv-header" : "csv-separator"
    case .headerMissing: "csv-header"
    case .unitRow: "csv-unit-row"
    case .tooManyColumns: "csv-column-limit"
    case .valueWithoutColumn: "csv-column-unnamed"
    case .uniqueKey: "csv-unique-key"
    case .fieldCount: "csv-field-count"
    case .missingColumn: "csv-column-missing"
    case .extraColumn, .renamedColumn, .paddedColumn: "csv-column-extra"
    case .duplicateColumn: "csv-column-twice"
    case .columnOrder: "csv-column-order"
    case .cell(_, let fault): fault.code
    case .spacing: "csv-spacing"
    case .unique: "csv-unique"
    case .primaryKey: "csv-primary-key"
    case .codeUnknown: "csv-code-unknown"
    case .more: "csv-more"
    }
  }

  package var severity: Severity {
    if case .spacing = self { .warning } else { .error }
  }

  package var message: Prose {
    switch self {
    case .encoding(let fault): fault.message
    case .empty: Prose(th: "ไฟล์ไม่มีข้อมูล แม้แต่แถวหัวตาราง", en: "the file is empty: it has not even a header row")
    case .unclosedQuote(let row):
      Prose(
        th: "แถวที่ \(row): เครื่องหมายคำพูดที่เปิดไว้ไม่ได้ปิด ข้อมูลหลังจากนี้จึงอ่านไม่ได้",
        en: "row \(row): this quotation mark is never closed, so nothing after it can be read")
    case .textAfterQuote(let row):
      Prose(
        th: "แถวที่ \(row): มีข้อความต่อท้ายเครื่องหมายคำพูดปิด",
        en: "row \(row): there is text after the closing quotation mark")
    case .quoteInPlainCell(let row):
      Prose(
        th: "แถวที่ \(row): มีเครื่องหมายคำพูดกลางเซลล์ที่ไม่ได้คร่อมด้วยเครื่องหมายคำพูด",
        en: "row \(row): there is a quotation mark inside a cell that is not quoted")
    case .strayCarriageReturn(let row):
      Prose(
        th: "แถวที่ \(row): มีอักขระขึ้นบรรทัด (CR) ที่ไม่มี LF ตาม",
        en: "row \(row): there is a carriage return without a line feed")
    case .blankRow(let row): Prose(th: "แถวที่ \(row) ว่าง", en: "row \(row) is blank")
    case .headerLayout(let layout, let declared): layout.message(declared: declared)
    case .headerMissing(let row):
      Prose(
        th: "ไฟล์สั้นเกินไป: แถวหัวตารางที่ระบุไว้คือแถวที่ \(row)",
        en: "the file ends before its header, which is declared to be row \(row)")
    case .unitRow(let row):
      Prose(
        th: "แถวที่ \(row) ใต้หัวตารางบอกหน่วย ไม่ใช่ข้อมูล",
        en: "row \(row), below the header, names units: it holds no data")
    case .tooManyColumns(let found):
      Prose(
        th: "หัวตารางมี \(found) คอลัมน์ มากกว่าที่อ่านได้ คือ \(CSVRecord.cellLimit) คอลัมน์",
        en: "the header has \(found) columns, more than the \(CSVRecord.cellLimit) that can be read")
    case .valueWithoutColumn(let row, let value):
      Prose(
        th: "แถวที่ \(row): มีค่า '\(value)' ในคอลัมน์ที่ไม่มีชื่อ",
        en: "row \(row): '\(value)' stands in a column without a name")
    case .uniqueKey(let row, let columns, let values):
      Prose(
        th: "แถวที่ \(row) มีค่าซ้ำกับแถวก่อนหน้า: \(Self.pairs(columns, values))",
        en: "row \(row) repeats values of an earlier row: \(Self.pairs(columns, values))")
    case .fieldCount(let row, let expected, let found, _):
      Prose(
        th: "แถวที่ \(row) มี \(found) เซลล์ แต่ตารางมี \(expected) คอลัมน์",
        en: "row \(row) has \(found) cell\(found == 1 ? "" : "s"), but the table has \(expected) columns")
    case .missingColumn(let name):
      Prose(th: "ไม่มีคอลัมน์ '\(name.readable)' ในไฟล์", en: "the column '\(name.readable)' is missing")
    case .extraColumn(let name, _), .renamedColumn(let name, _):
      Prose(
        th: "คอลัมน์ '\(name.readable)' ไม่ได้ระบุไว้ในคำอธิบายชุดข้อมูล",
        en: "the column '\(name.readable)' is not declared in the descriptor")
    case .paddedColumn(let name, _, let space):
      Prose(
        th: "หัวตาราง '\(name.readable)' มีช่องว่าง (\(space.codePoint)) หน้าหรือหลังชื่อ",
        en: "the heading '\(name.readable)' has a space (\(space.codePoint)) before or after it")
    case .duplicateColumn(let name):
      Prose(th: "มีคอลัมน์ '\(name.readable)' มากกว่าหนึ่งคอลัมน์", en: "the column '\(name.readable)' appears twice")
    case .columnOrder(let expected):
      Prose(
        th: "ลำดับคอลัมน์ไม่ตรงกับคำอธิบายชุดข้อมูล ลำดับที่ระบุไว้คือ \(expected.readableList)",
        en: "the columns are not in the declared order: \(expected.readableList)")
    case .cell(let cell, let fault): fault.message(cell)
    case .spacing(let cell, let other, let space, _):
      Prose(
        th: "\(cell.place.thai): '\(cell.value)' ต่างจาก '\(other.value)' ในแถวที่ \(other.row) เพียงช่องว่าง "
          + "(\(space.codePoint)) จึงนับเป็นสองค่า",
        en: "\(cell.place.english): '\(cell.value)' differs from '\(other.value)' of row \(other.row) in a space alone "
          + "(\(space.codePoint)), so they count as two values")
    case .unique(let row, let column, let value):
      Prose(
        th: "แถวที่ \(row) คอลัมน์ '\(column)': ค่า '\(value.readable)' ซ้ำ ทั้งที่ต้องไม่ซ้ำกัน",
        en: "row \(row), column '\(column)': '\(value.readable)' is not unique")
    case .primaryKey(let row, let columns, let values):
      Prose(
        th: "แถวที่ \(row) ซ้ำกับแถวก่อนหน้า: \(Self.pairs(columns, values))",
        en: "row \(row) repeats the key of an earlier row: \(Self.pairs(columns, values))")
    case .codeUnknown(let cell, let list, _):
      Prose(
        th: "\(cell.place.thai): '\(cell.value)' ไม่มีในรายการรหัส '\(list)'",
        en: "\(cell.place.english): '\(cell.value)' is not in the code list '\(list)'")
    case .more(let code, let count):
      Prose(th: "และอีก \(count) จุดที่เป็นปัญหาเดียวกัน (\(code))", en: "and \(count) more of the same kind (\(code))")
    }
  }

  private static func pairs(_ columns: [String], _ values: [String]) -> String {
    zip(columns, values).prefix(8).map { "\($0.readable) = \($1.readable)" }.joined(separator: ", ")
  }
}

extension CellContext {
  var place: Prose { Prose(th: "แถวที่ \(row) คอลัมน์ '\(column)'", en: "row \(row), column '\(column)'") }
}
