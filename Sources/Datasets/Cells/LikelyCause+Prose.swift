import SourceText

extension CellFault.LikelyCause {
  func hint(_ cell: CellContext) -> Prose? {
    switch self {
    case .groupSeparator: Self.groups(",", "groupChar: \",\"", cell)
    case .groupMark(let mark, let thaiDigits):
      Self.groups(mark, Self.declaration(ofGroup: mark) + (thaiDigits ? ", digits: thai" : ""), cell)
    case .decimalComma:
      Prose(
        th: "ถ้า ',' เป็นจุดทศนิยม ให้เพิ่ม 'decimalChar: \",\"' ที่ '\(cell.column)'",
        en: "if ',' is the decimal point, add 'decimalChar: \",\"' to '\(cell.column)'")
    case .surroundingSpace:
      Prose(
        th: "ลบช่องว่างหน้าหรือหลังค่า หรือเพิ่ม 'dialect: {trim: true}' ที่ไฟล์ข้อมูล (resource)",
        en: "remove the space before or after it, or add 'dialect: {trim: true}' to the resource")
    case .invisibleSpace(let code):
      Prose(
        th:
          "มีอักขระที่มองไม่เห็น (\(Self.name(code))) ลบออก หรือถ้าอยู่หน้าหรือหลังค่า ให้เพิ่ม 'dialect: {trim: true}' ที่ไฟล์ข้อมูล (resource)",
        en:
          "it holds a character that does not show (\(Self.name(code))): remove it, or, where it stands before or after the value, add 'dialect: {trim: true}' to the resource"
      )
    case .thaiDigits: Self.declare("digits: thai", th: "ถ้าใช้เลขไทย", en: "if the digits are Thai", cell)
    case .unitOrWord:
      Prose(
        th: "ให้เหลือเฉพาะตัวเลข และระบุหน่วยไว้ใน 'unit' ของ '\(cell.column)' หรือเพิ่ม 'bareNumber: false' เพื่ออ่านเฉพาะตัวเลข",
        en:
          "leave the number alone and name its unit in 'unit' of '\(cell.column)', or add 'bareNumber: false' to read the number alone"
      )
    case .placeholder:
      Prose(
        th: "ถ้าหมายถึงไม่มีข้อมูล ให้เพิ่ม \"\(cell.value)\" ใน 'missingValues'",
        en: "if it means that there is no value, add \"\(cell.value)\" to 'missingValues'")
    case .notFinite:
      Prose(th: "ถ้าไม่มีข้อมูล ให้เว้นเซลล์ว่าง", en: "leave the cell empty where there is no value")
    case .fraction: Prose(th: "ถ้ามีทศนิยม ให้ใช้ 'type: number'", en: "if it may have decimals, use 'type: number'")
    case .buddhistYear:
      Self.declare("era: buddhist", th: "ถ้าเป็นปีพุทธศักราช", en: "if the year is Buddhist", cell)
    case .commonYear:
      Prose(
        th: "'\(cell.column)' ระบุ 'era: buddhist' ไว้ ปีจึงต้องอยู่ระหว่าง 2400 ถึง 2700",
        en: "'\(cell.column)' says 'era: buddhist', so its years must be 2400 to 2700")
    case .datePattern(let declaration):
      Self.declare(declaration.text, th: "ถ้าทั้งคอลัมน์เขียนแบบนี้", en: "if the whole column is written so", cell)
    case .shortYear(let pattern):
      Prose(
        th:
          "ปีมีสองหลัก เขียนให้ครบสี่หลัก หรือเพิ่ม 'format: \"\(pattern)\"' ที่ '\(cell.column)' และ 'era: buddhist' ถ้าเป็นปีพุทธศักราช",
        en: "the year has two digits: write all four, or add 'format: \"\(pattern)\"' to '\(cell.column)', "
          + "and 'era: buddhist' where it is Buddhist")
    case .serialNumber:
      Prose(
        th: "ดูเหมือนเลขลำดับวันของตารางคำนวณ จัดรูปแบบเซลล์เป็นวันที่แล้วส่งออกใหม่",
        en: "it looks like a spreadsheet's number of a day: format the cells as dates and export again")
    case .timeOfDay:
      Prose(
        th: "ให้เหลือเฉพาะวันที่ หรือใช้ 'type: datetime'",
        en: "leave the date alone, without the time, or use 'type: datetime'")
    case .spreadsheetError:
      Prose(
        th: "สูตรในตารางคำนวณผิดพลาด แก้สูตรแล้วส่งออกใหม่",
        en: "a formula failed in the spreadsheet: correct it and export again")
    case .notJSON: Prose(th: "เซลล์ต้องเป็น JSON ที่ถูกต้อง", en: "the cell must be valid JSON")
    case .imprecise:
      Prose(
        th: "ถ้าเป็นรหัส ใช้ 'type: string' ถ้าเป็นจำนวนเต็ม ใช้ 'type: integer'",
        en: "for a code, use 'type: string'; for a count, 'type: integer'")
    case .tooSmall:
      Prose(th: "ใช้หน่วยที่เล็กลง", en: "use a smaller unit")
    case .outOfRange, .noSuchDay, .noSuchTime: nil
    }
  }

  private static func declare(_ line: String, th: String, en: String, _ cell: CellContext) -> Prose {
    Prose(th: "\(th) ให้เพิ่ม '\(line)' ที่ '\(cell.column)'", en: "\(en), add '\(line)' to '\(cell.column)'")
  }

  private static func groups(_ mark: String, _ line: String, _ cell: CellContext) -> Prose {
    let shown = mark.unicodeScalars.first.map { $0.isASCII ? "'\(mark)'" : name($0.value) } ?? ""
    return Prose(
      th: "ถ้า \(shown) คั่นหลักพัน ให้เพิ่ม '\(line)' ที่ '\(cell.column)'",
      en: "if \(shown) separates thousands, add '\(line)' to '\(cell.column)'")
  }

  /// A mark that does not show is written by its code point.
  private static func declaration(ofGroup mark: String) -> String {
    guard let scalar = mark.unicodeScalars.first, !scalar.isASCII, scalar.properties.isWhitespace else {
      return "groupChar: \"\(mark)\"" + (mark == "." ? ", decimalChar: \",\"" : "")
    }
    return "groupChar: \"\\u\(hexadecimal(scalar.value))\""
  }

  private static func name(_ code: UInt32) -> String { "U+" + hexadecimal(code) }

  private static func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
