import SourceText
import Testing
import YAML

@Suite struct YAMLMappingReaderTests {
  private enum Order: String, CaseIterable { case ascending, descending }

  /// What `read` makes of `text`, and the problems as facts.
  private func read<Value>(_ text: String, _ read: (inout YAMLMappingReader) -> Value) -> (
    value: Value, problems: [YAMLProblem], marked: [String]
  ) {
    let file = SourceFile(path: "f.yaml", text: text)
    var reader = YAMLMappingReader(file, YAMLParser.parse(file).root, named: "page")
    let value = read(&reader)
    return (
      value, reader.diagnostics.compactMap { $0.problem as? YAMLProblem },
      reader.diagnostics.map { file.text(in: $0.place?.range ?? .start) }
    )
  }

  @Test(
    "A text is taken as written, whatever its type",
    arguments: [("a: x", "x"), ("a: 010", "010"), ("a: 2026-11-20", "2026-11-20"), ("a: true", "true"), ("a: ''", "")])
  func text(yaml: String, value: String) {
    #expect(read(yaml) { $0.text("a") }.value == value)
  }

  @Test(
    "A value of another type is refused at its place",
    arguments: [
      ("a: [1]", YAMLProblem.Expected.text, "[1]"), ("a: {b: 1}", .text, "{b: 1}"), ("a: 'true'", .bool, "'true'"),
      ("a: yes", .bool, "yes"), ("a: 1.5", .integer, "1.5"),
      ("a: '1'", .integer, "'1'"), ("a: x", .number, "x"), ("a: x", .list, "x"), ("a: x", .mapping, "x"),
      ("a: x", .format("YYYY"), "x"),
    ])
  func types(yaml: String, expected: YAMLProblem.Expected, found: String) {
    let result = read(yaml) { reader in
      switch expected {
      case .text: _ = reader.text("a")
      case .bool: _ = reader.bool("a")
      case .integer: _ = reader.integer("a")
      case .number: _ = reader.number("a")
      case .list: _ = reader.list("a")
      case .mapping: _ = reader.mapping("a", in: nil) { _ in 0 }
      case .format(let format): _ = reader.parsed("a", format: format) { Int($0) }
      case .localizedText: break
      }
    }
    #expect(result.problems == [.type(key: "a", expected: expected, found: found)])
    #expect(result.marked == [found])
  }

  @Test("One cause is told once: a key without a space, a slip of a key that must be there, a merge that is refused")
  func oneCause() {
    let joined = read("{a:x, b: y}") { reader in
      _ = reader.text("a", required: true)
      _ = reader.text("b")
      reader.finish(.areExtensions)
    }
    #expect(joined.problems == [.noSpace("a", rest: "x")] && joined.marked == ["a:x"])
    let slip = read("field: 1\n") { reader in
      _ = reader.text("fields", required: true)
      reader.finish(.areExtensions)
    }
    #expect(slip.problems == [.unknownKey("field", suggestion: "fields")])
    let file = SourceFile(path: "f.yaml", text: "m: &m {a: 1, b: 2}\nn: {<<: *m, b: 3}")
    let (root, problems) = YAMLParser.parse(file)
    #expect(problems.compactMap { $0.problem as? YAMLProblem } == [.mergeKey])
    #expect(root?["n"]?.mapping?.map { $0.key + ($0.value.scalar?.text ?? "") } == ["a1", "b3"])
  }

  @Test("Values of the right type are read")
  func values() {
    let result = read("i: 0x10\nn: 2\nm: 2.5\nb: true\nl: [1, 2]\no: descending\nd: '12'") { reader in
      [
        "\(reader.integer("i")!)", "\(reader.number("n")!)", "\(reader.number("m")!)", "\(reader.bool("b")!)",
        "\(reader.list("l")!.count)", "\(reader.choice("o", of: Order.self)!)",
        "\(reader.parsed("d", format: "number") { Int($0) }!)",
      ]
    }
    #expect(result.value == ["16", "2.0", "2.5", "true", "2", "descending", "12"])
    #expect(result.problems == [])
  }

  @Test("A long value is shown shortened, to the end of its line")
  func longValue() {
    let result = read("a: |\n  " + String(repeating: "ข", count: 60) + "\n  x") { $0.bool("a") }
    #expect(result.problems == [.type(key: "a", expected: .bool, found: "|")])
  }

  @Test("Texts are a list or one text", arguments: [("a: x", ["x"]), ("a: [x, 1]", ["x", "1"]), ("a: []", [])])
  func texts(yaml: String, value: [String]) {
    #expect(read(yaml) { $0.texts("a") }.value == value)
  }

