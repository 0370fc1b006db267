import Localization
import SourceText

extension DescriptorProblem {
  var foreignKeyMessage: Prose {
    switch self {
    case .foreignKeyCount(let count, let referenced):
      Prose(
        th: "'foreignKeys' ระบุ \(count) คอลัมน์ แต่อ้างถึง \(referenced) คอลัมน์",
        en: "a foreign key has \(count) field\(count == 1 ? "" : "s"), but refers to \(referenced)")
    case .foreignKeyResource(let resource, _):
      Prose(
        th: "'foreignKeys' อ้างถึงไฟล์ข้อมูล '\(resource)' ซึ่งไม่มีในชุดนี้",
        en: "a foreign key refers to the resource '\(resource)', which this package does not have")
    case .foreignKeyField(let field, let resource, _):
      Prose(
        th: "'foreignKeys' อ้างถึงคอลัมน์ '\(field)' ซึ่งไม่มีใน '\(resource)'",
        en: "a foreign key refers to the field '\(field)', which '\(resource)' does not have")
    case .foreignKeyType(let field, let type, let referenced, let other):
      Prose(
        th: "'\(field)' ชนิด '\(type.rawValue)' อ้างถึง '\(referenced)' ชนิด '\(other.rawValue)' ไม่ได้",
        en: "'\(field)' of type '\(type.rawValue)' cannot refer to '\(referenced)' of type '\(other.rawValue)'")
    default: Prose(th: "", en: "")
    }
  }

  var dialectMessage: Prose {
    switch self {
    case .dialectOfOtherFormat(let property):
      Prose(
        th: "'\(property)' ใน 'dialect' ไม่ใช้กับไฟล์ CSV", en: "'\(property)' in 'dialect' does not apply to a CSV file")
    case .dialectCharacter(let property, let value):
      Prose(
        th: "'\(property)' ต้องเป็นเครื่องหมายตัวเดียว แต่พบ '\(value)'",
        en: "'\(property)' must be a single mark, found '\(value)'")
    case .dialectMarksAlike(let first, let second):
      Prose(
        th: "'\(first)' และ '\(second)' เป็นเครื่องหมายเดียวกัน", en: "'\(first)' and '\(second)' are the same mark")
    case .rowNumbers(let property):
      Prose(
        th: "'\(property)' ต้องเป็นเลขแถวตั้งแต่ 1 เรียงจากน้อยไปมาก",
        en: "'\(property)' must be numbers of rows from 1, in ascending order")
    case .headerRowIsComment(let row):
      Prose(
        th: "แถวที่ \(row) เป็นทั้งหัวตารางและหมายเหตุ", en: "row \(row) is both part of the header and a comment")
    default: Prose(th: "", en: "")
    }
  }

  func formatHint(_ format: String, _ field: String, _ type: FieldType) -> Prose? {
    if format == "any" {
      return Prose(
        th: "'any' ต้องเดารูปแบบ ให้ระบุให้แน่ชัด เช่น 'format: \"%d/%m/%Y\"'",
        en: "'any' would have to guess: say how it is written, as in 'format: \"%d/%m/%Y\"'")
    }
    let names = Field.formats[type] ?? []
    if let suggestion = Suggestion.nearest(to: format, among: names) {
      return Prose(th: "หมายถึง '\(suggestion)' หรือไม่", en: "did you mean '\(suggestion)'?")
    }
    if !names.isEmpty {
      let list = (["default"] + names).joined(separator: ", ")
      return Prose(th: "ใช้ \(list)", en: "use one of \(list)")
    }
    guard let example = Self.patterns[type] else { return nil }
    return Prose(
      th: "เขียนแบบ '\(example)' ใช้ %Y %y %m %b %B %d %H %I %M %S %f %p %z ส่วนละครั้งเดียว",
      en: "write it like '\(example)', of %Y %y %m %b %B %d %H %I %M %S %f %p %z, each part once")
  }

  private static let patterns: [FieldType: String] = [
    .date: "%d/%m/%Y", .yearmonth: "%b %Y", .year: "พ.ศ. %Y", .datetime: "%d/%m/%Y %H:%M", .time: "%H:%M",
  ]
}

extension DescriptorProblem.PathFault {
  func message(_ path: String) -> Prose {
    switch self {
    case .absolute: Prose(th: "'\(path)' เป็นเส้นทางเต็ม", en: "'\(path)' is an absolute path")
    case .leavesFolder:
      Prose(th: "'\(path)' อยู่นอกโฟลเดอร์ของชุดข้อมูล", en: "'\(path)' leads out of the dataset's folder")
    case .url: Prose(th: "'\(path)' เป็นที่อยู่เว็บ ไม่ใช่ไฟล์", en: "'\(path)' is a web address, not a file")
    case .backslash:
      Prose(th: "'\(path)' มี '\\' ให้ใช้ '/' คั่นโฟลเดอร์", en: "'\(path)' has a '\\': folders are separated by '/'")
    case .empty: Prose(th: "'\(path)' ไม่ใช่ชื่อไฟล์", en: "'\(path)' is not the name of a file")
    }
  }
}
