import SourceText

extension CellFault.LikelyCause {
  func hint(_ cell: CellContext, _ hasDialect: Bool) -> Prose? {
    switch self {
    case .remedy(let remedy): remedy.hint(cell, hasDialect)
    case .invisibleSpace(let code):
      Prose(
        th: "มีอักขระที่มองไม่เห็น (\(code.codePoint)) อยู่ข้างในค่า ให้ลบออก",
        en: "it holds a character that does not show (\(code.codePoint)) inside the value: remove it")
    case .unitOrWord:
      Prose(
        th: "ให้เหลือเฉพาะตัวเลข และระบุหน่วยไว้ใน 'unit' ของ '\(cell.column)'",
        en: "leave the number alone, and name its unit in 'unit' of '\(cell.column)'")
    case .notFinite:
      Prose(th: "ถ้าไม่มีข้อมูล ให้เว้นเซลล์ว่าง", en: "leave the cell empty where there is no value")
    case .buddhistYear:
      Self.declare("era: buddhist", th: "ถ้าเป็นปีพุทธศักราช", en: "if the year is Buddhist", cell)
    case .fewBuddhistYears(let rows):
      Prose(
        th: "ใน '\(cell.column)' เฉพาะแถว \(rows.map(String.init).readableList) เป็นปีพุทธศักราช แถวอื่นเป็นปีคริสต์ศักราช "
          + "ให้แก้แถวเหล่านี้เป็นปีคริสต์ศักราช (ลบ 543)",
        en: "in '\(cell.column)' only \(rows.count == 1 ? "row" : "rows") \(rows.map(String.init).readableList) "
          + "\(rows.count == 1 ? "has a Buddhist year" : "have Buddhist years"): "
          + "write \(rows.count == 1 ? "it" : "them") in the Christian era as in the others, less 543")
    case .commonYear:
      Prose(
        th: "'\(cell.column)' ระบุ 'era: buddhist' ไว้ ปีจึงต้องอยู่ระหว่าง 2400 ถึง 2700",
        en: "'\(cell.column)' says 'era: buddhist', so its years must be 2400 to 2700")
    case .shortYear(let pattern):
      Prose(
        th:
          "ปีมีสองหลัก เขียนให้ครบสี่หลัก หรือเพิ่ม 'format: \"\(pattern)\"' ที่ '\(cell.column)' พร้อม 'era: buddhist' ถ้าเป็นปีพุทธศักราช หรือ 'era: common' ถ้าเป็นปีคริสต์ศักราช",
        en: "the year has two digits: write all four, or add 'format: \"\(pattern)\"' to '\(cell.column)', "
          + "with 'era: buddhist' where it is Buddhist, else 'era: common'")
    case .serialNumber:
      Prose(
        th: "ดูเหมือนเลขลำดับวันของตารางคำนวณ จัดรูปแบบเซลล์เป็นวันที่แล้วส่งออกใหม่",
        en: "it looks like a spreadsheet's number of a day: format the cells as dates and export again")
    case .spreadsheetError(let texts):
      Self.formulaHint(texts.isEmpty ? nil : CellRemedy.missingHint(texts, cell))
    case .extraRow(let row): row.hint
    case .formula:
      Prose(
        th: "เป็นสูตร ไม่ใช่ผลลัพธ์ของสูตร ให้ส่งออกจากตารางคำนวณใหม่โดยแสดงค่า ไม่ใช่สูตร",
        en: "it is a formula, not what it makes: export the values from the spreadsheet again")
    case .notJSON: Prose(th: "เซลล์ต้องเป็น JSON ที่ถูกต้อง", en: "the cell must be valid JSON")
    case .imprecise:
      Prose(
        th: "ถ้าเป็นรหัส ใช้ 'type: string' ถ้าเป็นจำนวนเต็ม ใช้ 'type: integer' ถ้ามีทศนิยม ให้ตัดหลักท้าย ๆ ออก",
        en: "for a code, use 'type: string'; for a count, 'type: integer'; of a fraction, leave off the last digits")
    case .tooSmall:
      Prose(th: "ใช้หน่วยที่เล็กลง", en: "use a smaller unit")
    case .misgrouped:
      Prose(
        th: "เครื่องหมาย , ต้องคั่นทุกสามหลัก ตรวจว่ามีหลักใดขาดหรือเกิน หรือควรเป็นจุดทศนิยม",
        en: "commas stand before every third digit: a digit is missing or too many, or one should be a decimal point")
    case .noSuchDay:
      Prose(
        th: "ตรวจว่าเดือนนั้นมีกี่วัน หรือวันกับเดือนสลับกันหรือไม่",
        en: "look how many days that month has, or whether day and month have changed places")
    case .outOfRange, .noSuchTime: nil
    }
  }

  private static func formulaHint(_ missing: Prose?) -> Prose {
    Prose(
      th: "สูตรในตารางคำนวณผิดพลาด แก้สูตรแล้วส่งออกใหม่" + (missing.map { " " + $0.thai } ?? ""),
      en: "a formula failed in the spreadsheet: correct it and export again" + (missing.map { "; " + $0.english } ?? "")
    )
  }

