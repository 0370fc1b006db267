import Localization
import SourceText

/// What can be wrong with an entry of `derived`.
enum DerivedMeasureProblem: Sendable, Hashable {
  case nameTaken(String)
  case formula(String, MeasureFormulaFault)
  case measureUnknown(String, suggestion: String?)
  case fieldUnknown(String, suggestion: String?)
  case unitNeeded(String)
  case unitsDiffer(String, [String])
}

extension DerivedMeasureProblem: Problem {
  var code: String {
    switch self {
    case .nameTaken: "descriptor-derived-name"
    case .formula, .measureUnknown, .fieldUnknown: "descriptor-derived-formula"
    case .unitNeeded, .unitsDiffer: "descriptor-derived-unit"
    }
  }

  var message: Prose {
    switch self {
    case .nameTaken(let name): Prose(th: "ชื่อ '\(name)' ซ้ำ", en: "the name '\(name)' is taken")
    case .formula(let text, let fault): fault.message(text)
    case .measureUnknown(let name, _):
      Prose(th: "สูตรใช้ '\(name)' ซึ่งไม่ใช่ตัวชี้วัดของชุดข้อมูล", en: "the formula uses '\(name)', which is no measure here")
    case .fieldUnknown(let name, _):
      Prose(th: "สูตรใช้คอลัมน์ '\(name)' ซึ่งไม่มี", en: "the formula uses the field '\(name)', which does not exist")
    case .unitNeeded(let name):
      Prose(
        th: "ไม่รู้หน่วยของ '\(name)' เพราะสูตรคูณหรือหาร", en: "the unit of '\(name)' is not known: it multiplies or divides")
    case .unitsDiffer(let name, let parts):
      Prose(
        th: "'\(name)' บวกหรือลบค่าที่หน่วยต่างกัน: \(parts.joined(separator: ", "))",
        en: "'\(name)' adds up different units: \(parts.joined(separator: ", "))")
    }
  }

  var hint: Prose? {
    switch self {
    case .measureUnknown(_, let near?), .fieldUnknown(_, let near?):
      Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .formula(_, .unexpected): Prose(th: "เว้นวรรคสองข้างเครื่องหมาย '-'", en: "put a space on both sides of '-'")
    case .unitNeeded: Prose(th: "เพิ่ม 'unit'", en: "add 'unit'")
    default: nil
    }
  }
}
