import Building
import DataReports
import Localization
import Site
import SourceText

extension ProgramText {
  /// What is withheld, a line each; and in one sentence what was looked at and found.
  static func looked(at result: CheckResult) -> Prose {
    let problems = ProblemCounts(result.diagnostics).prose
    func count(_ number: Int) -> String { NumberText.text(Double(number), decimals: 0) }
    let noun = ProblemCounts.noun
    var thai = "ตรวจ \(count(result.pageCount)) หน้า ลิงก์ \(count(result.linkCount)) แห่ง "
    thai += "แผนภูมิและตาราง \(count(result.figureCount)) รายการ"
    var english = "Looked at \(noun(result.pageCount, "page")), \(noun(result.linkCount, "link")), "
    english += noun(result.figureCount, "figure")
    if result.externalCount > 0 {
      thai += " ลิงก์ไปเว็บอื่น \(count(result.externalCount)) แห่ง (ใช้คำตอบที่เก็บไว้ \(count(result.knownCount)) แห่ง)"
      english += ", \(noun(result.externalCount, "link")) to other sites (\(count(result.knownCount)) known)"
    }
    let withheld = result.withheld.map { line(of: $0, zone: result.zone) }
    return Prose(
      th: (withheld.map(\.thai) + ["\(thai): \(problems.thai)"]).joined(separator: "\n"),
      en: (withheld.map(\.english) + ["\(english): \(problems.english)"]).joined(separator: "\n"))
  }

  private static func line(of item: WithheldItem, zone: ZoneOffset) -> Prose {
    let until = item.until?.shortISO(in: zone)
    let datasets = Set(item.waitsFor.map(\.dataset)).sorted().joined(separator: ", ")
    func text(_ language: Language, until word: String) -> String {
      let reason = item.reason[language] + (datasets.isEmpty ? "" : " (\(datasets))")
      return "\(item.path): \(reason)" + (until.map { "\(word)\($0)" } ?? "")
    }
    return Prose(
      th: "ยังไม่เผยแพร่ \(text(.thai, until: " ถึง "))", en: "withheld: \(text(.english, until: ", until "))")
  }
}

extension CheckResult {
  /// Keys: `pages`, `links`, `figures`, `external`; `errors`, `warnings`, `problems`; `withheld`.
  var json: [UInt8] {
    var members = JSONMembers(absent: .null)
    members.add("pages", pageCount)
    members.add("links", linkCount)
    members.add("figures", figureCount)
    members.add("external", externalCount)
    ProblemCounts(diagnostics).add(to: &members)
    members.add("withheld", withheld.map { $0.json(in: zone) })
    return Array((members.text + "\n").utf8)
  }
}
