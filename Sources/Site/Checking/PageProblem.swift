import SourceText

/// Something in the HTML of pages that a reader would stumble over, told once for all pages that have it alike.
struct PageProblem: Problem {
  let finding: MarkupFinding
  let spread: PageSpread

  var code: String {
    switch finding {
    case .imageWithoutAlternative: "check-image-alt"
    case .noMainHeading, .severalMainHeadings: "check-main-heading"
    case .skippedHeading: "check-heading-skipped"
    case .brokenLink: "check-link-broken"
    case .unknownAnchor: "check-anchor-unknown"
    case .duplicateID: "check-id-twice"
    case .emptyLink, .emptyButton: "check-link-empty"
    case .noTitle: "check-title-missing"
    case .noLanguage: "check-language-missing"
    case .externalLink: "check-link-external"
    }
  }

  var severity: Severity {
    switch finding {
    case .noMainHeading, .severalMainHeadings, .skippedHeading, .unknownAnchor: .warning
    // The page is gone for good; anything else may pass.
    case .externalLink(_, let reply): [.status(404), .status(410)].contains(reply) ? .error : .warning
    default: .error
    }
  }

  var message: Prose {
    let (page, found) = (place, said)
    return Prose(th: "\(page.thai): \(found.thai)", en: "\(page.english): \(found.english)")
  }

  /// Which pages, and what the first is made of.
  private var place: Prose {
    let (path, template) = (spread.first.path, spread.first.template.fileName)
    let more = spread.count - 1
    let others = Prose(
      th: more > 0 ? " และอีก \(more) หน้า" : "", en: more > 0 ? " and \(more) more page\(more == 1 ? "" : "s")" : "")
    let origin =
      spread.source.map { Prose(th: "จาก \($0) ด้วยแม่แบบ \(template)", en: "from \($0) by \(template)") }
      ?? Prose(th: "จากแม่แบบ \(template)", en: "by \(template)")
    return Prose(
      th: "หน้า \(path) (\(origin.thai))\(others.thai)", en: "page \(path) (\(origin.english))\(others.english)")
  }

  private var said: Prose {
    switch finding {
    case .imageWithoutAlternative(let source):
      Prose(th: "รูป '\(source)' ไม่มี 'alt'", en: "the image '\(source)' has no 'alt'")
    case .noMainHeading: Prose(th: "ไม่มีหัวข้อหลัก (h1)", en: "there is no main heading (h1)")
    case .severalMainHeadings(let count):
      Prose(th: "มีหัวข้อหลัก (h1) \(count) หัวข้อ", en: "there are \(count) main headings (h1)")
    case .skippedHeading(let from, let to):
      Prose(
        th: "หัวข้อ “\(spread.text ?? "")” ข้ามระดับจาก h\(from) ไป h\(to)",
        en: "the heading “\(spread.text ?? "")” goes from h\(from) to h\(to)")
    case .brokenLink(let target): Prose(th: "ลิงก์ '\(target)' ไม่มีปลายทาง", en: "the link '\(target)' leads nowhere")
    case .unknownAnchor(let target):
      Prose(
        th: "หน้าปลายทางของลิงก์ '\(target)' ไม่มีส่วนที่ระบุหลัง #",
        en: "'\(target)' leads to a page on which nothing is called so")
    case .duplicateID(let id): Prose(th: "มี id '\(id)' มากกว่าหนึ่งแห่ง", en: "two elements have the id '\(id)'")
    case .emptyLink(let target):
      Prose(th: "ลิงก์ไป '\(target)' ไม่มีข้อความให้อ่าน", en: "the link to '\(target)' has no text to be read")
    case .emptyButton: Prose(th: "มีปุ่มที่ไม่มีข้อความให้อ่าน", en: "a button has no text to be read")
    case .noTitle: Prose(th: "ไม่มีชื่อหน้าใน <title>", en: "the page has no <title>")
    case .noLanguage: Prose(th: "<html> ไม่บอกภาษาใน 'lang'", en: "<html> does not say its language in 'lang'")
    case .externalLink(let target, .status(let status)):
      Prose(th: "เว็บไซต์ปลายทางตอบ \(status) สำหรับ '\(target)'", en: "'\(target)' was answered with \(status)")
    case .externalLink(let target, .silence):
      Prose(th: "ไม่มีคำตอบจาก '\(target)'", en: "there was no answer from '\(target)'")
    case .externalLink(let target, .unreadable):
      Prose(
        th: "ที่อยู่ '\(target)' เขียนไม่ถูกรูปแบบ จึงไม่ได้ถาม",
        en: "the address '\(target)' is malformed, so nobody was asked")
    }
  }

  var hint: Prose? {
    switch finding {
    case .imageWithoutAlternative:
      Prose(
        th: "เพิ่ม alt=\"คำบรรยายรูป\" หรือ alt=\"\" ถ้ารูปมีไว้ตกแต่งเท่านั้น",
        en: "add alt=\"what it shows\", or alt=\"\" where it is there for decoration only")
    case .noMainHeading, .severalMainHeadings:
      Prose(
        th: "ให้มี h1 หนึ่งหัวข้อในแม่แบบ และเริ่มหัวข้อในเนื้อความที่ ##",
        en: "have one h1 in the template, and begin headings of texts with ##")
    case .skippedHeading:
      Prose(
        th: "ลดระดับทีละขั้น หลัง ## ให้ใช้ ###", en: "go down one level at a time: ### comes after ##")
    case .brokenLink: Prose(th: "แก้ที่อยู่ หรือลบลิงก์", en: "correct the address, or take the link away")
    case .unknownAnchor:
      Prose(
        th: "ใช้ id ที่มีในหน้านั้น หรือลบส่วนหลัง # ออก", en: "use an id of that page, or take away what stands behind the #")
    case .duplicateID: Prose(th: "เปลี่ยนให้ไม่ซ้ำกัน", en: "give each an id of its own")
    case .emptyLink, .emptyButton:
      Prose(
        th: "เขียนข้อความข้างใน หรือใส่ 'aria-label' หรือ 'alt' ของรูป",
        en: "write a text in it, an 'aria-label', or the 'alt' of its image")
    case .noTitle:
      Prose(
        th: "เพิ่ม <title>{{ page.title }}</title> ในแม่แบบ", en: "add <title>{{ page.title }}</title> to the template")
    case .noLanguage:
      Prose(th: "เขียน <html lang=\"{{ page.languageCode }}\">", en: "write <html lang=\"{{ page.languageCode }}\">")
    case .externalLink(_, .status(404)), .externalLink(_, .status(410)):
      Prose(th: "หาที่อยู่ใหม่ หรือลบลิงก์", en: "find its new address, or take the link away")
    case .externalLink(_, .unreadable):
      Prose(
        th: "แก้ที่อยู่ให้ถูกรูปแบบ เช่น https://example.org/page",
        en: "correct the address, as in https://example.org/page")
    case .externalLink:
      Prose(th: "เปิดดูในเบราว์เซอร์ อาจเป็นปัญหาชั่วคราว", en: "open it in a browser; it may come back")
    }
  }
}
