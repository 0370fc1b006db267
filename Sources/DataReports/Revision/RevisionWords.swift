import Datasets
import SourceText

/// The words of a revision report.
struct RevisionWords {
  let language: Language

  private func pick(_ thai: String, _ english: String) -> String { Prose(th: thai, en: english)[language] }

  var field: String { pick("คอลัมน์", "field") }
  var property: String { pick("รายการ", "property") }
  var dataset: String { pick("(ชุดข้อมูล)", "(dataset)") }
  var old: String { pick("เดิม", "old") }
  var new: String { pick("ใหม่", "new") }
  var difference: String { pick("ผลต่าง", "difference") }
  var percent: String { pick("ร้อยละ", "percent") }
  var status: String { pick("สถานะ", "status") }
  var totals: String { pick("ผลรวมทั้งหมด", "Totals") }
  var changed: String { pick("เปลี่ยน", "changed") }
  var raised: String { pick("เพิ่มขึ้น", "up") }
  var lowered: String { pick("ลดลง", "down") }
  var filled: String { pick("เติมค่า", "filled") }
  var emptied: String { pick("ค่าหายไป", "emptied") }
  var none: String { pick("(ไม่มี)", "(none)") }
  var fieldAdded: String { pick("คอลัมน์ใหม่", "new field") }
  var fieldRemoved: String { pick("คอลัมน์ที่ตัดออก", "field removed") }
  var descriptor: String { pick("คำอธิบายชุดข้อมูลที่เปลี่ยน", "Descriptor") }
  var changedCells: String { pick("จำนวนช่องที่เปลี่ยน", "Changed cells") }
  var largestChanges: String { pick("ตัวเลขที่เปลี่ยนมากที่สุด", "Largest changes") }
  var otherChanges: String { pick("การเปลี่ยนแปลงอื่น", "Other changes") }
  var rowsAdded: String { pick("แถวที่เพิ่ม", "Rows added") }
  var rowsRemoved: String { pick("แถวที่หายไป", "Rows removed") }
  var noDifference: String { pick("ไม่มีความแตกต่าง", "no differences") }

  /// A change of a rate.
  func points(_ difference: String) -> String { pick("\(difference) จุด", "\(difference) pp") }

  func rowCounts(old: Int, new: Int) -> String {
    let (old, new) = (ProfileReport.count(old), ProfileReport.count(new))
    return pick("เดิม \(old) แถว ใหม่ \(new) แถว", "rows: \(old) before, \(new) now")
  }

  func summary(_ revision: DatasetRevision) -> String {
    let added = ProfileReport.count(revision.added.count)
    let removed = ProfileReport.count(revision.removed.count)
    let changed = ProfileReport.count(revision.changedRowCount)
    return pick(
      "เพิ่ม \(added) แถว หายไป \(removed) แถว เปลี่ยน \(changed) แถว",
      "\(added) added, \(removed) removed, \(changed) changed")
  }

  func more(_ count: Int) -> String {
    let count = ProfileReport.count(count)
    return pick("และอีก \(count) รายการ", "and \(count) more")
  }
}
