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
  /// A custom property with a value that no style sheet and no script asks for.
  case unreadName(String, suggestion: String?)
  /// A custom property without a value that a style sheet asks for.
  case unsetName(String, suggestion: String?)
  /// `light-dark()` with another number of colours than two.
  case lightDark(Int)
  case malformedColor(String)
  /// Two colours that are too much alike.
  case contrast(ColorPair, ColorScheme, ratio: Double)
}

extension StyleProblem: Problem {
  var code: String {
    switch self {
    case .unclosed, .unopened: "style-syntax"
    case .foreign: "style-foreign"
    case .missingFile: "style-file-missing"
    case .unreadName, .unsetName: "style-name-unknown"
    case .lightDark, .malformedColor: "style-color"
    case .contrast: "style-contrast"
    }
  }

  var severity: Severity {
    switch self {
    case .foreign, .unreadName, .unsetName, .contrast: .warning
    case .unclosed, .unopened, .missingFile, .lightDark, .malformedColor: .error
    }
  }

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
    case .unreadName(let name, _):
      Prose(th: "กำหนดค่า '\(name)' ไว้ แต่ไม่มีที่ใดใช้ชื่อนี้", en: "'\(name)' is given a value that nothing asks for")
    case .unsetName(let name, _):
      Prose(th: "ใช้ '\(name)' แต่ไม่มีที่ใดกำหนดค่าไว้", en: "'\(name)' is asked for and has no value")
    case .lightDark(let count):
      Prose(
        th: "light-dark() ต้องมีสองสี คือสีของพื้นสว่างและสีของพื้นมืด แต่ตรงนี้มี \(count)",
        en: "light-dark() takes two colours, of the light theme and of the dark one; here it has \(count)")
    case .malformedColor(let text): Prose(th: "'\(text)' ไม่ใช่สี", en: "'\(text)' is no colour")
    case .contrast(let pair, let scheme, let ratio): contrastMessage(pair, scheme, ratio)
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
    case .unreadName(_, let near?), .unsetName(_, let near?): SiteProblem.didYouMean(near)
    case .unreadName, .unsetName:
      Prose(
        th: "ดูชื่อทั้งหมดด้วย 'phanit template show assets/styles/1-tokens.css'",
        en: "'phanit template show assets/styles/1-tokens.css' prints all names")
    case .lightDark:
      Prose(
        th: "เขียนสองสีคั่นด้วยจุลภาค เช่น light-dark(#12436d, #0e2a45)",
        en: "write two with a comma between, as in light-dark(#12436d, #0e2a45)")
    case .malformedColor:
      Prose(
        th: "เขียน # ตามด้วยเลขฐานสิบหก 3 หรือ 6 ตัว เช่น #12436d",
        en: "write # and 3 or 6 hexadecimal digits, as in #12436d")
    case .contrast(let pair, .light, _):
      Prose(
        th: "ทำสีใดสีหนึ่งของ '\(pair.front)' กับ '\(pair.ground)' ให้เข้มขึ้นหรืออ่อนลง",
        en: "make one of '\(pair.front)' and '\(pair.ground)' darker, or the other lighter")
    case .contrast(let pair, .dark, _):
      Prose(
        th: "แก้สีตัวที่สองใน light-dark() ของ '\(pair.front)' หรือ '\(pair.ground)'",
        en: "change the second colour in the light-dark() of '\(pair.front)' or of '\(pair.ground)'")
    }
  }

  private func contrastMessage(_ pair: ColorPair, _ scheme: ColorScheme, _ ratio: Double) -> Prose {
    let (shown, least) = (Self.inTenths(ratio), Self.inTenths(pair.least))
    let theme = scheme == .light ? Prose(th: "พื้นสว่าง", en: "light") : Prose(th: "พื้นมืด", en: "dark")
    return Prose(
      th: "\(theme.thai): '\(pair.front)' บน '\(pair.ground)' ตัดกันเพียง \(shown):1 ต้องได้อย่างน้อย \(least):1",
      en: "\(theme.english) theme: '\(pair.front)' on '\(pair.ground)' has a contrast of \(shown):1, not \(least):1")
  }

  /// Rounded down, so that what is too little never reads as enough.
  private static func inTenths(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
