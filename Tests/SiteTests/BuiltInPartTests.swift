import Foundation
import SourceText
import Templating
import Testing

@testable import Site

/// The table of partials and macros in `Documentation/templates.md` against the built-in templates.
@Suite("The table of partials and macros")
struct BuiltInPartTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// Below `Templates`, by name.
  private static func templates() throws -> [String: SourceFile] {
    let folder = root.appending(path: "Templates")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let bytes = try Data(contentsOf: folder.appending(path: name))
        return (name, SourceFile(path: "Templates/" + name, bytes: Array(bytes)))
      })
  }

  private static func host() throws -> [HostSignature] {
    let files = try ["th", "en"].map { language in
      let path = "Templates/strings/\(language).yaml"
      return (path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
    }
    let strings = StringTable.load(SiteFiles(site: [], builtIn: files), languages: [.thai, .english]).0
    let assets = ["assets/site.css", "assets/site.js", "assets/favicon.svg"]
    return HostFunction.signatures(strings: strings, assets: assets)
  }

  /// The names that a template asks for and nobody gives it, sorted.
  private static func needs(_ source: String) throws -> [String] {
    var sources = try templates()
    sources["root.html"] = SourceFile(path: "root.html", text: source)
    let (_, diagnostics) = TemplateSet.load(
      sources, roots: [RootTemplate("root.html", RecordShape("nothing", []))], host: try host())
    let names = diagnostics.compactMap { diagnostic -> String? in
      guard case .unknownName(let name, _)? = diagnostic.problem as? TemplateProblem else { return nil }
      return name
    }
    return Set(names).sorted()
  }

  /// The rows below an anchor: the name in the first cell, and those in the second.
  private static func rows(_ anchor: String) throws -> [String: [String]] {
    let page = try String(contentsOf: root.appending(path: "Documentation/templates.md"), encoding: .utf8)
    let parts = page.components(separatedBy: "<!-- \(anchor) -->\n")
    try #require(parts.count == 2, "the page has no single anchor '\(anchor)'")
    let lines = parts[1].drop { $0 == "\n" }.split(separator: "\n").prefix { $0.hasPrefix("|") }.dropFirst(2)
    return Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        func names(_ cell: String) -> [String] { cell.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
        return (names(cells[1]).first ?? "", names(cells[2]))
      })
  }

  @Test("it has every partial, with the names that must be there around it")
  func partials() throws {
    let names = try Self.templates().keys.filter { $0.hasPrefix("partials/") }
    let needs = try Dictionary(uniqueKeysWithValues: names.map { ($0, try Self.needs("{% include \"\($0)\" %}")) })
    let listed = try Self.rows("partials")
    #expect(listed.keys.sorted() == names.sorted())
    for name in names.sorted() { #expect(listed[name] == needs[name], "\(name)") }
  }

  @Test("it has every file of macros, with what they are called and take")
  func macros() throws {
    let templates = try Self.templates().filter { $0.key.hasPrefix("macros/") }
    let listed = try Self.rows("macros")
    #expect(listed.keys.sorted() == templates.keys.sorted())
    for (name, file) in templates.sorted(by: { $0.key < $1.key }) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let macros = text.matches(of: /{% macro ([a-z_]+\([^)]*\))/).map { String($0.output.1) }
      #expect(listed[name] == macros, "\(name)")
    }
  }
}
