import SourceText

/// Styles and scripts that stand in a template.
extension SiteProblem {
  var inlineMessage: Prose {
    guard case .inlineInTemplate(let name) = self else { return Prose(th: "", en: "") }
    return Prose(
      th: "'\(name)' ในแม่แบบจะไม่มีผล เพราะนโยบาย Content-Security-Policy ของเว็บไซต์ไม่อนุญาต",
      en: "'\(name)' in a template has no effect: the site's Content-Security-Policy does not allow it")
  }

  var inlineHint: Prose? {
    switch self {
    case .inlineInTemplate("style"), .inlineInTemplate("<style>"):
      Prose(
        th: "ตั้งชื่อ class แล้วเขียนรูปแบบไว้ใน Templates/assets/theme.css",
        en: "give it a class, and write its style in Templates/assets/theme.css")
    case .inlineInTemplate:
      Prose(
        th: "วางสคริปต์เป็นไฟล์ไว้ใน Templates/assets แล้วเขียน <script src=\"{{ asset(\"assets/ชื่อไฟล์.js\") }}\"></script>",
        en: "put the script into a file in Templates/assets: <script src=\"{{ asset(\"assets/name.js\") }}\"></script>")
    default: nil
    }
  }
}