  /// See `MendedInDescriptor`.
  var mendedPart: DescriptorHome.Part? {
    switch self {
    case .remedy(let remedy):
      !remedy.lines.isEmpty || !remedy.alternative.isEmpty || remedy.missingValues != nil
        ? .schema : remedy.space != nil ? .resource : nil
    case .spreadsheetError(missingValues: []): nil
    case .unitOrWord, .buddhistYear, .commonYear, .shortYear, .spreadsheetError, .imprecise: .schema
    default: nil
    }
  }

  private static func declare(_ line: String, th: String, en: String, _ cell: CellContext) -> Prose {
    Prose(th: "\(th) ให้เพิ่ม '\(line)' ที่ '\(cell.column)'", en: "\(en), add '\(line)' to '\(cell.column)'")
  }
}

extension CellRemedy {
  /// All that is to be done.
  func hint(_ cell: CellContext, _ hasDialect: Bool) -> Prose {
    let parts = [
      spaceHint(hasDialect), writtenHint, linesHint(cell), frequencyHint,
      missingValues.map { Self.missingHint($0, cell) },
    ]
    .compactMap { $0 }
    let other = otherHint(cell) ?? Prose(th: "", en: "")
    return Prose(
      th: parts.map(\.thai).joined(separator: " และ") + other.thai,
      en: parts.map(\.english).joined(separator: "; and ") + other.english)
  }

  /// What would do as well.
  private func otherHint(_ cell: CellContext) -> Prose? {
    if lines.contains(where: { $0.key == "bareNumber" }) {
      return Prose(
        th: " หรือให้เหลือเฉพาะตัวเลข และระบุหน่วยไว้ใน 'unit' ของ '\(cell.column)'",
        en: "; or leave the number alone, and name its unit in 'unit' of '\(cell.column)'")
    }
    if alternative.isEmpty { return nil }
    let text = Self.text(alternative)
    return Prose(
      th: " หรือเปลี่ยน '\(cell.column)' เป็น '\(text)'", en: "; or change '\(cell.column)' to '\(text)'")
  }

  private func spaceHint(_ hasDialect: Bool) -> Prose? {
    space.map { space in
      let name = space == 0x20 ? "" : " (\(space.codePoint))"
      return Prose(th: "ลบช่องว่าง\(name) หน้าหรือหลังค่า", en: "remove the space\(name) before or after it")
        .or("trim: true", hasDialect)
    }
  }

  private var writtenHint: Prose? {
    guard let written else { return nil }
    return alternative.isEmpty
      ? Prose(th: "ให้เขียนว่า '\(written)'", en: "write it '\(written)'")
      : Prose(th: "ให้เขียนว่า '\(written)' โดยไม่มีเวลา", en: "write it '\(written)', without the time")
  }

  private func linesHint(_ cell: CellContext) -> Prose? {
    if lines.isEmpty { return nil }
    let text = Self.text(lines)
    let isOther = changesFormat || lines.contains { $0.key == "type" }
    let condition = condition
    return isOther
      ? Prose(
        th: "\(condition.thai) ให้เปลี่ยน '\(cell.column)' เป็น '\(text)'",
        en: "\(condition.english), change '\(cell.column)' to '\(text)'")
      : Prose(
        th: "\(condition.thai) ให้เพิ่ม '\(text)' ที่ '\(cell.column)'",
        en: "\(condition.english), add '\(text)' to '\(cell.column)'")
  }

  private var frequencyHint: Prose? {
    frequency.map {
      let line = "'frequency: \($0.rawValue)'"
      return Prose(th: "ระบุ \(line) ข้าง 'path' ของไฟล์ข้อมูล", en: "give \(line) beside 'path' of the data file")
    }
  }

  /// When the lines are right.
  private var condition: Prose {
    switch lines.map(\.key) {
    case ["groupChar"]:
      let mark = lines[0].value.replacing("\"", with: "'").replacing("\\u", with: "U+")
      return Prose(th: "ถ้า \(mark) คั่นหลักพัน", en: "if \(mark) separates thousands")
    case ["type"] where lines[0].value == FieldType.number.rawValue:
      return Prose(th: "ถ้ามีทศนิยม", en: "if it may have decimals")
    case ["digits"]: return Prose(th: "ถ้าใช้เลขไทย", en: "if the digits are Thai")
    case ["era"]: return Prose(th: "ถ้าเป็นปีในศักราชนั้น", en: "if the years are of that era")
    default: return Prose(th: "ถ้าทั้งคอลัมน์เขียนแบบนี้", en: "if the whole column is written so")
    }
  }

  /// - Parameter texts: all that mean that there is no value.
  static func missingHint(_ texts: [String], _ cell: CellContext) -> Prose {
    let list = "missingValues: [" + texts.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    return Prose(
      th: "ถ้าหมายถึงไม่มีข้อมูล ให้เพิ่ม '\(list)' ที่ '\(cell.column)' หรือที่ 'schema' ให้ใช้กับทุกคอลัมน์",
      en: "if it means that there is no value, add '\(list)' to '\(cell.column)', or to 'schema' for all columns")
  }
}

extension UInt32 {
  /// A code point as people name it.
  var codePoint: String {
    let digits = String(self, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
  }
}
