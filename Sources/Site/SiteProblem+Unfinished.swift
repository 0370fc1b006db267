import SourceText

/// What is still to be written before a site is published.
extension SiteProblem {
  var unfinishedMessage: Prose {
    switch self {
    case .unfilledText:
      Prose(th: "ข้อความในวงเล็บเหลี่ยมนี้ยังไม่ได้เขียนจริง", en: "this text in brackets is still to be written")
    case .placeholder(let key?):
      Prose(
        th: "'\(key)' ยังเป็นค่าตัวอย่างที่มากับเว็บไซต์ใหม่", en: "'\(key)' is still the example that a new site begins with")
    case .placeholder(nil):
      Prose(
        th: "ข้อมูลเป็นของจริงแล้ว แต่ข้อความนี้ยังเป็นข้อความตัวอย่างที่มากับเว็บไซต์ใหม่",
        en: "the data is real, and this line of a new site still says that it is an example")
    default: Prose(th: "", en: "")
    }
  }

  var unfinishedHint: Prose? {
    switch self {
    case .unfilledText:
      Prose(
        th: "เขียนข้อความจริงแทน หรือระบุ 'draft: true' ไว้ก่อน", en: "write it in its place, or say 'draft: true' until then")
    case .placeholder("baseURL"):
      Prose(
        th: "เขียนที่อยู่จริงของเว็บไซต์ ซึ่งฟีดและเครื่องมือค้นหาใช้ หรือสั่งสร้างด้วย --base-url",
        en: "write where the site stands, for feeds and search engines lead there; or build with --base-url")
    case .placeholder(_?):
      Prose(th: "เขียนของหน่วยงานแทน หรือลบออกถ้าไม่มี", en: "write the office's own, or take it away where there is none")
    case .placeholder(nil): Prose(th: "เขียนข้อความจริงแทน หรือลบออก", en: "write what holds now, or take it away")
    default: nil
    }
  }
}
