import SourceText

package enum MarkdownProblem: Sendable, Hashable {
  case rawHTML(String)
  case unsafeLink(String)
  /// `https://` and nothing behind it.
  case linkWithoutHost(String)
  /// A picture of another site.
  case foreignImage(String)
  case imageWithoutText(String)
  case directiveInsideBlock(String)
  /// A fenced block that is shown as code, though it reads like a chart or a table.
  case directiveUnknown(String, suggestion: String)
  case emptyValue
  case noteMissing(String, suggestion: String?)
  /// Nothing stands behind `[^label]:`.
  case noteEmpty(String)
  /// Its text stands in a list or a quote.
  case noteInsideBlock(String)
  case noteTwice(String)
  case noteUnused(String)
  case calloutUnknown(String)
  /// A row with another number of cells than its heading has.
  case tableRow(found: Int, expected: Int)
}

extension MarkdownProblem: Problem {
  package var code: String {
    switch self {
    case .rawHTML: "markdown-raw-html"
    case .unsafeLink: "markdown-unsafe-link"
    case .linkWithoutHost: "markdown-link-host"
    case .foreignImage: "markdown-image-foreign"
    case .imageWithoutText: "markdown-image-text"
    case .directiveInsideBlock: "markdown-block-place"
    case .directiveUnknown: "markdown-block-name"
    case .emptyValue: "value-empty"
    case .noteMissing: "markdown-note-missing"
    case .noteEmpty: "markdown-note-empty"
    case .noteInsideBlock: "markdown-note-place"
    case .noteTwice: "markdown-note-twice"
    case .noteUnused: "markdown-note-unused"
    case .calloutUnknown: "markdown-callout"
    case .tableRow: "markdown-table-row"
    }
  }

  package var severity: Severity {
    switch self {
    case .directiveUnknown, .foreignImage, .noteTwice, .noteUnused, .tableRow: .warning
    default: .error
    }
  }

