import SourceText

extension CSVProblem: MendedInDescriptor {
  package var hint: Prose? { hint(hasDialect: false) }

  /// What to do about it.
  /// - Parameter hasDialect: whether the data file has a `dialect` already.
  func hint(hasDialect: Bool) -> Prose? {
    switch self {
    case .encoding(let fault): fault.hint
    case .unclosedQuote, .textAfterQuote, .quoteInPlainCell:
      Prose(
        th: "คร่อมทั้งเซลล์ด้วยเครื่องหมายคำพูด และเขียนเครื่องหมายคำพูดข้างในซ้อนสองตัว",
        en: "put the whole cell in quotation marks, and double those inside it")
    case .strayCarriageReturn:
      Prose(th: "บันทึกไฟล์ใหม่โดยใช้ CRLF หรือ LF", en: "save the file with CRLF or LF line ends")
    case .headerLayout(let layout, _): DescriptorHome.adding(layout.text, hasDialect)
    case .headerMissing:
      Prose(th: "แก้ 'headerRows' ใน 'dialect'", en: "correct 'headerRows' in 'dialect'")
    case .unitRow(let row):
      Prose(
        th: "ลบแถวนี้ออก และระบุหน่วยไว้ใน 'unit' ของคอลัมน์",
        en: "remove it, and name the units in 'unit' of the fields"
      ).or("commentRows: [\(row)]", hasDialect)
    case .valueWithoutColumn:
      Prose(th: "ใส่ชื่อคอลัมน์ หรือลบค่านี้", en: "give the column a name, or remove the value")
    case .uniqueKey:
      Prose(
        th: "ลบแถวที่ซ้ำ หรือเพิ่มคอลัมน์ที่ทำให้แถวต่างกันใน 'uniqueKeys'",
        en: "remove one of the rows, or add the column that tells them apart to 'uniqueKeys'")
    case .blankRow:
      Prose(th: "ลบแถวว่างออก", en: "remove the blank row").or("skipBlankRows: true", hasDialect)
    case .fieldCount(_, _, _, .blankCells):
      Prose(th: "ลบเซลล์ว่างที่เกินมา", en: "remove the blank cells beyond the table")
        .or("skipBlankColumns: true", hasDialect)
    case .fieldCount(_, _, _, .extraRow(let row)): row.hint
    case .fieldCount(_, _, _, .delimiter(let delimiter)):
      Prose(
        th: "ถ้าข้อความหรือตัวเลขมี \(HeaderLayout.mark(delimiter).thai) ให้คร่อมเซลล์ด้วยเครื่องหมายคำพูด",
        en: "a cell that holds \(HeaderLayout.mark(delimiter).english) must be in quotation marks")
    case .fieldCount(_, let expected, _, .lacking(let delimiter)):
      Prose(
        th: "ทุกแถวต้องมี \(expected) เซลล์ คั่นด้วย \(HeaderLayout.mark(delimiter).thai) เซลล์ที่ไม่มีค่าให้เว้นว่างไว้",
        en: "every row has \(expected) cells with \(HeaderLayout.mark(delimiter).english) between them; "
          + "leave one without a value empty")
    case .missingColumn(let name):
      Prose(
        th: "เพิ่มคอลัมน์นี้ในไฟล์ หรือลบ '\(name.readable)' ออกจาก 'fields'",
        en: "add it to the file, or remove '\(name.readable)' from 'fields'")
    case .extraColumn(let name, _) where name.allSatisfy(\.isWhitespace):
      Prose(th: "ลบคอลัมน์ที่ไม่มีชื่อ", en: "remove the column without a name")
        .or("skipBlankColumns: true", hasDialect)
    case .extraColumn(_, let suggestion?):
      Prose(th: "หมายถึง '\(suggestion.readable)' หรือไม่", en: "did you mean '\(suggestion.readable)'?")
    case .extraColumn(let name, nil):
      Prose(th: "เพิ่ม '\(Self.field(name))' ใน 'fields'", en: "add '\(Self.field(name))' to 'fields'")
    case .renamedColumn(let name, let field):
      Prose(
        th: "ถ้าคือคอลัมน์ '\(field)' ให้เขียนหัวคอลัมน์เป็น '\(field)' หรือเพิ่ม 'header: \(Self.quoted(name))' ที่ '\(field)'",
        en: "if it is the column of '\(field)', write '\(field)' in the file, "
          + "or add 'header: \(Self.quoted(name))' to '\(field)'")
    case .paddedColumn(_, let field, _):
      Prose(th: "เขียนเพียง '\(field.readable)'", en: "write '\(field.readable)' alone").or("trim: true", hasDialect)
    case .columnOrder:
      Prose(
        th: "เรียงคอลัมน์ใหม่ หรือแก้ลำดับใน 'fields'", en: "reorder the columns, or the entries of 'fields'")
    case .spacing(_, _, _, isAround: true):
      Prose(th: "เขียนให้เหมือนกัน", en: "write both alike").or("trim: true", hasDialect)
    case .spacing: Prose(th: "เขียนให้เหมือนกัน", en: "write both alike")
    case .cell(let cell, let fault): fault.hint(cell, hasDialect: hasDialect)
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

  /// The entry of `fields` for a column. A heading that YAML would not read as a name stands in quotation marks.
  private static func field(_ heading: String) -> String {
    let isPlain =
      heading.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "-"
          || $0.properties.generalCategory == .nonspacingMark
      } && heading.unicodeScalars.first?.properties.isAlphabetic == true
    return isPlain ? "- {name: \(heading.readable), type: …}" : "- {name: …, header: \(quoted(heading)), type: …}"
  }

  /// A heading as YAML reads it back; a line break in it is as good as a space.
  private static func quoted(_ heading: String) -> String {
    let scalars = heading.unicodeScalars
    let text = scalars.prefix(201).count > 200 ? heading.readable : heading
    return JSONText.string(
      text.unicodeScalars.reduce(into: "") { $0 += Excerpt.isPrintable($1) ? String($1) : " " })
  }

  var mendedPart: DescriptorHome.Part? {
    switch self {
    case .encoding(let fault): fault.isDeclared ? .resource : nil
    case .extraColumn(let name, _) where name.allSatisfy(\.isWhitespace): .resource
    case .headerLayout, .headerMissing, .unitRow, .blankRow, .fieldCount(_, _, _, .blankCells), .paddedColumn,
      .spacing(_, _, _, isAround: true):
      .resource
    case .missingColumn, .extraColumn(_, nil), .renamedColumn, .columnOrder, .primaryKey, .uniqueKey: .schema
    case .cell(_, let fault): fault.mendedPart
    default: nil
    }
  }
}
