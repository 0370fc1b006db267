import SourceText

/// What is known at one point of a template: names, what was tested, and the place in the HTML.
struct Flow {
  /// Innermost last.
  var scopes: [Scope] = []
  /// Paths that were tested and are not none: `L3.title`, `G0`, `M0.link`. See `Compiler.path(of:)`.
  var present: Set<String> = []
  var markup = MarkupContext()
}

/// The names of a template, a loop, a block or a `with`.
struct Scope {
  var bindings: [String: Binding] = [:]
  /// A name keeps its slot over all branches.
  var slots: [String: Slot] = [:]
}

struct Binding: Equatable {
  enum Kind: Equatable {
    case value(Slot)
    /// `loop`, of the plan of that number, with so many loops around it in that frame; the type is that of its items.
    case loop(Int, level: Index, frame: Int)
    /// The number of a macro.
    case macro(Int)
    /// The number of a template that was imported.
    case module(Int)
    /// The number of a namespace.
    case namespace(Int)
    /// The body of a call, or nil in a macro that was called without one.
    case caller(Int?)
    /// An operation that is evaluated where the name stands.
    case captured(Index)
  }

  let kind: Kind
  var type: TemplateType
  /// False where only some branches before have set it.
  var isCertain = true
}

/// A place for a value, in the frame of the page or of a macro.
struct Slot: Hashable {
  let index: Index
  let frame: Int

  /// How paths name it.
  var path: String { frame == 0 ? "G\(index)" : "L\(index)" }
}

extension Flow {
  func binding(_ name: String) -> Binding? {
    for scope in scopes.reversed() {
      if let binding = scope.bindings[name] { return binding }
    }
    return nil
  }

  /// Forgets what was known of a slot that gets another value.
  mutating func forget(_ slot: Slot) {
    let key = slot.path
    present = present.filter { $0 != key && !$0.hasPrefix(key + ".") }
  }

  /// The type of a binding here, where tests may have shown it to be there.
  func type(of binding: Binding) -> TemplateType {
    if case .value(let slot) = binding.kind, present.contains(slot.path) { return binding.type.tested }
    return binding.type
  }

  /// What is known after several ways to one point; only the innermost scope can differ between them.
  /// The place in the HTML is that of the first.
  static func merged(_ ways: [Flow]) -> Flow {
    var result = ways[0]
    guard ways.count > 1, var scope = result.scopes.popLast() else { return result }
    let others = ways.dropFirst()
    var names = Set(scope.bindings.keys)
    for way in others {
      result.present.formIntersection(way.present)
      if let last = way.scopes.last {
        names.formUnion(last.bindings.keys)
        scope.slots.merge(last.slots) { first, _ in first }
      }
    }
    for name in names {
      var joined: Binding?
      var isCertain = true
      for way in ways {
        guard var binding = way.scopes.last?.bindings[name] else {
          isCertain = false
          continue
        }
        isCertain = isCertain && binding.isCertain
        if binding.type != .nothing { binding.type = way.type(of: binding) }
        if let joined, joined.kind != binding.kind { isCertain = false }
        joined = joined.map { Binding(kind: $0.kind, type: $0.type.joined(with: binding.type)) } ?? binding
      }
      joined?.isCertain = isCertain
      scope.bindings[name] = joined
    }
    result.scopes.append(scope)
    return result
  }
}
