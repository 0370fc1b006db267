import SourceText

extension CellFault {
  var code: String {
    switch self {
    case .required: "csv-required"
    case .type, .dateForm, .item: "csv-type"
    case .format: "csv-format"
    case .minimum, .exclusiveMinimum: "csv-minimum"
    case .maximum, .exclusiveMaximum: "csv-maximum"
    case .enumeration: "csv-enum"
    case .category: "csv-category"
    case .pattern: "csv-pattern"
    case .patternCost: "csv-pattern-cost"
    case .tooShort, .tooLong, .tooFewItems, .tooManyItems: "csv-length"
    case .jsonSchema: "csv-json-schema"
    case .status: "csv-status"
    case .formulaError: "csv-formula"
    }
  }

  func message(_ cell: CellContext) -> Prose {
    let tail = fact(cell.value)
    return Prose(th: cell.place.thai + ": " + tail.thai, en: cell.place.english + ": " + tail.english).shortened
  }

  private func fact(_ value: String) -> Prose {
    switch self {
    case .required: Prose(th: "ต้องมีค่า แต่เซลล์ว่าง", en: "a value is required, but the cell is empty")
    case .type(let type, .outOfRange):
      Prose(th: "'\(value)' ใหญ่เกินกว่าจะเป็น\(type.name.thai)ได้", en: "'\(value)' is too large for \(type.name.english)")
    case .type(_, .imprecise):
      Prose(
        th: "'\(value)' มีหลักมากเกินกว่าจะเก็บได้ครบ ค่าจะเปลี่ยนไป",
        en: "'\(value)' has more digits than a number can keep: it would become another")
    case .type(_, .tooSmall):
      Prose(th: "'\(value)' ใกล้ศูนย์เกินกว่าจะเก็บได้", en: "'\(value)' is nearer to zero than a number can be")
    case .type(_, .noSuchDay): Prose(th: "ไม่มีวันที่ '\(value)' ในปฏิทิน", en: "there is no such day as '\(value)'")
    case .type(_, .noSuchTime): Prose(th: "ไม่มีเวลา '\(value)'", en: "there is no such time as '\(value)'")
    case .type(let type, _):
      Prose(th: "ต้องเป็น\(type.name.thai) แต่พบ '\(value)'", en: "expected \(type.name.english), found '\(value)'")
    case .dateForm(let type, let format, let example, _):
      Prose(
        th: "ต้องเป็น\(type.shortName.thai)ที่เขียนแบบ '\(example)' ตาม 'format: \(format)' แต่พบ '\(value)'",
        en:
          "expected \(type.shortName.english) written like '\(example)', as 'format: \(format)' says, found '\(value)'")
    case .format(let format):
      Prose(
        th: "ต้องเป็น\(Self.name(ofFormat: format).thai) แต่พบ '\(value)'",
        en: "expected \(Self.name(ofFormat: format).english), found '\(value)'")
    case .item(let item, let type):
      Prose(
        th: "รายการ '\(item)' ใน '\(value)' ต้องเป็น\(type.name.thai)",
        en: "the item '\(item)' of '\(value)' must be \(type.name.english)")
    case .exclusiveMinimum(let limit):
      Prose(th: "'\(value)' ต้องมากกว่า \(limit)", en: "'\(value)' must be above \(limit)")
    case .exclusiveMaximum(let limit):
      Prose(th: "'\(value)' ต้องน้อยกว่า \(limit)", en: "'\(value)' must be below \(limit)")
    case .category(let choices, _):
      Prose(
        th: "'\(value)' ไม่อยู่ในหมวดที่กำหนดไว้: \(Self.list(choices))",
        en: "'\(value)' is not one of the categories \(Self.list(choices))")
    case .tooFewItems(let minimum):
      Prose(th: "มีน้อยกว่า \(minimum) รายการ", en: "there are fewer than \(minimum) items in it")
    case .tooManyItems(let maximum):
      Prose(th: "มีมากกว่า \(maximum) รายการ", en: "there are more than \(maximum) items in it")
    case .jsonSchema(let path, let keyword):
      Prose(
        th: "\(path) ใน JSON ไม่เป็นไปตาม '\(keyword)' ของ 'jsonSchema'",
        en: "\(path) in the JSON breaks the '\(keyword)' of 'jsonSchema'")
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
    case .patternCost(let pattern):
      Prose(
        th: "การตรวจ '\(value)' กับรูปแบบ '\(pattern)' ใช้ขั้นตอนมากเกินไป",
        en: "to check '\(value)' against the pattern '\(pattern)' takes too many steps")
    case .tooShort(let minimum):
      Prose(th: "'\(value)' สั้นกว่า \(minimum) อักขระ", en: "'\(value)' is shorter than \(minimum) characters")
    case .tooLong(let maximum):
      Prose(th: "'\(value)' ยาวกว่า \(maximum) อักขระ", en: "'\(value)' is longer than \(maximum) characters")
    case .formulaError:
      Prose(th: "'\(value)' คือข้อผิดพลาดของสูตร ไม่ใช่ค่า", en: "'\(value)' is the error of a formula, not a value")
    case .status:
      Prose(
        th: "'\(value)' ไม่ใช่รหัสสถานะของ SDMX", en: "'\(value)' is not an SDMX observation status")
    }
  }

