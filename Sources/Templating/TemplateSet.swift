import SourceText

/// Templates that were read, checked and compiled. One set serves all threads.
///
///     let (set, diagnostics) = TemplateSet.load(
///       ["home.html": file], roots: [RootTemplate("home.html", for: HomeModel.self)])
///     var page: [UInt8] = []
///     var host = NoHost()
///     try set.render("home.html", model: home, host: &host, into: &page)
///
/// The language is Jinja2's; `Documentation/templates.md` says what differs, and why.
package struct TemplateSet: Sendable {
  struct Root: Sendable {
    let shape: RecordShape
    /// Nil where the template has errors.
    let program: Program?
    let files: [String]
  }

  let roots: [String: Root]
  let limits: TemplateLimits
  /// Of all templates, each as often as it is compiled.
  package let literals: [TemplateLiteral]

  /// The names of all templates that `root`'s page is made of, itself too, sorted.
  package func files(of root: String) -> [String] {
    roots[root]?.files ?? []
  }

  /// Appends a page to `output`.
  /// - Throws: the problem with its place; `output` is then as it was.
  package func render<Host: TemplateHost>(
    _ name: String, model: some TemplateObject, host: inout Host, into output: inout [UInt8]
  ) throws(TemplateFailure) {
    guard let root = roots[name], let program = root.program else {
      let near = Suggestion.nearest(to: name, among: roots.keys.sorted())
      throw TemplateFailure(diagnostic: Diagnostic(TemplateProblem.notRoot(name, near: near == name ? nil : near)))
    }
    let shape = model.shape
    guard shape == root.shape else {
      throw TemplateFailure(
        diagnostic: Diagnostic(
          TemplateProblem.modelShape(expected: root.shape.name, found: shape.name), in: program.frames[0].file,
          at: .start))
    }
    try Renderer(program: program, model: model, limits: limits).render(&host, into: &output)
  }
}
