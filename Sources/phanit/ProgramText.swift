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
    return Prose(
      th:
        "สร้างเว็บแล้วใน \(folder): \(pages) หน้า \(files) ไฟล์ \(megabytes) MB ใช้เวลา \(seconds) วินาที (สร้างใหม่ \(rendered) รายการ คงเดิม \(reused) รายการ)",
      en:
        "Built \(folder): \(pages) pages, \(files) files, \(megabytes) MB in \(seconds) s (\(rendered) rendered, \(reused) unchanged)"
    )
  }

  static func recorded(_ item: BulletinRecorder.Recorded) -> Prose {
    let (values, figures, rows) = item.record.counts
    return Prose(
      th: "บันทึกแล้ว \(item.path): ตัวเลขในข้อความ \(values) แห่ง กราฟและตาราง \(figures) รายการ แถวข้อมูล \(rows) แถว",
      en:
        "Recorded \(item.path): \(ProblemCounts.noun(values, "value")), \(ProblemCounts.noun(figures, "figure")), \(ProblemCounts.noun(rows, "row"))"
    )
  }

  static let nothingToRecord = Prose(
    th: "ไม่มีข่าวที่ต้องบันทึก", en: "There is no bulletin to record.")

  static func checked(templates count: Int, _ problems: ProblemCounts) -> Prose {
    Prose(
      th: "ตรวจแม่แบบ \(count) ไฟล์: \(problems.prose.thai)",
      en: "\(ProblemCounts.noun(count, "template")) checked: \(problems.prose.english)")
  }
}
