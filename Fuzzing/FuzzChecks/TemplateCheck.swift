import SourceText
import Templating

/// What holds of every template, however broken.
package enum TemplateCheck {
  /// What the templates of an input are called.
  private static let names = ["page.html", "base.html", "part.html", "macros.html"]

  private static let limits = TemplateLimits(
    nesting: 40, programSize: 5_000, outputInBytes: 20_000, recursion: 16, passes: 2_000)

  /// Templates as an input: each behind a NUL in the place of its name, one of another name in the next that is free.
  package static func input(_ templates: [String: [UInt8]]) -> [UInt8] {
    var places = names.map { templates[$0] }
    for (_, bytes) in templates.filter({ !names.contains($0.key) }).sorted(by: { $0.key < $1.key }) {
      if let free = places.firstIndex(where: { $0 == nil }) { places[free] = bytes }
    }
    return Array(places.map { $0 ?? [] }.joined(separator: [0]))
  }

  /// Loads and renders, and stops the program where a promise is broken.
  /// - Parameters:
  ///   - bytes: templates with a NUL between them, the first of which is a page's.
  ///   - twice: whether to render once more and compare.
  ///   - prints: whether to print the problems as a command would.
  package static func run(_ bytes: [UInt8], twice: Bool = true, prints: Bool = true) {
    let parts = bytes.split(separator: 0, maxSplits: names.count - 1, omittingEmptySubsequences: false)
    let files = zip(names, parts).map { ($0, SourceFile(path: $0, bytes: Array($1))) }
    let (set, diagnostics) = TemplateSet.load(
      Dictionary(uniqueKeysWithValues: files), roots: [RootTemplate("page.html", for: FuzzedPage.self)],
      unusedShape: FuzzedPage.shape, limits: limits)
    ReadingCheck.check(diagnostics)
    if prints { ReadingCheck.print(diagnostics) }
    let first = rendered(set)
    guard !twice || first == rendered(set) else { fatalError("the second page is another") }
    guard case .page(let page) = first else { return }
    guard page.count <= limits.outputInBytes + bytes.count + 200 else { fatalError("the page is too large") }
    checkEscaping(page, of: bytes)
  }

  private enum Outcome: Equatable {
    case page([UInt8])
    case problem(String)
  }

  private static func rendered(_ set: TemplateSet) -> Outcome {
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
  private static func checkEscaping(_ page: [UInt8], of templates: [UInt8]) {
    if holds(templates, "safe") || holds(templates, "evil") { return }
    for mark in [FuzzedPage.tag, FuzzedPage.quote] where holds(page, mark) {
      fatalError("\(mark) is in the page")
    }
  }

  private static func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    let pattern = Array(text.utf8)
    guard pattern.count <= bytes.count else { return false }
    return (0...bytes.count - pattern.count).contains { bytes[$0] == pattern[0] && bytes[$0...].starts(with: pattern) }
  }
}
