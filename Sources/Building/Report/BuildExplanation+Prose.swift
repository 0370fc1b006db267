import Site
import SourceText

extension BuildExplanation {
  /// How many reads are told; how many more there are is said.
  private static let limit = 20

  /// A sentence, below it what is otherwise, a line each; and what became of the file.
  package var prose: Prose {
    var lines = [sentence]
    if !path.hasSuffix(key), reason != .followsFromAll {
      lines.insert(Prose(th: "\(path) สร้างพร้อมกับ \(key)", en: "\(path) is made with \(key)."), at: 0)
    }
    if case .changed(let reads, let files) = reason {
      let told =
        reads.map { $0.prose(in: zone) }
        + files.map {
          Prose(
            th: "ไฟล์ \($0) ในโฟลเดอร์ผลลัพธ์ ถูกแก้หรือลบไป", en: "the file \($0) of the output, which was changed or removed"
          )
        }
      lines += told.prefix(Self.limit).map { Prose(th: "  \($0.thai)", en: "  \($0.english)") }
      let more = told.count - Self.limit
      if more > 0 { lines.append(Prose(th: "  และอีก \(more) อย่าง", en: "  and \(more) more")) }
    }
    if let end { lines.append(end) }
    return Prose(th: lines.map(\.thai).joined(separator: "\n"), en: lines.map(\.english).joined(separator: "\n"))
  }

  private var sentence: Prose {
    switch reason {
    case .unchanged(let count):
      Prose(
        th: "\(key) คงเดิม เพราะสิ่งที่อ่านทั้ง \(count) อย่างไม่เปลี่ยนจากการสร้างครั้งก่อน",
        en: "\(key) was taken over from the last build: of the \(count) things that it reads, none is otherwise.")
    case .forced: Prose(th: "\(key) สร้างใหม่ เพราะสั่ง --force", en: "\(key) was rendered, as --force renders everything.")
    case .noRecord:
      Prose(
        th: "\(key) สร้างใหม่ เพราะไม่มีบันทึกของการสร้างครั้งก่อน",
        en: "\(key) was rendered, for there is no record of a build before.")
    case .otherProgram:
      Prose(
        th: "\(key) สร้างใหม่ เพราะครั้งก่อนสร้างด้วย Phanit หรือไลบรารีรุ่นอื่น",
        en: "\(key) was rendered, for the last build was that of another version of Phanit or its libraries.")
    case .otherCompression:
      Prose(
        th: "\(key) สร้างใหม่ เพราะครั้งก่อนตั้งค่าไฟล์ .gz ไว้ต่างกัน",
        en: "\(key) was rendered, for the last build was told otherwise about .gz files.")
    case .notKept(isNew: true): Prose(th: "\(key) สร้างใหม่ เพราะเป็นรายการใหม่", en: "\(key) was rendered, for it is new.")
    case .notKept(isNew: false):
      Prose(
        th: "\(key) สร้างใหม่ เพราะครั้งก่อนมีคำเตือนเกี่ยวกับรายการนี้",
        en: "\(key) was rendered, for the last build had a warning about it.")
    case .changed:
      Prose(
        th: "\(key) สร้างใหม่ เพราะสิ่งต่อไปนี้ต่างจากการสร้างครั้งก่อน",
        en: "\(key) was rendered, for this is otherwise than in the last build:")
    case .followsFromAll:
      Prose(
        th: "\(key) สร้างทุกครั้งจากทุกหน้าและทุกไฟล์ของเว็บไซต์",
        en: "\(key) follows from all pages and files of the site, and is made in each build.")
    }
  }

  private var end: Prose? {
    if case .unchanged = reason { return nil }
    return switch outcome {
    case .new: Prose(th: "ไฟล์นี้ไม่มีในการสร้างครั้งก่อน", en: "Its file is new.")
    case .changed: Prose(th: "เนื้อหาต่างจากเดิม", en: "It came out otherwise than before.")
    case .same: Prose(th: "เนื้อหาออกมาเหมือนเดิม", en: "It came out as it was.")
    case nil: nil
    }
  }
}
