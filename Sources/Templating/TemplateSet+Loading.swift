import SourceText

extension TemplateSet {
  /// Reads, checks and compiles templates.
  ///
  /// Everything wrong with any of them is found in one run. A template that no root reaches is checked as a page
  /// of `unusedShape` or, without one, for all but its names, with a warning.
  /// - Parameters:
  ///   - sources: files by the names that `extends` and `include` use.
  ///   - host: the functions and filters of the embedding program; positions are their numbers.
  /// - Returns: the set, in which roots with errors are missing, and the diagnostics in order.
  package static func load(
    _ sources: [String: SourceFile], roots: [RootTemplate], unusedShape: RecordShape? = nil,
    host signatures: [HostSignature] = [], limits: TemplateLimits = TemplateLimits()
  ) -> (set: TemplateSet, diagnostics: [Diagnostic]) {
    var library: [String: TemplateSyntax] = [:]
    var diagnostics: [Diagnostic] = []
    for (name, file) in sources.sorted(by: { $0.key < $1.key }) {
      let (syntax, problems) = Parser.parse(file, named: name, limit: limits.nesting)
      library[name] = syntax
      diagnostics += problems
    }
    let malformed = Set(diagnostics.filter(\.isError).compactMap(\.place?.file.path))
    let host = HostTable(signatures)
    var reached: Set<String> = []
    var loaded: [String: Root] = [:]
    let modelNames = Set(roots.flatMap { $0.shape.fields.map(\.name) })
    var literals: [TemplateLiteral] = []
    func compile(_ name: String, _ model: RecordShape?) -> CompiledTemplate {
      let result = Compiler.compile(
        name, model: model, modelNames: modelNames, library: library, host: host, limits: limits)
      diagnostics += result.diagnostics
      reached.formUnion(result.reached)
      literals += result.literals
      return result
    }

    for root in roots {
      guard library[root.name] != nil else {
        let near = Suggestion.nearest(to: root.name, among: library.keys.sorted())
        diagnostics.append(Diagnostic(TemplateProblem.missingTemplate(root.name, near: near)))
        continue
      }
      let result = compile(root.name, root.shape)
      let isSound = result.reached.allSatisfy { library[$0].map { !malformed.contains($0.file.path) } ?? false }
      loaded[root.name] = Root(
        shape: root.shape, program: isSound ? result.program : nil, files: result.reached.sorted())
    }

    for name in unused(library, reached) where !reached.contains(name) {
      _ = compile(name, unusedShape)
      if unusedShape == nil, let file = library[name]?.file {
        let near = Suggestion.nearest(to: name, among: library.keys.filter { $0 != name }.sorted())
        diagnostics.append(Diagnostic(TemplateProblem.unused(name, near: near), in: file, at: .start))
      }
    }
    return (TemplateSet(roots: loaded, limits: limits, literals: literals), diagnostics.ordered())
  }

  /// Templates that no root reaches, those first that no other of them leads to.
  private static func unused(_ library: [String: TemplateSyntax], _ reached: Set<String>) -> [String] {
    let names = library.keys.filter { !reached.contains($0) }.sorted()
    var targets: Set<String> = []
    for name in names {
      guard let syntax = library[name] else { continue }
      targets.formUnion(syntax.includes.map(\.text))
      if let parent = syntax.parent { targets.insert(parent.text) }
    }
    return names.filter { !targets.contains($0) } + names.filter { targets.contains($0) }
  }

  /// A template with all those that it extends, includes and imports, and so on.
  /// - Parameter find: the file of a name; nil where there is none, which `load` reports.
  package static func sources(
    of name: String, _ file: SourceFile, find: (String) -> SourceFile?
  ) -> [String: SourceFile] {
    var sources = [name: file]
    var open = [(name, file)]
    while let (name, file) = open.popLast() {
      let syntax = Parser.parse(file, named: name, limit: TemplateLimits().nesting).0
      for next in syntax.includes.map(\.text) + [syntax.parent?.text].compactMap(\.self) where sources[next] == nil {
        guard let found = find(next) else { continue }
        sources[next] = found
        open.append((next, found))
      }
    }
    return sources
  }
}
