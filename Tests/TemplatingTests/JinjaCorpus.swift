import Foundation
import SourceText
@testable import Templating
import YAML

/// What Jinja2 and Phanit make of the same templates: `Jinja/*.txt`, written as its README says.
struct JinjaCase: Sendable {
  /// The file it stands in, without its ending.
  let theme: String
  let name: String
  private(set) var templates: [String: String] = [:]
  /// What comes out, by key.
  private(set) var results: [String: String] = [:]

  static let keys: Set = ["output", "error", "jinja2", "jinja2 error", "differs"]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Jinja")

  static let themes: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  static func all(in theme: String) throws -> [JinjaCase] { try all(in: folder.appending(path: theme + ".txt")) }

  static func all(in file: URL) throws -> [JinjaCase] {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let theme = file.deletingPathExtension().lastPathComponent
    return text.components(separatedBy: "\n== ").dropFirst().map { JinjaCase(theme, $0) }
  }

  private init(_ theme: String, _ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.theme = theme
    name = String(lines[0])
    var section: (name: String, isResult: Bool) = ("page.html", false)
    var content: [Substring] = []
    func end(_ found: inout JinjaCase) {
      while content.last?.isEmpty == true { content.removeLast() }
      let text = content.joined(separator: "\n").replacing("⏎", with: "\n").replacing("␣", with: " ")
        .replacing("⇥", with: "\t")
      if section.isResult { found.results[section.name] = text } else { found.templates[section.name] = text }
    }
    for line in lines.dropFirst() {
      let key = String(line.prefix { $0 != ":" })
      if line.hasPrefix("--- ") {
        end(&self)
        section = (String(line.dropFirst(4)), false)
        content = []
      } else if Self.keys.contains(key), line.utf8.count > key.utf8.count {
        end(&self)
        section = (key, true)
        let rest = line.dropFirst(key.count + 1)
        content = rest.isEmpty ? [] : [rest.hasPrefix(" ") ? rest.dropFirst() : rest]
      } else {
        content.append(line)
      }
    }
    end(&self)
  }
}

/// The page of each case: the values of `context.json`. Those under `unchecked` are checked when a page is rendered, the
/// others have the type of their value.
struct JinjaPage: TemplateObject {
  static let values: [(name: String, type: TemplateType, value: TemplateValue)] = {
    let file = (try? Data(contentsOf: JinjaCase.folder.appending(path: "context.json"))) ?? Data()
    let context = YAMLParser.parse(SourceFile(path: "context.json", bytes: Array(file))).root
    return ["unchecked", "typed", "markup"].flatMap { part in
      (context?[part]?.mapping ?? []).map { entry in
        let value = part == "markup" ? .html(SafeHTML(trusted: entry.value.scalar?.text ?? "")) : value(of: entry.value)
        return (entry.key, part == "unchecked" ? .any : TemplateType(of: value), value)
      }
    }
  }()

  static let shape = RecordShape("case", values.map { value in RecordShape.Field(value.name, value.type) })

  func value(at slot: Int) -> TemplateValue { Self.values[slot].value }

  private static func value(of node: YAMLNode) -> TemplateValue {
    if let items = node.sequence { return .list(items.map(value)) }
    if let entries = node.mapping { return .map(TemplateMap(entries.map { ($0.key, value(of: $0.value)) })) }
    switch node.scalar?.value {
    case .bool(let bool): return .bool(bool)
    case .integer(let integer): return .integer(integer)
    case .number(let number): return .number(number)
    case .string(let text): return .text(text)
    case .null, nil: return .none
    }
  }
}
