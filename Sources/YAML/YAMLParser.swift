import CYAML
import SourceText

/// Reads YAML 1.2 (and so JSON) into nodes by libyaml's events.
///
/// Refused: duplicate keys, keys that are not scalars, merge keys (`<<`), tags, several documents, more than 64 levels, and aliases
/// that together stand for more than 100,000 nodes.
package enum YAMLParser {
  /// The version of libyaml that is loaded.
  package static var libraryVersion: String { String(cString: yaml_get_version_string()) }

  static let depthLimit = 64
  static let nodeLimit = 1_000_000
  static let aliasedNodeLimit = 100_000

  /// Parses the bytes `range` of `file` (all of it where nil); ranges of nodes count in the whole file.
  /// - Returns: the root, or nil for an empty document or one that cannot be read; every problem found.
  package static func parse(_ file: SourceFile, range: SourceRange? = nil) -> (
    root: YAMLNode?, diagnostics: [Diagnostic]
  ) {
    var range = range ?? SourceRange(0, file.size)
    // libyaml takes a byte order mark for content once it is told the encoding.
    if file.bytes(upTo: range.upperBound)[range.lowerBound..<range.upperBound].starts(with: [0xEF, 0xBB, 0xBF]) {
      range = SourceRange(range.lowerBound + 3, range.upperBound)
    }
    var composer = YAMLComposer(file: file, range: range)
    let root = composer.compose()
    return (root, composer.diagnostics)
  }
}

/// Builds the tree from the events of one document.
private struct YAMLComposer {
  let file: SourceFile
  let range: SourceRange
  var diagnostics: [Diagnostic] = []

  private var position: MarkPosition
  private var parser = yaml_parser_t()
  private var anchors: [String: (node: YAMLNode, count: Int)] = [:]
  private var nodeCount = 0
  private var aliasedCount = 0
  private var failed = false

  init(file: SourceFile, range: SourceRange) {
    self.file = file
    self.range = range
    position = MarkPosition(file: file, range: range)
  }

  mutating func compose() -> YAMLNode? {
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    let bytes = file.bytes(upTo: range.upperBound)
    return bytes.withUnsafeBufferPointer { buffer in
      let part = UnsafeBufferPointer(rebasing: buffer[range.lowerBound..<range.upperBound])
      yaml_parser_set_input_string(&parser, part.baseAddress, part.count)
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      return composeStream()
    }
  }

