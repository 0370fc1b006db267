import SourceText
import Testing
import YAML

@Suite struct YAMLProblemTests {
  private func problems(_ text: String) -> [YAMLProblem] {
    YAMLParser.parse(SourceFile(path: "f.yaml", text: text)).diagnostics.compactMap { $0.problem as? YAMLProblem }
  }

  /// The places of the problems as the text they mark, each with its line and column.
  private func places(_ text: String) -> [String] {
    let file = SourceFile(path: "f.yaml", text: text)
    return YAMLParser.parse(file).diagnostics.map { diagnostic in
      let range = diagnostic.place?.range ?? .start
      let location = file.location(ofByte: range.lowerBound)
      return "\(location.line):\(location.column) «\(file.text(in: range))»"
    }
  }

  @Test(
    "A fault is named by what a person did",
    arguments: [
      ("\ta: 1", YAMLProblem.Fault.tab, "1:1 «\t»"),
      ("a:\n\tb: 1", .tab, "2:1 «\t»"),
      ("ราคา: b: c", .colonInValue, "1:8 «:»"),
      ("a: 1\n b: 2", .colonInValue, "2:3 «:»"),
      ("- a\nb: 1", .indentation, "2:1 «b»"),
      ("a: 'ก'\nข", .missingColon, "2:1 «ข»"),
      ("title: a\nราคา 12\nunit: b", .missingColon, "2:1 «ร»"),
      ("a: \"x\" ก", .indentation, "1:8 «ก»"),
      ("[a]\nข: 1", .indentation, "2:1 «ข»"),
      ("a: - b", .indentation, "1:4 «-»"),
      ("ก: 'ข\nb: 2\n", .unclosedQuote, "1:4 «'»"),
      ("a: \"x", .unclosedQuote, "1:4 «\"»"),
      ("a: [1, 2\nb: 2", .unclosedBracket, "2:2 «:»"),
      ("a: [\"x\" \"y\"]", .unclosedBracket, "1:9 «\"»"),
      ("a: {b: 1\nc: 2", .unclosedBracket, "2:2 «:»"),
      ("a: @x", .reservedCharacter("@"), "1:4 «@»"),
      ("a: `x`", .reservedCharacter("`"), "1:4 «`»"),
      ("a: *หนา*", .reservedCharacter("*"), "1:4 «*»"),
      ("a: *bold* x", .reservedCharacter("*"), "1:4 «*»"),
      ("a: & b", .reservedCharacter("&"), "1:4 «&»"),
      ("a: ]", .missingValue, "1:4 «]»"),
      ("a: [", .missingValue, "1:5 «»"),
      ("a: \"C:\\path\"", .unknownEscape, "1:7 «\\»"),
      ("ก: \u{1B}x", .controlCharacter, "1:4 «\u{1B}»"),
      ("ก: a\u{0}", .controlCharacter, "1:5 «\u{0}»"),
      ("%YAML 3.0\n---\na", .other("found incompatible YAML document"), "1:1 «%»"),
    ])
  func faults(text: String, fault: YAMLProblem.Fault, place: String) {
    #expect(problems(text) == [.syntax(fault)])
    #expect(places(text) == [place])
  }

  @Test("A text with a fault has no root")
  func noRoot() {
    #expect(YAMLParser.parse(SourceFile(path: "f", text: "a: 1\nb: [")).root == nil)
  }

  @Test(
    "Bytes that are not UTF-8 are found at the first that is wrong",
    arguments: [([0xFF], 5), ([0xC3, 0x28], 6), ([0xE0, 0xB8], 7), ([0xED, 0xA0, 0x80], 5)])
  func invalidEncoding(bytes: [UInt8], offset: Int) {
    let file = SourceFile(path: "f", bytes: Array("ก: ".utf8) + bytes + Array("\n".utf8))
    let diagnostics = YAMLParser.parse(file).diagnostics
    #expect(diagnostics.map { $0.problem as? YAMLProblem } == [.syntax(.invalidEncoding)])
    #expect(diagnostics.first?.place?.range.lowerBound == offset)
  }

  @Test("Invalid bytes behind a byte order mark, in a part, have their place in the file")
  func invalidEncodingInPart() {
    let file = SourceFile(path: "f", bytes: [0x0A, 0x0A, 0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0x0A])
    let diagnostics = YAMLParser.parse(file, range: SourceRange(2, 8)).diagnostics
    #expect(diagnostics.first?.place?.range.lowerBound == 6)
  }

  @Test(
    "What YAML allows and Phanit does not is refused at its place",
    arguments: [
      ("a: 1\n---\nb: 2", YAMLProblem.severalDocuments, "2:1 «---»"),
      ("ชื่อ: 1\nb: 2\nชื่อ: 3", .duplicateKey("ชื่อ"), "3:1 «ชื่อ»"),
      ("{a: 1, \"a\": 2}", .duplicateKey("a"), "1:8 «\"a\"»"),
      ("? [a, b]\n: c", .keyIsNotScalar, "1:3 «[a, b]»"),
      ("{a: 1}: c", .keyIsNotScalar, "1:1 «{a: 1}»"),
      ("a: &m {b: 1}\nc: {<<: *m}", .mergeKey, "2:5 «<<»"),
      ("a: !!str 1", .tag("tag:yaml.org,2002:str"), "1:4 «!!str»"),
      ("a: !foo [1]", .tag("!foo"), "1:4 «!foo»"),
      ("a: !foo\n  b: 1", .tag("!foo"), "1:4 «!foo»"),
      ("a: &x !<tag:x> b", .tag("tag:x"), "1:7 «!<tag:x>»"),
      ("a: *ghost", .unknownAlias("ghost"), "1:4 «*ghost»"),
      ("a: &me [*me]", .unknownAlias("me"), "1:9 «*me»"),
      ("*ghost : 1", .unknownAlias("ghost"), "1:1 «*ghost»"),
    ])
  func refused(text: String, problem: YAMLProblem, place: String) {
    #expect(problems(text) == [problem])
    #expect(places(text) == [place])
  }

