import SourceText

extension BuiltInFilter {
  static let listFilters: [BuiltInFilter] = [
    // Of a text: its Unicode scalars, as Jinja2 counts.
    BuiltInFilter("length", [.init("value", .any)], result: collection("length") { _ in .integer }) {
      (values) throws(TemplateProblem) in
      switch values[0] {
      case .list(let values): return .integer(values.count)
      case .map(let map): return .integer(map.count)
      case .text(let text): return .integer(text.unicodeScalars.count)
      default: throw .operandType("length", values[0].type)
      }
    },
    BuiltInFilter(
      "first", [.init("value", .any)],
      result: { (facts) throws(TemplateProblem) in
        if case .tuple(let items) = facts.subject, let item = items.first { return item }
        return try collection("first") { .optional($0.unwrapped) }(facts)
      }
    ) { (values) throws(TemplateProblem) in
      switch values[0] {
      case .list(let values): return values.first ?? TemplateValue.none
      case .map(let map): return map.keys.first.map(TemplateValue.text) ?? TemplateValue.none
      case .text(let text): return text.first.map { .text(String($0)) } ?? TemplateValue.none
      default: throw .operandType("first", values[0].type)
      }
    },
    BuiltInFilter(
      "last", [.init("value", .any)],
      result: { (facts) throws(TemplateProblem) in
        if case .tuple(let items) = facts.subject, let item = items.last { return item }
        return try collection("last") { .optional($0.unwrapped) }(facts)
      }
    ) { (values) throws(TemplateProblem) in
      switch values[0] {
      case .list(let values): return values.last ?? TemplateValue.none
      case .map(let map): return map.keys.last.map(TemplateValue.text) ?? TemplateValue.none
      case .text(let text): return text.last.map { .text(String($0)) } ?? TemplateValue.none
      default: throw .operandType("last", values[0].type)
      }
    },
    BuiltInFilter(
      "reverse", [.init("value", .any)],
      result: { (facts) throws(TemplateProblem) in
        switch facts.subject {
        case .text: return .text
        case .any: return .any
        default: return try collection("reverse") { .list($0) }(facts)
        }
      },
      apply: { (values) throws(TemplateProblem) in
        if case .text(let text) = values[0] { return .text(String(text.reversed())) }
        return .list(try items(values[0], "reverse").reversed())
      }),
    BuiltInFilter("list", [.init("value", .any)], result: collection("list") { .list($0) }) {
      (values) throws(TemplateProblem) in .list(try items(values[0], "list"))
    },
    BuiltInFilter(
      "join",
      [
        .init("value", .any), .init("d", .any, required: false), attribute,
      ],
      result: { (facts) throws(TemplateProblem) in
        let item = try attributeType("join", facts, facts.literals[2])
        guard item.isPrintable else { throw .operandType("join", .list(item)) }
        let separator = facts.types[1] ?? .text
        guard TemplateType.text.accepts(separator) || separator == .html else {
          throw .argumentType("d", of: "join", expected: .text, found: separator)
        }
        return item == .html || separator == .html ? .html : item == .any || separator == .any ? .any : .text
      },
      apply: { (values) throws(TemplateProblem) in
        try ValueWriter.joined(
          try attributes(try items(values[0], "join"), values[2]), separator: try separator(values[1]))
      }),
  ]

  private static func separator(_ value: TemplateValue) throws(TemplateProblem) -> TemplateValue {
    switch value {
    case .none: return .text("")
    case .text, .html: return value
    default: throw .argumentType("d", of: "join", expected: .text, found: value.type)
    }
  }

  /// A name, `a.b`, or an index.
  static let attribute = TemplateParameter("attribute", .any, required: false, literal: true)

  // MARK: Types

  /// For a filter that takes a list, a map (its keys) or a text.
  static func collection(
    _ name: String, _ type: @escaping @Sendable (TemplateType) -> TemplateType
  ) -> @Sendable (Facts) throws(TemplateProblem) -> TemplateType {
    { (facts) throws(TemplateProblem) in
      switch facts.subject {
      case .any: return type(.any)
      case .list(let item): return type(item)
      case .tuple(let items): return type(.joined(items))
      case .map, .text: return type(.text)
      default: throw .operandType(name, facts.subject)
      }
    }
  }

