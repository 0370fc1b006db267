import SourceText

/// What the manual page says beside the commands.
enum ManualText {
  /// A section of terms, of an example or of words.
  struct Section {
    var title: Prose
    var items: [(term: String, words: Prose)] = []
    var example: Prose?
    var words: Prose?
  }

  static let name = Prose(th: "ชื่อ", en: "NAME")
  static let synopsis = Prose(th: "รูปแบบ", en: "SYNOPSIS")
  static let description = Prose(th: "คำอธิบาย", en: "DESCRIPTION")
  static let commands = Prose(th: "คำสั่ง", en: "COMMANDS")
  static let commonOptions = Prose(th: "ตัวเลือกของทุกคำสั่ง", en: "OPTIONS OF EVERY COMMAND")
  static let command = Prose(th: "คำสั่ง", en: "command")
  static let options = Prose(th: "ตัวเลือก", en: "options")

  static let introduction = Prose(
    th: """
      เว็บไซต์คือโฟลเดอร์ที่มีไฟล์ Content/site.yaml ชุดข้อมูล CSV และข้อความ Markdown
      Phanit สร้างเว็บไซต์ทั้งภาษาไทยและภาษาอังกฤษจากโฟลเดอร์นั้น พร้อมแผนภูมิและไฟล์ข้อมูลเปิด
      นำผลลัพธ์ไปวางบนเว็บเซิร์ฟเวอร์ใดก็ได้
      """,
    en: """
      A site is a folder with Content/site.yaml, datasets in CSV and texts in Markdown.
      Phanit makes a website of it in Thai and English, with charts and files of open data.
      The result can be put on any web server as it is.
      """)

  /// The values that an argument takes, and the one that holds where it is not given.
  static func notes(on argument: CommandArgument) -> [Prose] {
    var notes: [Prose] = []
    if !argument.values.isEmpty {
      let list = argument.values.joined(separator: ", ")
      notes.append(Prose(th: "ค่าที่ใช้ได้: \(list)", en: "One of: \(list)."))
    }
    // That of the folder goes without saying.
    if let value = argument.defaultValue, value != "." {
      notes.append(Prose(th: "ถ้าไม่ระบุใช้ \(value)", en: "Default: \(value)."))
    }
    return notes
  }

  static let sections = [exitStatus, environment, files, examples, seeAlso]

  private static let exitStatus = Section(
    title: Prose(th: "รหัสเมื่อจบการทำงาน", en: "EXIT STATUS"),
    items: [
      ("0", Prose(th: "ทำเสร็จแล้ว", en: "Done.")),
      (
        "1",
        Prose(
          th: """
            เนื้อหามีข้อผิดพลาด ไฟล์ผลลัพธ์ยังเป็นของเดิม หรือ check พบข้อผิดพลาด (check --strict พบคำเตือน) \
            หรือ data diff --exit-code พบความแตกต่าง
            """,
          en: """
            The content has errors, and the output is as it was; check found errors, or check --strict warnings; \
            or data diff --exit-code found a difference.
            """)
      ),
      ("64", Prose(th: "คำสั่งหรือตัวเลือกไม่ถูกต้อง", en: "The command or an option is wrong.")),
      (
        "130, 143",
        Prose(th: "build ถูกสั่งให้หยุดด้วย Ctrl-C หรือโดยระบบ", en: "A build was stopped, by Ctrl-C or by the system.")
      ),
    ])

  private static let environment = Section(
    title: Prose(th: "ตัวแปรสภาพแวดล้อม", en: "ENVIRONMENT"),
    items: [
      (
        "LC_ALL, LC_MESSAGES, LANG",
        Prose(
          th: "ข้อความเป็นภาษาไทยถ้าตัวแปรแรกที่มีค่าขึ้นต้นด้วย th สิ่งที่สร้างไม่ขึ้นกับตัวแปรเหล่านี้",
          en: "Messages are in Thai where the first that has a value begins with th. What is built never depends on it."
        )
      ),
      (
        "NO_COLOR",
        Prose(th: "ไม่ใช้สี ถ้าตัวแปรนี้มีค่าใด ๆ", en: "No colours, where it has any value.")
      ),
      (
        "TERM",
        Prose(
          th: "ถ้าเป็น dumb จะไม่ใช้สีและไม่แสดงความคืบหน้า", en: "Neither colours nor progress, where it is dumb.")
      ),
      (
        "CI", Prose(th: "ไม่แสดงความคืบหน้า ถ้าตัวแปรนี้มีค่าใด ๆ", en: "No progress is shown, where it has any value.")
      ),
      (
        "LIBTHAI_DICTDIR",
        Prose(
          th: "โฟลเดอร์ของพจนานุกรมคำไทย thbrk.tri ถ้าไม่ใช่ /usr/share/libthai",
          en: "The folder of the dictionary of Thai words, thbrk.tri, where it is not /usr/share/libthai.")
      ),
    ])

  private static let files = Section(
    title: Prose(th: "ไฟล์", en: "FILES"),
    items: [
      (
        "Content/site.yaml",
        Prose(th: "ชื่อ ที่อยู่ ภาษา และหน่วยงานของเว็บไซต์", en: "Title, address, languages and office of the site.")
      ),
      (
        "Content/datasets/*/datapackage.yaml",
        Prose(th: "ความหมายของคอลัมน์ในไฟล์ CSV ที่อยู่ข้างกัน", en: "What the columns of the CSV beside it mean.")
      ),
      (
        "Content/bulletins, Content/pages",
        Prose(th: "ข่าวสารและหน้าเว็บ ภาษาละหนึ่งไฟล์", en: "Bulletins and pages, a file for each language.")
      ),
      (
        "Templates",
        Prose(th: "แม่แบบที่ใช้แทนแม่แบบในโปรแกรม", en: "Templates in place of those inside the program.")
      ),
      ("Public", Prose(th: "เว็บไซต์ที่เสร็จแล้ว", en: "The finished site.")),
      (
        ".phanit",
        Prose(
          th: "สิ่งที่ build จำไว้เพื่อให้ครั้งต่อไปเร็วขึ้น ลบได้",
          en: "What builds remember to be faster next time; may be deleted.")
      ),
    ])

  private static let examples = Section(
    title: Prose(th: "ตัวอย่าง", en: "EXAMPLES"),
    example: Prose(
      th: """
        phanit init my-office
        phanit serve --site my-office
        phanit build --site my-office --output /var/www/html
        phanit data validate my-office --diagnostics json
        phanit explain csv-type
        """,
      en: """
        phanit init my-office
        phanit serve --site my-office
        phanit build --site my-office --output /var/www/html
        phanit data validate my-office --diagnostics json
        phanit explain csv-type
        """))

  private static let seeAlso = Section(
    title: Prose(th: "ดูเพิ่มเติม", en: "SEE ALSO"),
    words: Prose(
      th: "phanit help ตามด้วยชื่อคำสั่ง และคู่มือในโฟลเดอร์ Documentation ของ Phanit",
      en: "phanit help with the name of a command, and the guides in the folder Documentation of Phanit."))
}
