import SourceText
import YAML

/// Writes what a reader asks for as JSON Schema, draft-07: every version of the YAML extension of VS Code reads that, those of
/// before 2026 nothing newer, and no keyword of a later draft is needed.
///
/// A key without a value is absent to Phanit; to the schema it is unfinished, and so wrong.
struct SchemaWriter {
  let descriptions: KeyDescriptions
  /// Mappings that stand in several places, with their names below `definitions`.
  private var names: [MappingShape: String] = [:]
  private var order: [MappingShape] = []

  init(descriptions: KeyDescriptions) { self.descriptions = descriptions }

  mutating func document(_ kind: KeyKind, title: Prose) -> JSONTree {
    nameShared(in: kind)
    var members = [
      JSONTree.Member("$schema", .text("http://json-schema.org/draft-07/schema#")),
      JSONTree.Member("title", .text("\(title.thai) · \(title.english)")),
    ]
    members += self.members(of: kind, within: nil)
    let definitions = order.map { JSONTree.Member(names[$0] ?? "", .object(self.members(ofMapping: $0))) }
    if !definitions.isEmpty { members.append(JSONTree.Member("definitions", .object(definitions))) }
    return .object(members)
  }

  /// Gives a name to each mapping that stands in two places, or in itself.
  private mutating func nameShared(in kind: KeyKind) {
    var counts: [MappingShape: Int] = [:]
    var found: [MappingShape] = []
    Self.visit(kind) { shape in
      counts[shape, default: 0] += 1
      if counts[shape] == 1 { found.append(shape) }
      return counts[shape] == 1
    }
    for shape in found where (counts[shape] ?? 0) > 1 || shape.holdsItself {
      let name = shape.keys.lazy.compactMap(\.table).first?.split(separator: " ").joined(separator: "-") ?? "text"
      let sameCount = order.count { names[$0] == name || names[$0]?.hasPrefix(name + "-of-") == true }
      names[shape] = sameCount == 0 ? name : "\(name)-of-\(shape.keys.last?.name ?? "")"
      order.append(shape)
    }
  }

  /// - Parameter enter: whether the keys of a mapping are to be visited as well.
  private static func visit(_ kind: KeyKind, _ enter: (MappingShape) -> Bool) {
    switch kind {
    case .mapping(let shape): if enter(shape) { for key in shape.keys { visit(key.kind, enter) } }
    case .list(let item), .map(let item): visit(item, enter)
    case .either(let kinds): for kind in kinds { visit(kind, enter) }
    default: break
    }
  }

  private func schema(_ kind: KeyKind, within mapping: MappingShape?) -> JSONTree {
    if kind == .refused { return .flag(false) }
    return .object(members(of: kind, within: mapping))
  }

  private func members(of kind: KeyKind, within mapping: MappingShape?) -> [JSONTree.Member] {
    switch kind {
    case .any, .refused: []
    case .text: [JSONTree.Member("type", Self.texts(["string", "number", "boolean"]))]
    case .bool: [JSONTree.Member("type", .text("boolean"))]
    case .integer: [JSONTree.Member("type", .text("integer"))]
    case .number: [JSONTree.Member("type", .text("number"))]
    case .null: [JSONTree.Member("type", .text("null"))]
    case .choice(let choices): [JSONTree.Member("enum", Self.texts(choices))]
    case .except(let texts): [JSONTree.Member("not", .object([JSONTree.Member("enum", Self.texts(texts))]))]
    case .format(let format):
      members(of: .text, within: nil) + [JSONTree.Member("examples", Self.texts(format.split(on: " / ")))]
    case .list(let item):
      [JSONTree.Member("type", .text("array")), JSONTree.Member("items", schema(item, within: mapping))]
    case .map(let value):
      [
        JSONTree.Member("type", .text("object")),
        JSONTree.Member("additionalProperties", schema(value, within: mapping)),
      ]
    case .either(let kinds): [JSONTree.Member("anyOf", .array(kinds.map { schema($0, within: mapping) }))]
    case .mapping(let shape): names[shape].map(Self.reference) ?? members(ofMapping: shape)
    case .itself: mapping.flatMap { names[$0] }.map(Self.reference) ?? []
    }
  }

  private func members(ofMapping shape: MappingShape) -> [JSONTree.Member] {
    var members = [
      JSONTree.Member("type", .text("object")),
      JSONTree.Member("properties", .object(shape.keys.map { JSONTree.Member($0.name, schema(of: $0, in: shape)) })),
    ]
    if !shape.patterns.isEmpty, !shape.isOpen {
      let patterns = shape.patterns.map { JSONTree.Member($0.expression, schema($0.kind, within: shape)) }
      members.append(JSONTree.Member("patternProperties", .object(patterns)))
    }
    let required = shape.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { members.append(JSONTree.Member("required", Self.texts(required))) }
    if !shape.alternatives.isEmpty {
      let groups = shape.alternatives.map { JSONTree.object([JSONTree.Member("required", Self.texts($0))]) }
      members.append(JSONTree.Member("anyOf", .array(groups)))
    }
    if !shape.isOpen { members.append(JSONTree.Member("additionalProperties", .flag(false))) }
    return members
  }

  private func schema(of key: KeyShape, in shape: MappingShape) -> JSONTree {
    guard key.kind != .refused else { return .flag(false) }
    var members: [JSONTree.Member] = []
    if let text = key.table.flatMap({ descriptions[$0, key.name] }) {
      members.append(JSONTree.Member("description", .text("\(text.thai)\n\n\(text.english)")))
    }
    let value = self.members(of: key.kind, within: shape)
    // What stands beside a reference is not read in this draft.
    let isReference = value.contains { $0.name == "$ref" }
    return .object(members + (isReference ? [JSONTree.Member("allOf", .array([.object(value)]))] : value))
  }

  private static func reference(_ name: String) -> [JSONTree.Member] {
    [JSONTree.Member("$ref", .text("#/definitions/\(name)"))]
  }

  private static func texts(_ texts: [String]) -> JSONTree { .array(texts.map { .text($0) }) }
}

extension MappingShape {
  fileprivate var holdsItself: Bool { keys.contains { $0.kind.holdsItself } }
}

extension KeyKind {
  fileprivate var holdsItself: Bool {
    switch self {
    case .itself: true
    case .list(let item), .map(let item): item.holdsItself
    case .either(let kinds): kinds.contains { $0.holdsItself }
    default: false
    }
  }
}

extension String {
  fileprivate func split(on separator: String) -> [String] {
    split(separator: separator[...]).map(String.init)
  }
}
