import SourceText
import Testing

@testable import Site

@Suite("Lists of bulletins") struct DocumentIndexTests {
  /// The bulletins a (the oldest) to d, of which b is in both languages and d in English alone.
  private static let contents = {
    var site = MemorySite()
    for (name, language, matter) in [
      ("a", "th", "date: 2026-11-01\ntopic: prices\nprovince: \"32\"\n"),
      ("b", "th", "date: 2026-11-02\ntopic: prices\n"), ("b", "en", "date: 2026-11-02\n"),
      ("c", "th", "date: 2026-11-03\nprovince: สุรินทร์\n"), ("d", "en", "date: 2026-11-04\ntopic: prices\n"),
    ] {
      site.files["Content/bulletins/2026/\(name).\(language).md"] = "---\ntitle: \(name)\n\(matter)---\n"
    }
    return site.load().contents
  }()

  private func titles(_ request: PageRequest) -> [String] {
    Self.contents.pages(request).flatMap(\.pages).map(\.title)
  }

  private func name(_ slug: String) -> DocumentName { DocumentName(.bulletin, "2026/" + slug) }

  @Test(
    "are those of a topic and of a province, the latest first",
    arguments: [
      (nil, nil, nil, ["d", "c", "b", "a"]), ("prices", nil, nil, ["d", "b", "a"]), (nil, "32", nil, ["c", "a"]),
      ("prices", "32", nil, ["a"]), ("prices", nil, 2, ["d", "b"]), ("other", nil, nil, []), (nil, "50", nil, []),
    ] as [(String?, String?, Int?, [String])])
  func lists(topic: String?, province: String?, limit: Int?, found: [String]) {
    #expect(titles(.bulletins(.thai, topic: topic, province: province, limit: limit)) == found)
  }

  @Test(
    "have the next of their language beside them",
    arguments: [
      ("a", Language.thai, "", "b"), ("b", .thai, "a", "c"), ("c", .thai, "b", ""), ("b", .english, "", "d"),
      ("a", .english, "", ""), ("d", .thai, "", ""),
    ])
  func neighbours(slug: String, language: Language, before: String, after: String) {
    #expect(titles(.before(name(slug), language)).joined() == before)
    #expect(titles(.after(name(slug), language)).joined() == after)
  }
}
