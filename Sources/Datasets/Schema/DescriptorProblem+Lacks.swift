import SourceText

/// What a descriptor lacks, as its rows show it.
extension DescriptorProblem {
  var lackMessage: Prose {
    switch self {
    case .noFrequency(let frequency, let field, let dates):
      Prose(
        th: "วันที่ทั้ง \(dates) วันใน '\(field)' ห่างกันแบบ\(frequency.words.thai) แต่ไม่ได้ระบุ 'frequency' "
          + "จึงนับแต่ละวันเป็นข้อมูลของวันเดียว",
        en:
          "the \(dates) dates of '\(field)' look \(frequency.rawValue), but without 'frequency' each stands for one day"
      )
    default:
      Prose(
        th: "ไม่มีคอลัมน์ใดระบุ 'role: measure' ตารางนี้จึงเผยแพร่และตรวจสอบได้ แต่สืบค้นหรือวาดแผนภูมิไม่ได้",
        en: "no field has 'role: measure': the table can be published and validated, but not asked or drawn")
    }
  }

  var lackHint: Prose? {
    switch self {
    case .noFrequency(let frequency, _, _):
      Prose(
        th: "เพิ่ม 'frequency: \(frequency.rawValue)' ข้าง 'path' ของไฟล์ข้อมูล "
          + "หรือ 'frequency: daily' ถ้าเป็นข้อมูลของวันเดียวจริง",
        en: "add 'frequency: \(frequency.rawValue)' beside 'path' of the data file, "
          + "or 'frequency: daily' where each is that of one day")
    case .noRoles(let time, let dimensions, let measures):
      Self.additions([
        ("role: time", [time].compactMap(\.self)), ("role: dimension", dimensions),
        ("role: measure, unit: {th: …, en: …}", measures),
      ])
    default: nil
    }
  }

  private static func additions(_ parts: [(lines: String, fields: [String])]) -> Prose {
    let parts = parts.filter { !$0.fields.isEmpty }
    func text(_ word: String) -> String {
      parts.map { "'\($0.lines)' \(word) \($0.fields.prefix(8).map { "'\($0)'" }.joined(separator: ", "))" }
        .joined(separator: ", ")
    }
    return Prose(th: "เพิ่ม " + text("ที่"), en: "add " + text("to"))
  }
}
