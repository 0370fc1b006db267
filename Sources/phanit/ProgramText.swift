import Building
import DataReports
import Localization
import Site
import SourceText

/// The sentences of the command line.
enum ProgramText {
  static let version = ProgramVersion.text

  static func built(_ result: BuildResult, into folder: String, in duration: Duration) -> Prose {
    let pages = NumberText.text(Double(result.pageCount), decimals: 0)
    let files = NumberText.text(Double(result.fileCount), decimals: 0)
    let megabytes = NumberText.text(Double(result.byteCount) / 1_000_000, decimals: 1)
    let seconds = NumberText.text(duration / .seconds(1), decimals: 2)
    let rendered = NumberText.text(Double(result.renderedCount), decimals: 0)
    let reused = NumberText.text(Double(result.reusedCount), decimals: 0)
    let gone = gonePages(result.gonePageCount)
    return Prose(
      th:
        "สร้างเว็บแล้วใน \(folder): \(pages) หน้า \(files) ไฟล์ \(megabytes) MB ใช้เวลา \(seconds) วินาที (สร้างใหม่ \(rendered) รายการ คงเดิม \(reused) รายการ)"
        + gone.thai,
      en:
        "Built \(folder): \(pages) pages, \(files) files, \(megabytes) MB in \(seconds) s (\(rendered) rendered, \(reused) unchanged)"
        + gone.english)
  }

  /// Pages that go are told, for one file that is deleted may take a page of each row with it.
  private static func gonePages(_ count: Int) -> Prose {
    if count == 0 { return Prose(th: "", en: "") }
    let shown = NumberText.text(Double(count), decimals: 0)
    return Prose(
      th: " หน้าเว็บของครั้งก่อนหายไป \(shown) หน้า",
      en: "; \(shown) \(count == 1 ? "page" : "pages") of the last build \(count == 1 ? "is" : "are") gone")
  }

  /// How much is withheld, and when the site changes next; nil where nothing is.
  static func withheld(_ outlook: Outlook) -> Prose? {
    func count(_ subject: WithheldItem.Subject, _ kinds: [WithheldItem.Kind]) -> Int {
      Set(outlook.withheld.filter { $0.subject == subject && kinds.contains($0.kind) }.map(\.id)).count
    }
    let documents: [WithheldItem.Kind] = [.draft, .scheduled, .held]
    let withheldRows = count(.dataset, [.dataset, .rows]) - count(.dataset, [.dataset])
    let counts: [(number: Int, th: String, en: String)] = [
      (count(.bulletin, documents), "ข่าว % เรื่อง", "% bulletin"), (count(.page, documents), "หน้าเว็บ % หน้า", "% page"),
      (count(.dataset, [.dataset]), "ชุดข้อมูล % ชุด", "% dataset"),
      (withheldRows, "แถวใหม่ของชุดข้อมูล % ชุด", "new rows of % dataset"),
    ]
    let some = counts.filter { $0.number > 0 }
    guard !some.isEmpty else { return nil }
    let thai = some.map { $0.th.replacing("%", with: "\($0.number)") }
    let english = some.map { $0.en.replacing("%", with: "\($0.number)") + ($0.number == 1 ? "" : "s") }
    let last = english.count > 1 ? [english.suffix(2).joined(separator: " and ")] : english
    let next = outlook.nextChange?.shortISO(in: outlook.zone)
    let verb = some.count == 1 && some[0].number == 1 && !some[0].en.hasPrefix("new") ? "is" : "are"
    return Prose(
      th: "ยังไม่เผยแพร่: \(thai.joined(separator: " ")) "
        + (next.map { "เว็บไซต์จะเปลี่ยนครั้งถัดไปเมื่อ \($0)" } ?? "และเวลาที่ผ่านไปไม่เปลี่ยนอะไรอีก"),
      en: "\((english.dropLast(2) + last).joined(separator: ", ")) \(verb) withheld; "
        + (next.map { "the next change is at \($0)" } ?? "time alone changes nothing"))
  }

