import SourceText

extension QueryProblem {
  /// What to do about it in the table that is asked; nil where it is what it is for any dataset.
  var hintInPlace: Prose? {
    switch self {
    case .dimensionOpen(let field, _, let isMean):
      Prose(
        th: "เพิ่ม 'by: \(field)' ข้าง 'rows' เพื่อแยกเป็นเส้น "
          + (isMean ? "หรือ 'over: \(field)' ถ้าต้องการค่าเฉลี่ยจากทุกค่า" : "หรือให้ 'rows' เหลือแถวของค่าเดียว"),
        en: "write 'by: \(field)' beside 'rows' to make each a series, or "
          + (isMean ? "'over: \(field)' for the mean over all of them" : "leave the rows of one only"))
    case .noMeasure, .fieldNotMeasure(_, choices: []):
      Prose(
        th: "เพิ่ม 'role: measure, unit: …' ที่คอลัมน์ตัวเลขใน 'fields'",
        en: "add 'role: measure, unit: …' to the field of the numbers in 'fields'")
    case .aggregateNotAllowed(_, let measure, nil), .notCombined(_, let measure):
      Prose(
        th: "เพิ่ม 'aggregate: sum' หรือ 'aggregate: mean' ที่ '\(measure)' ใน 'fields'",
        en: "add 'aggregate: sum' or 'aggregate: mean' to '\(measure)' in 'fields'")
    case .aggregateNotAllowed(_, let measure, let declared?):
      Prose(
        th: "'\(measure)' ใน 'fields' ระบุ 'aggregate: \(declared.rawValue)' ไว้",
        en: "'\(measure)' says 'aggregate: \(declared.rawValue)' in 'fields'")
    case .timeNotCombined(let measure, _):
      Prose(
        th: "ลบ 'per' ออก หรือเพิ่ม 'aggregate: sum' หรือ 'mean' ที่ '\(measure)' ใน 'fields'",
        en: "take 'per' away, or add 'aggregate: sum' or 'mean' to '\(measure)' in 'fields'")
    case .rowsRepeated:
      Prose(
        th: "ลบแถวที่ซ้ำ หรือเพิ่ม 'role: dimension' ที่คอลัมน์ใน 'fields' ซึ่งแยกแถวเหล่านี้ออกจากกัน",
        en: "remove one of the rows, or add 'role: dimension' to the field in 'fields' that tells them apart")
    default: nil
    }
  }
}
