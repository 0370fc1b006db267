import Foundation
import SourceText
import Testing

@testable import Templating

/// `Documentation/templates.md` against the code: what one of them gains or loses fails here.
@Suite("The page on the template language")
struct TemplatePageTests {
  private static let page: String = {
    let root = JinjaCase.folder.appending(path: "../../..").standardized
    return (try? String(contentsOf: root.appending(path: "Documentation/templates.md"), encoding: .utf8)) ?? ""
  }()

  /// The rows of the table under an anchor, `<!-- filters -->`, each with its cells.
  private static func rows(_ anchor: String) throws -> [[String]] {
    let parts = page.components(separatedBy: "<!-- \(anchor) -->\n")
    try #require(parts.count == 2, "the page has no single anchor '\(anchor)'")
    let lines = parts[1].split(separator: "\n").prefix { $0.hasPrefix("|") }
    return lines.dropFirst(2).map { line in
      line.replacing("\\|", with: "/").split(separator: "|").map { String($0.trimming(" ")) }
    }
  }

  /// What stands in backticks at the start of each row.
  private static func entries(_ anchor: String) throws -> [String] {
    try rows(anchor).map { String(($0.first ?? "").trimming("`")) }
  }

  /// `round(precision, method)` for `round(precision=0, method="common")`.
  private static func signature(_ entry: String) -> String {
    guard let open = entry.firstIndex(of: "("), entry.hasSuffix(")") else { return entry + "()" }
    let names = entry[entry.index(after: open)...].dropLast().split(separator: ", ").map { $0.prefix { $0 != "=" } }
    return entry[..<open] + "(" + names.joined(separator: ", ") + ")"
  }

  private static func signature(_ filter: BuiltInFilter) -> String {
    filter.name + "(" + filter.parameters.dropFirst().map(\.name).joined(separator: ", ") + ")"
  }

  @Test("it lists the statements and the fields of loop")
  func statements() throws {
    #expect(try Set(Self.entries("statements")) == Set(Parser.statements))
    #expect(try Set(Self.entries("loop")) == Set(LoopField.allCases.map(\.rawValue)))
  }

  @Test("it lists the filters with their arguments, and their other names")
  func filters() throws {
    let items = Set(ItemFilter.allCases.map(\.rawValue))
    let listed = try Self.entries("filters")
    let names = listed.map { String($0.prefix { $0 != "(" }) }
    #expect(Set(names) == Set(BuiltInFilter.all.map(\.name)).union(items))
    #expect(
      Set(zip(names, listed).filter { !items.contains($0.0) }.map { Self.signature($0.1) })
        == Set(BuiltInFilter.all.map(Self.signature)))
    let aliases = try Self.rows("aliases").map { "\($0[0]) \($0[1])" }
    #expect(Set(aliases) == Set(BuiltInFilter.aliases.map { "`\($0.key)` `\($0.value)`" }))
  }

  @Test("it lists the tests")
  func tests() throws {
    let rows = try Self.rows("tests")
    let names = rows.flatMap { row in row.joined().matches(of: /`([a-z]+)`/).map { String($0.output.1) } }
    let comparing = ComparingTest.operators.keys.filter { $0.first?.isLetter == true }
    #expect(Set(names) == Set(TemplateTest.allCases.map(\.rawValue) + comparing))
    for symbol in Set(ComparingTest.operators.keys).subtracting(comparing) {
      #expect(Self.page.contains("`\"\(symbol)\"`"), "\(symbol)")
    }
  }

  @Test("it lists the methods with their arguments, and the functions")
  func methods() throws {
    #expect(try Set(Self.entries("methods").map(Self.signature)) == Set(BuiltInMethod.all.map(Self.signature)))
    let functions = try Self.entries("functions").map { String($0.prefix { $0 != "(" }) }
    #expect(Set(functions) == Set(BuiltInFunction.allCases.map(\.rawValue) + ["namespace"]))
  }

  @Test("it gives the reason of each difference from Jinja2 that a case shows, and of no other")
  func differences() throws {
    let cases = try JinjaCase.themes.flatMap(JinjaCase.all)
    let shown = Set(cases.compactMap { $0.results["differs"] })
    let rows = try Self.rows("differences")
    let listed = try Self.entries("differences")
    #expect(shown.subtracting(listed) == [])
    #expect(Set(listed).subtracting(shown) == [])
    #expect(listed == Set(listed).sorted())
    #expect(rows.allSatisfy { $0.count == 3 && $0.allSatisfy { !$0.isEmpty } })
  }

  @Test("it says of each filter, test and function of Jinja2 that there is none of it on purpose")
  func missing() throws {
    let jinja = Set(Self.jinjaFilters.split(separator: " ").map(String.init))
    let known = Set(BuiltInFilter.all.map(\.name) + ItemFilter.allCases.map(\.rawValue) + BuiltInFilter.aliases.keys)
    let row = try #require(try Self.rows("differences").first { $0[0] == "`missing-filters`" })
    let named = Set(row[1].matches(of: /`([a-z]+)`/).map { String($0.output.1) })
    #expect(named == jinja.subtracting(known))
  }

  /// All of Jinja2 3.1.
  private static let jinjaFilters = """
    abs attr batch capitalize center count d default dictsort e escape filesizeformat first float forceescape format \
    groupby indent int items join last length list lower map max min pprint random reject rejectattr replace reverse \
    round safe select selectattr slice sort string striptags sum title tojson trim truncate unique upper urlencode \
    urlize wordcount wordwrap xmlattr
    """
}

extension StringProtocol {
  fileprivate func trimming(_ characters: String) -> SubSequence {
    guard let first = firstIndex(where: { !characters.contains($0) }),
      let last = lastIndex(where: { !characters.contains($0) })
    else { return self[endIndex...] }
    return self[first...last]
  }
}