  static func recorded(_ item: BulletinRecorder.Recorded) -> Prose {
    let (values, figures, rows) = item.record.counts
    return Prose(
      th: "บันทึกแล้ว \(item.path): ตัวเลขในข้อความ \(values) แห่ง แผนภูมิและตาราง \(figures) รายการ แถวข้อมูล \(rows) แถว",
      en:
        "Recorded \(item.path): \(ProblemCounts.noun(values, "value")), \(ProblemCounts.noun(figures, "figure")), \(ProblemCounts.noun(rows, "row"))"
    )
  }

  static func begun(_ draft: BulletinDraft) -> Prose {
    let files = draft.files.map { "  " + $0.path }.joined(separator: "\n")
    let model = draft.model.map { Prose(th: " ตามโครงของ \($0.path)", en: " like \($0.path)") } ?? Prose(th: "", en: "")
    return Prose(
      th: "เริ่มข่าวของวันที่ \(draft.date.text(in: .thai))\(model.thai) แล้ว:\n\(files)\n"
        + "แก้ย่อหน้าที่อยู่ใน [ ] ดูตัวอย่างด้วย phanit serve แล้วลบบรรทัด draft",
      en: "Begun for \(draft.date.text(in: .english))\(model.english):\n\(files)\n"
        + "Write the paragraphs in [ ], look at it with phanit serve, then take the line draft away.")
  }

  /// After `init --ci`.
  static func added(_ paths: [String], to folder: String) -> Prose {
    let list = paths.map { "  \(folder)/\($0)" }.joined(separator: "\n")
    return Prose(
      th: "เพิ่มไฟล์ต่อไปนี้แล้ว ค่าที่ต้องตั้งบอกไว้ต้นไฟล์:\n\(list)",
      en: "Added these files; each begins with the settings that it takes:\n\(list)")
  }

  static func explanation(of code: String) -> Prose {
    Prose(th: "ดูคำอธิบายและวิธีแก้ได้ด้วย phanit explain \(code)", en: "phanit explain \(code) tells more")
  }

  static let nothingToRecord = Prose(
    th: "ไม่มีข่าวที่ต้องบันทึก", en: "There is no bulletin to record.")

  /// A line for each, under the name of its kind.
  static func list(of templates: [TemplateLibrary.Item]) -> Prose {
    let kinds: [TemplateLibrary.Kind: Prose] = [
      .page: Prose(th: "หน้า", en: "Pages"), .figure: Prose(th: "ส่วนจากบล็อก", en: "Blocks"),
      .partial: Prose(th: "ชิ้นส่วน", en: "Partials"), .macro: Prose(th: "มาโคร", en: "Macros"),
      .strings: Prose(th: "ถ้อยคำ", en: "Words"), .style: Prose(th: "สไตล์", en: "Styles"),
      .asset: Prose(th: "ไฟล์ประกอบ", en: "Other files"),
    ]
    let replaced = Prose(th: "ใช้ของเว็บไซต์แทน", en: "replaced by the site")
    func text(_ language: Language) -> String {
      TemplateLibrary.Kind.allCases.map { kind in
        let lines = templates.filter { $0.kind == kind }
          .map { "  \($0.name)" + ($0.isReplaced ? " (\(replaced[language]))" : "") }
        return ([kinds[kind]?[language] ?? ""] + lines).joined(separator: "\n")
      }.joined(separator: "\n")
    }
    return Prose(th: text(.thai), en: text(.english))
  }

  static func checked(templates count: Int, _ problems: ProblemCounts) -> Prose {
    Prose(
      th: "ตรวจแม่แบบ \(count) ไฟล์: \(problems.prose.thai)",
      en: "\(ProblemCounts.noun(count, "template")) checked: \(problems.prose.english)")
  }
}
