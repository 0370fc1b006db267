import Localization
import SourceText

/// Exceptions of a series that do not do what they say.
extension SiteProblem {
  var exceptionMessage: Prose {
    switch self {
    case .exceptionWithoutEffect(let date, nearest: []):
      Prose(
        th: "ข้อยกเว้นของวันที่ \(date.iso) ไม่มีผล เพราะชุดข่าวนี้ไม่มี 'rhythm'",
        en: "the exception of \(date.iso) changes nothing: the series has no 'rhythm'")
    case .exceptionWithoutEffect(let date, _):
      Prose(
        th: "ข้อยกเว้นของวันที่ \(date.iso) ไม่มีผล เพราะวันนั้นไม่มีกำหนดเผยแพร่ตาม 'rhythm'",
        en: "the exception of \(date.iso) changes nothing: by the 'rhythm' no release falls on that day")
    case .releaseCancelled(let date, let series):
      Prose(
        th: "ชุดข่าว '\(series)' งดเผยแพร่วันที่ \(date.iso) แต่ข่าวของวันนั้นฉบับนี้จะเผยแพร่",
        en: "the series '\(series)' leaves out \(date.iso), and this bulletin of that day is published")
    case .dateOffRhythm(let date, let series, _):
      Prose(
        th: "วันที่ \(date.iso) ไม่ใช่วันเผยแพร่ตาม 'rhythm' ของชุดข่าว '\(series)'",
        en: "by the 'rhythm' of the series '\(series)' no release falls on \(date.iso)")
    default: Prose(th: "", en: "")
    }
  }

  var exceptionHint: Prose? {
    switch self {
    case .exceptionWithoutEffect(_, nearest: []):
      Prose(th: "เพิ่ม 'rhythm' หรือลบข้อยกเว้นนี้", en: "add 'rhythm', or take the exception away")
    case .exceptionWithoutEffect(_, let nearest):
      Prose(
        th: "กำหนดเผยแพร่ที่ใกล้ที่สุดคือ " + nearest.map(\.iso).joined(separator: " และ "),
        en: "the nearest days are " + nearest.map(\.iso).joined(separator: " and "))
    case .releaseCancelled:
      Prose(
        th: "เพิ่ม 'moved' ในข้อยกเว้น หรือลบข้อยกเว้น หรือเพิ่ม 'publishAt' หรือ 'draft: true' ในข่าวนี้",
        en: "give the exception 'moved' or take it away, or give this bulletin 'publishAt' or 'draft: true'")
    case .dateOffRhythm(_, _, let nearest):
      Prose(
        th: "วันที่ใกล้ที่สุดคือ \(nearest.map(\.iso).joined(separator: " และ ")) "
          + "ถ้าตั้งใจเผยแพร่วันอื่น ให้เพิ่ม 'publishAt' ในข่าวนี้ หรือ 'exceptions' ในชุดข่าว",
        en: "the nearest days are \(nearest.map(\.iso).joined(separator: " and ")); "
          + "if another day is meant, give this bulletin 'publishAt' or the series an exception")
    default: nil
    }
  }
}
