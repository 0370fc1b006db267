import Localization
import SourceText
import Testing
import YAML

@Suite struct LocalizedTextTests {
  @Test(
    "A text that is missing in one language is shown in the other",
    arguments: [
      (LocalizedText([.thai: "ข้าว", .english: "rice"]), "ข้าว", "rice"), (LocalizedText([.thai: "ข้าว"]), "ข้าว", "ข้าว"),
      (LocalizedText([.english: "rice"]), "rice", "rice"), (LocalizedText(same: "MOC"), "MOC", "MOC"),
      (LocalizedText(), "", ""),
    ])
  func fallback(text: LocalizedText, thai: String, english: String) {
    #expect([text.text(in: .thai), text.text(in: .english)] == [thai, english])
  }

  @Test("The languages that are missing are known")
  func missing() {
    #expect(LocalizedText([.thai: "ข้าว"]).missing(of: [.thai, .english]) == [.english])
  }

  @Test(
    "Only a text in no language is empty", arguments: [(LocalizedText(), true), (LocalizedText([.english: ""]), false)])
  func empty(text: LocalizedText, isEmpty: Bool) {
    #expect(text.isEmpty == isEmpty)
  }

  // MARK: Reading

  private func read(_ yaml: String, required: Bool = false) -> (text: LocalizedText?, problems: [YAMLProblem]) {
    let file = SourceFile(path: "f.yaml", text: yaml)
    var reader = YAMLMappingReader(file, YAMLParser.parse(file).root, named: "page")
    let text = reader.localizedText("title", required: required)
    return (text, reader.diagnostics.compactMap { $0.problem as? YAMLProblem })
  }

  @Test(
    "One text counts for every language, a mapping for those it names",
    arguments: [
      ("title: ข้าว", LocalizedText(same: "ข้าว")), ("title: 2569", LocalizedText(same: "2569")),
      ("title: {th: ข้าว, en: rice}", LocalizedText([.thai: "ข้าว", .english: "rice"])),
      ("title:\n  th: ข้าว", LocalizedText([.thai: "ข้าว"])), ("title: {th: ข้าว, en: ~}", LocalizedText([.thai: "ข้าว"])),
    ])
  func reads(yaml: String, text: LocalizedText) {
    #expect(read(yaml).text == text)
    #expect(read(yaml).problems == [])
  }

  @Test(
    "What is no text in any language is refused",
    arguments: [
      ("title: [ข้าว]", YAMLProblem.type(key: "title", expected: .localizedText, found: "[ข้าว]")),
      ("title: {}", .type(key: "title", expected: .localizedText, found: "{}")),
      ("title: {th: ~}", .type(key: "title", expected: .localizedText, found: "{th: ~}")),
      ("title: {th: [1]}", .type(key: "th", expected: .text, found: "[1]")),
      ("title: {fr: riz}", .unknownKey("fr", suggestion: nil)), ("other: x", .missingKey("title")),
    ])
  func refused(yaml: String, problem: YAMLProblem) {
    #expect(read(yaml, required: true).problems == [problem])
    #expect(read(yaml, required: true).text == nil)
  }

  @Test("A text that is not required may be absent")
  func absent() {
    #expect(read("other: x").problems == [])
  }
}