  @Test(
    "A list of texts holds nothing else",
    arguments: [("a: [x, [y]]", "[y]"), ("a: [x, ~]", "~"), ("a: [x, {b: 1}]", "{b: 1}")])
  func wrongTexts(yaml: String, found: String) {
    let result = read(yaml) { $0.texts("a") }
    #expect(result.problems == [.type(key: "a", expected: .text, found: found)])
    #expect(result.value == ["x"])
  }

  @Test("A null counts as absent", arguments: ["a: ", "a: ~", "a: null", "b: 1"])
  func absent(yaml: String) {
    let result = read(yaml) { ($0.text("a") == nil, $0.has("a")) }
    #expect(result.value == (true, false))
    #expect(result.problems == [])
  }

  @Test(
    "A required key that is missing is reported at the start of its mapping",
    arguments: [("b: 1\nc: 2", "b"), ("a: ~", "a"), ("{}", "")])
  func missing(yaml: String, marked: String) {
    let result = read(yaml) { $0.text("a", required: true) }
    #expect(result.problems == [.missingKey("a")])
    #expect(result.marked == [marked])
  }

  @Test("A word that is no choice is reported with the choices")
  func choice() {
    let result = read("o: ascendign") { $0.choice("o", of: Order.self) }
    #expect(result.problems == [.choice(key: "o", value: "ascendign", choices: ["ascending", "descending"])])
  }

  @Test(
    "Near misses of a choice are suggested, others get the list",
    arguments: [
      ("ascendign", "did you mean 'ascending'?"), ("up", "use one of: ascending, descending"),
    ])
  func choiceHint(value: String, hint: String) {
    #expect(YAMLProblem.choice(key: "o", value: value, choices: ["ascending", "descending"]).hint?.english == hint)
  }

  @Test("A key nobody asked for is an error, with a suggestion where one is near")
  func unknownKeys() {
    func problems(_ text: String) -> [YAMLProblem] {
      let file = SourceFile(path: "a.yaml", text: text)
      var reader = YAMLMappingReader(file, YAMLParser.parse(file).0, named: "a")
      _ = reader.text("title")
      reader.finish()
      return reader.diagnostics.compactMap { $0.problem as? YAMLProblem }
    }
    #expect(problems("{title: Paddy, Surin}") == [.keyWithoutValue("Surin")])
    #expect(problems("{title: Paddy, Surin: }") == [.unknownKey("Surin", suggestion: nil)])
    #expect(YAMLProblem.keyWithoutValue("Surin").hint?.english.contains("quotation marks: \"…, Surin\"") == true)
    let result = read("titel: x\nzzz: 1\nunit: y") { reader in
      _ = reader.text("title")
      reader.allow("unit", "source")
      reader.finish()
    }
    #expect(result.problems == [.unknownKey("titel", suggestion: "title"), .unknownKey("zzz", suggestion: nil)])
    #expect(result.marked == ["titel", "zzz"])
  }

  @Test("Where extensions are welcome only a near miss is reported, as a warning")
  func extensions() {
    let result = read("titel: x\nzzz: 1") { reader in
      _ = reader.text("title")
      reader.finish(.areExtensions)
    }
    #expect(result.problems == [.unusualKey("titel", suggestion: "title")])
    #expect(result.problems.map(\.severity) == [.warning])
  }

  @Test("Problems of nested mappings join those of the outer one, in order")
  func nested() {
    let result = read("a: x\nb: {c: [], d: 1}\ne: 2") { reader in
      _ = reader.bool("a")
      _ = reader.mapping("b", in: nil) { inner in
        _ = inner.text("c")
        inner.finish()
      }
      reader.finish()
    }
    #expect(
      result.problems == [
        .type(key: "a", expected: .bool, found: "x"), .type(key: "c", expected: .text, found: "[]"),
        .unknownKey("d", suggestion: nil), .unknownKey("e", suggestion: nil),
      ])
  }

  @Test("A node that is no mapping is reported under its name, and reads as empty")
  func noMapping() {
    let result = read("[1, 2]") { $0.text("a") }
    #expect(result.problems == [.type(key: "page", expected: .mapping, found: "[1, 2]")])
  }

  @Test("No node and a null read as an empty mapping", arguments: ["", "~"])
  func emptyMapping(yaml: String) {
    #expect(read(yaml) { $0.keys.count }.problems == [])
  }

  @Test("The keys keep the order of the file")
  func keys() {
    #expect(read("b: 1\na: 2") { $0.keys.map(\.key) }.value == ["b", "a"])
  }
}
