import SourceText

/// Styles, scripts and images that stand in a template.
extension SiteProblem {
  var markupMessage: Prose {
    switch self {
    case .inlineInTemplate(let name):
      Prose(
        th: "'\(name)' ในแม่แบบจะไม่มีผล เพราะนโยบาย Content-Security-Policy ของเว็บไซต์ไม่อนุญาต",
        en: "'\(name)' in a template has no effect: the site's Content-Security-Policy does not allow it")
    case .imageInTemplate:
      Prose(
        th: "รูปภาพในแม่แบบไม่มี 'alt' ผู้ที่มองไม่เห็นรูปจึงไม่รู้ว่าเป็นรูปอะไร",
        en: "an image of the template has no 'alt', so who cannot see it is told nothing")
    default: Prose(th: "", en: "")
    }
  }

  var markupHint: Prose? {
    switch self {
    case .inlineInTemplate("style"), .inlineInTemplate("<style>"):
      Prose(
        th: "ตั้งชื่อ class แล้วเขียนรูปแบบไว้ใน Templates/assets/theme.css",
        en: "give it a class, and write its style in Templates/assets/theme.css")
    case .inlineInTemplate:
      Prose(
        th: "วางสคริปต์เป็นไฟล์ไว้ใน Templates/assets แล้วเขียน <script src=\"{{ asset(\"assets/ชื่อไฟล์.js\") }}\"></script>",
        en: "put the script into a file in Templates/assets: <script src=\"{{ asset(\"assets/name.js\") }}\"></script>")
    case .imageInTemplate:
      Prose(
        th: "เพิ่ม alt=\"คำบรรยายรูป\" หรือ alt=\"\" ถ้ารูปมีไว้ตกแต่งเท่านั้น",
        en: "add alt=\"what it shows\", or alt=\"\" where it is there for decoration only")
    default: nil
    }
  }
}
