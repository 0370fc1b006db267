import SourceText

/// What can be wrong with a style sheet of a site.
enum StyleProblem: Sendable, Hashable {
  /// A bracket, a comment or a string that never ends.
  case unclosed(String)
  /// A bracket that ends nothing.
  case unopened(String)
  /// A file of another site, or one that stands in the sheet as `data:`.
  case foreign(String)
  case missingFile(String, suggestion: String?)
}

extension StyleProblem: Problem {
  var code: String {
    switch self {
    case .unclosed, .unopened: "style-syntax"
    case .foreign: "style-foreign"
    case .missingFile: "style-file-missing"
    }
  }

  var severity: Severity { if case .foreign = self { .warning } else { .error } }

  var message: Prose {
    switch self {
    case .unclosed(let mark):
      Prose(th: "'\(mark)' ที่เปิดตรงนี้ไม่ได้ปิด", en: "'\(mark)' opens here and is never closed")
    case .unopened(let mark): Prose(th: "'\(mark)' นี้ไม่มีคู่ที่เปิดไว้", en: "nothing is open that this '\(mark)' could close")
    case .foreign(let address):
      Prose(
        th: "เบราว์เซอร์จะไม่โหลด '\(address)' เพราะนโยบาย Content-Security-Policy อนุญาตเฉพาะไฟล์ของเว็บไซต์นี้",
        en: "browsers will not load '\(address)': the Content-Security-Policy allows files of this site alone")
    case .missingFile(let path, _): Prose(th: "ไม่พบไฟล์ '\(path)'", en: "there is no file '\(path)'")
    }
  }

  var hint: Prose? {
    switch self {
    case .unclosed("/*"): Prose(th: "ปิดด้วย '*/'", en: "close it with '*/'")
    case .unclosed: Prose(th: "เติมเครื่องหมายปิดให้ครบคู่", en: "add the mark that closes it")
    case .unopened: Prose(th: "ลบเครื่องหมายนี้ หรือเติมเครื่องหมายเปิด", en: "take it away, or add the one that opens")
    case .foreign:
      Prose(
        th: "วางไฟล์ไว้ใน Templates/assets แล้วอ้างด้วยชื่อไฟล์ เช่น url(\"logo.svg\")",
        en: "put the file into Templates/assets and name it, as in url(\"logo.svg\")")
    case .missingFile(_, let near?): SiteProblem.didYouMean(near)
    case .missingFile:
      Prose(
        th: "ชื่อไฟล์นับจาก Templates/assets ส่วนไฟล์ใน Content/media เขียนว่า /media/ชื่อไฟล์",
        en: "names are those in Templates/assets; a file of Content/media is /media/name")
    }
  }
}
