import Localization
import SourceText
import Testing

@testable import Site

@Suite("Settings and strings")
struct SettingsTests {
  private func settings(_ old: String, _ new: String) -> [String] {
    var site = MemorySite()
    site.files["Content/site.yaml"] = site.files["Content/site.yaml"]?.replacing(old, with: new)
    return site.load().diagnostics.ordered().map { "\($0.problem.code)" }
  }

  @Test(
    "what is wrong with the settings",
    arguments: [
      ("title: {th: เว็บ, en: Site}\n", "", ["missing-key"]),
      ("title: {th: เว็บ, en: Site}", "title: {th: เว็บ}", ["translation-missing"]),
      ("description: {th: คำอธิบาย, en: Description}", "description: {en: D}", ["translation-missing"]),
      ("https://example.org/\nlang", "example.org\nlang", ["wrong-type"]),
      ("https://example.org/\nlang", "https://example.org/?q\nlang", ["wrong-type"]),
      ("[th, en]", "[th, en, fr]", ["language-unknown"]), ("[th, en]", "[]", ["empty-list"]),
      ("languages", "langauges", ["unknown-key"]),
      ("office", "weekStart: someday\noffice", ["wrong-type"]), ("office", "timeZone: Bangkok\noffice", ["wrong-type"]),
      ("url: \"https://example.org/\"", "url: \"javascript:alert(1)\"", ["wrong-type"]),
      ("name: CC BY, ", "", ["missing-key"]),
    ])
  func problems(old: String, new: String, codes: [String]) {
    #expect(settings(old, new) == codes)
  }

  @Test("every missing translation is listed, at the first string that has none")
  func missingStrings() {
    var site = MemorySite()
    site.files["Templates/strings/th.yaml"]! += "own: {a: ก, b: ข}\n"
    site.files["Templates/strings/en.yaml"]! += "other: C\n"
    #expect(
      site.problems == [
        "Templates/strings/en.yaml:3:1 translation-missing", "Templates/strings/th.yaml:3:7 translation-missing",
      ])
    #expect(
      site.diagnostics().map(\.problem.message.english) == [
        "the string 'other' is not translated into 'th'", "2 strings are not translated into 'en': own.a, own.b",
      ])
    #expect(
      site.hints() == ["add 'other' to Templates/strings/th.yaml", "add them all to Templates/strings/en.yaml"])
  }

  @Test("a text that one language leaves empty is missing there, where it is empty; one that all leave empty is not")
  func emptyStrings() {
    var site = MemorySite()
    site.files["Templates/strings/th.yaml"]! += "own: {a: ก, b: }\n"
    site.files["Templates/strings/en.yaml"]! += "own: {a: \"\", b: \"\"}\n"
    #expect(site.problems == ["Templates/strings/en.yaml:3:7 translation-missing"])
  }

  @Test(
    "words in a file that is named like no language of the site show nowhere",
    arguments: ["zh.yaml", "EN.yaml", "th.yml", "old/th.yaml"])
  func namesOfStrings(name: String) {
    let site = MemorySite(["Templates/strings/\(name)": "lists: {bulletins: X}"])
    #expect(site.problems == ["Templates/strings/\(name):1:1 strings-file"])
    #expect(site.load().diagnostics.map(\.problem.severity) == [.warning])
  }

  @Test("one run lists every text of settings, series and descriptors that lacks a language, at the text")
  func missingTexts() throws {
    var site = MemorySite(["Content/series/weekly.yaml": "title: {en: Weekly}\nrhythm: every Friday 09:00\n"])
    let settings = try #require(site.files["Content/site.yaml"])
    site.files["Content/site.yaml"] =
      settings.replacing("{name: {th: สำนักงาน, en: Office}}", with: "{name: {en: Office}, address: {th: ที่อยู่, en: }}")
      + "\nnavigation: [{page: /bulletins/, label: {th: ข่าว}}]"
    let prices = "Content/datasets/prices/datapackage.yaml"
    site.files[prices] = site.files[prices]?.replacing("unit: {th: บาท, en: baht}", with: "unit: {th: บาท}")
    let found = site.load().diagnostics.ordered().map { "\($0.place?.file.path ?? "") \($0.problem.message.english)" }
    #expect(
      found == [
        "\(prices) 'resources.schema.fields.unit' has no text in 'en'",
        "Content/series/weekly.yaml 'title' has no text in 'th'",
        "Content/site.yaml 'office.name' has no text in 'th'",
        "Content/site.yaml 'office.address' has no text in 'en'",
        "Content/site.yaml 'navigation.label' has no text in 'en'",
      ])
  }

  @Test(
    "a language that Phanit has not is told with those that it has",
    arguments: [
      ("zh", "there are th (Thai) and en (English)"), ("TH", "did you mean 'th'?"), ("english", "did you mean 'en'?"),
    ]
  )
  func languages(text: String, hint: String) throws {
    var site = MemorySite()
    site.files["Content/site.yaml"] = site.files["Content/site.yaml"]?.replacing("[th, en]", with: "[th, en, \(text)]")
    #expect(site.problems == ["Content/site.yaml:4:21 language-unknown"])
    #expect(try #require(site.hints().first).hasPrefix(hint))
  }

  @Test("a string or an asset no file has is an error of the template")
  func unknownString() {
    var site = MemorySite(["Templates/page.html": "{{ t(\"lists.bulletin\") }}{{ asset(\"assets/none.css\") }}"])
    site.files["Templates/assets/one.css"] = "x"
    #expect(site.problems == ["Templates/page.html:1:4 string-unknown", "Templates/page.html:1:29 asset-unknown"])
    #expect(site.hints().contains("did you mean 'lists.bulletins'?"))
  }

  @Test(
    "addresses a site can have",
    arguments: [
      ("https://example.org", "https://example.org/a/"), ("https://example.org/", "https://example.org/a/"),
      ("http://localhost:8080/", "http://localhost:8080/a/"),
      ("https://example.org/x", "https://example.org/x/a/"),
      ("https://example.org//x//y/", "https://example.org/x/y/a/"),
    ])
  func address(text: String, page: String) throws {
    #expect(try #require(SiteAddress(text)).absolute("/a/") == page)
  }

  @Test(
    "addresses it cannot have",
    arguments: [
      "", "example.org", "ftp://example.org/", "https://", "https://a b/", "https://example.org/../",
      "https://example.org/?x", "https://example.org/#x", "https://ก.th/", "https://u@example.org/",
    ])
  func noAddress(text: String) { #expect(SiteAddress(text) == nil) }

  @Test("a translation that lacks what its original would give says that there is none")
  func lonelyTranslation() {
    let site = MemorySite([
      "Content/bulletins/2026/rice-46.th.md": "---\ntitle: ข้าว\ndate: 2026-11-13\n---\n",
      "Content/bulletins/2026/rice-64.en.md": "---\nsummary: Rice\n---\n",
    ])
    let found = site.diagnostics()
    #expect(found.map(\.problem.code).sorted() == ["date-missing", "title-missing"])
    for note in found.map({ $0.notes.map(\.message.english).joined() }) {
      #expect(note.contains("no file 'Content/bulletins/2026/rice-64.th.md'"))
      #expect(note.hasSuffix("but 'Content/bulletins/2026/rice-46.th.md'"))
    }
  }
}