  package var message: Prose {
    switch self {
    case .rawHTML(let tag):
      Prose(th: "ใช้ HTML ดิบ '\(tag)' ใน Markdown ไม่ได้", en: "raw HTML '\(tag)' is not allowed in Markdown")
    case .unsafeLink(let link): Prose(th: "ลิงก์ '\(link)' ไม่ปลอดภัย", en: "the link '\(link)' is not safe")
    case .linkWithoutHost(let link):
      Prose(th: "ลิงก์ '\(link)' ไม่มีชื่อเว็บไซต์", en: "the link '\(link)' names no site")
    case .foreignImage(let link):
      Prose(
        th: "ภาพ '\(link)' อยู่ที่เว็บไซต์อื่น เบราว์เซอร์จะไม่แสดง",
        en: "the image '\(link)' lies on another site: browsers will not show it")
    case .imageWithoutText(let link):
      Prose(th: "ภาพ '\(link)' ไม่มีข้อความอธิบาย", en: "the image '\(link)' has no alternative text")
    case .directiveInsideBlock(let name):
      Prose(
        th: "บล็อก '\(name)' อยู่ในรายการหรือข้อความอ้างอิงไม่ได้", en: "a '\(name)' block cannot stand in a list or a quote")
    case .directiveUnknown(let word, _):
      Prose(
        th: "ไม่มีบล็อกชื่อ '\(word)' ข้อความในบล็อกจึงแสดงเป็นโค้ด",
        en: "there is no block '\(word)', so its text is shown as code")
    case .emptyValue: Prose(th: "ไม่มีชื่อค่าหลังเครื่องหมาย '='", en: "there is no name after the '='")
    case .noteMissing(let label, _):
      Prose(th: "ไม่มีข้อความของเชิงอรรถ '[^\(label)]'", en: "the footnote '[^\(label)]' has no text")
    case .noteEmpty(let label):
      Prose(th: "ไม่มีข้อความหลัง '[^\(label)]:'", en: "nothing stands behind '[^\(label)]:'")
    case .noteInsideBlock(let label):
      Prose(
        th: "ข้อความของเชิงอรรถ '[^\(label)]' อยู่ในรายการหรือข้อความอ้างอิงไม่ได้",
        en: "the text of the footnote '[^\(label)]' cannot stand in a list or a quote")
    case .noteTwice(let label): Prose(th: "เชิงอรรถ '\(label)' มีสองข้อความ", en: "the footnote '\(label)' has two texts")
    case .noteUnused(let label):
      Prose(th: "ไม่มีที่ใดอ้างถึงเชิงอรรถ '\(label)'", en: "nothing refers to the footnote '\(label)'")
    case .tableRow(let found, let expected):
      found > expected
        ? Prose(
          th: "แถวนี้มี \(found) ช่อง แต่หัวตารางมี \(expected) ช่อง ช่องที่เกินจึงหายไป",
          en: "this row has \(found) cells and the heading \(expected): the rest is not shown")
        : Prose(
          th: "แถวนี้มี \(found) ช่อง แต่หัวตารางมี \(expected) ช่อง ช่องที่ขาดจึงว่าง",
          en:
            "this row has \(found == 1 ? "1 cell" : "\(found) cells") and the heading \(expected): the others are empty"
        )
    case .calloutUnknown(let word): Prose(th: "ไม่รู้จัก '[!\(word)]'", en: "unknown '[!\(word)]'")
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
    case .linkWithoutHost:
      Prose(th: "เขียนที่อยู่ให้ครบ เช่น https://example.org/", en: "write the whole address, as in https://example.org/")
    case .foreignImage:
      Prose(
        th: "วางไฟล์ไว้ใน Content/media แล้วเขียน ![คำอธิบายภาพ](/media/ชื่อไฟล์)",
        en: "put the file into Content/media and write ![what the image shows](/media/name)")
    case .imageWithoutText(let link):
      Prose(th: "เขียน ![คำอธิบายภาพ](\(link))", en: "write ![what the image shows](\(link))")
    case .directiveInsideBlock, .noteInsideBlock: Prose(th: "ย้ายมาไว้ชิดขอบซ้าย", en: "move it out, to the left margin")
    case .directiveUnknown(_, let near): Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .noteMissing(_, let near?): Prose(th: "หมายถึง '[^\(near)]' หรือไม่", en: "did you mean '[^\(near)]'?")
    case .noteMissing(let label, nil):
      Prose(
        th: "เขียน '[^\(label)]: ข้อความ' ชิดขอบซ้าย หรือเขียน '\\[^\(label)]' ถ้าไม่ใช่เชิงอรรถ",
        en: "write '[^\(label)]: its text' at the left margin, or '\\[^\(label)]' where it is no footnote")
    case .noteEmpty(let label):
      Prose(
        th: "เขียนข้อความต่อท้ายในบรรทัดเดียวกัน '[^\(label)]: ข้อความ' หรือลบเชิงอรรถออก",
        en: "write the text on the same line, '[^\(label)]: its text', or remove the footnote")
    case .noteTwice: Prose(th: "ตั้งชื่ออื่น หรือลบออก", en: "give it another name, or remove it")
    case .noteUnused(let label):
      Prose(th: "ใส่ '[^\(label)]' ในเนื้อความ หรือลบเชิงอรรถออก", en: "put '[^\(label)]' into the text, or remove it")
    case .calloutUnknown(let word):
      Prose(
        th: "ใช้ \(Self.calloutMarks) หรือเขียน '\\[!\(word)]' ถ้าเป็นข้อความ",
        en: "use \(Self.calloutMarks), or write '\\[!\(word)]' where it is text")
    case .tableRow(let found, let expected):
      found > expected
        ? Prose(
          th: "เพิ่มช่องในหัวตาราง หรือเขียน '\\|' ถ้าเครื่องหมายเป็นข้อความ",
          en: "add cells to the heading, or write '\\|' where the bar is text")
        : Prose(th: "เติม '|' ให้ครบทุกช่อง", en: "write a '|' for each cell, empty ones too")
    case .emptyValue: Prose(th: "เขียนชื่อชุดข้อมูลหลัง '=' เช่น `=hom_mali`", en: "name a query after it, as in `=hom_mali`")
    }
  }

  private static var calloutMarks: String {
    MarkdownBody.Callout.allCases.map { "[!\($0.rawValue.uppercased())]" }.joined(separator: ", ")
  }
}