  /// The type of an attribute of the items of the filtered list; of the items where `attribute` is nil.
  static func attributeType(
    _ name: String, _ facts: Facts, _ attribute: TemplateValue?
  ) throws(TemplateProblem) -> TemplateType {
    switch attribute {
    case nil, .text, .integer: break
    case .some(let other): throw .argumentType("attribute", of: name, expected: .text, found: other.type)
    }
    let item: TemplateType
    switch facts.subject {
    case .any: item = .any
    case .list(let type): item = type
    case .tuple(let items): item = .joined(items)
    case .map, .text: item = .text
    default: throw .operandType(name, facts.subject)
    }
    var type = item
    for name in path(attribute ?? .none) { type = try attributeType(name, of: type) }
    return type
  }

  private static func attributeType(_ name: String, of type: TemplateType) throws(TemplateProblem) -> TemplateType {
    switch type {
    case .any: return .any
    case .map(let value): return value
    case .tuple(let items):
      guard let index = Int(name), items.indices.contains(index) else { throw .noAttributes(name, type) }
      return items[index]
    case .list(let item) where Int(name) != nil: return item
    case .object(let shape):
      guard let slot = shape.slot(of: name) else {
        let near = Suggestion.nearest(to: name, among: shape.fields.map(\.name))
        throw .unknownAttribute(name, of: shape.name, near: near)
      }
      return shape.fields[slot].type
    default: throw type.maybeNone ? .maybeNone(type) : .noAttributes(name, type)
    }
  }

  /// The names of `a.b.0`; none where no attribute is given.
  private static func path(_ attribute: TemplateValue) -> [String] {
    switch attribute {
    case .text(let text): text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    case .integer(let index): [String(index)]
    default: []
    }
  }

  // MARK: Values

  static func items(_ value: TemplateValue, _ name: String) throws(TemplateProblem) -> [TemplateValue] {
    switch value {
    case .list(let values): return Array(values)
    case .map(let map): return map.keys.map { .text($0) }
    case .text(let text): return text.map { .text(String($0)) }
    default: throw .operandType(name, value.type)
    }
  }

  /// - Parameter fallback: what stands for an attribute that is missing; where it is none, that is an error.
  static func attributes(
    _ values: [TemplateValue], _ attribute: TemplateValue, fallback: TemplateValue = .none
  ) throws(TemplateProblem) -> [TemplateValue] {
    let path = path(attribute)
    guard !path.isEmpty else { return values }
    var result: [TemplateValue] = []
    result.reserveCapacity(values.count)
    for value in values {
      let part = try part(of: value, path, forgives: !fallback.isNone)
      result.append(part.isNone ? fallback : part)
    }
    return result
  }

  /// - Parameter forgives: whether it may be missing; it is none then.
  private static func part(
    of value: TemplateValue, _ path: [String], forgives: Bool
  ) throws(TemplateProblem) -> TemplateValue {
    var part = value
    for name in path {
      switch (part, Int(name)) {
      case (.none, _) where forgives: return .none
      case (.list(let items), let index?) where forgives && !(-items.count..<items.count).contains(index): return .none
      case (.map(let map), _) where forgives && map[name] == nil: return .none
      case (.list, let index?): part = try part.element(.integer(index))
      default: part = try part.attribute(named: name)
      }
    }
    return part
  }
}

extension TemplateValue {
  /// An attribute found by its name, where its slot is not known beforehand.
  package func attribute(named name: String) throws(TemplateProblem) -> TemplateValue {
    if let value = attributeIfPresent(named: name) { return value }
    switch self {
    case .map(let map): throw .missingKey(name, near: Suggestion.nearest(to: name, among: map.keys))
    case .object(let object):
      let names = object.shape.fields.map(\.name)
      throw .unknownAttribute(name, of: object.shape.name, near: Suggestion.nearest(to: name, among: names))
    case .none: throw .noValue
    default: throw .noAttributes(name, type)
    }
  }

  /// The same, or nil where there is none: without looking for what may have been meant.
  func attributeIfPresent(named name: String) -> TemplateValue? {
    switch self {
    case .map(let map): map[name]
    case .object(let object): object.shape.slot(of: name).map { object.value(at: $0) }
    default: nil
    }
  }
}
