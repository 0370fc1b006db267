import Foundation
import SourceText
import Testing

@testable import Site
@testable import Templating

/// A field of a model that is called otherwise, from one edition of Phanit to the next: no template may go on without it
/// in silence.
@Suite("A field renamed") struct RenamedFieldTests {
  /// The templates of the repository: those of its site, which travel with the program.
  static let sources: [String: SourceFile] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates").standardized
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return Dictionary(
      uniqueKeysWithValues: paths.filter { $0.hasSuffix(".html") }.map { path in
        let bytes = (try? Data(contentsOf: folder.appending(path: path))) ?? Data()
        return (path, SourceFile(path: path, bytes: Array(bytes)))
      })
  }()

  /// The model, its field, and how templates write it.
  private static let cases: [(model: String, field: String, pattern: String)] = [
    ("page", "title", #"\bpage\.title\b"#), ("page", "summary", #"\bpage\.summary\b"#),
    ("page", "languageCode", #"\bpage\.languageCode\b"#), ("page", "body", #"\bpage\.body\b"#),
    ("page", "alternates", #"\bpage\.alternates\b"#), ("site", "officeName", #"\bsite\.officeName\b"#),
    ("site", "homeURL", #"\bsite\.homeURL\b"#), ("summary", "languageCode", #"\bitem\.languageCode\b"#),
    ("bulletin", "date", #"\bbulletin\.date\b"#), ("date", "iso", #"\.iso\b"#),
    ("date", "text", #"date\.text\b|updated\.text\b|nextRelease\.text\b|movedFrom\.text\b"#),
    ("region", "provinces", #"\bregion\.provinces\b"#), ("dataset", "updated", #"\bdataset\.updated\b"#),
    ("dataset", "preview", #"\bdataset\.preview\b"#), ("figure", "title", #"\bfigure\.title\b"#),
    ("figure", "id", #"\bfigure\.id\b"#), ("figure", "table", #"\bfigure\.table\b"#),
    ("figure table", "rows", #"\bfigure\.table\.rows\b"#), ("indicator", "value", #"\bitem\.value\b"#),
    ("change", "direction", #"\bchange\.direction\b"#), ("navigation item", "isCurrent", #"\bitem\.isCurrent\b"#),
  ]

  @Test("each template that mentions it fails when loaded, at each line that does", arguments: cases)
  func isFound(model: String, field: String, pattern: String) throws {
    let found = try Self.lines { line in try line.contains(Regex(pattern).wordBoundaryKind(.simple)) }
    #expect(!found.isEmpty, "no template mentions \(model).\(field)")
    #expect(Self.faulty(Self.problems(renaming: field, of: model)) == found)
  }

  @Test("whichever it is, each error stands at its name, and nothing else is one")
  func isSaidAtName() {
    for (model, fields) in Self.shapes {
      for field in fields {
        for problem in Self.problems(renaming: field, of: model) {
          guard let place = problem.place else { Issue.record("\(problem.problem)"); continue }
          // A name, or the path of names that a filter takes: `attribute="date.iso"`.
          let names = place.file.text(in: place.range).split { $0 == "\"" || $0 == "." }
          #expect(
            names.contains(Substring(field)) && problem.isError,
            "\(model).\(field): \(place.file.path): \(problem.problem.message.english)")
        }
      }
    }
  }

  @Test("with the models as they are, nothing is wrong")
  func soundWithout() {
    #expect(Self.sources.count > 30)
    #expect(Self.problems(renaming: "", of: "").map(\.problem.code) == [])
  }

  // MARK: Parts

  /// `file:line` of each line of a template that holds something, without comments and words of `t("…")`.
  private static func lines(where holds: (Substring) throws -> Bool) rethrows -> Set<String> {
    var found: Set<String> = []
    for (name, file) in sources {
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where try holds(line[...].replacing(/t\("[A-Za-z.]+"/, with: "")[...]) {
        found.insert("\(name):\(index + 1)")
      }
    }
    return found
  }

  private static func faulty(_ diagnostics: [Diagnostic]) -> Set<String> {
    Set(
      diagnostics.compactMap(\.place).map { place in
        "\(place.file.path):\(place.file.location(ofByte: place.range.lowerBound).line)"
      })
  }

  private static var roots: [(name: String, shape: RecordShape)] {
    PageTemplate.allCases.map { ($0.fileName, $0.shape) } + FigureTemplate.allCases.map { ($0.fileName, $0.shape) }
  }

  private static let signatures: [HostSignature] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates").standardized
    let strings = ["th", "en"].map { language in
      let bytes = (try? Data(contentsOf: folder.appending(path: "strings/\(language).yaml"))) ?? Data()
      return SiteFiles.Entry(SourceFile(path: "Templates/strings/\(language).yaml", bytes: Array(bytes)))
    }
    let (table, _) = StringTable.load(SiteFiles(site: strings), languages: [.thai, .english])
    return HostFunction.signatures(strings: table, assets: ["assets/site.css", "assets/favicon.svg", "assets/site.js"])
  }()

  /// What is wrong with the templates once a field has another name.
  private static func problems(renaming field: String, of model: String) -> [Diagnostic] {
    var renaming = Renaming(model: model, field: field)
    let roots = roots.map { RootTemplate($0.name, renaming.shape($0.shape)) }
    let host = signatures.map { signature in
      HostSignature(
        signature.kind, signature.name, signature.parameters, otherKeywords: signature.otherKeywords,
        returns: renaming.type(signature.result), check: signature.check)
    }
    return TemplateSet.load(
      sources, roots: roots, unusedShape: renaming.shape(CommonModel.shape), host: host
    ).diagnostics
  }

  /// The fields of every model that templates can reach, but those of the roots: they are names, not attributes.
  private static let shapes: [(model: String, fields: [String])] = {
    var renaming = Renaming(model: "", field: "")
    for root in roots { _ = renaming.shape(root.shape) }
    for signature in signatures { _ = renaming.type(signature.result) }
    return renaming.known.values.filter { !$0.name.hasSuffix("template") }.map { ($0.name, $0.fields.map(\.name)) }
      .sorted { $0.0 < $1.0 }
  }()
}

/// The models as they are, but for the name of one field.
private struct Renaming {
  let model: String
  let field: String
  private(set) var known: [RecordShape: RecordShape] = [:]

  /// Models that have the fields of another as their own.
  private static let embedding = ["chart": "figure"]

  init(model: String, field: String) {
    self.model = model
    self.field = field
  }

  mutating func shape(_ shape: RecordShape) -> RecordShape {
    if let renamed = known[shape] { return renamed }
    var fields: [RecordShape.Field] = []
    for declared in shape.fields {
      let isMeant = declared.name == field && (shape.name == model || Self.embedding[shape.name] == model)
      let name = isMeant ? "other" : declared.name
      let type = type(declared.type)
      fields.append(RecordShape.Field(name, type))
    }
    let renamed = RecordShape(shape.name, fields)
    known[shape] = renamed
    return renamed
  }

  mutating func type(_ declared: TemplateType) -> TemplateType {
    switch declared {
    case .object(let shape): .object(self.shape(shape))
    case .optional(let wrapped): .optional(type(wrapped))
    case .list(let item): .list(type(item))
    case .map(let value): .map(type(value))
    default: declared
    }
  }
}
