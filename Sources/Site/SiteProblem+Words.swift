import Localization
import SourceText

/// Words that a language lacks, and files that hold two versions of them.
extension SiteProblem {
  var wordsMessage: Prose {
    switch self {
    case .missingTranslation(let key, let language):
      Prose(th: "'\(key)' ยังไม่มีภาษา '\(language.rawValue)'", en: "'\(key)' has no text in '\(language.rawValue)'")
    case .missingStrings(let keys, let language):
      keys.count == 1
        ? Prose(
          th: "ข้อความ '\(keys[0])' ยังไม่มีคำแปลภาษา '\(language.rawValue)'",
          en: "the string '\(keys[0])' is not translated into '\(language.rawValue)'")
        : Prose(
          th: "ข้อความ \(keys.count) รายการยังไม่มีคำแปลภาษา '\(language.rawValue)': \(keys.joined(separator: ", "))",
          en: "\(keys.count) strings are not translated into '\(language.rawValue)': \(keys.joined(separator: ", "))")
    case .unknownLanguage(let text, _):
      Prose(th: "Phanit ยังไม่มีภาษา '\(text)'", en: "Phanit has no language '\(text)'")
    case .stringsOfNoLanguage(let file, _):
      Prose(
        th: "ข้อความใน '\(file)' ไม่แสดงในหน้าใด เพราะชื่อไฟล์ไม่ใช่ภาษาของเว็บไซต์",
        en: "the strings of '\(file)' show nowhere: its name is that of no language of the site")
    case .mergeConflict(let lastLine):
      Prose(
        th: "git รวมไฟล์สองฉบับตรงนี้ไม่ได้ จึงทิ้งไว้ทั้งสองฉบับ" + (lastLine.map { " ถึงบรรทัด \($0)" } ?? ""),
        en: "git could not merge two versions of this part and left both" + (lastLine.map { ", to line \($0)" } ?? ""))
    case .mergeMarker:
      Prose(th: "มีบรรทัดที่ git ทิ้งไว้เมื่อรวมไฟล์สองฉบับไม่ได้", en: "git left this line where it could not merge two versions")
    default: Prose(th: "", en: "")
    }
  }

  var wordsHint: Prose? {
    switch self {
    case .missingStrings(let keys, let language):
      Prose(
        th: "เพิ่ม\(keys.count == 1 ? " '\(keys[0])' " : "ทั้งหมด")ใน Templates/strings/\(language.rawValue).yaml",
        en: "add \(keys.count == 1 ? "'\(keys[0])'" : "them all") to Templates/strings/\(language.rawValue).yaml")
    case .missingTranslation(_, let language):
      Prose(
        th: "เพิ่ม '\(language.rawValue): …' ตรงนี้ หรือเขียนข้อความเดียวแทนทั้งหมดถ้าทุกภาษาใช้เหมือนกัน",
        en: "add '\(language.rawValue): …' here, or write one text in place of them if it is the same in every language"
      )
    case .unknownLanguage(_, let meant?): Self.didYouMean(meant.rawValue)
    case .unknownLanguage(_, nil):
      Prose(
        th: "ใช้ได้: th (ไทย) และ en (อังกฤษ) ภาษาอื่นต้องให้ผู้พัฒนาเพิ่มในโปรแกรมก่อน",
        en: "there are th (Thai) and en (English); a developer has to add any other to the program first")
    case .stringsOfNoLanguage(_, let languages):
      Prose(
        th:
          "ตั้งชื่อเป็น \(languages.map { "\($0.rawValue).yaml" }.joined(separator: " หรือ ")) หรือเพิ่มภาษาใน languages: ของ site.yaml",
        en:
          "name it \(languages.map { "\($0.rawValue).yaml" }.joined(separator: " or ")), or add its language to 'languages:' in site.yaml"
      )
    case .mergeConflict:
      Prose(
        th: "เก็บส่วนที่ถูกต้องไว้ แล้วลบส่วนที่เหลือ พร้อมบรรทัด <<<<<<< ======= และ >>>>>>>",
        en: "keep what is right, and delete the rest with the lines <<<<<<<, ======= and >>>>>>>")
    case .mergeMarker:
      Prose(
        th: "ตรวจว่าข้อความก่อนหน้าไม่ซ้ำกัน แล้วลบบรรทัดนี้",
        en: "see that nothing stands twice above it, then delete the line")
    default: nil
    }
  }

  /// The hint for a page template that there is none of.
  static func template(_ name: String, _ choices: [String]) -> Prose {
    if let near = Suggestion.nearest(to: name, among: choices) { return didYouMean(near) }
    let all = choices.joined(separator: ", ")
    return Prose(
      th: "แม่แบบของหน้ามีเฉพาะ \(all) "
        + "ถ้าต้องการหน้าตาของตนเอง ให้คัดลอกแม่แบบหนึ่งไว้ใน Templates แล้วแก้ เช่น phanit template show page.html",
      en: "a page has one of the templates \(all); "
        + "for a look of your own copy one into Templates and change it: phanit template show page.html")
  }

  /// The hint for a page that makes no others.
  static func makers(_ choices: [String]) -> Prose {
    choices.isEmpty
      ? Prose(th: "เพิ่ม 'each: <ชุดข้อมูล>' ในหน้านั้น", en: "add 'each: <dataset>' to that page")
      : Prose(
        th: "หน้าที่สร้างหน้าอื่นได้แก่ \(choices.joined(separator: ", "))",
        en: "pages that make others: \(choices.joined(separator: ", "))")
  }
}