  private mutating func composeStream() -> YAMLNode? {
    var root: YAMLNode?
    var documents = 0
    while !failed {
      guard var event = next() else { return nil }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 {
          report(.severalDocuments, at: range(of: event))
          return root
        }
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return root
      default: root = node(from: event, depth: 0)
      }
    }
    return nil
  }

  /// The next event, owned by the caller, or nil after a syntax error, which is reported.
  private mutating func next() -> yaml_event_t? {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      failed = true
      reportSyntax()
      return nil
    }
    return event
  }

  /// Says what libyaml stumbled over, at the place a person has to mend.
  private mutating func reportSyntax() {
    let words = parser.problem.map { String(cString: $0) } ?? ""
    guard parser.error != YAML_READER_ERROR else {
      let offset = min(range.upperBound, range.lowerBound + Int(parser.problem_offset))
      return report(.syntax(YAMLProblem.Fault(libyaml: words, found: "")), at: character(at: offset))
    }
    let place = character(at: position.byteOffset(of: parser.problem_mark))
    let opening = parser.context == nil ? nil : character(at: position.byteOffset(of: parser.context_mark))
    let fault = YAMLProblem.Fault(libyaml: words, found: file.text(in: place), opening: opening.map(file.text) ?? "")
    switch (fault, opening) {
    case (.unclosedQuote, let opening?), (.missingColon, let opening?), (.reservedCharacter("*"), let opening?),
      (.reservedCharacter("&"), let opening?):
      report(.syntax(fault), at: opening)
    case (.unclosedBracket, let opening?):
      let note = Diagnostic.Note(
        Prose(th: "วงเล็บเปิดอยู่ตรงนี้", en: "the bracket opens here"), at: Diagnostic.Place(file: file, range: opening))
      diagnostics.append(Diagnostic(YAMLProblem.syntax(fault), in: file, at: place, notes: [note]))
    default: report(.syntax(fault), at: place)
    }
  }

  /// The one character at a byte, or nothing at the end.
  private func character(at offset: Int) -> SourceRange {
    let bytes = file.bytes(upTo: range.upperBound)
    var end = min(range.upperBound, offset + 1)
    while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return SourceRange(min(offset, range.upperBound), end)
  }

  private mutating func node(from event: yaml_event_t, depth: Int) -> YAMLNode? {
    nodeCount += 1
    guard depth < YAMLParser.depthLimit, nodeCount < YAMLParser.nodeLimit else {
      if !failed {
        report(
          depth < YAMLParser.depthLimit ? .tooManyNodes : .tooDeep(limit: YAMLParser.depthLimit), at: range(of: event))
      }
      failed = true
      return nil
    }
    switch event.type {
    case YAML_SCALAR_EVENT: return scalar(from: event)
    case YAML_ALIAS_EVENT: return alias(from: event)
    case YAML_SEQUENCE_START_EVENT: return sequence(from: event, depth: depth)
    case YAML_MAPPING_START_EVENT: return mapping(from: event, depth: depth)
    default: return nil
    }
  }

  private mutating func scalar(from event: yaml_event_t) -> YAMLNode {
    let data = event.data.scalar
    let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
    let range = range(of: event)
    if data.tag != nil, data.plain_implicit == 0, data.quoted_implicit == 0 {
      reportTag(data.tag, in: range)
    }
    let node = YAMLNode(.scalar(YAMLScalar(text: text, isPlain: data.style == YAML_PLAIN_SCALAR_STYLE)), range: range)
    remember(node, as: data.anchor, count: 1)
    return node
  }

  private mutating func alias(from event: yaml_event_t) -> YAMLNode? {
    let name = Self.name(event.data.alias.anchor)
    guard let target = anchors[name] else {
      report(.unknownAlias(name), at: range(of: event))
      return nil
    }
    aliasedCount += target.count
    nodeCount += target.count
    guard aliasedCount < YAMLParser.aliasedNodeLimit else {
      report(.tooManyNodes, at: range(of: event))
      failed = true
      return nil
    }
    return YAMLNode(target.node.content, range: range(of: event))
  }

  private mutating func sequence(from event: yaml_event_t, depth: Int) -> YAMLNode? {
    let data = event.data.sequence_start
    let start = range(of: event)
    let anchor = data.anchor.map { Self.name($0) }
    if data.tag != nil, data.implicit == 0 { reportTag(data.tag, in: start) }
    let countBefore = nodeCount
    var nodes: [YAMLNode] = []
    while true {
      guard !failed, var event = next() else { return nil }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT {
        let end = data.style == YAML_FLOW_SEQUENCE_STYLE ? range(of: event).upperBound : nodes.last?.range.upperBound
        let node = YAMLNode(.sequence(nodes), range: SourceRange(start.lowerBound, end ?? start.upperBound))
        if let anchor { anchors[anchor] = (node, nodeCount - countBefore + 1) }
        return node
      }
      if let node = node(from: event, depth: depth + 1) { nodes.append(node) }
    }
  }

  private mutating func mapping(from event: yaml_event_t, depth: Int) -> YAMLNode? {
    let data = event.data.mapping_start
    let start = range(of: event)
    let anchor = data.anchor.map { Self.name($0) }
    if data.tag != nil, data.implicit == 0 { reportTag(data.tag, in: start) }
    let countBefore = nodeCount
    var entries: [YAMLEntry] = []
    // Enough for most mappings, so that it need not grow step by step.
    var seen = [String: SourceRange](minimumCapacity: 8)
    var mergedKeys: Set<String> = []
    while true {
      guard !failed, var event = next() else { return nil }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT {
        let end =
          data.style == YAML_FLOW_MAPPING_STYLE ? range(of: event).upperBound : entries.last?.value.range.upperBound
        let node = YAMLNode(.mapping(entries), range: SourceRange(start.lowerBound, end ?? start.upperBound))
        if let anchor { anchors[anchor] = (node, nodeCount - countBefore + 1) }
        return node
      }
      let keyNode = node(from: event, depth: depth + 1)
      guard !failed, var valueEvent = next() else { return nil }
      defer { yaml_event_delete(&valueEvent) }
      let value = node(from: valueEvent, depth: depth + 1)
      // A key that could not be read is reported already.
      guard let keyNode else { continue }
      let keyRange = keyNode.range
      guard let key = keyNode.scalar?.text else {
        report(.keyIsNotScalar, at: keyRange)
        continue
      }
      if key == "<<", keyNode.scalar?.isPlain == true {
        report(.mergeKey, at: keyRange)
        // What would be merged is taken as written here, so that nothing of it counts as missing.
        let merged = value?.mapping ?? value?.sequence?.flatMap { $0.mapping ?? [] } ?? []
        for entry in merged where seen[entry.key] == nil && mergedKeys.insert(entry.key).inserted {
          entries.append(entry)
        }
        continue
      }
      if let first = seen[key] {
        let note = Diagnostic.Note(
          Prose(th: "คีย์เดียวกันอยู่ตรงนี้แล้ว", en: "the same key stands here already"),
          at: Diagnostic.Place(file: file, range: first))
        diagnostics.append(Diagnostic(YAMLProblem.duplicateKey(key), in: file, at: keyRange, notes: [note]))
        continue
      }
      seen[key] = keyRange
      if mergedKeys.remove(key) != nil { entries.removeAll { $0.key == key } }
      if let value { entries.append(YAMLEntry(key: key, keyRange: keyRange, value: value)) }
    }
  }

  private mutating func remember(_ node: YAMLNode, as anchor: UnsafeMutablePointer<yaml_char_t>?, count: Int) {
    if let anchor { anchors[Self.name(anchor)] = (node, count) }
  }

  private mutating func range(of event: yaml_event_t) -> SourceRange {
    let lower = position.byteOffset(of: event.start_mark)
    return SourceRange(lower, position.byteOffset(of: event.end_mark))
  }

  private mutating func report(_ problem: YAMLProblem, at range: SourceRange) {
    diagnostics.append(Diagnostic(problem, in: file, at: range))
  }

  /// Reports a tag at the word that it is, which stands first in its node or behind an anchor.
  private mutating func reportTag(_ tag: UnsafeMutablePointer<yaml_char_t>?, in node: SourceRange) {
    let bytes = file.bytes(upTo: range.upperBound)[node.lowerBound..<node.upperBound]
    let start = bytes.firstIndex(of: UInt8(ascii: "!")) ?? node.lowerBound
    let end = bytes[start...].firstIndex { " \t\r\n,[]{}".utf8.contains($0) } ?? node.upperBound
    report(.tag(Self.name(tag)), at: SourceRange(start, end))
  }

  private static func name(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String {
    text.map { String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? ""
  }
}

/// Turns libyaml's marks, which count characters, into byte offsets: one pass over the text in all, for marks
/// come in order but for small steps back.
private struct MarkPosition {
  let bytes: [UInt8]
  let start: Int
  let end: Int
  var characters = 0
  var offset: Int

  init(file: SourceFile, range: SourceRange) {
    bytes = file.bytes(upTo: range.upperBound)
    start = range.lowerBound
    end = range.upperBound
    offset = start
  }

  mutating func byteOffset(of mark: yaml_mark_t) -> Int {
    let target = Int(mark.index)
    while characters > target, offset > start {
      repeat { offset -= 1 } while offset > start && bytes[offset] & 0xC0 == 0x80
      characters -= 1
    }
    while characters < target, offset < end {
      repeat { offset += 1 } while offset < end && bytes[offset] & 0xC0 == 0x80
      characters += 1
    }
    return offset
  }
}
