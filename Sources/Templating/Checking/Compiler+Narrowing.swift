import SourceText

extension Compiler {
  /// What is certain not to be none, if a condition is true and if it is false.
  struct Facts {
    var whenTrue: Set<String> = []
    var whenFalse: Set<String> = []
  }

  func facts(of condition: Expression) -> Facts {
    switch condition.kind {
    case .not(let value):
      let facts = facts(of: value)
      return Facts(whenTrue: facts.whenFalse, whenFalse: facts.whenTrue)
    case .and(let left, let right):
      let (first, second) = (facts(of: left), facts(of: right))
      return Facts(
        whenTrue: first.whenTrue.union(second.whenTrue),
        whenFalse: first.whenFalse.intersection(second.whenFalse))
    case .or(let left, let right):
      let (first, second) = (facts(of: left), facts(of: right))
      return Facts(
        whenTrue: first.whenTrue.intersection(second.whenTrue),
        whenFalse: first.whenFalse.union(second.whenFalse))
    case .test(let value, let name, _, let isNegated): return facts(of: value, test: name.text, isNegated)
    case .binary(.equal, let value, let other): return facts(of: value, comparedTo: other, isEqual: true)
    case .binary(.notEqual, let value, let other): return facts(of: value, comparedTo: other, isEqual: false)
    default: return Facts(whenTrue: paths(to: condition).union(filled(by: condition)))
    }
  }

  /// What holds something where an expression is true: the list itself, or one whose length it is.
  private func filled(by condition: Expression) -> Set<String> {
    var list = condition
    if case .filter(let value, let name, _) = condition.kind, BuiltInFilter.number(of: name.text) == Self.length {
      list = value
    }
    return path(of: list).map { ["\($0)\(Self.filled)"] } ?? []
  }

  private static let length = BuiltInFilter.number(of: "length")
  /// What the path of a list ends in of which it is certain that it holds something.
  static let filled = ".(filled)"

  /// The type of what a filter takes out of a list, where a test has shown that there is something in it.
  func taken(
    _ type: TemplateType, outOf list: Expression, _ listType: TemplateType, by filter: String
  ) -> TemplateType {
    guard ["first", "last", "min", "max"].contains(filter), let path = path(of: list),
      flow.present.contains(path + Self.filled), itemType(of: listType)?.maybeNone != true
    else { return type }
    return type.unwrapped
  }

  private func facts(of value: Expression, test: String, _ isNegated: Bool) -> Facts {
    let paths = paths(to: value)
    let whenHeld: Bool
    switch test {
    case "defined": whenHeld = true
    case "none", "undefined": whenHeld = false
    case "empty":
      let facts = filled(by: value)
      return isNegated ? Facts(whenTrue: facts) : Facts(whenFalse: facts)
    default: return Facts()
    }
    return whenHeld != isNegated ? Facts(whenTrue: paths) : Facts(whenFalse: paths)
  }

  private func facts(of value: Expression, comparedTo other: Expression, isEqual: Bool) -> Facts {
    guard case .literal(let literal) = other.kind else { return Facts() }
    let paths = paths(to: value)
    // Equal to none is none; equal to another literal is not.
    return isEqual != literal.isNone ? Facts(whenTrue: paths) : Facts(whenFalse: paths)
  }

  /// The path of an expression and of all it is a part of: where `a.b` is there, so is `a`.
  private func paths(to expression: Expression) -> Set<String> {
    guard let path = path(of: expression) else { return [] }
    switch expression.kind {
    case .attribute(let base, _), .element(let base, _): return paths(to: base).union([path])
    default: return [path]
    }
  }

  /// The key under which tests of a name, or of its attributes, are remembered; nil for anything else.
  func path(of expression: Expression) -> String? {
    switch expression.kind {
    case .name(let name):
      if let binding = flow.binding(name) {
        if case .value(let slot) = binding.kind { return slot.path }
        return nil
      }
      return model?.slot(of: name).map { "M\($0)" }
    case .attribute(let base, let name):
      if case .name(let owner) = base.kind {
        switch flow.binding(owner)?.kind {
        case .namespace(let number): return namespaces[number].slots[name.text]?.path
        case .loop(_, let level, let frame): return "loop\(frame).\(level).\(name.text)"
        default: break
        }
      }
      return path(of: base).map { "\($0).\(name.text)" }
    case .element(let base, let key):
      switch key.kind {
      case .literal(.text(let name)): return path(of: base).map { "\($0).\(name)" }
      case .literal(.integer(let index)): return path(of: base).map { "\($0).\(index)" }
      default: return nil
      }
    case .filter(let value, let name, let arguments) where host.filters[name.text] == nil:
      return path(of: value, "|" + name.text, arguments)
    case .call(let callee, let arguments):
      guard case .attribute(let value, let name) = callee.kind else { return nil }
      return path(of: value, name.text, arguments)
    default: return nil
    }
  }

  /// Of what a filter or a method makes of a value, where its arguments are written out: `rows | first`.
  private func path(of value: Expression, _ use: String, _ arguments: [Argument]) -> String? {
    guard let base = path(of: value) else { return nil }
    var texts: [String] = []
    for argument in arguments {
      guard case .literal(let literal) = argument.value.kind else { return nil }
      texts.append("\(argument.keyword?.text ?? "")=\(literal)")
    }
    return "\(base).\(use)(\(texts.joined(separator: ",")))"
  }
}
