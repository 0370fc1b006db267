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
    case .separator: "csv-separator"
    case .headerMissing, .headerElsewhere: "csv-header"
    case .tooManyColumns: "csv-column-limit"
    case .valueWithoutColumn: "csv-column-unnamed"
    case .uniqueKey: "csv-unique-key"
    case .fieldCount: "csv-field-count"
    case .missingColumn: "csv-column-missing"
    case .extraColumn: "csv-column-extra"
    case .duplicateColumn: "csv-column-twice"
    case .columnOrder: "csv-column-order"
    case .cell(_, let fault): fault.code
    case .unique: "csv-unique"
    case .primaryKey: "csv-primary-key"
    case .codeUnknown: "csv-code-unknown"
    case .more: "csv-more"
    }
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
    case .separator(let separator, let declared):
      Prose(
        th: "ไฟล์นี้คั่นคอลัมน์ด้วย \(Self.mark(separator).thai) ไม่ใช่ \(Self.mark(declared).thai)",
        en:
          "the columns of this file are separated by \(Self.mark(separator).english), not by \(Self.mark(declared).english)"
      )
    case .headerMissing(let row):
      Prose(
        th: "ไฟล์สั้นเกินไป: แถวหัวตารางที่ระบุไว้คือแถวที่ \(row)",
        en: "the file ends before its header, which is declared to be row \(row)")
    case .tooManyColumns(let found):
      Prose(
        th: "หัวตารางมี \(found) คอลัมน์ มากกว่าที่อ่านได้ คือ \(CSVRecord.cellLimit) คอลัมน์",
        en: "the header has \(found) columns, more than the \(CSVRecord.cellLimit) that can be read")
    case .headerElsewhere(let row):
      Prose(
        th: "แถวแรกไม่ใช่หัวตาราง ชื่อคอลัมน์อยู่ที่แถวที่ \(row)",
        en: "the first row is not the header: the names of the columns are in row \(row)")
    case .valueWithoutColumn(let row, let value):
      Prose(
        th: "แถวที่ \(row): มีค่า '\(value)' ในคอลัมน์ที่ไม่มีชื่อ",
        en: "row \(row): '\(value)' stands in a column without a name")
    case .uniqueKey(let row, let columns, let values):
      Prose(
        th: "แถวที่ \(row) มีค่าซ้ำกับแถวก่อนหน้า: \(Self.pairs(columns, values))",
        en: "row \(row) repeats values of an earlier row: \(Self.pairs(columns, values))")
    case .fieldCount(let row, let expected, let found):
      Prose(
        th: "แถวที่ \(row) มี \(found) เซลล์ แต่ตารางมี \(expected) คอลัมน์",
        en: "row \(row) has \(found) cell\(found == 1 ? "" : "s"), but the table has \(expected) columns")
    case .missingColumn(let name):
      Prose(th: "ไม่มีคอลัมน์ '\(name.readable)' ในไฟล์", en: "the column '\(name.readable)' is missing")
    case .extraColumn(let name, _):
      Prose(
        th: "คอลัมน์ '\(name.readable)' ไม่ได้ระบุไว้ในคำอธิบายชุดข้อมูล",
        en: "the column '\(name.readable)' is not declared in the descriptor")
    case .duplicateColumn(let name):
      Prose(th: "มีคอลัมน์ '\(name.readable)' มากกว่าหนึ่งคอลัมน์", en: "the column '\(name.readable)' appears twice")
    case .columnOrder(let expected):
      Prose(
        th: "ลำดับคอลัมน์ไม่ตรงกับคำอธิบายชุดข้อมูล ลำดับที่ระบุไว้คือ \(expected.readableList)",
        en: "the columns are not in the declared order: \(expected.readableList)")
    case .cell(let cell, let fault): fault.message(cell)
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

  package var hint: Prose? {
    switch self {
    case .encoding(let fault): fault.hint
    case .unclosedQuote, .textAfterQuote, .quoteInPlainCell:
      Prose(
        th: "คร่อมทั้งเซลล์ด้วยเครื่องหมายคำพูด และเขียนเครื่องหมายคำพูดข้างในซ้อนสองตัว",
        en: "put the whole cell in quotation marks, and double those inside it")
    case .strayCarriageReturn:
      Prose(th: "บันทึกไฟล์ใหม่โดยใช้ CRLF หรือ LF", en: "save the file with CRLF or LF line ends")
    case .separator(let separator, _):
      Prose(
        th: "เพิ่ม 'dialect: {delimiter: \(Self.quoted(separator))}' ที่ไฟล์ข้อมูลนี้ใน 'resources'",
        en: "add 'dialect: {delimiter: \(Self.quoted(separator))}' to this file in 'resources'")
    case .headerElsewhere(let row):
      Prose(
        th: "เพิ่ม 'dialect: {headerRows: [\(row)]}' ที่ไฟล์ข้อมูลนี้ใน 'resources'",
        en: "add 'dialect: {headerRows: [\(row)]}' to this file in 'resources'")
    case .headerMissing:
      Prose(th: "แก้ 'headerRows' ใน 'dialect'", en: "correct 'headerRows' in 'dialect'")
    case .valueWithoutColumn:
      Prose(th: "ใส่ชื่อคอลัมน์ หรือลบค่านี้", en: "give the column a name, or remove the value")
    case .uniqueKey:
      Prose(
        th: "ลบแถวที่ซ้ำ หรือเพิ่มคอลัมน์ที่ทำให้แถวต่างกันใน 'uniqueKeys'",
        en: "remove one of the rows, or add the column that tells them apart to 'uniqueKeys'")
    case .blankRow:
      Prose(
        th: "ลบแถวว่างออก หรือเพิ่ม 'dialect: {skipBlankRows: true}'",
        en: "remove the blank row, or add 'dialect: {skipBlankRows: true}'")
    case .fieldCount(_, let expected, let found) where found > expected:
      Prose(
        th: "ถ้าข้อความหรือตัวเลขมี ',' ให้คร่อมเซลล์ด้วยเครื่องหมายคำพูด",
        en: "a cell that holds a ',' must be in quotation marks")
    case .missingColumn(let name):
      Prose(
        th: "เพิ่มคอลัมน์นี้ในไฟล์ หรือลบ '\(name.readable)' ออกจาก 'fields'",
        en: "add it to the file, or remove '\(name.readable)' from 'fields'")
    case .extraColumn(let name, _) where name.allSatisfy(\.isWhitespace):
      Prose(
        th: "ลบคอลัมน์ที่ไม่มีชื่อ หรือเพิ่ม 'dialect: {skipBlankColumns: true}' ถ้าทั้งคอลัมน์ว่าง",
        en: "remove the column without a name, or add 'dialect: {skipBlankColumns: true}' if all of it is blank")
    case .extraColumn(_, let suggestion?):
      Prose(th: "หมายถึง '\(suggestion)' หรือไม่", en: "did you mean '\(suggestion)'?")
    case .extraColumn(let name, nil):
      Prose(
        th: "เพิ่ม '- {name: \(name.readable), type: …}' ใน 'fields'",
        en: "add '- {name: \(name.readable), type: …}' to 'fields'")
    case .columnOrder:
      Prose(
        th: "เรียงคอลัมน์ใหม่ หรือแก้ลำดับใน 'fields'", en: "reorder the columns, or the entries of 'fields'")
    case .cell(let cell, let fault): fault.hint(cell)
    case .primaryKey:
      Prose(
        th: "ลบแถวที่ซ้ำ หรือเพิ่มคอลัมน์ที่ทำให้แถวต่างกันใน 'primaryKey'",
        en: "remove one of the rows, or add the column that tells them apart to 'primaryKey'")
    case .codeUnknown(_, _, let suggestion?):
      Prose(th: "หมายถึง '\(suggestion)' หรือไม่", en: "did you mean '\(suggestion)'?")
    case .codeUnknown(_, let list, nil):
      Prose(th: "แก้รหัส หรือเพิ่มรหัสนี้ในชุดข้อมูล '\(list)'", en: "correct the code, or add it to the dataset '\(list)'")
    default: nil
    }
  }

  private static func mark(_ text: String) -> Prose {
    text == "\t" ? Prose(th: "แท็บ", en: "tabs") : Prose(th: "'\(text)'", en: "'\(text)'")
  }

  private static func mark(_ byte: UInt8) -> Prose { mark(String(UnicodeScalar(byte))) }

  private static func quoted(_ text: String) -> String { text == "\t" ? "\"\\t\"" : "\"\(text)\"" }

  private static func pairs(_ columns: [String], _ values: [String]) -> String {
    zip(columns, values).prefix(8).map { "\($0.readable) = \($1.readable)" }.joined(separator: ", ")
  }
}

extension CellContext {
  var place: Prose { Prose(th: "แถวที่ \(row) คอลัมน์ '\(column)'", en: "row \(row), column '\(column)'") }
}
