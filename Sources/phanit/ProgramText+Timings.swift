import Building
import DataReports
import Localization
import SourceText

extension ProgramText {
  /// Phases, the slowest entries, the templates, and what was known already: a line each, times in seconds.
  static func timings(_ timings: BuildTimings) -> Prose {
    var lines = [Prose(th: "เวลาที่ใช้ (วินาที)", en: "Where the time went, in seconds")]
    let whole = timings.phases.reduce(Duration.zero) { $0 + $1.duration }
    for (phase, duration) in timings.phases {
      let start = "\(time(duration)) \(share(duration, of: whole))  "
      lines.append(Prose(th: start + phase.name.thai, en: start + phase.name.english))
    }
    if !timings.entries.isEmpty {
      lines.append(Prose(th: "รายการที่ใช้เวลามากที่สุด", en: "The slowest entries"))
      for entry in timings.entries.prefix(BuildTimings.shownCount) {
        let line = "\(time(entry.duration))        \(entry.key)"
        lines.append(Prose(th: line, en: line))
      }
      lines.append(Prose(th: "แม่แบบ (ส่วนของเวลาสร้างทั้งหมด)", en: "Templates, as a share of rendering"))
      for template in timings.templates.prefix(BuildTimings.shownCount) {
        let start = "\(time(template.duration)) \(share(template.duration, of: timings.rendering))  \(template.name)"
        lines.append(
          Prose(
            th: "\(start) (\(template.entryCount) หน้า)",
            en: "\(start) (\(ProblemCounts.noun(template.entryCount, "page")))"))
      }
    }
    let count = timings.entries.count + timings.reusedCount
    lines.append(
      Prose(
        th: "คงเดิม \(timings.reusedCount) จาก \(count) รายการ",
        en: "Unchanged: \(timings.reusedCount) of \(count) entries"))
    if timings.askedCount > 0 {
      let counts = (known: timings.knownCount, asked: timings.askedCount)
      lines.append(
        Prose(
          th: "คำค้นที่มีคำตอบอยู่แล้ว \(counts.known) จาก \(counts.asked) ครั้ง",
          en: "Answered before: \(counts.known) of \(counts.asked) queries"))
    }
    return Prose(th: lines.map(\.thai).joined(separator: "\n"), en: lines.map(\.english).joined(separator: "\n"))
  }

  private static func time(_ duration: Duration) -> String {
    padded(NumberText.text(duration / .seconds(1), decimals: 3), to: 9)
  }

  private static func share(_ duration: Duration, of whole: Duration) -> String {
    padded(NumberText.text(whole > .zero ? 100 * (duration / whole) : 0, decimals: 0) + " %", to: 5)
  }

  private static func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
