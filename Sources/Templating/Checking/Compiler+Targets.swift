import SourceText

/// Names that are given values.
extension Compiler {
  mutating func compileSet(_ target: Target, _ expression: Expression) {
    if case .name(let name) = target, let fields = namespaceFields(of: expression) {
      return makeNamespace(name, fields, expression.range)
    }
    // A loop within this one then asks it by that name.
    if case .name(let name) = target, case .name("loop") = expression.kind, let binding = flow.binding("loop") {
      return bind(name.text, binding)
    }
    store(compile(expression), in: target)
  }

  /// Opens a scope with names of its own. Their values are those of the place around it, whatever order they stand in.
  mutating func compileWith(_ assignments: [(target: Target, value: Expression)]) {
    let values = assignments.map { namespaceFields(of: $0.value) == nil ? compile($0.value) : nil }
    flow.scopes.append(Scope())
    for (assignment, value) in zip(assignments, values) {
      if let value { store(value, in: assignment.target) } else { compileSet(assignment.target, assignment.value) }
    }
  }

  private mutating func store(_ value: Typed, in target: Target) {
    var isField = false
    if case .field = target { isField = true }
    switch itemTarget(assign(target, value.type)) {
    case .slot(let slot): emit(isField ? .assignField(slot: slot, value.index) : .assign(slot: slot, value.index))
    case .parts(let number): emit(.unpack(target: number, value.index))
    }
  }

  /// A target as the program holds it.
  mutating func itemTarget(_ target: AssignmentTarget) -> ItemTarget {
    if case .local(let slot) = target { return .slot(slot) }
    program.targets.append(target)
    return .parts(Index(program.targets.count - 1))
  }

  /// Binds the names of a target to a value of this type, or to its parts.
  mutating func assign(_ target: Target, _ type: TemplateType) -> AssignmentTarget {
    switch target {
    case .name(let name): return place(bind(name.text, type))
    case .field(let field, let owner): return place(assignField(field, of: owner, type))
    case .parts(let parts, let range):
      let types = partTypes(of: type, count: parts.count, range)
      return .parts(zip(parts, types).map { assign($0, $1) })
    }
  }

  private func place(_ slot: Slot) -> AssignmentTarget {
    slot.frame == currentFrame ? .local(slot: slot.index) : .global(slot: slot.index)
  }

  private mutating func partTypes(of type: TemplateType, count: Int, _ range: SourceRange) -> [TemplateType] {
    switch type {
    case .tuple(let types) where types.count == count: return types
    case .list(let item): return Array(repeating: item, count: count)
    case .any: break
    default: report(type.maybeNone ? .maybeNone(type) : .unpacking(type, count: count), range)
    }
    return Array(repeating: .any, count: count)
  }

  // MARK: Namespaces

  /// The arguments of `namespace(…)`, or nil for any other expression.
  private func namespaceFields(of expression: Expression) -> [Argument]? {
    guard case .call(let callee, let arguments) = expression.kind, case .name("namespace") = callee.kind,
      flow.binding("namespace") == nil, host.functions["namespace"] == nil
    else { return nil }
    return arguments
  }

  private mutating func makeNamespace(_ name: Name, _ fields: [Argument], _ range: SourceRange) {
    var slots: [String: Slot] = [:]
    for field in fields {
      let value = compile(field.value)
      guard let keyword = field.keyword else {
        report(.argumentExtra(of: "namespace", limit: 0), field.value.range)
        continue
      }
      if slots[keyword.text] != nil { report(.argumentTwice(keyword.text, of: "namespace"), keyword.range) }
      let slot = newSlot()
      slots[keyword.text] = slot
      namespaceTypes.start(key(keyword.text, range), value.type)
      emit(.assign(slot: slot.index, value.index))
    }
    namespaces.append(Namespace(path: file.path, offset: range.lowerBound, slots: slots))
    bind(name.text, Binding(kind: .namespace(namespaces.count - 1), type: .any))
  }

  private func key(_ field: String, _ range: SourceRange) -> NamespaceTypes.Key {
    NamespaceTypes.Key(path: file.path, offset: range.lowerBound, field: field)
  }

  /// The slot of a field that is given a value of this type.
  private mutating func assignField(_ field: Name, of owner: Name, _ type: TemplateType) -> Slot {
    if flow.binding(owner.text)?.isCertain == false {
      report(.maybeUnset(owner.text), owner.range)
      return newSlot()
    }
    guard let binding = flow.binding(owner.text), case .namespace(let number) = binding.kind else {
      report(.notNamespace(owner.text), owner.range)
      return newSlot()
    }
    guard let slot = fieldSlot(field, number) else { return newSlot() }
    namespaceTypes.widen(namespaces[number].key(field.text), type)
    flow.forget(slot)
    return slot
  }

  /// Forgets what tests have shown of fields of namespaces, where it is not known what they hold.
  mutating func forgetNamespaces() {
    for namespace in namespaces { namespace.slots.values.forEach { flow.forget($0) } }
  }

  private mutating func fieldSlot(_ field: Name, _ number: Int) -> Slot? {
    let slots = namespaces[number].slots
    if let slot = slots[field.text] { return slot }
    let near = Suggestion.nearest(to: field.text, among: slots.keys.sorted())
    report(.unknownAttribute(field.text, of: "namespace", near: near), field.range)
    return nil
  }

  /// A field of a namespace as a value.
  mutating func compileField(_ field: Name, _ number: Int, _ range: SourceRange) -> Typed {
    guard let slot = fieldSlot(field, number) else { return unknown(range) }
    let type = namespaceTypes[namespaces[number].key(field.text)]
    return Typed(index: read(slot, range), type: flow.present.contains(slot.path) ? type.tested : type)
  }
}
