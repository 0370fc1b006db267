import Localization
import SourceText

extension RecordProblem: Problem {
  package var code: String {
    switch self {
    case .damaged: "record-damaged"
    case .form: "record-form"
    case .orphan: "record-orphan"
    case .elsewhere: "record-elsewhere"
    case .missing: "record-missing"
    case .textChanged, .textAdded: "record-text"
    case .numbersChanged: "record-numbers"
    case .dataGone: "record-data"
    case .queryAdded: "record-query"
    case .replaced: "record-replaced"
    case .exists: "record-exists"
    case .published: "record-published"
    case .kept: "record-kept"
    case .unknownBulletin: "bulletin-unknown"
    case .draft, .held, .withoutData: "record-not-ready"
    }
  }

  package var severity: Severity {
    switch self {
    case .orphan, .textChanged, .textAdded, .missing(isRequired: false), .numbersChanged(_, _, _, isError: false),
      .dataGone, .replaced, .kept,
      .queryAdded(_, _, isError: false):
      .warning
    default: .error
    }
  }

  package var message: Prose {
    switch self {
    case .damaged:
      Prose(
        th: "บันทึกการเผยแพร่นี้ไม่เหมือนที่ phanit record เขียนไว้",
        en: "this record is not as “phanit record” wrote it")
    case .form(let form):
      Prose(
        th: "บันทึกการเผยแพร่รูปแบบที่ \(form) อ่านด้วยรุ่นนี้ไม่ได้",
        en: "this version cannot read a record of form \(form)")
    case .orphan(let path): Prose(th: "ไม่มีข่าวของบันทึก '\(path)'", en: "the record '\(path)' has no bulletin")
    case .elsewhere(let bulletin, _):
      Prose(
        th: "บันทึกนี้เป็นของข่าว '\(bulletin)' แต่ชื่อไฟล์ไม่ตรงกัน",
        en: "this is the record of the bulletin '\(bulletin)', under another name")
    case .missing:
      Prose(
        th: "ข่าวนี้ถึงกำหนดแล้วและใช้ข้อมูล แต่ยังไม่มีบันทึกการเผยแพร่",
        en: "this bulletin is due and uses data, and has no record")
    case .textChanged(let name, let date, _):
      Prose(
        th: "ข้อความของข่าว '\(name)' ต่างจากที่บันทึกไว้เมื่อ \(date.text(in: .thai))",
        en: "the text of '\(name)' is not the one that was recorded on \(date.text(in: .english))")
    case .textAdded(let date, _):
      Prose(
        th: "ตอนบันทึกเมื่อ \(date.text(in: .thai)) ยังไม่มีข้อความภาษานี้",
        en: "there was no text in this language when the bulletin was recorded on \(date.text(in: .english))")
    case .numbersChanged(let count, let first, _, _):
      Prose(
        th: "ข้อมูลปัจจุบันต่างจากที่เผยแพร่ \(count) ค่า\(count == 1 ? " คือ" : " เช่น") \(first.thai)",
        en:
          "today's data differs from what was published in \(count == 1 ? "1 number" : "\(count) numbers"): \(first.english)"
      )
    case .dataGone(let title):
      Prose(
        th: "ข้อมูลปัจจุบันตอบคำถามที่บันทึกไว้เกี่ยวกับ '\(title.thai)' ไม่ได้แล้ว",
        en: "today's data can no longer be asked what the record holds of '\(title.english)'")
    case .queryAdded(let date, _, _):
      Prose(
        th: "บันทึกเมื่อ \(date.text(in: .thai)) ไม่มีคำตอบของคำถามนี้ จึงแสดงข้อมูลปัจจุบัน",
        en:
          "the record of \(date.text(in: .english)) has no answer to this query, so that today's data is shown")
    case .replaced(let name, let count, let first):
      Prose(
        th: "บันทึกใหม่ของ '\(name)' ต่างจากที่บันทึกไว้เดิม \(count) ค่า: \(first.thai)",
        en:
          "the new record of '\(name)' differs from the one before in \(count == 1 ? "1 number" : "\(count) numbers"): \(first.english)"
      )
    case .exists(let path): Prose(th: "มีบันทึก '\(path)' อยู่แล้ว", en: "there is a record already: '\(path)'")
    case .published(let path):
      Prose(
        th: "'\(path)' เป็นหลักฐานของข่าวที่เผยแพร่แล้ว", en: "'\(path)' is the evidence of a bulletin that is published")
    case .kept(let path): Prose(th: "เก็บบันทึกเดิมไว้ที่ '\(path)'", en: "the record before is kept as '\(path)'")
    case .unknownBulletin(let name, _): Prose(th: "ไม่มีข่าว '\(name)'", en: "there is no bulletin '\(name)'")
    case .draft(let name): Prose(th: "'\(name)' ยังเป็นฉบับร่าง", en: "'\(name)' is a draft")
    case .held(let name, let awaited):
      Prose(
        th: "'\(name)' ยังรอข้อมูล: \(awaited.map(\.thai).joined(separator: "; "))",
        en: "'\(name)' waits for its data: \(awaited.map(\.english).joined(separator: "; "))")
    case .withoutData(let name): Prose(th: "'\(name)' ไม่ได้ใช้ข้อมูล", en: "'\(name)' uses no data")
    }
  }

