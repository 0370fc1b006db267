import SourceText

/// Filters that use an expression on each item of a list. They are compiled as that expression, so that attributes,
/// filters and tests named in them are checked as anywhere else.
extension Compiler {
  /// How the expression reads the item; no template can write this name.
  private static let itemName = "(item)"

  /// The value of `map`, `select` and their kin, or nil for any other filter.
  mutating func compileItemFilter(
    _ subject: Expression, _ name: Name, _ arguments: [Argument], _ range: SourceRange
  ) -> Typed? {
    guard let filter = ItemFilter(rawValue: name.text), host.filters[name.text] == nil else { return nil }
    let source = compile(subject)
    guard let item = itemType(of: source.type) else {
      report(source.type.maybeNone ? .maybeNone(source.type) : .operandType(name.text, source.type), subject.range)
      return unknown(range)
    }
    flow.scopes.append(Scope())
    defer { flow.scopes.removeLast() }
    let slot = bind(Self.itemName, item)
    guard let expression = expression(of: filter, name, arguments) else { return unknown(range) }
    let body = compile(expression)
    let index = emit(.each(filter.use, source.index, slot: slot.index, body: body.index), range)
    return Typed(
      index: index, type: .list(filter.use == .map ? body.type : type(of: item, in: slot, filter, expression)))
  }

  /// The type of the items that a filter leaves, for what it asks of each.
  private func type(
    of item: TemplateType, in slot: Slot, _ filter: ItemFilter, _ condition: Expression
  ) -> TemplateType {
    let facts = facts(of: condition)
    return (filter.use == .select ? facts.whenTrue : facts.whenFalse).sorted().reduce(item) { type, path in
      guard path != slot.path else { return type.unwrapped }
      guard path.hasPrefix(slot.path + "."), !path.hasSuffix(Self.filled) else { return type }
      return type.having(path.dropFirst(slot.path.count + 1).split(separator: ".").map(String.init))
    }
  }

  /// What is asked of each item; nil where the arguments do not say.
  private mutating func expression(of filter: ItemFilter, _ name: Name, _ arguments: [Argument]) -> Expression? {
    var arguments = arguments[...]
    let item = Expression(kind: .name(Self.itemName), range: name.range, depth: 1)
    var value = item
    if filter.takesAttribute {
      guard let attribute = literal(arguments.popFirst(), "attribute", of: name) else { return nil }
      value = self.attribute(attribute, of: item)
    } else if filter == .map, let keyword = arguments.first?.keyword, keyword.text == "attribute" {
      guard let attribute = literal(arguments.popFirst(), "attribute", of: name) else { return nil }
      value = self.attribute(attribute, of: item)
      guard let fallback = arguments.popFirst() else { return value }
      guard fallback.keyword?.text == "default", arguments.isEmpty else {
        report(.argumentUnknown(fallback.keyword?.text ?? "", of: name.text, near: "default"), fallback.value.range)
        return nil
      }
      let filter = Name(text: BuiltInFilter.defaultName, range: fallback.value.range)
      return Expression(
        kind: .filter(value, filter, [Argument(keyword: nil, value: fallback.value)]), range: value.range, depth: 1)
    }
    if filter != .map, arguments.isEmpty { return value }
    guard let used = literal(arguments.popFirst(), filter == .map ? "filter" : "test", of: name) else { return nil }
    let rest = Array(arguments)
    return Expression(
      kind: filter == .map ? .filter(value, used, rest) : .test(value, used, rest, isNegated: false),
      range: used.range, depth: 1)
  }

  /// A text that must be written out.
  private mutating func literal(_ argument: Argument?, _ parameter: String, of callee: Name) -> Name? {
    guard let argument else {
      report(.argumentMissing(parameter, of: callee.text), callee.range)
      return nil
    }
    let isNamed = argument.keyword == nil || argument.keyword?.text == parameter
    let text: String
    switch argument.value.kind {
    case .literal(.text(let name)) where isNamed: text = name
    case .literal(.integer(let index)) where isNamed && parameter == "attribute": text = String(index)
    default:
      report(.argumentLiteral(parameter, of: callee.text), argument.value.range)
      return nil
    }
    return Name(text: text, range: argument.value.range)
  }

  /// `a.b.0` of a value.
  private func attribute(_ path: Name, of value: Expression) -> Expression {
    path.text.split(separator: ".", omittingEmptySubsequences: false).reduce(value) { value, part in
      let kind: Expression.Kind =
        Int(part).map { number in
          .element(value, Expression(kind: .literal(.integer(number)), range: path.range, depth: 1))
        } ?? .attribute(value, Name(text: String(part), range: path.range))
      return Expression(kind: kind, range: path.range, depth: value.depth + 1)
    }
  }
}

/// A filter that looks at each item of a list.
enum ItemFilter: String, CaseIterable {
  case map
  case select
  case reject
  case selectattr
  case rejectattr

  var use: ItemUse {
    switch self {
    case .map: .map
    case .select, .selectattr: .select
    case .reject, .rejectattr: .reject
    }
  }

  var takesAttribute: Bool { self == .selectattr || self == .rejectattr }
}
