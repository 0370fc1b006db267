import Localization
import SourceText

/// How a query is written.
package enum QueryForm: Sendable {
  /// As keys of YAML: `by: province`.
  case keys
  /// As options of a command: `--by province`.
  case options
  /// As keys beside the rows of a table that stands where it is used: without a descriptor.
  case table

  func name(_ key: String) -> String { self == .options ? "--" + key : key }

  func text(_ key: String, _ value: String) -> String { self == .options ? "--\(key) \(value)" : "\(key): \(value)" }

  /// The same with a value that a shell would take apart.
  func quoted(_ key: String, _ value: String) -> String {
    self == .options ? "--\(key) '\(value)'" : "'\(key): \(value)'"
  }

  /// What `by` does, in Thai: a command draws no lines.
  fileprivate var splitting: String { self == .options ? "แยกแต่ละค่า" : "แยกเป็นเส้น" }

  func condition(_ field: String) -> String { self == .options ? "--where \(field)=…" : "where: {\(field): …}" }
}

extension QueryProblem {
  package var hint: Prose? { hint(in: .keys) }

  /// What to do about it.
  package func hint(in form: QueryForm) -> Prose? {
    if form == .table, let hint = hintInPlace { return hint }
    return switch self {
    case .datasetUnknown(_, let near?), .fieldUnknown(_, _, let near?, _), .valueUnknown(_, _, let near?, _):
      Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .fieldNotCategorical(_, let choices), .fieldNotMeasure(_, let choices),
      .fieldUnknown(_, _, nil, let choices):
      Self.oneOf(choices)
    case .valueUnknown(_, _, nil, let choices): Self.oneOf(choices)
    case .measureNeeded(let choices):
      Self.oneOf(choices).map {
        Prose(th: "เพิ่ม '\(form.name("measure"))': \($0.thai)", en: "add '\(form.name("measure"))': \($0.english)")
      }
    case .fieldOfLists:
      Prose(th: "ใช้คอลัมน์ที่แต่ละแถวมีค่าเดียว", en: "take a field of which each row has one value")
    case .noMeasure: Prose(th: "เพิ่ม 'role: measure' ที่คอลัมน์ตัวเลข", en: "give a number field 'role: measure'")
    case .aggregateNotAllowed(_, let measure, nil), .notCombined(_, let measure):
      Prose(
        th: "คอลัมน์ '\(measure)' ไม่ได้ระบุ 'aggregate' จึงเป็น none: เพิ่ม 'aggregate: mean' หรือ 'sum' ที่คอลัมน์นี้ในคำอธิบายชุดข้อมูล",
        en: "without 'aggregate' in the field '\(measure)' it is none: add 'aggregate: mean' there, or 'sum'")
    case .aggregateNotAllowed(_, let measure, let declared?):
      Prose(
        th: "คำอธิบายชุดข้อมูลกำหนดให้ '\(measure)' ใช้ 'aggregate: \(declared.rawValue)'",
        en: "the descriptor declares 'aggregate: \(declared.rawValue)' for '\(measure)'")
    case .dimensionOpen(let field, _, isMean: true):
      Prose(
        th:
          "หากต้องการค่าเฉลี่ยจากทุกค่า ให้เพิ่ม '\(form.text("over", field))' หรือ\(form.splitting)ด้วย '\(form.text("by", field))'",
        en: "if the mean over all of them is meant, add '\(form.text("over", field))'; "
          + "or make each a series with '\(form.text("by", field))'")
    case .dimensionOpen(let field, _, isMean: false), .lastCombined(let field, _):
      Prose(
        th: "เลือกค่าเดียวด้วย '\(form.condition(field))' หรือ\(form.splitting)ด้วย '\(form.text("by", field))'",
        en: "pick one with '\(form.condition(field))', or make each a series with '\(form.text("by", field))'")
    case .timeNotCombined:
      Prose(
        th: "ลบ '\(form.name("per"))' ออก หรือใช้ '\(form.text("aggregate", "last"))' เพื่อใช้ค่าสุดท้ายของช่วง",
        en: "remove '\(form.name("per"))', or take the last value with '\(form.text("aggregate", "last"))'")
    case .rowsRepeated:
      Prose(th: "กำหนด 'primaryKey' เพื่อหาแถวที่ซ้ำ", en: "declare a 'primaryKey' to find the rows")
    case .tooLarge: Prose(th: "เลือกช่วงเวลาให้สั้นลง", en: "ask for a shorter period")
    case .perDoesNotNest:
      Prose(
        th: "ใช้ '\(form.text("aggregate", "mean"))' หรือ 'last'",
        en: "use '\(form.text("aggregate", "mean"))' or 'last'")
    case .periodNotFitting(_, .week):
      Prose(
        th: "ระบุวันหนึ่งในสัปดาห์ เช่น 2569-11-20 หรือ last 4 weeks",
        en: "name a day of the week, as in 2026-11-20, or 'last 4 weeks'")
    case .periodNotFitting(_, let dataset):
      Prose(
        th: "เลือกเป็นราย\(dataset.thaiName)หรือยาวกว่า เช่น \(dataset.example) หรือ last 4 \(dataset.name)s",
        en: "pick by \(dataset.name) or longer, as in \(dataset.example) or 'last 4 \(dataset.name)s'")
    case .periodTooLong:
      Prose(
        th: "ใช้ '\(form.text("period", "all"))' เพื่อเลือกทั้งหมด", en: "'\(form.text("period", "all"))' takes everything")
    case .noTime:
      Prose(
        th: "ลบ '\(form.name("period"))' '\(form.name("per"))' และ '\(form.name("compare"))' ออก",
        en: "remove '\(form.name("period"))', '\(form.name("per"))' and '\(form.name("compare"))'")
    default: laterHint(form)
    }
  }

  /// Nil for no choices. The first are named.
  static func oneOf(_ choices: [String]) -> Prose? { oneOf(choices.map { LocalizedText(same: $0) }) }

  private static func oneOf(_ choices: [LocalizedText]) -> Prose? {
    func list(_ language: Language) -> String {
      choices.prefix(10).map { $0.text(in: language) }.joined(separator: ", ") + (choices.count > 10 ? ", …" : "")
    }
    return choices.isEmpty
      ? nil : Prose(th: "ใช้ค่าใดค่าหนึ่ง: \(list(.thai))", en: "use one of: \(list(.english))")
  }
}