  package var hint: Prose? {
    switch self {
    case .damaged:
      Prose(
        th: "นำไฟล์เดิมกลับมาจากระบบจัดเก็บรุ่น หรือบันทึกใหม่ด้วย phanit record --replace",
        en: "bring the file back from version control, or make it anew with “phanit record --replace”")
    case .form:
      Prose(th: "ใช้ Phanit รุ่นที่ใหม่กว่า", en: "use a newer version of Phanit")
    case .orphan:
      Prose(
        th: "นำไฟล์ข่าวกลับมา หรือเปลี่ยนชื่อไฟล์นี้ตามไฟล์ข่าว หากไม่ใช้แล้วให้ลบ",
        en: "bring the bulletin back, or rename the file as it was renamed; remove it where there is nothing to keep")
    case .elsewhere(_, let path):
      Prose(
        th: "เปลี่ยนชื่อไฟล์เป็น '\(path)' บันทึกต้องมีชื่อเดียวกับไฟล์ข่าวเสมอ",
        en: "rename the file to '\(path)': a record always has the name of its bulletin")
    case .missing:
      Prose(
        th: "สั่ง phanit record แล้วเก็บไฟล์ที่ได้ไว้กับข่าว หรือตั้ง records: off ใน site.yaml",
        en: "run “phanit record” and keep the file with the bulletin, or set “records: off” in site.yaml")
    case .textChanged(_, _, let code), .textAdded(_, let code):
      Prose(
        th:
          "หากเผยแพร่แล้ว ให้ชี้แจงใน corrections: ของข่าว (date, kind: แก้ไข, explains: \(code.text), what, reason) หากยัง ให้บันทึกใหม่ด้วย phanit record --replace",
        en:
          "if it is published, tell of it in “corrections:” of the bulletin (date, kind: correction, explains: \(code.text), what, reason); if not yet, record it anew with “phanit record --replace”"
      )
    case .numbersChanged(_, _, _, isError: true):
      Prose(
        th: "ตรวจข้อมูล หรือตั้ง revisions: keep หรือ update ในส่วนหัวของข่าว",
        en: "look into the data, or set “revisions: keep” or “update” in the front matter")
    case .numbersChanged(_, _, let code, _):
      Prose(
        th: "ชี้แจงใน corrections: ในส่วนหัวของข่าว: date, kind: ปรับปรุง, explains: \(code.text), what, reason",
        en:
          "tell of it in “corrections:” in the front matter: date, kind: revision, explains: \(code.text), what, reason"
      )
    case .dataGone:
      Prose(
        th: "ข่าวยังแสดงตัวเลขที่เผยแพร่ หากเปลี่ยนชื่อชุดข้อมูลหรือคอลัมน์ ให้คงชื่อเดิมไว้",
        en: "the bulletin still shows what was published; where a dataset or a column was renamed, keep its old name")
    case .queryAdded(_, let code, _):
      Prose(
        th:
          "คืนคำถามเดิม หรือชี้แจงใน corrections: (kind: แก้ไข, explains: \(code.text)) หากยังไม่เผยแพร่ ให้บันทึกใหม่ด้วย phanit record --replace",
        en:
          "bring the query back, or tell of it in “corrections:” (kind: correction, explains: \(code.text)); if it is not published yet, record it anew with “phanit record --replace”"
      )
    case .replaced:
      Prose(
        th: "หากเผยแพร่แล้ว ให้นำบันทึกเดิมกลับมา แล้วแจ้งการปรับปรุงใน corrections:",
        en: "if the bulletin is published, bring the old record back and tell of the revision in “corrections:”")
    case .published:
      Prose(
        th: "ชี้แจงสิ่งที่เปลี่ยนใน corrections: ของข่าวแทน หากบันทึกเองผิด ให้ใช้ --replace --published",
        en:
          "tell of what changed in “corrections:” of the bulletin instead; only if the record itself is wrong, use “--replace --published”"
      )
    case .kept:
      Prose(
        th: "เก็บไฟล์นี้ไว้กับบันทึกใหม่ และชี้แจงใน corrections: ของข่าว",
        en: "keep the file with the new record, and tell of it in “corrections:” of the bulletin")
    case .exists:
      Prose(th: "เขียนทับด้วย --replace", en: "write it anew with --replace")
    case .unknownBulletin(_, let suggestion):
      suggestion.map { Prose(th: "หมายถึง '\($0)' หรือไม่", en: "did you mean '\($0)'?") }
    case .draft: Prose(th: "ลบ draft: true ก่อน", en: "take “draft: true” out first")
    case .held:
      Prose(
        th: "บันทึกเมื่อข้อมูลมาแล้ว หรือระบุ 'ifMissing: omit' หรือ 'ifMissing: text' ในคำค้นนั้น",
        en: "record it when the data is there, or say 'ifMissing: omit' or 'ifMissing: text' in the query")
    case .withoutData: nil
    }
  }
}
