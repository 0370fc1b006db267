import Charting
import Foundation
import SourceText
import Testing

@testable import Site

@Suite("The names and the colours of the site's own style sheets")
struct StyleColorTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Colours that pass with one another, as a site has them before it writes any of its own.
  private static let base = """
    @layer tokens { :root { --band: light-dark(#123, #000); --band-ink: #fff; --accents: 1px; --paper: #fff } }
    p { color: var(--band-ink); background: var(--band); border: var(--accents); outline: var(--paper) }
    """

  private static func site(_ theme: String, file: String = "theme.css") -> MemorySite {
    MemorySite(["Templates/assets/styles/1.css": base, "Templates/assets/\(file)": theme])
  }

  private static func problems(_ theme: String) -> [String] {
    site(theme).problems.map { $0.replacing("Templates/assets/theme.css:", with: "") }
  }

  @Test(
    "a name that nothing reads, and one that has no value, is told with the one that is near",
    arguments: [
      (":root { --bnad: #123 }", "1:9 style-name-unknown", "did you mean '--band'?"),
      ("p {\n  color: var(--bandink)\n}", "2:14 style-name-unknown", "did you mean '--band-ink'?"),
      (
        ":root { --mine: #123 }", "1:9 style-name-unknown",
        "'phanit template show assets/styles/1-tokens.css' prints all names"
      ),
    ])
  func names(theme: String, expected: String, hint: String) {
    #expect(Self.problems(theme) == [expected])
    #expect(Self.site(theme).hints() == [hint])
  }

  @Test(
    "names that the sheet itself, the charts or a script read are right, and so are comments and what has a fallback",
    arguments: [
      ":root { --mine: #123 } p { color: var(--mine) }", ":root { --ph-s1: light-dark(#123456, #89abcd) }",
      "p { color: var(--other, red) }", "/* :root { --bnad: 1 } */ p::after { content: \"var(--x) light-dark(#1)\" }",
      ":root { --of-script: 1px }", ":root { --band: light-dark(\r\n #12436d,\r\n #0e2a45\r\n ); }",
      ":root { --band: #12436d!important; }", ".a\\}b { color: red } .c\\(d { color: var(--band) }",
    ])
  func known(theme: String) {
    var site = Self.site(theme)
    site.files["Templates/assets/own.js"] = "root.style.getPropertyValue('--of-script')"
    #expect(site.problems == [])
  }

  @Test(
    "light-dark() has two colours, and each is one",
    arguments: [
      (":root { --band: light-dark(#123) }", "1:17 style-color"),
      (":root { --band: light-dark(#123 #000) }", "1:17 style-color"),
      (":root { --band: light-dark(#123, #000, #111) }", "1:17 style-color"),
      (":root { --band: light-dark(#123, ) }", "1:17 style-color"),
      ("p { color: light-dark(rgb(1, 2, 3)) }", "1:12 style-color"),
      (":root { --band: #12345 }", "1:9 style-color"), (":root { --band: light-dark(#12g, #000) }", "1:9 style-color"),
      (":root { --band: light-dark(#123, #000 }", "1:27 style-syntax"),
    ])
  func colors(theme: String, expected: String) {
    #expect(Self.problems(theme) == [expected])
  }

  @Test(
    "text too like its ground is told, in the theme in which it is",
    arguments: [
      (":root { --band: #fff }", ["1:9 light 1:1", "1:9 dark 1:1"]),
      (":root { --band: light-dark(#eee, #000) }", ["1:9 light 1.1:1"]),
      (":root { --band: light-dark(#123, rgb(200 200 200)) }", ["1:9 dark 1.6:1"]),
      (":root { --band-ink: var(--band) }", ["1:9 light 1:1", "1:9 dark 1:1"]),
      (":root[data-theme=\"dark\"] { --band: #eee }", ["1:28 dark 1.1:1"]),
      // 4.48:1 is not rounded up to what is enough.
      (":root { --band: #777 }", ["1:9 light 4.4:1", "1:9 dark 4.4:1"]),
    ])
  func contrast(theme: String, expected: [String]) {
    let found = Self.site(theme).diagnostics().compactMap { diagnostic -> String? in
      guard diagnostic.problem.code == "style-contrast", let place = diagnostic.place else { return nil }
      let location = place.file.location(ofByte: place.range.lowerBound)
      let message = diagnostic.problem.message.english
      let ratio = message.firstMatch(of: /contrast of ([0-9.]+:1)/)?.output.1 ?? ""
      return "\(location.line):\(location.column) \(message.hasPrefix("dark") ? "dark" : "light") \(ratio)"
    }
    #expect(found.sorted() == expected.sorted())
  }

  @Test(
    "colours that pass, those that are not written out, and those that hold on some devices are left alone",
    arguments: [
      ":root { --band: light-dark(#5a1f3d, #3a1428) }", ":root { --band: color-mix(in srgb, #fff 50%, #000) }",
      ":root { --band: rgb(255 255 255 / 50%) }", "@media (width > 1px) { :root { --band: #fff } }",
      ".hero { --band: #fff }", ":root { --band: light-dark(\n    #123,\n    #000\n  ) }",
      "@layer tokens { :root { --band: #123 } }", "@media screen { :root { --band: #123 } }",
    ])
  func passing(theme: String) {
    #expect(Self.problems(theme) == [])
  }

  // MARK: The built-in sheets

  private static func builtInSheets() throws -> [StylePalette.Sheet] {
    let folder = root.appending(path: "Templates/assets/styles")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let texts = try names.map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
    return (texts + [("charts.css", ChartStyle.css)]).map {
      StylePalette.Sheet(builtIn: SourceFile(path: $0.0, bytes: Array($0.1.utf8)))
    }
  }

  @Test("each name of the table of pairs is read by the style sheets, and their own colours pass in both themes")
  func pairs() throws {
    let sheets = try Self.builtInSheets()
    let used = Set(sheets.flatMap { $0.names.uses.map(\.name) })
    let palette = StylePalette(sheets)
    for pair in ColorPair.all {
      #expect(used.isSuperset(of: [pair.front, pair.ground]), "\(pair)")
      for scheme in ColorScheme.allCases {
        let front = try #require(palette.color(pair.front, in: scheme), "\(pair.front)")
        let ground = try #require(palette.color(pair.ground, in: scheme), "\(pair.ground)")
        #expect(front.contrast(with: ground) >= pair.least, "\(pair) \(scheme) \(front.contrast(with: ground))")
      }
    }
  }

  @Test("the reference has the same pairs")
  func reference() throws {
    let text = try String(contentsOf: Self.root.appending(path: "Documentation/reference.md"), encoding: .utf8)
    let rows = try #require(text.components(separatedBy: "<!-- colour pairs -->\n").last).split(separator: "\n")
      .drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.dropFirst(2)
    let listed = rows.flatMap { row -> [String] in
      let cells = row.split(separator: "|").map { $0.matches(of: /--[a-z0-9-]+|[0-9.]+:1/).map { String($0.output) } }
      guard cells.count == 3, let least = cells[2].first else { return [] }
      return cells[0].flatMap { front in cells[1].map { "\(front) \($0) \(least)" } }
    }
    let pairs = ColorPair.all.map { "\($0.front) \($0.ground) \($0.least == 3 ? "3" : "4.5"):1" }
    #expect(listed.sorted() == pairs.sorted())
  }
}
