import Foundation
import Testing

/// What the audit measures in a browser, as far as the style sheet alone tells it.
@Suite("The style of print")
struct PrintStyleTests {
  private static func rules() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let sheet = try String(contentsOf: root.appending(path: "Templates/assets/styles/9-modes.css"), encoding: .utf8)
    return try #require(sheet.components(separatedBy: "@layer print {").last)
  }

  @Test("a chart of the usual shape leaves room for text and another on the page, with letters that can be read")
  func charts() throws {
    let rules = try Self.rules()
    let rule = try #require(
      rules.firstMatch(of: /\.ph-figure-wide > svg { width: ([0-9]+)mm; max-height: ([0-9]+)mm; }/))
    let (width, height) = (try #require(Double(rule.output.1)), try #require(Double(rule.output.2)))
    // The wide drawing has 720 units, 370 of them in height mostly, and letters of 12.
    let unit = width / 720
    #expect(370 * unit <= 75 && 12 * unit / 25.4 * 72 >= 6.5)
    // Higher ones keep to the page, of 267 mm, with their title and source.
    #expect(height <= 230)
  }

  @Test("publisher and address end a page in small lines, and only addresses of other sites are written out")
  func addresses() throws {
    let rules = try Self.rules()
    #expect(rules.contains(/a\[href\^="http"\]::after/) && !rules.contains("[href^=\"/\"]"))
    #expect(rules.contains(/\.site-footer :is\(section, address, p, h2\) { display: inline;/))
    #expect(rules.contains(".print-only { display: block;") && rules.contains(".panel[data-choose], nav.panel,"))
  }

  @Test("a heading stays with what follows, a row whole, and the heading of a table that is broken is repeated")
  func breaks() throws {
    let rules = try Self.rules()
    #expect(rules.contains(/h1, h2, h3, caption, \.ph-figure-caption { break-after: avoid; }/))
    #expect(rules.contains(/\.ph-figure-chart, [^{]*tr { break-inside: avoid; }/))
    #expect(rules.contains("thead { display: table-header-group; }"))
    // Chromium leaves a button out of a heading that is repeated.
    #expect(rules.contains(".sort { display: contents; }"))
    // Only tables of figures and texts are kept whole, not the cells of a dataset, whose rows may be tall.
    #expect(
      rules.contains(":is(.ph-table, .ph-figure-table):not(:has(tbody > :nth-child(13))) { break-inside: avoid; }"))
  }
}
