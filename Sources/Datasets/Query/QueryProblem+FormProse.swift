import Localization
import SourceText

/// What is wrong with the form of a query: its paths, ranges, formula and comparison.
extension QueryProblem {
  var laterMessage: Prose {
    switch self {
    case .fieldAmbiguous(let name, _):
      Prose(
        th: "'\(name)' อยู่ในรายการรหัสของหลายคอลัมน์", en: "'\(name)' is a field of the code lists of several dimensions")
    case .fieldWithoutList(let field, let path):
      Prose(
        th: "'\(field)' ใน '\(path)' ไม่มีรายการรหัส", en: "'\(field)' in '\(path)' has no code list to look further in")
    case .fieldNotOrdered(let name, _):
      Prose(th: "คอลัมน์ '\(name)' เลือกเป็นช่วงไม่ได้", en: "values of '\(name)' cannot be picked by a range")
    case .rangeValue(let text, let field, .number):
      Prose(th: "'\(text)' ไม่ใช่ตัวเลขสำหรับช่วงของ '\(field)'", en: "'\(text)' is no number to bound '\(field)' by")
    case .rangeValue(let text, let field, .time):
      Prose(th: "'\(text)' ไม่ใช่ช่วงเวลาสำหรับ '\(field)'", en: "'\(text)' is no time to bound '\(field)' by")
    case .rangeBackwards(let from, let to):
      Prose(th: "ช่วงเริ่มที่ '\(from)' หลัง '\(to)'", en: "the range begins at '\(from)', behind '\(to)'")
    case .notAndRange(let field):
      Prose(
        th: "เงื่อนไขของ '\(field)' มีทั้ง 'not' และช่วง", en: "the condition on '\(field)' holds both 'not' and a range")
    case .emptyCondition(let field):
      Prose(
        th: "เงื่อนไขของ '\(field)' ต้องมี 'not' 'from' หรือ 'to'",
        en: "the condition on '\(field)' needs 'not', 'from' or 'to'")
    case .overNotDimension(let name, _):
      Prose(th: "'\(name)' ใน 'over' ไม่ใช่คอลัมน์ของชุดข้อมูล", en: "'\(name)' in 'over' is no field of the dataset itself")
    case .overIsBy(let name):
      Prose(
        th: "'\(name)' อยู่ทั้งใน 'over' และ 'by'", en: "'\(name)' is in 'over' and in 'by': it is combined or split")
    case .formula(let text, let fault): fault.message(text)
    case .unitsDiffer(let formula, let fields):
      Prose(
        th: "'\(formula)' บวกหรือลบค่าที่หน่วยต่างกัน: \(fields.map(\.thai).joined(separator: ", "))",
        en: "'\(formula)' adds up different units: \(fields.map(\.english).joined(separator: ", "))")
    case .unitNeeded(let formula):
      Prose(th: "ไม่รู้หน่วยของผลลัพธ์ของ '\(formula)'", en: "the unit of '\(formula)' is not known")
    case .unitNotAsked(let measure):
      Prose(th: "'\(measure)' มีหน่วยอยู่แล้ว", en: "'\(measure)' has a unit of its own")
    case .aggregationsDiffer(let first, let second):
      Prose(
        th: "'\(first)' และ '\(second)' กำหนดวิธีรวมค่าต่างกัน",
        en: "'\(first)' and '\(second)' are combined in different ways")
    case .decimals(let number):
      Prose(th: "'decimals' ต้องอยู่ระหว่าง 0 ถึง 9 แต่พบ \(number)", en: "'decimals' must be 0 to 9, found \(number)")
    case .shareWithoutBy:
      Prose(th: "'compare: share' ต้องมี 'by'", en: "'compare: share' needs 'by': one series is always the whole")
    case .shareNotSum(let measure):
      Prose(
        th: "หาสัดส่วนของ '\(measure)' ไม่ได้ เพราะนำค่ามารวมกันไม่ได้",
        en: "'\(measure)' has no shares: it cannot be summed")
    case .shareAggregated(let measure, let aggregation):
      Prose(
        th: "หาสัดส่วนของ '\(measure)' ที่รวมด้วย '\(aggregation.rawValue)' ไม่ได้ สัดส่วนมีเฉพาะของผลรวม",
        en: "'\(measure)' combined by '\(aggregation.rawValue)' has no shares: only sums have")
    case .shareOfFormula(let formula):
      Prose(
        th: "หาสัดส่วนของ '\(formula)' ไม่ได้ เพราะค่าของแต่ละส่วนรวมกันไม่เป็นค่าทั้งหมด",
        en: "'\(formula)' has no shares: its parts do not add up to the whole")
    case .baseTooShort(let base, let per):
      Prose(
        th: "ฐานของดัชนี '\(base)' ไม่ใช่ราย\(per.thaiName)หรือยาวกว่าซึ่งครอบคลุมราย\(per.thaiName)พอดี",
        en: "the index base '\(base)' is not made of whole periods by \(per.name)")
    case .baseEmpty(let base, let first, let last):
      Prose(
        th: "ฐานของดัชนี '\(base)' ไม่มีค่าครบ ข้อมูลมีค่าตั้งแต่ \(first.text(in: .thai)) ถึง \(last.text(in: .thai))",
        en:
          "the index base '\(base)' lacks values: the data has some from \(first.text(in: .english)) to \(last.text(in: .english))"
      )
    default: Prose(th: "", en: "")
    }
  }

