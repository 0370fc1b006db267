import SourceText
import Testing

@testable import Site

@Suite("What git leaves of a merge")
struct MergeMarkerTests {
  private static let prices = "Content/datasets/prices/prices.csv"

  /// Of a whole site: `line code`, and the messages.
  private func said(_ path: String, _ text: String) -> (problems: [String], messages: [String]) {
    let site = MemorySite([path: text])
    return (site.problems.map { $0.replacing(path + ":", with: "") }, site.diagnostics().map(\.problem.message.english))
  }

  @Test(
    "both versions in a file are one error, where they begin, whatever the file",
    arguments: [
      (
        "Content/pages/x.th.md", "---\ntitle: X\n---\nก\n\n<<<<<<< HEAD\nข\n=======\nค\n>>>>>>> other\n\nง\n", "6:1", 10
      ),
      ("Content/pages/x.th.md", "---\n<<<<<<< HEAD\ntitle: X\n=======\ntitle: Y\n>>>>>>> other\n---\n", "2:1", 6),
      ("Content/pages/x.th.md", "---\r\n<<<<<<< HEAD\r\ntitle: X\r\n=======\r\n>>>>>>> other\r\n---\r\n", "2:1", 5),
      ("Content/series/a.yaml", "<<<<<<< a\ntitle: ก\n||||||| base\ntitle: ข\n=======\n>>>>>>> b\n", "1:1", 6),
      ("Content/series/weekly.yaml", "title: ข่าว\n<<<<<<< a\n=======\ncovers: x\n>>>>>>> b", "2:1", 5),
      (prices, "week,good,price\n<<<<<<< a\n2026-11-02,pork,1\n=======\n2026-11-02,pork,2\n>>>>>>> b\n", "2:1", 6),
      ("Templates/own.html", "{{ site.title }}\n<<<<<<<\n{{ none }}\n=======\n>>>>>>>\n", "2:1", 5),
    ])
  func conflicts(path: String, text: String, place: String, last: Int) {
    let said = said(path, text)
    #expect(said.problems.filter { $0.hasSuffix("merge-marker") } == ["\(place) merge-marker"])
    #expect(said.messages.contains("git could not merge two versions of this part and left both, to line \(last)"))
    #expect(said.problems.allSatisfy { !$0.contains("yaml-syntax") })
  }

  @Test(
    "what is left of one is an error too", arguments: [("ก\n>>>>>>> other\n", "5:1"), ("<<<<<<< HEAD\nก\n", "4:1")])
  func rest(body: String, place: String) {
    #expect(said("Content/pages/x.th.md", "---\ntitle: X\n---\n" + body).problems == ["\(place) merge-marker"])
  }

  @Test(
    "lines that only look alike are none",
    arguments: [
      "หัวเรื่อง\n=======\n", " <<<<<<< HEAD\n", "> > > > > > > ก\n", "ก <<<<<<< HEAD\n", "~~~~\n >>>>>>> x\n~~~~\n",
    ])
  func others(body: String) {
    #expect(said("Content/pages/x.th.md", "---\ntitle: X\n---\n" + body).problems.filter { $0.contains("merge") } == [])
  }

  @Test("the rest of the site is checked as if the first version had been chosen")
  func settled() {
    var site = MemorySite(pageFile("", "[a](/none/)"))
    site.files[Self.prices] = site.files[Self.prices]! + "<<<<<<< a\n2026-11-16,pork,1\n=======\nx\n>>>>>>> b\n"
    #expect(site.problems == ["\(Self.prices):9:1 merge-marker", "Content/pages/x.th.md:5:5 link-broken"])
  }
}
