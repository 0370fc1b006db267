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
    case .separator(let separator):
      Prose(
        th: "ไฟล์นี้คั่นคอลัมน์ด้วย '\(separator == "\t" ? "แท็บ" : separator)' ไม่ใช่ ','",
        en: "the columns of this file are separated by \(separator == "\t" ? "tabs" : "'\(separator)'"), not by ','")
    case .fieldCount(let row, let expected, let found):
      Prose(
        th: "แถวที่ \(row) มี \(found) เซลล์ แต่ตารางมี \(expected) คอลัมน์",
        en: "row \(row) has \(found) cell\(found == 1 ? "" : "s"), but the table has \(expected) columns")
    case .missingColumn(let name):
      Prose(th: "ไม่มีคอลัมน์ '\(name)' ในไฟล์", en: "the column '\(name)' is missing")
    case .extraColumn(let name, _):
      Prose(
        th: "คอลัมน์ '\(name)' ไม่ได้ระบุไว้ในคำอธิบายชุดข้อมูล",
        en: "the column '\(name)' is not declared in the descriptor")
    case .duplicateColumn(let name):
      Prose(th: "มีคอลัมน์ '\(name)' มากกว่าหนึ่งคอลัมน์", en: "the column '\(name)' appears twice")
    case .columnOrder(let expected):
      Prose(
        th: "ลำดับคอลัมน์ไม่ตรงกับคำอธิบายชุดข้อมูล ลำดับที่ระบุไว้คือ \(expected.joined(separator: ", "))",
        en: "the columns are not in the declared order: \(expected.joined(separator: ", "))")
    case .cell(let cell, let fault): fault.message(cell)
    case .unique(let row, let column, let value):
      Prose(
        th: "แถวที่ \(row) คอลัมน์ '\(column)': ค่า '\(value)' ซ้ำ ทั้งที่ต้องไม่ซ้ำกัน",
        en: "row \(row), column '\(column)': '\(value)' is not unique")
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
    case .separator:
      Prose(
        th: "บันทึกใหม่จาก Excel เป็น 'CSV UTF-8 (Comma delimited)'",
        en: "save it again from Excel as 'CSV UTF-8 (Comma delimited)'")
    case .blankRow: Prose(th: "ลบแถวว่างออก", en: "remove the blank row")
    case .fieldCount(_, let expected, let found) where found > expected:
      Prose(
        th: "ถ้าข้อความหรือตัวเลขมี ',' ให้คร่อมเซลล์ด้วยเครื่องหมายคำพูด",
        en: "a cell that holds a ',' must be in quotation marks")
    case .missingColumn(let name):
      Prose(
        th: "เพิ่มคอลัมน์นี้ในไฟล์ หรือลบ '\(name)' ออกจาก 'fields'",
        en: "add it to the file, or remove '\(name)' from 'fields'")
    case .extraColumn(_, let suggestion?):
      Prose(th: "หมายถึง '\(suggestion)' หรือไม่", en: "did you mean '\(suggestion)'?")
    case .extraColumn(let name, nil):
      Prose(th: "เพิ่ม '- {name: \(name), type: …}' ใน 'fields'", en: "add '- {name: \(name), type: …}' to 'fields'")
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

  private static func pairs(_ columns: [String], _ values: [String]) -> String {
    zip(columns, values).map { "\($0) = \($1)" }.joined(separator: ", ")
  }
}

extension CellContext {
  var place: Prose { Prose(th: "แถวที่ \(row) คอลัมน์ '\(column)'", en: "row \(row), column '\(column)'") }
}

extension CSVEncodingFault {
  var message: Prose {
    switch self {
    case .notUTF8(let count, _):
      Prose(
        th: "ไฟล์ไม่ใช่ข้อความ UTF-8: พบไบต์ผิดรูป \(count) แห่ง เริ่มจากตรงนี้",
        en: "the file is not UTF-8 text: \(count) malformed place\(count == 1 ? "" : "s"), the first here")
    case .utf16: Prose(th: "ไฟล์เข้ารหัสแบบ UTF-16 ไม่ใช่ UTF-8", en: "the file is UTF-16, not UTF-8")
    case .nul(let count):
      Prose(
        th: "ไฟล์มีไบต์ NUL \(count) แห่ง จึงไม่ใช่ไฟล์ข้อความ",
        en: "the file holds \(count) NUL byte\(count == 1 ? "" : "s"), so it is no text file")
    }
  }

  var hint: Prose? {
    switch self {
    case .notUTF8(_, looksLikeThai8Bit: true):
      Prose(
        th: "ดูเหมือนเข้ารหัสแบบ Windows-874 ให้บันทึกใหม่เป็น 'CSV UTF-8'",
        en: "it looks like Windows-874; save it again as 'CSV UTF-8'")
    case .notUTF8, .utf16: Prose(th: "บันทึกใหม่เป็น 'CSV UTF-8'", en: "save it again as 'CSV UTF-8'")
    case .nul: Prose(th: "ส่งออกไฟล์จากต้นทางใหม่", en: "export the file again")
    }
  }
}
