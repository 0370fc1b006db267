import SourceText
import TestSupport
import Testing
import YAML

/// What is written for people to go on with is read as it was meant.
@Suite("YAML that is written")
struct YAMLDraftTests {
  @Test(
    "a text is read as that text, alone and within braces",
    arguments: [
      "NO", "no", "yes", "on", "y", "null", "~", "true", "False", "", " ", " padded ", "0123", "12", "1.5", "1e6",
      "0x1F",
      ".inf", "2026-11-20", "12:30", "a: b", "a:", "a #b", "#", "- a", "-", "?", "? a", "[a]", "{a}", "a, b", "a]",
      "*a", "&a",
      "!a", "|", ">", "'", "\"", "it's", "\\", "%d/%m/%Y", "@x", "`x`", "---", "...", "ราคา (บาท/กก.)", "ราคา: บาท",
      "๑๒",
      "กิโลกรัมละ", "ฟอง ", "a\nb", "a\tb", "\u{A0}", "a\u{A0}b", "\u{FEFF}", "\u{200B}ก", "\u{2028}", "\u{85}", "\u{7F}",
      "\u{1}", "😀", "\u{E000}", "\u{10FFFF}", "เ", "ำ", "<<", "=", "a  b", "C++", "50%", "e5",
    ])
  func scalars(text: String) throws {
    var draft = YAMLDraft()
    draft.add("alone", .text(text), remark: "a remark: \(text)")
    draft.add("braces", .mapping([.init("th", .text(text)), .init("en", .text("x"))]))
    draft.add("brackets", .list([.text(text), .text("x")]))
    draft.add(text + "?", .word("1"))
    let (root, problems) = YAMLParser.parse(SourceFile(path: "x.yaml", text: draft.text))
    #expect(problems.isEmpty, "\(draft.text)")
    for node in [root?["alone"], root?["braces"]?["th"], root?["brackets"]?.sequence?.first] {
      #expect(node?.scalar?.value == .string(text), "\(draft.text)")
    }
    #expect(root?.mapping?.last?.key == text + "?")
  }

  @Test("any draft is read as it was meant, whatever its comments", arguments: 0..<300)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let draft = Self.draft(&generator, depth: 0)
    let (root, problems) = YAMLParser.parse(SourceFile(path: "x.yaml", text: draft.text))
    #expect(problems.isEmpty, "\(draft.text)")
    #expect(root.map(Self.meaning) == Self.meaning(.block(draft)), "\(draft.text)")
  }

  @Test("comments stand where a person reads them")
  func comments() {
    var field = YAMLDraft()
    field.comment("Check: first")
    field.add("name", .text("price"), remark: "the name")
    field.offer("unitPhrase", .mapping([.init("th", .text("ตันละ"))]), remark: "for one of what")
    var draft = YAMLDraft()
    draft.comment("One\nTwo")
    draft.add("fields", .blocks([field]))
    #expect(
      draft.text == """
        # One
        # Two
        fields:
          # Check: first
          - name: price   # the name
            # unitPhrase: {th: ตันละ}   # for one of what

        """)
  }

  // MARK: Drafts

  private static let words = [
    "a", "NO", "0123", "a: b", "#", "- x", "[x", "ราคา", "บาท/กก.", "", " ", "x\ny", "\u{FEFF}", "\"", "'", "\\", "%d",
    "~", "*",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in generator.pick(words) ?? "" }.joined()
  }

  private static func draft(_ generator: inout SeededGenerator, depth: Int) -> YAMLDraft {
    var draft = YAMLDraft()
    for index in 0..<Int.random(in: 1...4, using: &generator) {
      if generator.oneIn(3) { draft.comment(text(&generator)) }
      if generator.oneIn(4) { draft.offer(text(&generator), .text(text(&generator)), remark: text(&generator)) }
      let remark = generator.oneIn(2) ? text(&generator) : nil
      draft.add("\(index)" + text(&generator), value(&generator, depth: depth), remark: remark)
    }
    return draft
  }

  private static func value(_ generator: inout SeededGenerator, depth: Int) -> YAMLDraft.Value {
    switch Int.random(in: 0..<(depth < 3 ? 6 : 2), using: &generator) {
    case 0: .text(text(&generator))
    case 1: .word("12")
    case 2: .list((0..<Int.random(in: 0...3, using: &generator)).map { _ in .text(text(&generator)) })
    case 3: .mapping([.init(text(&generator), value(&generator, depth: 3))])
    case 4: .block(draft(&generator, depth: depth + 1))
    default: .blocks((0..<Int.random(in: 1...2, using: &generator)).map { _ in draft(&generator, depth: depth + 1) })
    }
  }

  /// A value as one text, to compare with what is read.
  private static func meaning(_ value: YAMLDraft.Value) -> String {
    switch value {
    case .text(let text): "<\(text)>"
    case .word(let word): word
    case .list(let values): "[" + values.map(meaning).joined(separator: ",") + "]"
    case .mapping(let members): "{" + members.map { "\($0.key)=\(meaning($0.value))" }.joined(separator: ",") + "}"
    case .block(let draft): "{" + draft.members.map { "\($0.key)=\(meaning($0.value))" }.joined(separator: ",") + "}"
    case .blocks(let drafts): "[" + drafts.map { meaning(.block($0)) }.joined(separator: ",") + "]"
    }
  }

  private static func meaning(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let scalar): scalar.value == .integer(12) ? "12" : "<\(scalar.text)>"
    case .sequence(let nodes): "[" + nodes.map(meaning).joined(separator: ",") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key)=\(meaning($0.value))" }.joined(separator: ",") + "}"
    }
  }
}
