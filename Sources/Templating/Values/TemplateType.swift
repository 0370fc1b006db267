/// What is known of a value when templates are loaded.
@usableFromInline
package indirect enum TemplateType: Sendable, Hashable {
  /// Known only when a page is rendered: checked then.
  case any
  /// The type of `none`.
  case nothing
  case bool
  case integer
  case number
  case text
  case html
  case optional(TemplateType)
  case list(TemplateType)
  /// A list of so many items, each of a type of its own.
  case tuple([TemplateType])
  case map(TemplateType)
  case object(RecordShape)
}

extension TemplateType {
  /// Whether the value may be none as far as is known: `any` is not, it is checked when rendered.
  var maybeNone: Bool {
    switch self {
    case .nothing, .optional: true
    default: false
    }
  }

  /// The type once the value is known to be there.
  var unwrapped: TemplateType {
    if case .optional(let type) = self { return type }
    return self
  }

  /// The type where a test has shown the value to be there: of what is always none that place is never reached.
  var tested: TemplateType { unwrapped == .nothing ? .any : unwrapped }

  /// The type of a value that has what a path of names leads to. Values of maps and lists are of one type: what one
  /// of them is, is known when rendered.
  func having(_ path: [String]) -> TemplateType {
    guard let name = path.first else { return tested }
    switch unwrapped {
    case .object(let shape): return .object(shape.having(name, Array(path.dropFirst())))
    case .map(let value) where value.maybeNone: return .map(.any)
    case .list(let item) where item.maybeNone: return .list(.any)
    case .tuple(var items):
      guard let index = Int(name), items.indices.contains(index) else { return unwrapped }
      items[index] = items[index].having(Array(path.dropFirst()))
      return .tuple(items)
    default: return unwrapped
    }
  }

  func optional(if isOptional: Bool) -> TemplateType {
    isOptional ? .optional(unwrapped) : self
  }

  /// The narrowest type that holds values of both.
  func joined(with other: TemplateType) -> TemplateType {
    if self == other { return self }
    switch (self, other) {
    case (.nothing, _): return .optional(other.unwrapped)
    case (_, .nothing): return .optional(unwrapped)
    case (.optional, _), (_, .optional): return .optional(unwrapped.joined(with: other.unwrapped))
    case (.integer, .number), (.number, .integer): return .number
    case (.list(let first), .list(let second)): return .list(first.joined(with: second))
    case (.tuple(let first), .tuple(let second)) where first.count == second.count:
      return .tuple(zip(first, second).map { $0.joined(with: $1) })
    case (.tuple(let items), .list), (.tuple(let items), .tuple): return .list(.joined(items)).joined(with: other)
    case (.list, .tuple(let items)): return joined(with: .list(.joined(items)))
    case (.map(let first), .map(let second)): return .map(first.joined(with: second))
    case (.object(let first), .object(let second)) where first.isSame(as: second):
      return .object(first.joined(with: second))
    default: return .any
    }
  }

  /// The narrowest type that holds values of all.
  static func joined(_ types: [TemplateType]) -> TemplateType {
    types.dropFirst().reduce(types.first ?? .any) { $0.joined(with: $1) }
  }

  /// Whether a value of `other` may stand where this type is wanted. A value of type `any` may, and is
  /// checked when rendered; `any` takes whatever is there, `optional(any)` none too.
  func accepts(_ other: TemplateType) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.optional(let wanted), .optional(let given)): return wanted.accepts(given)
    case (.optional, .nothing): return true
    case (.optional(let wanted), _): return wanted.accepts(other)
    case (_, .optional), (_, .nothing): return false
    case (.any, _), (_, .any): return true
    case (.number, .integer): return true
    case (.list(let wanted), .list(let given)): return wanted == .any || wanted.accepts(given)
    case (.list(let wanted), .tuple(let given)): return wanted == .any || given.allSatisfy { wanted.accepts($0) }
    case (.tuple(let wanted), .tuple(let given)):
      return wanted.count == given.count && zip(wanted, given).allSatisfy { $0.accepts($1) }
    case (.map(let wanted), .map(let given)): return wanted == .any || wanted.accepts(given)
    case (.object(let wanted), .object(let given)):
      return given.isSame(as: wanted) && wanted.needs(nothingMoreThan: given)
    default: return false
    }
  }

  /// Whether `value` is of this type as far as its outermost kind tells.
  func holds(_ value: TemplateValue) -> Bool {
    switch (self, value) {
    case (.any, .none): false
    case (.any, _): true
    case (.nothing, .none), (.optional, .none): true
    case (.optional(let wanted), _): wanted.holds(value)
    case (.bool, .bool), (.integer, .integer), (.number, .integer), (.number, .number): true
    case (.text, .text), (.html, .html), (.list, .list), (.map, .map): true
    case (.tuple(let types), .list(let values)): types.count == values.count
    case (.object(let shape), .object(let object)): object.shape.isSame(as: shape)
    default: false
    }
  }

  /// Whether it can be written into a page as it is, once it is known to be there.
  var isPrintable: Bool {
    switch self {
    case .any, .bool, .integer, .number, .text, .html: true
    default: false
    }
  }
}
