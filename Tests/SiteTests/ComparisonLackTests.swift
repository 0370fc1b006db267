import SourceText
import Testing

@testable import Site

@Suite("Comparisons that cannot be made")
struct ComparisonLackTests {
  @Test(
    "they say why",
    arguments: [
      ("pork", "2026-10-26..2026-11-02", "has no data for 26 October – 1 November 2026, so"),
      ("fish", "2026-11-02..2026-11-09", "has no data for 9–15 November 2026, so"),
      ("pork", "2026-11-02", "has no period before it"),
      ("none", "2026-11-02..2026-11-09", "is not above zero in 2–8 November 2026"),
      ("below", "2026-11-02..2026-11-09", "is below zero in 9–15 November 2026"),
      ("moved", "2026-11-02..2026-11-09", "a new series of 'x' begins in 9–15 November 2026, not"),
    ])
  func withoutComparison(good: String, period: String, reason: String) {
    let data = "data:\n  x: {dataset: prices, where: {good: \(good)}, period: \(period)}"
    var site = MemorySite(pageFile(data, "`=x.change`"))
    site.files["Content/datasets/prices/datapackage.yaml"]?.replace(
      "      primaryKey", with: "        - {name: status, type: string, role: status}\n      primaryKey")
    let rows = ["2026-11-02,pork,130,A", "2026-11-02,fish,1,A", "2026-11-09,fish,,O", "2026-11-02,none,0,A"]
    let more = ["2026-11-09,none,2,A", "2026-11-02,moved,1,A", "2026-11-09,moved,2,B"]
    let negative = ["2026-11-02,below,100,A", "2026-11-09,below,-5,A"]
    site.files["Content/datasets/prices/prices.csv"] =
      (["week,good,price,status"] + rows + more + negative).joined(separator: "\n") + "\n"
    let messages = site.diagnostics().filter { $0.problem.code == "value-no-comparison" }.map(\.problem.message.english)
    #expect(messages.count == 1 && messages[0].contains(reason), "\(site.diagnostics().map(\.problem.message.english))")
  }
}
