import SourceText

package enum MarkdownProblem: Sendable, Hashable {
  case rawHTML(String)
  case unsafeLink(String)
  case imageWithoutText(String)
  case directiveInsideBlock(String)
  case emptyValue
}

extension MarkdownProblem: Problem {
  package var code: String {
    switch self {
    case .rawHTML: "markdown-raw-html"
    case .unsafeLink: "markdown-unsafe-link"
    case .imageWithoutText: "markdown-image-text"
    case .directiveInsideBlock: "markdown-block-place"
    case .emptyValue: "value-empty"
    }
  }

  package var message: Prose {
    switch self {
    case .rawHTML(let tag):
      Prose(th: "ใช้ HTML ดิบ '\(tag)' ใน Markdown ไม่ได้", en: "raw HTML '\(tag)' is not allowed in Markdown")
    case .unsafeLink(let link): Prose(th: "ลิงก์ '\(link)' ไม่ปลอดภัย", en: "the link '\(link)' is not safe")
    case .imageWithoutText(let link):
      Prose(th: "ภาพ '\(link)' ไม่มีข้อความอธิบาย", en: "the image '\(link)' has no alternative text")
    case .directiveInsideBlock(let name):
      Prose(
        th: "บล็อก '\(name)' อยู่ในรายการหรือข้อความอ้างอิงไม่ได้", en: "a '\(name)' block cannot stand in a list or a quote")
    case .emptyValue: Prose(th: "ไม่มีชื่อค่าหลังเครื่องหมาย '='", en: "there is no name after the '='")
    }
  }

  package var hint: Prose? {
    switch self {
    case .rawHTML:
      Prose(
        th: "เขียนเป็น Markdown หรือถ้าต้องการแสดงเครื่องหมาย '<' ให้เขียน '\\<'",
        en: "write it in Markdown; for the sign '<' itself write '\\<'")
    case .unsafeLink:
      Prose(th: "ใช้ https:, mailto:, tel: หรือลิงก์ภายในเว็บ", en: "use https:, mailto:, tel: or a link within the site")
    case .imageWithoutText(let link):
      Prose(th: "เขียน ![คำอธิบายภาพ](\(link))", en: "write ![what the image shows](\(link))")
    case .directiveInsideBlock: Prose(th: "ย้ายมาไว้ชิดขอบซ้าย", en: "move it out, to the left margin")
    case .emptyValue: Prose(th: "เขียนชื่อชุดข้อมูลหลัง '=' เช่น `=hom_mali`", en: "name a query after it, as in `=hom_mali`")
    }
  }
}
