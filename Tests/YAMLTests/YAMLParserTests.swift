import SourceText
import Testing
import YAML

/// A node with the text of every range: `type value«text»`.
private func shown(_ node: YAMLNode?, in file: SourceFile) -> String {
  guard let node else { return "nil" }
  let source = "«\(file.text(in: node.range))»"
  switch node.content {
  case .scalar(let scalar): return scalar.text.debugDescription + source
  case .sequence(let nodes): return "[" + nodes.map { shown($0, in: file) }.joined(separator: ", ") + "]" + source
  case .mapping(let entries):
    let members = entries.map { "\($0.key)«\(file.text(in: $0.keyRange))»: " + shown($0.value, in: file) }
    return "{" + members.joined(separator: ", ") + "}" + source
  }
}

private func shown(_ text: String, range: SourceRange? = nil) -> String {
  let file = SourceFile(path: "f.yaml", text: text)
  return shown(YAMLParser.parse(file, range: range).root, in: file)
}

@Suite struct YAMLParserTests {
  @Test(
    "Every node has the bytes it came from",
    arguments: [
      ("a: 1", #"{a«a»: "1"«1»}«a: 1»"#),
      (
        "ชื่อ: ข้าวหอมมะลิ\nราคา: 12\n",
        #"{ชื่อ«ชื่อ»: "ข้าวหอมมะลิ"«ข้าวหอมมะลิ», ราคา«ราคา»: "12"«12»}«ชื่อ: ข้าวหอมมะลิ"#
          + "\nราคา: 12»"
      ),
      ("a: 😀 # ก\nb: x", "{a«a»: \"😀\"«😀», b«b»: \"x\"«x»}«a: 😀 # ก\nb: x»"),
      ("\u{FEFF}ก: ข", #"{ก«ก»: "ข"«ข»}«ก: ข»"#),
      ("a: 1\r\nข: 2\r\n", "{a«a»: \"1\"«1», ข«ข»: \"2\"«2»}«a: 1\r\nข: 2»"),
      ("{ก: 1, b: [ข, 'ค']}", #"{ก«ก»: "1"«1», b«b»: ["ข"«ข», "ค"«'ค'»]«[ข, 'ค']»}«{ก: 1, b: [ข, 'ค']}»"#),
      ("- ก\n- [ ]\n- {}", "[\"ก\"«ก», []«[ ]», {}«{}»]«- ก\n- [ ]\n- {}»"),
      (
        "a:\n  - ข: 1\n    c: 2\n",
        "{a«a»: [{ข«ข»: \"1\"«1», c«c»: \"2\"«2»}«ข: 1\n    c: 2»]«- ข: 1\n    c: 2»}«a:\n  - ข: 1\n    c: 2»"
      ),
      ("a: ก\n  ข\nb: 1", "{a«a»: \"ก ข\"«ก\n  ข», b«b»: \"1\"«1»}«a: ก\n  ข\nb: 1»"),
      ("'a b': \"it's \\u0E01\"", #"{a b«'a b'»: "it\'s ก"«"it's \u0E01"»}«'a b': "it's \u0E01"»"#),
      ("a:\nb: 1", "{a«a»: \"\"«», b«b»: \"1\"«1»}«a:\nb: 1»"),
      ("--- ก\n...\n", #""ก"«ก»"#),
      ("# only a comment", "nil"), ("", "nil"), ("\u{FEFF}", "nil"),
    ])
  func ranges(text: String, nodes: String) {
    #expect(shown(text) == nodes)
  }

  @Test(
    "A block scalar keeps its line breaks as its header says",
    arguments: [
      ("a: |\n  ก\n  ข\nb: 1", "ก\nข\n"), ("a: |-\n  ก\n  ข\n", "ก\nข"), ("a: >\n  ก\n  ข\n", "ก ข\n"),
      ("a: >-\n  ก\n\n  ข\n", "ก\nข"), ("a: |+\n  ก\n\n", "ก\n\n"), ("a: |\r\n  ก\r\n  ข\r\n", "ก\nข\n"),
    ])
  func blockScalars(text: String, value: String) {
    #expect(YAMLParser.parse(SourceFile(path: "f", text: text)).root?["a"]?.scalar?.text == value)
  }

  @Test("A key behind a block scalar has its exact place")
  func behindBlockScalar() {
    let file = SourceFile(path: "f", text: "a: |\n  ที่นี่\n\nข: 1")
    let entry = YAMLParser.parse(file).root?.mapping?.last
    #expect(entry.map { file.text(in: $0.keyRange) } == "ข")
  }

  @Test("Ranges in a part of a file count in the whole file")
  func part() {
    let text = "---\nชื่อ: ก\n---\nbody: [ not yaml"
    #expect(shown(text, range: SourceRange(4, 21)) == #"{ชื่อ«ชื่อ»: "ก"«ก»}«ชื่อ: ก»"#)
  }

  @Test("A fault in a part of a file has its place in the whole file")
  func faultInPart() {
    let file = SourceFile(path: "f", text: "ก ข\na: 'x\nrest")
    let range = YAMLParser.parse(file, range: SourceRange(8, 13)).diagnostics.first?.place?.range
    #expect(range == SourceRange(11, 12))
  }

  @Test("Nothing behind a part is read")
  func endOfPart() {
    #expect(shown("a: 12345", range: SourceRange(0, 5)) == #"{a«a»: "12"«12»}«a: 12»"#)
  }

  @Test("JSON is read with places too")
  func json() {
    #expect(
      shown("{\n  \"ชื่อ\": \"a\\tb\",\n  \"n\": [1, null, true]\n}")
        == "{ชื่อ«\"ชื่อ\"»: \"a\\tb\"«\"a\\tb\"», n«\"n\"»: [\"1\"«1», \"null\"«null», \"true\"«true»]«[1, null, true]»}«{\n  \"ชื่อ\": \"a\\tb\",\n  \"n\": [1, null, true]\n}»"
    )
  }

  @Test("An alias stands for what it names, at its own place")
  func alias() {
    #expect(shown("a: &x [1]\nb: *x") == "{a«a»: [\"1\"«1»]«&x [1]», b«b»: [\"1\"«1»]«*x»}«a: &x [1]\nb: *x»")
  }

  @Test(
    "A valid text has no problem",
    arguments: ["a: 1", "", "[]", "a: &x 1\nb: *x", "\u{FEFF}a: 1", "%YAML 1.2\n---\na: 1"])
  func valid(text: String) {
    #expect(YAMLParser.parse(SourceFile(path: "f", text: text)).diagnostics.isEmpty)
  }
}
