import SourceText

/// Links of texts and templates that lead nowhere.
extension SiteProblem {
  var linkMessage: Prose {
    switch self {
    case .brokenLink(let target, _, _):
      Prose(th: "ลิงก์ '\(target)' ไม่มีปลายทาง", en: "the link '\(target)' leads nowhere")
    case .pageNotInLanguages(let name, let languages, _, let list):
      Prose(
        th: "หน้า '\(name)' ยังไม่มีภาษา \(Self.list(languages)) \(list == "footer" ? "ท้ายหน้า" : "เมนู")ของภาษานั้นจึงไม่มีหน้านี้",
        en: "the page '\(name)' has no text in \(Self.list(languages)), "
          + "so the \(list == "footer" ? "foot of pages" : "menu") there would lack it")
    case .unknownAnchor(let id, _, _):
      Prose(th: "ไม่มีส่วนใดของหน้านั้นชื่อ '#\(id)'", en: "nothing on that page is called '#\(id)'")
    case .linkToUnpublished(let target, let file, let until?):
      Prose(
        th: "ลิงก์ '\(target)' ไม่มีปลายทาง: '\(file)' เผยแพร่เมื่อ \(until)",
        en: "the link '\(target)' leads nowhere: '\(file)' is published at \(until)")
    case .linkToUnpublished(let target, let file, nil):
      Prose(
        th: "ลิงก์ '\(target)' ไม่มีปลายทาง: '\(file)' เป็นฉบับร่าง",
        en: "the link '\(target)' leads nowhere: '\(file)' is a draft")
    case .emptyLink: Prose(th: "ลิงก์นี้ไม่มีที่อยู่", en: "this link has no address")
    default: Prose(th: "", en: "")
    }
  }

  var linkHint: Prose? {
    switch self {
    case .brokenLink(_, _, let file?):
      Prose(
        th: "หน้านั้นยังไม่มีภาษานี้ เพิ่ม \(file) หรือลบลิงก์",
        en: "that page is not there in this language; add \(file), or take the link away")
    case .linkToUnpublished(_, _, .some):
      Prose(
        th: "ให้หน้านี้เผยแพร่พร้อมกันด้วย publishAt เดียวกัน หรือลบลิงก์",
        en: "publish this page at the same time, by the same publishAt, or take the link away")
    case .linkToUnpublished(_, _, nil):
      Prose(
        th: "เผยแพร่ฉบับนั้นก่อน โดยลบ draft: true หรือลบลิงก์",
        en: "publish it first, without 'draft: true', or take the link away")
    case .brokenLink(_, let near?, nil): Self.didYouMean(near)
    case .brokenLink(let target, nil, nil):
      if let name = Self.mediaName(target) {
        Prose(th: "วางไฟล์ไว้ที่ \(MediaFile.folder)\(name)", en: "put the file at \(MediaFile.folder)\(name)")
      } else if target.hasSuffix(".md") {
        Prose(
          th: "เขียนตำแหน่งของไฟล์โดยนับจากโฟลเดอร์ของไฟล์นี้ เช่น ../about.md",
          en: "name the file as it lies from the folder of this one, as in ../about.md")
      } else {
        Prose(
          th: "ที่อยู่ของหน้ามาจากชื่อไฟล์ เช่น Content/pages/about.th.md คือ /about/",
          en: "a page has the address of its file: that of Content/pages/about.th.md is /about/")
      }
    case .pageNotInLanguages(_, _, let files, let list):
      Prose(
        th: "เพิ่มไฟล์ \(files.joined(separator: " และ ")) หรือลบบรรทัดนี้ออกจาก '\(list)'",
        en: "add \(files.joined(separator: " and ")), or take this line out of '\(list)'")
    case .unknownAnchor(_, let near?, _): Self.didYouMean("#" + near)
    case .unknownAnchor(_, nil, let headings) where !headings.isEmpty:
      Prose(
        th: "หัวข้อของหน้านั้นคือ " + Self.anchors(headings), en: "the headings of that page are " + Self.anchors(headings))
    case .unknownAnchor:
      Prose(th: "ลบส่วนหลัง # ออก", en: "take away what stands behind the path")
    case .emptyLink:
      Prose(th: "เขียนที่อยู่ในวงเล็บ เช่น [ข้อความ](/about/)", en: "write it in the brackets, as in [text](/about/)")
    default: nil
    }
  }

  private static func anchors(_ ids: [String]) -> String {
    ids.prefix(8).map { "#" + $0 }.joined(separator: ", ") + (ids.count > 8 ? ", …" : "")
  }

  private static func list(_ languages: [Language]) -> String {
    languages.map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }

  /// `map.png` of `/media/map.png` or `../media/map.png`; nil for what is no file of that folder.
  private static func mediaName(_ target: String) -> Substring? {
    guard let found = target.firstRange(of: "media/"), target[..<found.lowerBound].allSatisfy({ "./".contains($0) })
    else { return nil }
    let name = target[found.upperBound...].prefix { $0 != "?" && $0 != "#" }
    return name.isEmpty || name.hasSuffix("/") ? nil : name
  }
}
