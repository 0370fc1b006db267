import Datasets
import Localization
import SourceText

/// A query that finds no value on a page made for a row, which others of its rows may well have.
struct EmptyRowAnswer: Problem {
  let answer: EmptyAnswer
  let row: Prose

  /// - Parameter key: of the row.
  init(_ answer: EmptyAnswer, of row: Row?, key: String) {
    self.answer = answer
    func name(_ language: Language) -> String { row?.text("name", in: language).map { "\($0) (\(key))" } ?? key }
    self.row = Prose(th: name(.thai), en: name(.english))
  }

  var code: String { "data-empty" }

  var message: Prose {
    Prose(
      th: "หน้าของ '\(row.thai)': \(answer.message.thai)",
      en: "on the page of '\(row.english)': \(answer.message.english)")
  }

  var hint: Prose? {
    Prose(
      th: "ถ้าแถวนี้ไม่มีข้อมูลได้ ให้ตั้งชื่อคำค้นใน data: แล้วเพิ่ม 'ifMissing: omit' หรือ 'ifMissing: text'"
        + (answer.hint.map { " มิฉะนั้น \($0.thai)" } ?? ""),
      en: "where a row may have none, name the query under 'data:' and say 'ifMissing: omit' or 'ifMissing: text' there"
        + (answer.hint.map { "; else \($0.english)" } ?? ""))
  }
}
