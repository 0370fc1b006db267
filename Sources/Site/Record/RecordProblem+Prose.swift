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
    case .queryAdded, .queryChanged: "record-query"
    case .staleText, .staleNumbers: "record-stale"
    case .renamed: "record-renamed"
    case .noCode: "correction-code"
    case .earlyCorrection: "correction-early"
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
      .dataGone, .renamed, .earlyCorrection, .staleText, .staleNumbers, .replaced, .kept,
      .queryAdded(_, _, isError: false), .queryChanged(_, _, isError: false):
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
          "today's data differs from what was published in \(count == 1 ? "1 number:" : "\(count) numbers, such as") \(first.english)"
      )
    case .dataGone(let title):
      Prose(
        th: "ข้อมูลปัจจุบันตอบคำค้นที่บันทึกไว้เกี่ยวกับ '\(title.thai)' ไม่ได้แล้ว",
        en: "today's data can no longer be asked what the record holds of '\(title.english)'")
    case .renamed(let address):
      Prose(
        th: "ข่าวนี้เปลี่ยนชื่อหลังบันทึก ที่อยู่เดิม '\(address)' ไม่มีหน้าใดแล้ว",
        en: "this bulletin was renamed after it was recorded, and nothing lies at its old address '\(address)'")
    case .noCode(let text):
      Prose(th: "'\(text)' ไม่ใช่ตัวอักษรแปดตัวที่คำเตือนให้ไว้", en: "'\(text)' is no code that a warning gives")
    case .earlyCorrection(let date, let published):
      Prose(
        th:
          "รายการแก้ไขลงวันที่ \(date.text(in: .thai)) ก่อนข่าวเผยแพร่เมื่อ \(published.text(in: .thai))",
        en:
          "this correction is dated \(date.text(in: .english)), before the bulletin was published on \(published.text(in: .english))"
      )
    case .staleText(let name, let date):
      Prose(
        th: "ข่าว '\(name)' ยังไม่เผยแพร่ แต่ข้อความต่างจากที่บันทึกไว้เมื่อ \(date.text(in: .thai))",
        en:
          "'\(name)' is not published yet, and its text is not the one that was recorded on \(date.text(in: .english))")
    case .staleNumbers(let name, let count, let first):
      Prose(
        th: "ข่าว '\(name)' ยังไม่เผยแพร่ แต่ข้อมูลต่างจากที่บันทึกไว้ \(count) ค่า\(count == 1 ? " คือ" : " เช่น") \(first.thai)",
        en:
          "'\(name)' is not published yet, and the data differs from its record in \(count == 1 ? "1 number:" : "\(count) numbers, such as") \(first.english)"
      )
    case .queryAdded(let date, _, _):
      Prose(
        th: "บันทึกเมื่อ \(date.text(in: .thai)) ไม่มีคำตอบของคำค้นนี้ จึงแสดงข้อมูลปัจจุบัน",
        en:
          "the record of \(date.text(in: .english)) has no answer to this query, so that today's data is shown")
    case .queryChanged(let name, let date, _):
      Prose(
        th: "ตอนบันทึกเมื่อ \(date.text(in: .thai)) '\(name)' เป็นคำค้นอื่น หน้าข่าวยังใช้คำค้นเดิม",
        en:
          "'\(name)' was another query when the bulletin was recorded on \(date.text(in: .english)), and the page keeps to that one"
      )
    case .replaced(let name, let count, let first, _):
      Prose(
        th: "บันทึกใหม่ของ '\(name)' ต่างจากที่บันทึกไว้เดิม \(count) ค่า: \(first.thai)",
        en:
          "the new record of '\(name)' differs from the one before in \(count == 1 ? "1 number" : "\(count) numbers"): \(first.english)"
      )
    case .exists(let path): Prose(th: "มีบันทึก '\(path)' อยู่แล้ว", en: "there is a record already: '\(path)'")
    case .published(let path, _):
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
    case .damaged(let path), .published(let path, isBroken: true):
      Prose(
        th:
          "นำไฟล์เดิมกลับมาด้วย git restore \(path) หรือจากไฟล์สำรอง หากไม่มีที่ใดแล้วจึงบันทึกใหม่ด้วย phanit record --replace ถ้าเผยแพร่แล้วให้เพิ่ม --published บันทึกใหม่จะเก็บข้อมูลปัจจุบัน ไม่ใช่ตัวเลขที่เผยแพร่",
        en:
          "bring the file back with “git restore \(path)” or from a backup; only where there is none, make it anew with “phanit record --replace”, of a published bulletin with “--published” too: the new one holds today's data, not what was published"
      )
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
    case .numbersChanged(_, _, let codes, isError: true):
      Prose(
        th:
          "ตรวจข้อมูล แล้วชี้แจงใน corrections: ในส่วนหัวของข่าว: date, kind: ปรับปรุง, explains: \(codes.written), what, reason หรือตั้ง revisions: keep หรือ update",
        en:
          "look into the data, then tell of it in “corrections:” in the front matter: date, kind: revision, explains: \(codes.written), what, reason; or set “revisions: keep” or “update”"
      )
    case .numbersChanged(_, _, let codes, _):
      Prose(
        th: "ชี้แจงใน corrections: ในส่วนหัวของข่าว: date, kind: ปรับปรุง, explains: \(codes.written), what, reason",
        en:
          "tell of it in “corrections:” in the front matter: date, kind: revision, explains: \(codes.written), what, reason"
      )
    case .dataGone:
      Prose(
        th: "ข่าวยังแสดงตัวเลขที่เผยแพร่ หากเปลี่ยนชื่อชุดข้อมูลหรือคอลัมน์ ให้คงชื่อเดิมไว้",
        en: "the bulletin still shows what was published; where a dataset or a column was renamed, keep its old name")
    case .queryAdded(_, let code, _):
      Prose(
        th:
          "คืนคำค้นเดิม หรือชี้แจงใน corrections: (kind: แก้ไข, explains: \(code.text)) หากยังไม่เผยแพร่ ให้บันทึกใหม่ด้วย phanit record --replace",
        en:
          "bring the query back, or tell of it in “corrections:” (kind: correction, explains: \(code.text)); if it is not published yet, record it anew with “phanit record --replace”"
      )
    case .queryChanged:
      Prose(
        th: "คืนคำค้นเดิม คำค้นใหม่ให้ตั้งชื่อใหม่ หากยังไม่เผยแพร่ ให้บันทึกใหม่ด้วย phanit record --replace",
        en:
          "bring the old query back and give the new one a name of its own; if the bulletin is not published yet, record it anew with “phanit record --replace”"
      )
    case .renamed(let address):
      Prose(
        th: "เพิ่ม aliases: [\(address)] ในส่วนหัวของข่าว ลิงก์เดิมจึงจะยังใช้ได้",
        en: "add “aliases: [\(address)]” to its front matter, so that old links lead to it")
    case .noCode:
      Prose(
        th: "คัดลอกตัวอักษรแปดตัวหลัง explains: จากคำแนะนำของคำเตือน",
        en: "copy the eight letters behind “explains:” from the hint of the warning")
    case .earlyCorrection:
      Prose(th: "ใช้วันที่แก้ไข ซึ่งไม่ก่อนวันเผยแพร่", en: "give the day of the correction, not before that of the publication")
    case .staleText(let name, _), .staleNumbers(let name, _, _):
      Prose(
        th: """
          บันทึกใหม่ด้วย phanit record --replace \(name) หรือถ้างานอัตโนมัติเป็นผู้บันทึก ให้ลบไฟล์ .record.json ของข่าวนี้ \
          มิฉะนั้นข่าวจะเผยแพร่ตามบันทึกเดิม
          """,
        en: """
          record it anew with “phanit record --replace \(name)”, or where a job records, delete its .record.json; \
          else it is published as it was recorded
          """)
    case .replaced(_, _, _, isPublished: false):
      Prose(th: "ตรวจว่าข้อความยังตรงกับตัวเลขใหม่", en: "see whether the text still fits the new numbers")
    case .published:
      Prose(
        th: "ชี้แจงสิ่งที่เปลี่ยนใน corrections: ของข่าวแทน หากบันทึกเองผิด ให้ใช้ --replace --published",
        en:
          "tell of what changed in “corrections:” of the bulletin instead; only if the record itself is wrong, use “--replace --published”"
      )
    case .replaced, .kept:
      Prose(
        th: "หากบันทึกเดิมถูกต้อง ให้นำไฟล์ที่เก็บไว้กลับมาใช้ชื่อเดิม หากไม่ ให้เก็บทั้งสองไฟล์และชี้แจงใน corrections: ของข่าว",
        en:
          "if the old record was right, give the file that is kept its old name back; else keep both and tell of the change in “corrections:” of the bulletin"
      )
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