  func hint(_ cell: CellContext, hasDialect: Bool) -> Prose? { wholeHint(cell, hasDialect)?.shortened }

  /// See `MendedInDescriptor`.
  var mendedPart: DescriptorHome.Part? {
    switch self {
    case .required(by: .constraint), .patternCost: .schema
    case .type(_, let cause?), .dateForm(_, _, _, let cause?): cause.mendedPart
    case .formulaError(let texts): CellFault.LikelyCause.spreadsheetError(missingValues: texts).mendedPart
    default: nil
    }
  }

  private func wholeHint(_ cell: CellContext, _ hasDialect: Bool) -> Prose? {
    switch self {
    case .required(by: .primaryKey):
      Prose(
        th: "เติมค่า เพราะ '\(cell.column)' เป็นส่วนหนึ่งของ 'primaryKey'",
        en: "fill it in: '\(cell.column)' is part of the 'primaryKey'")
    case .required(by: .time):
      Prose(
        th: "เติมค่า เพราะ '\(cell.column)' เป็นคอลัมน์เวลา", en: "fill it in: '\(cell.column)' is the time of the row")
    case .required(by: .extraRow(let row)): row.hint
    case .required(by: .constraint):
      Prose(
        th: "เติมค่า หรือลบ 'required: true' ของ '\(cell.column)'",
        en: "fill it in, or remove 'required: true' from '\(cell.column)'")
    case .enumeration(_, let suggestion?), .category(_, let suggestion?), .status(let suggestion?):
      Prose(th: "หมายถึง '\(suggestion)' หรือไม่", en: "did you mean '\(suggestion)'?")
    case .status(nil):
      Prose(
        th: "ใช้ A ปกติ, P ตัวเลขเบื้องต้น, E ประมาณการ, O ไม่มีข้อมูล หรือรหัสอื่นใน CL_OBS_STATUS",
        en: "use A normal, P provisional, E estimated, O missing, or another code of CL_OBS_STATUS")
    case .patternCost:
      Prose(
        th: "เขียนรูปแบบใหม่โดยไม่ซ้อนการซ้ำไว้ในการซ้ำ เช่น '(a+)+' เป็น 'a+'",
        en: "write the pattern without a repetition inside a repetition: 'a+' instead of '(a+)+'")
    case .type(_, let cause?), .dateForm(_, _, _, let cause?): cause.hint(cell, hasDialect)
    case .formulaError(let texts):
      CellFault.LikelyCause.spreadsheetError(missingValues: texts).hint(cell, hasDialect)
    default: nil
    }
  }

  private static func name(ofFormat format: String) -> Prose {
    switch format {
    case "email": Prose(th: "ที่อยู่อีเมล", en: "an e-mail address")
    case "uri": Prose(th: "ที่อยู่เว็บ (URI)", en: "a URI")
    case "uuid": Prose(th: "UUID", en: "a UUID")
    default: Prose(th: "ข้อมูลไบนารีแบบ base64", en: "base64")
    }
  }

  private static func list(_ choices: [String]) -> String {
    choices.prefix(8).joined(separator: ", ") + (choices.count > 8 ? ", …" : "")
  }
}
