import SourceText

/// Why no figure can be made of the rows of a template; rows are counted from 1.
package enum RowsProblem: Sendable, Hashable {
  case empty
  case noValues(field: String)
  /// Two rows for one place of a chart; `color` is what parts them there.
  case twice(row: Int, first: Int, text: String, color: String?)
  /// A row names no period as the others do.
  case period(row: Int, text: String, like: String)
  case length(row: Int, found: Int, expected: Int)
}

extension RowsProblem: Problem, Error {
  package var code: String { "figure-rows" }

  package var message: Prose {
    switch self {
    case .empty: Prose(th: "รายการนี้ว่าง", en: "the list is empty")
    case .noValues(let field):
      Prose(th: "ไม่มีแถวใดมีค่าใน '\(field)'", en: "no row has a value in '\(field)'")
    case .twice(let row, let first, let text, _):
      Prose(
        th: "แถวที่ \(first) และแถวที่ \(row) ต่างก็เป็นของ '\(text)'",
        en: "row \(first) and row \(row) are both for '\(text)'")
    case .period(let row, let text, let like):
      Prose(
        th: "แถวที่ \(row) มี '\(text)' ซึ่งไม่ใช่ช่วงเวลาแบบเดียวกับ '\(like)' ของแถวอื่น",
        en: "row \(row) has '\(text)', which is no period as '\(like)' of other rows is")
    case .length(let row, let found, let expected):
      Prose(
        th: "แถวที่ \(row) มี \(found) ค่า แต่ตารางมี \(expected) คอลัมน์",
        en:
          "row \(row) has \(found) cell\(found == 1 ? "" : "s"), the table has \(expected) column\(expected == 1 ? "" : "s")"
      )
    }
  }

  package var hint: Prose? {
    switch self {
    case .empty: Prose(th: "ตรวจก่อนด้วย {% if … %}", en: "test it first with {% if … %}")
    case .noValues: Prose(th: "ตรวจชื่อที่ให้เป็น y", en: "check the name that is given as y")
    case .twice(_, _, _, color: nil):
      Prose(
        th: "ถ้าเป็นคนละอนุกรม เพิ่ม color=\"…\" ด้วยชื่อช่องที่แยกแถวออกจากกัน",
        en: "if they are of several series, add color=\"…\" with the field that parts them")
    case .twice(_, _, _, let color?):
      Prose(
        th: "'\(color)' ของสองแถวนี้เหมือนกัน เลือกช่องอื่นหรือตัดแถวหนึ่งออก",
        en: "'\(color)' is the same in both: choose another field, or leave one row out")
    case .period: Prose(th: "แก้ค่าในแถวนั้น หรือตัดแถวออก", en: "correct the row, or leave it out")
    case .length: nil
    }
  }
}