  @Test("A duplicate key points at the first one")
  func duplicateNote() {
    let file = SourceFile(path: "f", text: "ก: 1\nb: 2\nก: 3")
    let note = YAMLParser.parse(file).diagnostics.first?.notes.first
    #expect(note?.place?.range == SourceRange(0, 3))
  }

  @Test("Of a key given twice the first value counts")
  func duplicateValue() {
    #expect(YAMLParser.parse(SourceFile(path: "f", text: "a: 1\na: 2")).root?["a"]?.scalar?.text == "1")
  }

  @Test("Every duplicate is reported, in mappings of every depth")
  func severalDuplicates() {
    #expect(problems("a: {b: 1, b: 2}\na: 3\na: 4") == [.duplicateKey("b"), .duplicateKey("a"), .duplicateKey("a")])
  }

  @Test("An unclosed bracket points at where it opens")
  func bracketNote() {
    let file = SourceFile(path: "f", text: "ก: [1\nb: 2")
    let note = YAMLParser.parse(file).diagnostics.first?.notes.first
    #expect(note?.place?.range == SourceRange(5, 6))
  }

  @Test("Aliases that stand for billions of nodes are refused", arguments: ["[", "{"])
  func aliasBomb(bracket: String) {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = (0..<9).map { bracket == "[" ? "*a\(level - 1)" : "k\($0): *a\(level - 1)" }.joined(separator: ", ")
      text += "a\(level): &a\(level) \(bracket)\(aliases)\(bracket == "[" ? "]" : "}")\n"
    }
    #expect(problems(text) == [.tooManyNodes])
  }

  @Test(
    "Deep nesting is refused, not followed",
    arguments: [
      String(repeating: "[", count: 10_000), String(repeating: "{a: ", count: 10_000),
      String(repeating: "- ", count: 10_000),
      String(repeating: "[{a: ", count: 5_000), String(repeating: "[", count: 65) + String(repeating: "]", count: 65),
    ])
  func deepNesting(text: String) {
    #expect(problems(text) == [.tooDeep(limit: 64)])
  }

  @Test("Sixty-three lists in one another are read")
  func allowedNesting() {
    #expect(problems(String(repeating: "[", count: 63) + String(repeating: "]", count: 63)) == [])
  }

  // MARK: Prose

  @Test(
    "A fault is said in a sentence with a hint",
    arguments: [
      (
        "a: [1, 2\nb: 2", Language.english,
        """
        f.yaml:2:2: error: a bracket is not closed, or a ',' is missing [yaml-syntax]
         2 | b: 2
           |  ^
          hint: add the closing mark
          f.yaml:1:4: note: the bracket opens here
         1 | a: [1, 2
           |    ^

        """
      ),
      (
        "ราคา: b: c", .thai,
        """
        f.yaml:1:8: ข้อผิดพลาด: มีเครื่องหมาย ':' ในที่ที่ไม่ควรมี [yaml-syntax]
         1 | ราคา: b: c
           |        ^
          คำแนะนำ: ถ้า ':' เป็นส่วนหนึ่งของข้อความ ให้ใส่เครื่องหมายคำพูดคร่อมข้อความทั้งหมด ถ้าเป็นคีย์ ให้ตรวจย่อหน้าของบรรทัดนี้และบรรทัดก่อนหน้า

        """
      ),
      (
        "a: 1\na: 2", .thai,
        """
        f.yaml:2:1: ข้อผิดพลาด: คีย์ 'a' ซ้ำ [yaml-duplicate-key]
         2 | a: 2
           | ^
          คำแนะนำ: ลบออกหนึ่งแห่ง
          f.yaml:1:1: หมายเหตุ: คีย์เดียวกันอยู่ตรงนี้แล้ว
         1 | a: 1
           | ^

        """
      ),
      (
        "path: \"C:\\path\"", .english,
        """
        f.yaml:1:10: error: unknown escape after '\\' in double quotation marks [yaml-syntax]
         1 | path: "C:\\path"
           |          ^
          hint: use single quotation marks, or write '\\\\'

        """
      ),
    ])
  func prose(text: String, language: Language, output: String) {
    let diagnostics = YAMLParser.parse(SourceFile(path: "f.yaml", text: text)).diagnostics
    #expect(DiagnosticPrinter(language: language).print(diagnostics) == output)
  }

  @Test(
    "Every problem has a code and a sentence in both languages",
    arguments: [
      YAMLProblem.syntax(.tab), .syntax(.colonInValue), .syntax(.indentation), .syntax(.unclosedQuote),
      .syntax(.unclosedBracket), .syntax(.reservedCharacter("@")), .syntax(.missingValue), .syntax(.unknownEscape),
      .syntax(.controlCharacter), .syntax(.invalidEncoding), .syntax(.other("x")), .severalDocuments,
      .duplicateKey("k"), .keyIsNotScalar, .mergeKey, .noSpace("k", rest: "v"), .tag("!x"), .unknownAlias("a"),
      .tooDeep(limit: 64),
      .tooManyNodes,
      .missingKey("k"), .unknownKey("k", suggestion: nil), .keyWithoutValue("k"), .unusualKey("k", suggestion: "l"),
      .type(key: "k", expected: .integer, found: "x"), .choice(key: "k", value: "v", choices: ["a"]),
    ])
  func complete(problem: YAMLProblem) {
    #expect(![problem.code, problem.message.thai, problem.message.english].contains(""))
  }
}
