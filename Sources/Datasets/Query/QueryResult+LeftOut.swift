import Localization
import SourceText

extension QueryResult {
  /// What the series leave out, as a sentence with the title of their dimension; nil for nothing.
  package var leftOutNote: Prose? {
    guard let leftOut, let title = dimension?.title else { return nil }
    let (thai, english) = (title.text(in: .thai), title.text(in: .english))
    let rows = leftOut.rows == 1 ? "1 row" : "\(leftOut.rows) rows"
    guard leftOut.members > 0 else {
      return Prose(
        th: "ไม่รวม \(leftOut.rows) แถวที่ไม่มีค่าของ '\(thai)'", en: "Left out: \(rows) without a value of '\(english)'")
    }
    let members = leftOut.members == 1 ? "1 code" : "\(leftOut.members) codes"
    return Prose(
      th: "ไม่รวม \(leftOut.members) รหัส (\(leftOut.rows) แถว) ที่ไม่มี '\(thai)'",
      en: "Left out: \(members) (\(rows)) without '\(english)'")
  }
}