  func laterHint(_ form: QueryForm) -> Prose? {
    switch self {
    case .fieldAmbiguous(_, let choices), .fieldNotOrdered(_, let choices), .overNotDimension(_, let choices):
      Self.oneOf(choices)
    case .fieldWithoutList(let field, _):
      Prose(th: "เพิ่ม 'codelist' ที่ '\(field)'", en: "give '\(field)' a 'codelist'")
    case .rangeValue(_, _, .time):
      Prose(th: "เช่น 2569-01-31, 2569-01 หรือ 2569", en: "as in 2026-01-31, 2026-01 or 2026")
    case .formula(_, .unexpected): Prose(th: "เว้นวรรคสองข้างเครื่องหมาย '-'", en: "put a space on both sides of '-'")
    case .unitsDiffer(_, let fields): UnitOfField.hint(fields)
    case .unitNeeded:
      Prose(
        th: "เพิ่ม '\(form.name("unit"))' เช่น \(form.quoted("unit", "{th: บาทต่อคัน, en: baht per truck}"))",
        en: "add '\(form.name("unit"))', as in \(form.quoted("unit", "{th: …, en: baht per truck}"))")
    case .unitNotAsked: Prose(th: "ลบ '\(form.name("unit"))' ออก", en: "remove '\(form.name("unit"))'")
    case .aggregationsDiffer:
      Prose(th: "ระบุ '\(form.name("aggregate"))'", en: "say how with '\(form.name("aggregate"))'")
    case .shareWithoutBy: Prose(th: "เพิ่ม '\(form.name("by"))'", en: "add '\(form.name("by"))'")
    case .shareNotSum, .shareOfFormula:
      Prose(
        th: "ลบ '\(form.text("compare", "share"))' ออก หรือใช้ตัวชี้วัดที่มี 'aggregate: sum'",
        en: "remove '\(form.text("compare", "share"))', or take a measure with 'aggregate: sum'")
    case .baseTooShort(_, let per):
      Prose(
        th: "ใช้ฐานราย\(per.thaiName)หรือยาวกว่า เช่น \(per.example) หรือเปลี่ยน '\(form.name("per"))'",
        en: "take a base by \(per.name) or longer, as in \(per.example), or another '\(form.name("per"))'")
    case .baseEmpty:
      Prose(th: "เลือกฐานที่ทุกงวดมีค่า", en: "take a base of which every period has a value")
    case .shareAggregated: Prose(th: "ลบ '\(form.name("aggregate"))' ออก", en: "remove '\(form.name("aggregate"))'")
    case .overIsBy: Prose(th: "ลบออกจากที่ใดที่หนึ่ง", en: "remove it from one of them")
    default: nil
    }
  }
}

extension MeasureFormulaFault {
  func message(_ formula: String) -> Prose {
    switch self {
    case .unexpected(let text):
      Prose(th: "สูตร '\(formula)' มี '\(text)' ผิดที่", en: "the formula '\(formula)' cannot go on with '\(text)'")
    case .unfinished: Prose(th: "สูตร '\(formula)' ไม่จบ", en: "the formula '\(formula)' is not finished")
    case .noMeasure: Prose(th: "สูตร '\(formula)' ไม่มีตัวชี้วัด", en: "the formula '\(formula)' names no measure")
    case .tooDeep: Prose(th: "สูตรซ้อนวงเล็บลึกเกินไป", en: "the formula is nested too deep")
    }
  }
}
