import SourceText

extension CellFault {
  var code: String {
    switch self {
    case .required: "csv-required"
    case .type: "csv-type"
    case .minimum: "csv-minimum"
    case .maximum: "csv-maximum"
    case .enumeration: "csv-enum"
    case .pattern: "csv-pattern"
    case .tooShort, .tooLong: "csv-length"
    case .status: "csv-status"
    }
  }

  func message(_ cell: CellContext) -> Prose {
    let tail = fact(cell.value)
    return Prose(th: cell.place.thai + ": " + tail.thai, en: cell.place.english + ": " + tail.english)
  }

  private func fact(_ value: String) -> Prose {
    switch self {
    case .required: Prose(th: "ต้องมีค่า แต่เซลล์ว่าง", en: "a value is required, but the cell is empty")
    case .type(let type, .outOfRange):
      Prose(th: "'\(value)' ใหญ่เกินกว่าจะเป็น\(type.name.thai)ได้", en: "'\(value)' is too large for \(type.name.english)")
    case .type(_, .noSuchDay): Prose(th: "ไม่มีวันที่ '\(value)' ในปฏิทิน", en: "there is no such day as '\(value)'")
    case .type(let type, _):
      Prose(th: "ต้องเป็น\(type.name.thai) แต่พบ '\(value)'", en: "expected \(type.name.english), found '\(value)'")
    case .minimum(let limit):
      Prose(th: "'\(value)' น้อยกว่าค่าต่ำสุดที่กำหนดคือ \(limit)", en: "'\(value)' is below the minimum of \(limit)")
    case .maximum(let limit):
      Prose(th: "'\(value)' มากกว่าค่าสูงสุดที่กำหนดคือ \(limit)", en: "'\(value)' is above the maximum of \(limit)")
    case .enumeration(let choices, _):
      Prose(
        th: "'\(value)' ไม่ใช่ค่าที่กำหนดไว้: \(Self.list(choices))",
        en: "'\(value)' is not one of \(Self.list(choices))")
    case .pattern(let pattern):
      Prose(th: "'\(value)' ไม่ตรงกับรูปแบบ '\(pattern)'", en: "'\(value)' does not match the pattern '\(pattern)'")
    case .tooShort(let minimum):
      Prose(th: "'\(value)' สั้นกว่า \(minimum) อักขระ", en: "'\(value)' is shorter than \(minimum) characters")
    case .tooLong(let maximum):
      Prose(th: "'\(value)' ยาวกว่า \(maximum) อักขระ", en: "'\(value)' is longer than \(maximum) characters")
    case .status:
      Prose(
        th: "'\(value)' ไม่ใช่รหัสสถานะของ SDMX", en: "'\(value)' is not an SDMX observation status")
    }
  }

  func hint(_ cell: CellContext) -> Prose? {
    switch self {
    case .required(by: .primaryKey):
      Prose(
        th: "เติมค่า เพราะ '\(cell.column)' เป็นส่วนหนึ่งของ 'primaryKey'",
        en: "fill it in: '\(cell.column)' is part of the 'primaryKey'")
    case .required(by: .time):
      Prose(
        th: "เติมค่า เพราะ '\(cell.column)' เป็นคอลัมน์เวลา", en: "fill it in: '\(cell.column)' is the time of the row")
    case .required(by: .constraint):
      Prose(
        th: "เติมค่า หรือลบ 'required: true' ของ '\(cell.column)'",
        en: "fill it in, or remove 'required: true' from '\(cell.column)'")
    case .enumeration(_, let suggestion?), .status(let suggestion?):
      Prose(th: "หมายถึง '\(suggestion)' หรือไม่", en: "did you mean '\(suggestion)'?")
    case .status(nil):
      Prose(
        th: "ใช้ A ปกติ, P ตัวเลขเบื้องต้น, E ประมาณการ, O ไม่มีข้อมูล หรือรหัสอื่นใน CL_OBS_STATUS",
        en: "use A normal, P provisional, E estimated, O missing, or another code of CL_OBS_STATUS")
    case .type(_, let cause?): cause.hint(cell)
    default: nil
    }
  }

  private static func list(_ choices: [String]) -> String {
    choices.prefix(8).joined(separator: ", ") + (choices.count > 8 ? ", …" : "")
  }
}

extension CellFault.LikelyCause {
  func hint(_ cell: CellContext) -> Prose? {
    switch self {
    case .groupSeparator:
      Prose(
        th: "ถ้า ',' คั่นหลักพัน ให้เพิ่ม 'groupChar: \",\"' ที่ '\(cell.column)'",
        en: "if ',' separates thousands, add 'groupChar: \",\"' to '\(cell.column)'")
    case .decimalComma:
      Prose(
        th: "ถ้า ',' เป็นจุดทศนิยม ให้เพิ่ม 'decimalChar: \",\"' ที่ '\(cell.column)'",
        en: "if ',' is the decimal point, add 'decimalChar: \",\"' to '\(cell.column)'")
    case .surroundingSpace:
      Prose(th: "ลบช่องว่างหน้าหรือหลังค่า", en: "remove the space before or after it")
    case .thaiDigits: Prose(th: "ใช้ตัวเลขอารบิก 0-9", en: "write it with the digits 0 to 9")
    case .unitOrWord:
      Prose(
        th: "ให้เหลือเฉพาะตัวเลข และระบุหน่วยไว้ใน 'unit' ของ '\(cell.column)'",
        en: "leave the number alone, and name its unit in 'unit' of '\(cell.column)'")
    case .placeholder:
      Prose(
        th: "ถ้าหมายถึงไม่มีข้อมูล ให้เพิ่ม \"\(cell.value)\" ใน 'missingValues'",
        en: "if it means that there is no value, add \"\(cell.value)\" to 'missingValues'")
    case .notFinite:
      Prose(th: "ถ้าไม่มีข้อมูล ให้เว้นเซลล์ว่าง", en: "leave the cell empty where there is no value")
    case .outOfRange, .noSuchDay: nil
    case .fraction: Prose(th: "ถ้ามีทศนิยม ให้ใช้ 'type: number'", en: "if it may have decimals, use 'type: number'")
    case .buddhistYear:
      Prose(
        th: "ถ้าเป็นปีพุทธศักราช ให้เพิ่ม 'era: buddhist' ที่ '\(cell.column)'",
        en: "if the year is Buddhist, add 'era: buddhist' to '\(cell.column)'")
    case .dayFirst:
      Prose(th: "เขียนปีก่อน เช่น 2026-11-20", en: "write the year first, as in 2026-11-20")
    case .timeOfDay: Prose(th: "ให้เหลือเฉพาะวันที่", en: "leave the date alone, without the time")
    case .spreadsheetError:
      Prose(
        th: "สูตรในตารางคำนวณผิดพลาด แก้สูตรแล้วส่งออกใหม่",
        en: "a formula failed in the spreadsheet: correct it and export again")
    }
  }
}
