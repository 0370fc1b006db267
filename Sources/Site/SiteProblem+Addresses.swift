import SourceText

/// Addresses that are none, or that two pages or files would have.
extension SiteProblem {
  var addressMessage: Prose {
    switch self {
    case .alias(let text):
      Prose(th: "'\(text)' ใช้เป็นที่อยู่เดิมของหน้าไม่ได้", en: "'\(text)' cannot be an old address of a page")
    case .aliasOfRows:
      Prose(
        th: "'aliases' ใช้กับ 'each' ไม่ได้ เพราะไฟล์นี้สร้างหลายหน้า",
        en: "'aliases' cannot stand beside 'each': the file makes many pages")
    case .duplicateAddress(let path, let first):
      Prose(
        th: "ที่อยู่ '\(path)' มีหน้าหรือไฟล์ใช้ซ้ำกัน อีกแห่งคือ \(first)",
        en: "two pages or files have the address '\(path)'; the other is \(first)")
    case .rowAddressTaken(let path, let row, let first):
      Prose(
        th: "หน้าของแถว '\(row.key)' ใน '\(row.dataset)' (slug '\(row.slug)') ใช้ที่อยู่ '\(path)' ซึ่งเป็นของ \(first) แล้ว",
        en: "the page of row '\(row.key)' of '\(row.dataset)' (slug '\(row.slug)') would have the address '\(path)', "
          + "which is that of \(first)")
    case .aliasTaken(let path, let written, let first) where path == written:
      Prose(
        th: "ที่อยู่เดิม '\(path)' มีเจ้าของแล้ว คือ \(first)", en: "the old address '\(path)' is taken: by \(first)")
    case .aliasTaken(let path, let written, let first):
      Prose(
        th: "ที่อยู่เดิม '\(written)' ในอีกภาษาคือ '\(path)' ซึ่งมีเจ้าของแล้ว คือ \(first)",
        en: "the old address '\(written)' is '\(path)' in the other language, and that is taken: by \(first)")
    case .aliasTwice(let path, let other):
      Prose(
        th: "ที่อยู่เดิม '\(path)' ซ้ำ เพราะได้จาก '\(other)' อยู่แล้ว",
        en: "the old address '\(path)' is there twice: '\(other)' gives it already")
    default: Prose(th: "", en: "")
    }
  }

  /// - Parameter known: the topics that there are.
  static func topics(_ known: [String]) -> Prose {
    if known.isEmpty {
      return Prose(
        th: "ทำหน้าของหัวข้อด้วย 'template: topic' และ 'topic: ชื่อหัวข้อ' ในส่วนหัว",
        en: "make the page of the topic, with 'template: topic' and 'topic: name' in its front matter")
    }
    let list = known.prefix(10).joined(separator: ", ") + (known.count > 10 ? ", …" : "")
    return Prose(th: "หัวข้อของเว็บไซต์นี้คือ \(list)", en: "the topics of this site are: \(list)")
  }

  var addressHint: Prose? {
    switch self {
    case .alias:
      Prose(
        th: "ขึ้นต้นด้วย / แล้วใช้เฉพาะตัวอักษร ตัวเลข และ - . _ ~ แต่ละส่วนไม่ขึ้นต้นด้วยจุด เช่น /topics/rice/",
        en: "begin with '/', then only letters, digits and - . _ ~, no part with a dot at its start: /topics/rice/")
    case .duplicateAddress(_, let first) where first.hasPrefix(DatasetCatalogue.folder):
      Prose(
        th: "เปลี่ยนชื่อไฟล์นี้ เพราะที่อยู่นี้เป็นของหน้าชุดข้อมูล", en: "rename this file: the address is that of the dataset's page")
    case .rowAddressTaken(_, let row, _):
      Prose(
        th: "แก้ slug ของแถว '\(row.key)' หรือเปลี่ยนชื่อไฟล์ของอีกหน้า",
        en: "give row '\(row.key)' another slug, or rename the file of the other page")
    case .duplicateAddress: Prose(th: "เปลี่ยนชื่อไฟล์หนึ่งในสอง", en: "rename one of the two files")
    case .aliasTaken: Prose(th: "ลบออกจาก 'aliases'", en: "take it out of 'aliases'")
    case .aliasTwice:
      Prose(
        th: "ลบที่อยู่ที่ซ้ำออก เพราะที่อยู่หนึ่งใช้กับทุกภาษา เช่น /old/ ได้ /en/old/ ด้วย",
        en: "take one away: an old address holds for every language, as /old/ gives /en/old/ too")
    default: nil
    }
  }
}
