import FuzzChecks
import SourceText
import Templating

private let names = ["page.html", "base.html", "part.html", "macros.html"]

/// Called by libFuzzer with one input after another: templates with a NUL between them, the first of which is a page's.
@_cdecl("LLVMFuzzerTestOneInput")
public func renderTemplates(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let parts = bytes.split(separator: 0, maxSplits: names.count - 1, omittingEmptySubsequences: false)
  let files = zip(names, parts).map { ($0, SourceFile(path: $0, bytes: Array($1))) }
  let limits = TemplateLimits(
    nesting: 40, programSize: 5_000, outputInBytes: 20_000, recursion: 16, passes: 2_000)
  let (set, diagnostics) = TemplateSet.load(
    Dictionary(uniqueKeysWithValues: files), roots: [RootTemplate("page.html", for: FuzzedPage.self)],
    unusedShape: FuzzedPage.shape, limits: limits)
  ReadingCheck.check(diagnostics)
  if count % 16 == 0 { ReadingCheck.print(diagnostics) }
  let first = rendered(set)
  // Two renderings of one page do not differ.
  guard count % 4 == 0 || first == rendered(set) else { fatalError("the second page is another") }
  guard case .page(let page) = first else { return 0 }
  guard page.count <= limits.outputInBytes + bytes.count + 200 else { fatalError("the page is too large") }
  checkEscaping(page, of: bytes)
  return 0
}

private enum Outcome: Equatable {
  case page([UInt8])
  case problem(String)
}

private func rendered(_ set: TemplateSet) -> Outcome {
  let before: [UInt8] = [1, 2, 3]
  var output = before
  var host = NoHost()
  do throws(TemplateFailure) {
    try set.render("page.html", model: FuzzedPage(), host: &host, into: &output)
    guard output.starts(with: before) else { fatalError("a page changes what stood before it") }
    return .page(Array(output[before.count...]))
  } catch {
    ReadingCheck.check([error.diagnostic])
    guard output == before else { fatalError("a page that failed leaves something behind") }
    return .problem(error.diagnostic.problem.code)
  }
}

/// No text of the model reaches a page unescaped, unless the templates say `safe` or write it themselves.
private func checkEscaping(_ page: [UInt8], of templates: [UInt8]) {
  if holds(templates, "safe") || holds(templates, "evil") { return }
  for mark in [FuzzedPage.tag, FuzzedPage.quote] where holds(page, mark) {
    fatalError("\(mark) is in the page")
  }
}

private func holds(_ bytes: [UInt8], _ text: String) -> Bool {
  let pattern = Array(text.utf8)
  guard pattern.count <= bytes.count else { return false }
  return (0...bytes.count - pattern.count).contains { bytes[$0] == pattern[0] && bytes[$0...].starts(with: pattern) }
}
