import SourceText
import Testing

@testable import Site

@Suite("Files of a dataset that nothing reads")
struct UnreadFileTests {
  private func site(_ name: String) -> MemorySite {
    MemorySite(["Content/datasets/prices/\(name)": "week,good,price\n"])
  }

  @Test(
    "data under another name is told of, with the name that it should have",
    arguments: ["prices (1).csv", "prices.xlsx", "old/PRICES.CSV"])
  func unread(name: String) {
    let found = site(name).diagnostics().filter { $0.problem.code == "dataset-file-unread" }
    #expect(found.map { $0.place?.file.path } == ["Content/datasets/prices/\(name)"])
    #expect(found.allSatisfy { !$0.isError })
    #expect(found.first?.hint?.english.contains("'Content/datasets/prices/prices.csv'") == true)
  }

  @Test("other files may lie there, and nothing is said where the descriptor has errors")
  func others() {
    #expect(site("notes.md").problems == [])
    var broken = site("prices (1).csv")
    broken.files["Content/datasets/prices/datapackage.yaml"] = "name: [\n"
    #expect(!broken.problems.contains { $0.hasSuffix("dataset-file-unread") })
  }
}
