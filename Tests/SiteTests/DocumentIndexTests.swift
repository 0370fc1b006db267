import Localization
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

  @Test("of a series have the next of that beside them, the others the next of all")
  func neighboursInSeries() {
    var site = MemorySite(["Content/series/rice.yaml": "title: {th: ข้าว, en: Rice}\n"])
    for (slug, series) in [("a", "rice"), ("b", nil), ("c", "rice"), ("d", nil), ("e", "rice")] {
      site.files["Content/bulletins/2026/\(slug).th.md"] =
        "---\ntitle: \(slug)\ndate: 2026-11-01\npublishAt: 2026-11-0\(slug.utf8.first! - 96)\n"
        + (series.map { "series: \($0)\n" } ?? "") + "---\n"
    }
    let contents = site.load().contents
    for (slug, before, after) in [
      ("a", "", "c"), ("b", "a", "c"), ("c", "a", "e"), ("d", "c", "e"), ("e", "c", ""),
    ] {
      for (request, expected) in [
        (PageRequest.before(name(slug), .thai), before), (.after(name(slug), .thai), after),
      ] {
        #expect(contents.pages(request).flatMap(\.pages).map(\.title).joined() == expected, "\(slug)")
      }
    }
  }

  @Test("a tag ties bulletins in whatever language it stands")
  func tagsOfLanguages() {
    var site = MemorySite()
    for (name, language, tags) in [("a", "th", "ข้าว"), ("b", "th", "ข้าว"), ("b", "en", "rice"), ("d", "en", "rice")] {
      site.files["Content/bulletins/2026/\(name).\(language).md"] =
        "---\ntitle: \(name)\ndate: 2026-11-01\ntags: [\(tags)]\n---\n"
    }
    let contents = site.load().contents
    let relations = BulletinRelations(contents.documents, plan: contents.plan, areas: contents.areas)
    for slug in ["a", "d"] { #expect(relations.related(to: name(slug), besides: [], limit: 5) == [name("b")]) }
  }

  /// What bulletins are about, the oldest first; between those that the tests ask for stand others.
  private static let related = {
    var site = MemorySite()
    let matters = [
      "series: weekly", "tags: [rice, lime]", "topic: prices\nprovince: \"32\"", "topic: prices\nregion: NE",
      "topic: prices", "series: weekly\nwithdrawn: {date: 2026-11-19, reason: x}", "", "series: weekly\ntags: [lime]",
      "topic: prices\nprovince: \"32\"\ntags: [rice]", "topic: prices\nprovince: \"50\"", "topic: prices",
      "tags: [lime]\nseries: weekly", "topic: prices\nprovince: สุรินทร์\nseries: weekly\ntags: [rice]", "",
      "topic: prices",
      "tags: [lime]", "tags: [lime]", "tags: [lime]", "tags: [lime]", "tags: [lime]", "tags: [lime]", "tags: [lime]",
      "",
    ]
    site.files["Content/series/weekly.yaml"] = "title: {th: ก, en: A}\nrhythm: every Friday 09:00\n"
    for (number, matter) in matters.enumerated() {
      let day = number < 9 ? "0\(number + 1)" : "\(number + 1)"
      site.files["Content/bulletins/2026/n\(day).th.md"] =
        "---\ntitle: n\(day)\ndate: 2026-10-\(day)\npublishAt: 2026-10-\(day)T09:00\n\(matter)\n---\n"
    }
    return site.load().contents
  }()

  @Test(
    "are those that are about the same: of one series, of one topic and area, with a tag in common; never one beside it",
    arguments: [
      // Of the series without the one before and the withdrawn one, then of the province, the region, and by tag.
      ("n13", ["n08", "n01", "n09", "n03", "n04"]),
      ("n09", ["n13", "n03", "n04", "n02"]), ("n04", ["n13", "n09"]), ("n10", []), ("n05", ["n15", "n11"]),
      // The latest alone.
      ("n02", ["n22", "n21", "n20", "n19", "n18"]), ("n18", ["n22", "n21", "n20", "n16", "n12"]), ("n07", []),
      // One that was withdrawn has others, and is not of them.
      ("n06", ["n13", "n12"]),
    ])
  func related(slug: String, found: [String]) {
    #expect(Self.related.pages(.related(name(slug), .thai)).flatMap(\.pages).map(\.title) == found)
  }
}
