import Localization
import Site
import SourceText

/// What `serve` says.
extension ProgramText {
  /// - Parameter asked: the port that was asked for.
  static func serving(at port: UInt16, asked: UInt16, host: String) -> Prose {
    let isHere = ["127.0.0.1", "::1", "0.0.0.0", "::"].contains(host)
    let name = isHere ? "localhost" : host.contains(":") ? "[\(host)]" : host
    let other = Prose(th: "พอร์ต \(asked) ไม่ว่าง จึงใช้ \(port)\n", en: "Port \(asked) is in use; \(port) is taken.\n")
    return Prose(
      th: (port == asked ? "" : other.thai) + "เปิดดูที่ http://\(name):\(port)/ (กด Ctrl-C เพื่อหยุด)",
      en: (port == asked ? "" : other.english) + "Open http://\(name):\(port)/ (Ctrl-C stops)")
  }

  /// Said once, where the system watches no more folders.
  static let looking = Prose(
    th: "ระบบไม่ติดตามโฟลเดอร์มากเท่านี้ จึงตรวจไฟล์ทั้งหมดเป็นระยะแทน หน้าเว็บอาจเปลี่ยนช้าลงเล็กน้อย "
      + "(เพิ่มได้ที่ fs.inotify.max_user_watches และ fs.inotify.max_user_instances)",
    en: "The system does not watch that many folders: all files are looked at again and again, and pages may follow "
      + "a little later (fs.inotify.max_user_watches and fs.inotify.max_user_instances allow more)")

  /// - Parameter paths: of the files that changed; nil where that is not known.
  static func read(_ paths: Set<String>?, hasErrors: Bool, in duration: Duration) -> Prose {
    let seconds = NumberText.text(duration / .seconds(1), decimals: 2)
    let first = paths?.min() ?? ""
    let more = (paths?.count ?? 0) - 1
    let change = Prose(
      th: more < 0 ? "อ่านเว็บไซต์แล้ว" : first + (more > 0 ? " และอีก \(more) ไฟล์" : ""),
      en: more < 0 ? "Site read" : first + (more > 0 ? " and \(more) more" : ""))
    let state = Prose(th: " — ยังมีข้อผิดพลาด หน้าเว็บคงไว้ตามเดิม", en: " — errors; pages stay as they were")
    return Prose(
      th: change.thai + " (\(seconds) วินาที)" + (hasErrors ? state.thai : ""),
      en: change.english + " (\(seconds) s)" + (hasErrors ? state.english : ""))
  }

  /// What is said over a page that readers do not see yet; nil for others.
  static func label(of publication: SiteContents.Publication, zone: ZoneOffset) -> Prose? {
    switch publication {
    case .published: nil
    case .draft: Prose(th: "ฉบับร่าง ยังไม่เผยแพร่", en: "A draft: readers do not see it")
    case .scheduled(let instant):
      Prose(
        th: "จะเผยแพร่เมื่อ \(instant.shortISO(in: zone))",
        en: "Scheduled: readers see it from \(instant.shortISO(in: zone))")
    }
  }
}
