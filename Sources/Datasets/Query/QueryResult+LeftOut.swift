import SourceText

extension QueryResult {
  /// What the series leave out, as a sentence; nil for nothing.
  package var leftOutNote: Prose? {
    guard let leftOut, let field = dimension?.field else { return nil }
    let rows = leftOut.rows == 1 ? "1 row" : "\(leftOut.rows) rows"
    guard leftOut.members > 0, let start = field.split(separator: ".").first else {
      return Prose(
        th: "ไม่รวม \(leftOut.rows) แถวที่ไม่มีค่าของ '\(field)'", en: "Left out: \(rows) without a value of '\(field)'")
    }
    return Prose(
      th: "ไม่รวม '\(start)' \(leftOut.members) ค่า (\(leftOut.rows) แถว) ที่ไม่มี '\(field)'",
      en: "Left out: \(leftOut.members) of '\(start)' (\(rows)) without '\(field)'")
  }
}
