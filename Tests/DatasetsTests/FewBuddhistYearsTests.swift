import SourceText
import Testing

@testable import Datasets

@Suite("Buddhist years among others")
struct FewBuddhistYearsTests {
  @Test(
    "a few of them are named by their rows; of most or all the column is to be declared",
    arguments: [
      (["2026-11-01", "2569-11-02", "2026-11-03"], "only row 3 has a Buddhist year: write it", "เฉพาะแถว 3 "),
      (
        ["2026-11-01", "2569-11-02", "2026-11-03", "2569-11-04", "2026-11-05"],
        "only rows 3, 5 have Buddhist years: write them", "เฉพาะแถว 3, 5 "
      ),
      (["2569-11-01", "2569-11-02", "2026-11-03"], "add 'era: buddhist'", "เพิ่ม 'era: buddhist'"),
      (["2569-11-01", "2569-11-02"], "add 'era: buddhist'", "เพิ่ม 'era: buddhist'"),
    ])
  func hints(cells: [String], english: String, thai: String) {
    let (_, diagnostics) = Samples.diagnose(
      Samples.descriptor(["{name: v, type: date}"]), "v\n" + cells.joined(separator: "\n") + "\n")
    let found = diagnostics.filter { $0.problem.code == "csv-type" }
    #expect(found.count == cells.count { $0.hasPrefix("25") })
    for diagnostic in found {
      #expect(diagnostic.hint?.english.contains(english) == true, "\(diagnostic.hint?.english ?? "")")
      #expect(diagnostic.hint?.thai.contains(thai) == true, "\(diagnostic.hint?.thai ?? "")")
    }
  }
}
