import SourceText
import Templating

/// The page that `templates["page.html"]` makes, or the problems in English.
func render(
  _ templates: [String: String], model: BulletinPage = .sample, limits: TemplateLimits = TemplateLimits()
) -> String {
  switch attempt(templates, model: model, limits: limits) {
  case .page(let text): text
  case .problems(let diagnostics): DiagnosticPrinter().print(diagnostics)
  }
}

func render(_ template: String, model: BulletinPage = .sample) -> String {
  render(["page.html": template], model: model)
}

enum Outcome {
  case page(String)
  case problems([Diagnostic])

  var codes: [String] {
    switch self {
    case .page: []
    case .problems(let diagnostics): diagnostics.map(\.problem.code)
    }
  }
}

func attempt(
  _ templates: [String: String], model: BulletinPage = .sample, limits: TemplateLimits = TemplateLimits()
) -> Outcome {
  attempt(templates.mapValues { Array($0.utf8) }, model: model, limits: limits)
}

func attempt(
  _ templates: [String: [UInt8]], model: BulletinPage = .sample, limits: TemplateLimits = TemplateLimits()
) -> Outcome {
  let sources = templates.map { name, bytes in (name, SourceFile(path: "Templates/" + name, bytes: bytes)) }
  let (set, diagnostics) = TemplateSet.load(
    Dictionary(uniqueKeysWithValues: sources), roots: [RootTemplate("page.html", for: BulletinPage.self)],
    host: SampleHost.signatures, limits: limits)
  guard diagnostics.isEmpty else { return .problems(diagnostics) }
  var page: [UInt8] = []
  var host = SampleHost()
  do throws(TemplateFailure) {
    try set.render("page.html", model: model, host: &host, into: &page)
    return .page(String(decoding: page, as: UTF8.self))
  } catch {
    return .problems([error.diagnostic])
  }
}
