import SourceText

extension Compiler {
  /// Compiles a template with all it extends, here.
  mutating func compileChain(of syntax: TemplateSyntax) {
    let outer = (chain: chain, blocks: openBlocks, templates: openTemplates, frame: frame)
    defer { (chain, openBlocks, openTemplates, frame) = outer }
    openBlocks = []
    guard let members = chainMembers(from: syntax) else { return }

    chain = BlockChain(scopeCount: flow.scopes.count + 1)
    for member in members {
      for block in member.syntax.blocks {
        chain.definitions[block.name.text, default: []].append(.init(block: block, frame: member.frame))
      }
    }
    flow.scopes.append(Scope())
    for (index, member) in members.dropLast().enumerated() {
      frame = member.frame
      compileOverrides(member.syntax, ancestors: members[(index + 1)...].map(\.syntax))
    }
    if let base = members.last {
      frame = base.frame
      compile(base.syntax.body)
    }
    checkUncalled(.scopes(flow.scopes.count))
    flow.scopes.removeLast()
  }

  /// The template, what it extends, and so on up to the one that extends nothing.
  private mutating func chainMembers(
    from syntax: TemplateSyntax
  ) -> [(syntax: TemplateSyntax, frame: Index)]? {
    var members = [(syntax: syntax, frame: frame)]
    enter(syntax)
    while let parent = members[members.count - 1].syntax.parent {
      frame = members[members.count - 1].frame
      guard let next = template(parent) else { return nil }
      program.frames.append(
        Program.Frame(file: next.file, origin: .extends, parent: frame, range: parent.range))
      members.append((next, Index(program.frames.count - 1)))
      enter(next)
    }
    return members
  }

  private mutating func enter(_ syntax: TemplateSyntax) {
    openTemplates.append(syntax.name)
    reached.insert(syntax.name)
  }

  /// The template of a name, unless there is none or it leads here.
  mutating func template(_ name: Name) -> TemplateSyntax? {
    guard let syntax = library[name.text] else {
      let near = Suggestion.nearest(to: name.text, among: library.keys.filter { !openTemplates.contains($0) }.sorted())
      report(.missingTemplate(name.text, near: near), name.range)
      return nil
    }
    if let start = openTemplates.firstIndex(of: name.text) {
      report(.cycle(openTemplates[start...] + [name.text]), name.range)
      return nil
    }
    guard openTemplates.count < limits.nesting else {
      abort(.tooDeep(limit: limits.nesting), name.range)
      return nil
    }
    return syntax
  }

  /// Of a template that extends another only what it sets is run, before the other; its blocks are shown where
  /// the other has them.
  private mutating func compileOverrides(_ syntax: TemplateSyntax, ancestors: [TemplateSyntax]) {
    var hasBegun = false
    for statement in syntax.body {
      switch statement.kind {
      case .text: reportText(of: syntax, statement.range) { .outsideBlock }
      case .set, .setBlock, .macro, .importModule: compile(statement)
      case .extends:
        if hasBegun { report(.extendsPlace, statement.range) }
        hasBegun = true
      case .block(let block):
        if !hasBegun { report(.extendsPlace, statement.range) }
        let names = Set(ancestors.flatMap { $0.blocks.map(\.name.text) })
        if !names.contains(block.name.text), let parent = ancestors.first {
          let near = Suggestion.nearest(to: block.name.text, among: names.sorted())
          report(
            .unknownBlock(block.name.text, parent: parent.name, near: near), block.name.range)
        }
      default: report(.outsideBlock, statement.range)
      }
    }
  }

  mutating func compileInclude(_ include: IncludeStatement) {
    if include.isOptional, library[include.name.text] == nil { return }
    guard let syntax = template(include.name) else { return }
    let outer = (frame: frame, scopes: flow.scopes, present: flow.present, model: model)
    program.frames.append(
      Program.Frame(file: syntax.file, origin: .include, parent: frame, range: include.name.range))
    frame = Index(program.frames.count - 1)
    if !include.hasContext {
      flow.scopes = []
      model = Self.noModel
    }
    let start = flow.markup
    compileChain(of: syntax)
    requireClosed(since: start)
    (frame, model) = (outer.frame, outer.model)
    if !include.hasContext { (flow.scopes, flow.present) = (outer.scopes, outer.present) }
  }

  // MARK: Blocks

  /// Compiles what shows in place of a block, and checks what is overridden and would not be reached.
  mutating func compileBlock(_ block: BlockStatement) {
    let name = block.name.text
    let definitions = chain.definitions[name] ?? []
    guard !definitions.isEmpty else { return }
    chain.reachedLevels[name] = 0
    let before = flow
    compileDefinition(of: name, at: 0)
    let after = flow
    let instances = macros.instances
    var level = (chain.reachedLevels[name] ?? 0) + 1
    while level < definitions.count, !isAborted {
      let mark = program.mark
      let barrier = joinBarrier
      flow = before
      chain.reachedLevels[name] = level
      joinBarrier = program.steps.count
      compileDefinition(of: name, at: level)
      level = max(level, chain.reachedLevels[name] ?? 0) + 1
      program.rewind(to: mark)
      macros.instances = instances
      joinBarrier = barrier
    }
    flow = after
  }

  /// Compiles the block as its definition number `level` has it.
  private mutating func compileDefinition(of name: String, at level: Int) {
    guard let definition = chain.definitions[name]?[level] else { return }
    chain.reachedLevels[name] = max(level, chain.reachedLevels[name] ?? 0)
    let outer = (scopes: flow.scopes, present: flow.present, frame: frame)
    frame = definition.frame
    if !definition.block.isScoped { flow.scopes.removeSubrange(chain.scopeCount...) }
    flow.scopes.append(Scope())
    openBlocks.append((name, level))
    let start = flow.markup
    compile(definition.block.body)
    requireClosed(since: start)
    checkUncalled(.scopes(flow.scopes.count))
    openBlocks.removeLast()
    (flow.scopes, flow.present, frame) = outer
  }

  mutating func compileSuper(_ arguments: [Argument], _ range: SourceRange) {
    guard let open = openBlocks.last, arguments.isEmpty else {
      report(.superPlace, range)
      return
    }
    guard chain.definitions[open.name, default: []].count > open.level + 1 else {
      report(.superWithoutParent(block: open.name), range)
      return
    }
    compileDefinition(of: open.name, at: open.level + 1)
  }

  /// `self.name()`: a block once more.
  mutating func compileSelf(_ name: Name, _ arguments: [Argument], _ range: SourceRange) {
    guard arguments.isEmpty else { return report(.argumentExtra(of: name.text, limit: 0), range) }
    guard chain.definitions[name.text] != nil else {
      let near = Suggestion.nearest(to: name.text, among: chain.definitions.keys.sorted())
      return report(.unknownAttribute(name.text, of: "self", near: near), name.range)
    }
    if openBlocks.contains(where: { $0.name == name.text }) {
      return report(.cycle([name.text, name.text]), name.range)
    }
    compileDefinition(of: name.text, at: 0)
  }
}
