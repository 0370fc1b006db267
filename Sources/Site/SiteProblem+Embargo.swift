import Localization
import SourceText

/// What is withheld, and what goes wrong because of it.
extension SiteProblem {
  var embargoMessage: Prose {
    switch self {
    case .datasetWithheld(let id, let until):
      Prose(th: "ชุดข้อมูล '\(id)' ยังไม่เผยแพร่จนถึง \(until)", en: "the dataset '\(id)' is withheld until \(until)")
    case .codeListWithheld(let id, let until):
      Prose(
        th: "รายการรหัส '\(id)' ยังไม่เผยแพร่จนถึง \(until) แต่ชุดข้อมูลนี้เผยแพร่ก่อน",
        en: "the code list '\(id)' is withheld until \(until), and this dataset is published before")
    case .embargoWithoutRows(let id, let from, _):
      Prose(
        th: "'embargo' ของ '\(id)' ไม่ได้กันแถวใดไว้ เพราะยังไม่มีแถวตั้งแต่ \(from.iso)",
        en: "the embargo of '\(id)' withholds nothing: there is no row from \(from.iso) on")
    case .withheldData(let id, let code, _, nil):
      Prose(
        th: "ข้อมูลของ '\(id)' ที่ยังไม่เผยแพร่มีปัญหาตรงนี้ ชนิด \(code)",
        en: "in the data of '\(id)', which is withheld, a problem of the kind \(code)")
    case .withheldData(let id, let code, _, let more?):
      Prose(
        th: "ข้อมูลของ '\(id)' ที่ยังไม่เผยแพร่มีปัญหาชนิด \(code) อีก \(more) จุด",
        en: "in the data of '\(id)', which is withheld, \(more) more problems of the kind \(code)")
    case .bulletinWaits(let file, let id, let until):
      Prose(
        th: "'\(file)' ถึงกำหนดแล้วแต่ยังไม่เผยแพร่ เพราะชุดข้อมูล '\(id)' ยังไม่เผยแพร่จนถึง \(until)",
        en: "'\(file)' is due and held back: the dataset '\(id)' is withheld until \(until)")
    case .scheduled(let file, let code, let message, let instant):
      Prose(
        th: "'\(file)' จะทำให้สร้างเว็บไซต์ไม่ได้\(instant.map { "ตั้งแต่ \($0)" } ?? "เมื่อข้อมูลที่รอมาถึง"): "
          + (message.map { "\($0.thai) (\(code))" } ?? "มีปัญหาชนิด \(code)"),
        en: "'\(file)' will stop the site \(instant.map { "at \($0)" } ?? "as soon as its data is there"): "
          + (message.map { "\($0.english) (\(code))" } ?? "a problem of the kind \(code)"))
    default: Prose(th: "", en: "")
    }
  }

  var embargoHint: Prose? {
    switch self {
    case .datasetWithheld(_, let until):
      Prose(
        th:
          "เพิ่ม 'publishAt: \(until)' ในส่วนหัวของหน้านี้ หรือตั้งชื่อคำค้นใน data: แล้วเพิ่ม 'ifMissing: omit' หรือ 'ifMissing: text'",
        en: "give this page 'publishAt: \(until)', or its query below 'data:' 'ifMissing: omit' or 'ifMissing: text'")
    case .codeListWithheld(_, let until):
      Prose(
        th: "เพิ่ม 'publishAt: \(until)' ให้ชุดข้อมูลนี้ด้วย หรือเผยแพร่รายการรหัสก่อน",
        en: "give this dataset 'publishAt: \(until)' too, or publish the code list before it")
    case .embargoWithoutRows(_, let from, isMistaken: true):
      Prose(
        th: "'from' ช้ากว่าแถวสุดท้ายเกินหนึ่งปี ทุกแถวจึงเผยแพร่หมด ตรวจปี \(Self.years(of: from))",
        en:
          "'from' is more than a year after the last row, so that all rows would be published: look at the year \(Self.years(of: from))"
      )
    case .embargoWithoutRows:
      Prose(th: "ตรวจ 'from' กับคอลัมน์เวลาในไฟล์ข้อมูล", en: "compare 'from' with the times in the data file")
    case .withheldData:
      Prose(
        th: "สั่ง phanit data validate บนเครื่องของผู้ดูแลข้อมูลเพื่อดูค่า",
        en: "'phanit data validate' shows the values, on a machine of those who may see them")
    case .bulletinWaits(_, _, let until):
      Prose(
        th: "เพิ่ม 'publishAt: \(until)' หรือระบุ 'ifMissing: omit' หรือ 'ifMissing: text' ในคำค้นนั้น",
        en: "give it 'publishAt: \(until)', or say 'ifMissing: omit' or 'ifMissing: text' in the query")
    case .scheduled(_, _, nil, _):
      Prose(
        th: "สั่ง phanit serve บนเครื่องของผู้ที่เห็นข้อมูลได้เพื่อดูว่าผิดอย่างไร",
        en: "'phanit serve' shows what it is, on a machine of those who may see the data")
    default: nil
    }
  }

  /// `2053 (2596)`: either may stand in the file.
  private static func years(of period: Period) -> String {
    let year = period.firstDay.components.year
    return "\(year) (\(year + Era.offset))"
  }

  /// What a message about the answer to a query adds where rows are withheld.
  static func note(of rows: WithheldRows) -> Diagnostic.Note {
    Diagnostic.Note(
      Prose(
        th: "\(rows.message.thai) เพิ่ม 'publishAt' ให้หน้านี้ หรือ 'ifMissing' ในคำค้นได้",
        en: "\(rows.message.english): the page may have 'publishAt', or the query 'ifMissing'"))
  }

  package var remainder: ProblemRemainder? {
    guard case .withheldData(_, _, _, let more?) = self else { return nil }
    return ProblemRemainder(code: code, count: more)
  }
}
