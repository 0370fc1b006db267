import SourceText

/// Reads the keys of one mapping, collects every problem, and tells at the end which keys nobody asked for.
///
/// ```swift
/// var reader = YAMLMappingReader(file, node, named: "series")
/// let title = reader.text("title", required: true)
/// reader.finish()
/// diagnostics += reader.diagnostics
/// ```
package struct YAMLMappingReader {
  package let file: SourceFile
  package let range: SourceRange
  package private(set) var diagnostics: [Diagnostic] = []
  /// What to write for a key that is missing, by key: `path` as `path: prices.csv`.
  package var examples: [String: String] = [:]
  /// The whole mapping with all of its keys, as a person would write it, for the hint about one that is missing.
  package var form: String?
  private let entries: [YAMLEntry]
  private var asked: [String] = []
  /// What is asked for, where that is to be known in place of what a file says.
  var shape: MappingShape?

  /// A node that is no mapping is reported as `name`, and reads as an empty one.
  package init(_ file: SourceFile, _ node: YAMLNode?, named name: String, fallbackRange: SourceRange = .start) {
    self.file = file
    range = node?.range ?? fallbackRange
    entries = node?.mapping ?? []
    if let node, node.mapping == nil, !node.isNull { report(type: .mapping, of: name, node) }
  }

  /// Keys in the order of the file.
  package var keys: [YAMLEntry] { entries }

  /// Marks a key as known without reading it.
  package mutating func allow(_ keys: String...) { allow(keys) }

  package mutating func allow(_ keys: [String]) {
    asked += keys
    if isDescribing { for key in keys { note(key, .any) } }
  }

  package mutating func has(_ key: String) -> Bool {
    asked.append(key)
    note(key, .any)
    return entries.contains { $0.key == key && !$0.value.isNull }
  }

  /// The node of `key`; a null counts as absent.
  package mutating func node(_ key: String, required: Bool = false) -> YAMLNode? {
    node(key, .any, required: required)
  }

  /// - Parameter kind: what is expected of it.
  mutating func node(
    _ key: String, _ kind: @autoclosure () -> KeyKind, required: Bool
  ) -> YAMLNode? {
    asked.append(key)
    if let entry = entries.first(where: { $0.key == key }), !entry.value.isNull { return entry.value }
    note(key, kind(), required: required)
    if required { reportMissing(key) }
    return nil
  }

  private mutating func reportMissing(_ key: String) {
    // `name:rice` is a key without a value to YAML.
    if let joined = entries.first(where: { $0.key.hasPrefix(key + ":") && $0.value.isNull }) {
      asked.append(joined.key)
      report(.noSpace(key, rest: String(joined.key.dropFirst(key.count + 1))), at: joined.keyRange)
    } else {
      report(.missingKey(key, example: examples[key], form: form), at: startOfMapping)
    }
  }

  /// A text; a number or a date is taken as written.
  package mutating func text(_ key: String, required: Bool = false) -> String? {
    guard let node = node(key, .text, required: required) else { return nil }
    guard let scalar = node.scalar else { return report(type: .text, of: key, node) }
    return scalar.text
  }

  package mutating func bool(_ key: String) -> Bool? {
    guard let node = node(key, .bool, required: false) else { return nil }
    guard case .bool(let value) = node.scalar?.value else { return report(type: .bool, of: key, node) }
    return value
  }

  package mutating func integer(_ key: String, required: Bool = false) -> Int? {
    guard let node = node(key, .integer, required: required) else { return nil }
    guard case .integer(let value) = node.scalar?.value else { return report(type: .integer, of: key, node) }
    return value
  }

  package mutating func number(_ key: String) -> Double? {
    guard let node = node(key, .number, required: false) else { return nil }
    switch node.scalar?.value {
    case .integer(let value): return Double(value)
    case .number(let value): return value
    default: return report(type: .number, of: key, node)
    }
  }

  /// - Parameter kind: what the items are.
  package mutating func list(
    _ key: String, of kind: @autoclosure () -> KeyKind = .any, required: Bool = false
  ) -> [YAMLNode]? {
    guard let node = node(key, .list(kind()), required: required) else { return nil }
    guard let nodes = node.sequence else { return report(type: .list, of: key, node) }
    return nodes
  }

  /// A list of mappings, each read by `read`; its problems join these.
  /// - Parameter table: the table of the reference that lists the keys of an item.
  package mutating func mappings<Value>(
    _ key: String, in table: String?, required: Bool = false, _ read: (inout YAMLMappingReader) -> Value
  ) -> [Value]? {
    guard let nodes = list(key, of: .mapping(table, read), required: required) else { return nil }
    return nodes.map { nested($0, named: key, read) }
  }

  /// A list of texts, or one text.
  package mutating func texts(_ key: String, required: Bool = false) -> [String]? {
    guard let node = node(key, .oneOrMore(.text), required: required) else { return nil }
    if let scalar = node.scalar { return [scalar.text] }
    guard let nodes = node.sequence else { return report(type: .list, of: key, node) }
    return nodes.compactMap { item in
      guard let scalar = item.scalar, !item.isNull else { return report(type: .text, of: key, item) }
      return scalar.text
    }
  }

  /// One of the raw values of `Choice`.
  /// - Parameter synonyms: words for a choice that are no raw values, but what somebody may write.
  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of: Choice.Type, required: Bool = false, synonyms: [String: Choice] = [:]
  )
    -> Choice? where Choice.RawValue == String
  {
    guard let node = node(key, .choice(Choice.allCases.map(\.rawValue)), required: required) else { return nil }
    guard let text = node.scalar?.text else { return report(type: .text, of: key, node) }
    if let choice = Choice(rawValue: text) { return choice }
    let meant = synonyms[text.lowercased()]?.rawValue
    report(.choice(key: key, value: text, choices: Choice.allCases.map(\.rawValue), meant: meant), at: node.range)
    return nil
  }

  /// A text that `parse` understands; `format` says what it should look like.
  package mutating func parsed<Value>(
    _ key: String, format: String, required: Bool = false, _ parse: (String) -> Value?
  ) -> Value? {
    guard let node = node(key, .format(format), required: required) else { return nil }
    guard let text = node.scalar?.text, let value = parse(text) else {
      return report(type: .format(format), of: key, node)
    }
    return value
  }

  /// Reads a nested mapping; its problems join these.
  /// - Parameter table: the table of the reference that lists its keys.
  package mutating func mapping<Value>(
    _ key: String, in table: String?, required: Bool = false, _ read: (inout YAMLMappingReader) -> Value
  ) -> Value? {
    guard let node = node(key, .mapping(table, read), required: required) else { return nil }
    return nested(node, named: key, read)
  }

  /// Reads `node`, which lies in this mapping, as a mapping.
  package mutating func nested<Value>(
    _ node: YAMLNode, named name: String, _ read: (inout YAMLMappingReader) -> Value
  ) -> Value {
    var reader = YAMLMappingReader(file, node, named: name)
    let value = read(&reader)
    diagnostics += reader.diagnostics
    return value
  }

  package mutating func report(_ problem: some Problem, at range: SourceRange) {
    diagnostics.append(Diagnostic(problem, in: file, at: range))
  }

  package mutating func append(_ more: [Diagnostic]) { diagnostics += more }

  private mutating func report(_ problem: YAMLProblem, at range: SourceRange) {
    diagnostics.append(Diagnostic(problem, in: file, at: range))
  }

  /// Reports that `node` is not of a type, and returns nil for the caller to pass on.
  @discardableResult
  package mutating func report<Value>(type expected: YAMLProblem.Expected, of key: String, _ node: YAMLNode) -> Value? {
    report(.type(key: key, expected: expected, found: Self.shown(node, as: expected, in: file)), at: node.range)
    return nil
  }

  private mutating func report(type expected: YAMLProblem.Expected, of key: String, _ node: YAMLNode) {
    let _: Int? = report(type: expected, of: key, node)
  }

  /// What becomes of keys that nobody asked for.
  package enum UnknownKeys: Sendable {
    case areErrors
    /// Extensions are welcome; one that looks like a slip of a known name is a warning.
    case areExtensions
  }

  /// Keys that nobody asked for so far, in the order of the file.
  package var unknownKeys: [YAMLEntry] { entries.filter { !asked.contains($0.key) } }

  /// - Parameter told: keys of which the caller has told.
  package mutating func finish(_ policy: UnknownKeys = .areErrors, except told: Set<String> = []) {
    shape?.isOpen = policy == .areExtensions
    for entry in unknownKeys where !told.contains(entry.key) {
      let suggestion = Suggestion.nearest(to: entry.key, among: asked)
      switch (policy, suggestion) {
      case (.areErrors, _):
        // A key that is misspelt is not missing as well.
        if let suggestion { diagnostics.removeAll { Self.says($0, isMissing: suggestion) } }
        let isBare = suggestion == nil && isWithoutColon(entry)
        report(
          isBare ? .keyWithoutValue(entry.key) : .unknownKey(entry.key, suggestion: suggestion), at: entry.keyRange)
      case (.areExtensions, let suggestion?):
        // Where it stands for a key that must be there, it is no extension.
        let before = diagnostics.count
        diagnostics.removeAll { Self.says($0, isMissing: suggestion) }
        let isNeeded = diagnostics.count < before
        report(
          isNeeded
            ? .unknownKey(entry.key, suggestion: suggestion) : .unusualKey(entry.key, suggestion: suggestion),
          at: entry.keyRange)
      case (.areExtensions, nil): break
      }
    }
  }

  /// Whether a key stands in braces with nothing behind it: `{title: Paddy, Surin}`.
  private func isWithoutColon(_ entry: YAMLEntry) -> Bool {
    entry.value.isNull
      && file.bytes[entry.keyRange.upperBound...].first { $0 != UInt8(ascii: " ") }.map { ",}".utf8.contains($0) }
        ?? false
  }

  private static func says(_ diagnostic: Diagnostic, isMissing key: String) -> Bool {
    if case .missingKey(key, _, _)? = diagnostic.problem as? YAMLProblem { true } else { false }
  }

  private var startOfMapping: SourceRange {
    entries.first?.keyRange ?? SourceRange(range.lowerBound, range.lowerBound)
  }

  /// As it stands in the file; of what has a form, without its quotation marks, which are not the matter.
  private static func shown(_ node: YAMLNode, as expected: YAMLProblem.Expected, in file: SourceFile) -> String {
    let written = file.text(in: node.range)
    let text = if case .format = expected { node.scalar?.text ?? written } else { written }
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 40 ? line.prefix(40) + "…" : line
  }
}
