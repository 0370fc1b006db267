import SourceText

extension RevisionProblem: Problem {
  package var code: String {
    switch self {
    case .keyMissing: "revision-key-missing"
    case .keyChanged: "revision-key-changed"
    case .keyType: "revision-key-type"
    }
  }

  package var message: Prose {
    switch self {
    case .keyMissing(let dataset):
      Prose(
        th: "เทียบชุดข้อมูล '\(dataset)' ไม่ได้ เพราะไม่มี primaryKey บอกว่าแถวใดคือแถวเดียวกัน",
        en: "the dataset '\(dataset)' cannot be compared: it has no primaryKey that tells which rows are the same")
    case .keyChanged(let old, let new):
      Prose(
        th: "เทียบแถวไม่ได้ เพราะ primaryKey เดิมคือ [\(Self.list(old))] แต่ใหม่คือ [\(Self.list(new))]",
        en: "the rows cannot be compared: primaryKey was [\(Self.list(old))] and is [\(Self.list(new))] now")
    case .keyType(let field, let old, let new):
      Prose(
        th: "เทียบแถวไม่ได้ เพราะคอลัมน์ '\(field)' ใน primaryKey เปลี่ยนชนิดจาก \(old.rawValue) เป็น \(new.rawValue)",
        en: "the rows cannot be compared: '\(field)' of primaryKey was \(old.rawValue) and is \(new.rawValue) now")
    }
  }

  package var hint: Prose? {
    switch self {
    case .keyMissing:
      Prose(
        th: "เพิ่ม 'primaryKey: [คอลัมน์, …]' ใน schema ของทั้งสองชุด",
        en: "add 'primaryKey: [field, …]' to the schema of both")
    case .keyChanged, .keyType:
      Prose(
        th: "หากความหมายของแถวไม่เปลี่ยน ใช้ตัวอธิบายเดียวกันอ่านทั้งสองไฟล์ด้วย --descriptor",
        en: "where rows still mean the same, read both CSV files with one descriptor: --descriptor FILE")
    }
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
