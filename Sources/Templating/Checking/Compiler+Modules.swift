import SourceText

/// Templates that are imported for their macros and the names they set.
extension Compiler {
  mutating func compileImport(_ statement: ImportStatement) {
    guard currentFrame == 0 else { return report(.macroPlace, statement.template.range) }
    guard let syntax = template(statement.template) else { return bindMissing(statement.names) }
    let number = moduleNumber(syntax.name, statement)
    compileModule(syntax, number, statement)
    let scope = macros.modules[number].scopes[0]
    switch statement.names {
    case .module(let name): bind(name.text, Binding(kind: .module(number), type: .any))
    case .macros(let names):
      for (name, alias) in names {
        if let binding = scope.bindings[name.text] {
          bind(alias.text, binding)
        } else {
          reportMissing(name, in: macros.modules[number])
          bindMissing(alias)
        }
      }
    }
  }

  private mutating func bindMissing(_ names: ImportStatement.Names) {
    switch names {
    case .module(let name): bindMissing(name)
    case .macros(let names): for (_, alias) in names { bindMissing(alias) }
    }
  }

  /// What is known to be missing is not reported again.
  private mutating func bindMissing(_ name: Name) {
    bind(name.text, Binding(kind: .captured(constant(.none, name.range)), type: .any))
  }

  private mutating func moduleNumber(_ name: String, _ statement: ImportStatement) -> Int {
    let known = macros.modules.firstIndex { $0.name == name && $0.hasContext == statement.hasContext }
    if let known { return known }
    macros.modules.append(Module(name: name, hasContext: statement.hasContext))
    return macros.modules.count - 1
  }

  /// What a template sets is set where it is imported; it prints nothing.
  private mutating func compileModule(_ syntax: TemplateSyntax, _ number: Int, _ statement: ImportStatement) {
    let outer = (frame: frame, flow: flow, model: model, templates: openTemplates, module: openModule)
    program.frames.append(
      Program.Frame(file: syntax.file, origin: .importing, parent: frame, range: statement.template.range))
    frame = Index(program.frames.count - 1)
    openTemplates.append(syntax.name)
    reached.insert(syntax.name)
    openModule = number
    if !statement.hasContext { model = Self.noModel }
    // Imported once more, the same names have the same slots.
    flow.scopes = [Scope(slots: macros.modules[number].scopes[0].slots)]
    for statement in syntax.body where !isAborted {
      switch statement.kind {
      case .text: reportText(of: syntax, statement.range) { .importedContent }
      case .set, .setBlock, .macro, .importModule: compile(statement)
      default: report(.importedContent, statement.range)
      }
      macros.modules[number].scopes = flow.scopes
    }
    (frame, flow, model, openTemplates, openModule) = (
      outer.frame, outer.flow, outer.model, outer.templates, outer.module
    )
  }

  /// The page as an imported template sees it.
  static let noModel = RecordShape("", [])

  /// Reports the first line of text that is more than white space.
  mutating func reportText(of syntax: TemplateSyntax, _ range: SourceRange, _ problem: () -> TemplateProblem) {
    let text = syntax.file.bytes[range.lowerBound..<range.upperBound]
    guard let first = text.firstIndex(where: { !$0.isTemplateSpace }) else { return }
    let end = text[first...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
    report(problem(), SourceRange(first, end))
  }

  // MARK: Names

  /// The macro of a template that was imported, or nil where there is none of that name.
  mutating func moduleMacro(_ name: Name, _ number: Int) -> RoutineUse? {
    let module = macros.modules[number]
    guard let binding = module.scopes[0].bindings[name.text] else {
      reportMissing(name, in: module)
      return nil
    }
    if case .macro(let macro) = binding.kind { return .macro(macro, body: nil) }
    report(.notCallable, name.range)
    return nil
  }

  /// A value that an imported template sets.
  mutating func compileModuleName(_ name: Name, _ number: Int, _ range: SourceRange) -> Typed {
    let module = macros.modules[number]
    guard let binding = module.scopes[0].bindings[name.text] else {
      reportMissing(name, in: module)
      return unknown(range)
    }
    guard case .value(let slot) = binding.kind else {
      report(.notValue(name.text), range)
      return unknown(range)
    }
    return Typed(index: read(slot, range), type: binding.type)
  }

  private mutating func reportMissing(_ name: Name, in module: Module) {
    let near = Suggestion.nearest(to: name.text, among: module.scopes[0].bindings.keys.sorted())
    report(.unknownAttribute(name.text, of: module.name, near: near), name.range)
  }
}
