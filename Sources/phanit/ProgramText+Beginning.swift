import Building
import DataReports
import Datasets
import Localization
import Site
import SourceText

/// What `phanit new` says and asks.
extension ProgramText {
  /// What has a title.
  enum Titled { case dataset, page }

  static func titleQuestion(_ language: Language, of kind: Titled) -> Prose {
    let thing = kind == .dataset ? "ชุดข้อมูล" : "หน้า"
    let name = language == .thai ? ("ไทย", "Thai") : ("อังกฤษ", "English")
    return Prose(
      th: "ชื่อ\(thing)ภาษา\(name.0) (กด Enter เพื่อเขียนภายหลัง)", en: "Title in \(name.1) (Enter to write it later)")
  }

  /// - Parameter id: what the file is called as a name in an address.
  static func nameQuestion(_ id: String) -> Prose {
    Prose(
      th: "ชื่อในที่อยู่เว็บ ใช้ a-z 0-9 และ - เปลี่ยนภายหลังยาก (กด Enter เพื่อใช้ '\(id)')",
      en: "Name in addresses: a-z, 0-9 and -; hard to change later (Enter for '\(id)')")
  }

  static func unitQuestion(_ column: DraftColumn, _ language: Language) -> Prose {
    let heading = TextTable.printable(column.heading)
    let written = column.unit.map { TextTable.printable($0.written) }
      .map { Prose(th: " ไฟล์เขียนว่า '\($0)'", en: ", the file says '\($0)'") }
    let enter =
      column.unit?.words(in: language).map { Prose(th: "เพื่อใช้ '\($0)'", en: "for '\($0)'") }
      ?? Prose(th: "เพื่อเขียนภายหลัง", en: "to write it later")
    let isThai = language == .thai
    return Prose(
      th:
        "หน่วยของ '\(heading)' ภาษา\(isThai ? "ไทย เช่น บาท" : "อังกฤษ เช่น baht")\(written?.thai ?? "") (กด Enter \(enter.thai))",
      en:
        "Unit of '\(heading)' in \(isThai ? "Thai, such as บาท" : "English, such as baht")\(written?.english ?? "") (Enter \(enter.english))"
    )
  }

  /// The lines that wait for a person, and the commands that come next.
  static func begun(_ descriptor: DescriptorDraft, at path: String, _ options: GlobalOptions) -> Prose {
    let site = options.site
    let place = site == "." ? path : site + "/" + path
    let open = descriptor.openLines.map { "  \(place):\($0.number)  \($0.text)" }.joined(separator: "\n")
    let folder = place.split(separator: "/").dropLast().joined(separator: "/")
    // As this command was typed.
    let language = options.language.map { " --language \($0.rawValue)" } ?? ""
    let option = (site == "." ? "" : " --site \(site.asShellWord)") + language
    let next = "  phanit data validate \(folder.asShellWord)\(language)\n  phanit serve\(option)"
    return Prose(
      th: "\nเขียน \(place) แล้ว\(open.isEmpty ? "" : " ยังต้องตัดสินใจ:\n\(open)")\nต่อไป:\n\(next)",
      en: "\nWrote \(place).\(open.isEmpty ? "" : " To decide:\n\(open)")\nNext:\n\(next)")
  }

  static func begun(_ draft: PageDraft) -> Prose {
    let files = draft.files.map { "  " + $0.path }.joined(separator: "\n")
    let line = "  - {page: \(draft.name.path)}"
    return Prose(
      th:
        "เริ่มหน้าเว็บแล้ว:\n\(files)\nดูตัวอย่างด้วย phanit serve ถ้าต้องการให้อยู่ในเมนู เพิ่มบรรทัดนี้ใต้ navigation ใน Content/site.yaml:\n\(line)",
      en:
        "Begun:\n\(files)\nLook at it with phanit serve. For the menu, add this line below navigation in Content/site.yaml:\n\(line)"
    )
  }
}
