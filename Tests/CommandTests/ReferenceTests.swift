import Foundation
import Testing

/// The reference of formats against the sources: a list that one of them changes fails here.
@Suite("The reference of formats")
struct ReferenceTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The keys of the table under an anchor, `<!-- keys: query -->`.
  private static func table(_ anchor: String) throws -> [String] {
    let reference = try text("Documentation/reference.md")
    let parts = reference.components(separatedBy: "<!-- \(anchor) -->\n")
    try #require(parts.count == 2, "the reference has no single anchor '\(anchor)'")
    let lines = parts[1].split(separator: "\n", omittingEmptySubsequences: false)
    let rows = lines.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
    return rows.compactMap { row in
      row.hasPrefix("| `") ? row.dropFirst(3).split(separator: "`").first.map(String.init) : nil
    }
  }

  private static func matches(_ pattern: String, in path: String) throws -> [String] {
    let source = try text(path)
    let regex = try Regex(pattern)
    return source.matches(of: regex).compactMap { $0.output.last?.substring.map(String.init) }
  }

  private static func sources(_ folder: String) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { folder + "/" + $0 }
  }

  @Test("it lists the fields of every template model, and no others")
  func models() throws {
    for path in try Self.sources("Sources/Site/Models") {
      for part in try Self.text(path).components(separatedBy: "ModelFields<Self>(\"").dropFirst() {
        let name = String(part.prefix { $0 != "\"" })
        let body = part.components(separatedBy: "\n  }").first ?? ""
        let fields = body.matches(of: try Regex(#"ModelField\("([A-Za-z]+)""#)).compactMap {
          $0.output.last?.substring.map(String.init)
        }
        #expect(try Self.table("model: \(name)") == fields, "model \(name)")
      }
    }
  }

  @Test("it lists the keys of the front matter and of a query")
  func keys() throws {
    let matter = try Self.matches(
      #"reader\.?[a-z]*\("([A-Za-z]+)"|located\("([A-Za-z]+)""#, in: "Sources/Site/Documents/FrontMatter.swift")
    #expect(Set(try Self.table("keys: front matter")).isSuperset(of: matter))
    let series = try Self.matches(
      #"reader\.?[A-Za-z]*\((?:of: )?"([A-Za-z]+)""#, in: "Sources/Site/Series/BulletinSeries+Decoding.swift")
    #expect(series.count > 6)
    #expect(
      try Set(series).subtracting(Self.cells("keys: series") + ["date", "reason", "moved", "summary"]).sorted() == [])
    let query = try Self.matches(#"reader\.[a-z]+\("([A-Za-z]+)""#, in: "Sources/Datasets/Query/LocatedQuery.swift")
    #expect(Set(try Self.table("keys: query")).isSuperset(of: query))
  }

  @Test("it lists the keys of an embargo and of the report of a build")
  func report() throws {
    let embargo = try Self.matches(
      #"= (?:instant|parsed|releaseTime)\(\s*"([A-Za-z]+)""#, in: "Sources/Datasets/Embargo/Embargo+Decoding.swift")
    #expect(embargo.count == 4)
    #expect(try Set(embargo) == Set(Self.cells("keys: embargo")))
    let source = "Sources/Building/Report/BuildReport.swift"
    let keys = try Self.matches(#"report\.add\((?:raw: )?"([A-Za-z]+)""#, in: source)
    #expect(try keys.count > 6 && keys == Self.cells("keys: build report"))
    let items = try Self.matches(#"item\.add\(\s*(?:raw: )?"([A-Za-z]+)""#, in: source)
    #expect(try items.count > 8 && items == Self.cells("keys: withheld"))
    let entries = try Self.matches(
      #"entry\.add\("([A-Za-z]+)""#, in: "Sources/Building/Report/EntryAccount.swift")
    #expect(try entries.count == 4 && entries == Self.cells("keys: entry"))
    let kinds = try Self.matches(#"\n    case ([a-z]+)(?=\n)"#, in: "Sources/Site/Outlook/Outlook.swift")
    #expect(try Self.table("values: withheld kind") == kinds)
  }

  @Test("it lists the keys and words of charts")
  func charts() throws {
    let keys = try ["ChartSpec+Decoding", "FigureHead", "FigureData"].flatMap { name in
      try Self.matches(#"[rR]eader\.[A-Za-z]+\("([a-z]+)""#, in: "Sources/Figures/Spec/\(name).swift")
    }
    let anchors = ["chart", "chart data", "scale", "layer", "annotation"]
    let listed = try anchors.flatMap { try Self.cells("keys: \($0)") }
    #expect(keys.count > 25 && Set(keys).subtracting(listed).sorted() == [])
    #expect(Set(listed).subtracting(keys).sorted() == [])
    let marks = try Self.matches(#"\n  case ([a-z]+)(?=\n)"#, in: "Sources/Charting/Description/ChartMark.swift")
    #expect(try Self.table("values: mark") == marks)
  }

  /// The keys of a table, of which several may share a row.
  private static func cells(_ anchor: String) throws -> [String] {
    let reference = try text("Documentation/reference.md")
    let rows = (reference.components(separatedBy: "<!-- \(anchor) -->\n").last ?? "").split(separator: "\n")
      .drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
    return rows.flatMap { row in
      (row.split(separator: "|").first ?? "").matches(of: /`([A-Za-z]+)`/).map { String($0.output.1) }
    }
  }

  @Test("it lists the functions of templates")
  func functions() throws {
    let functions = try Self.matches(#"\n  case ([a-z]+)(?=\n)"#, in: "Sources/Site/Templates/HostFunction.swift")
    let listed = try Self.table("functions").map { String($0.prefix { $0 != "(" }) }
    #expect(listed.sorted() == functions.sorted())
  }

  @Test("it lists the filters of a site")
  func filters() throws {
    let filters = try Self.matches(#"\n  case ([a-z]+)(?=\n)"#, in: "Sources/Site/Templates/HostFilter.swift")
    let listed = try Self.table("site filters").map { String($0.prefix { $0 != "(" }) }
    #expect(listed == filters)
  }
}
