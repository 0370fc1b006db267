import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct DialectDecodingTests {
  private static func decode(_ lines: String) -> (resource: TableResource?, diagnostics: [Diagnostic]) {
    let text = Samples.descriptor(["{name: v, type: string}"]).replacing(
      "    path: rows.csv", with: "    path: rows.csv\n    " + lines)
    let (descriptor, diagnostics) = DatasetDescriptor.decode(file: SourceFile(path: "datapackage.yaml", text: text))
    return (descriptor?.resource, diagnostics)
  }

  @Test("A dialect is read by the names of both versions, and by Phanit's own")
  func whole() throws {
    let (resource, diagnostics) = Self.decode(
      """
      dialect:
            csvddfVersion: 1.2
            lineTerminator: "\\r\\n"
            delimiter: ";"
            quoteChar: "'"
            doubleQuote: false
            escapeChar: "\\\\"
            skipInitialSpace: true
            nullSequence: "-"
            headerRows: [3, 4]
            headerJoin: " / "
            commentRows: [1, 2, 9]
            commentChar: "#"
            caseSensitiveHeader: true
            skipBlankRows: true
            skipBlankColumns: true
            trim: true
      """)
    #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
    let dialect = try #require(resource).dialect
    #expect(dialect.delimiter == UInt8(ascii: ";") && dialect.quote == UInt8(ascii: "'"))
    #expect(!dialect.doublesQuotes && dialect.escape == UInt8(ascii: "\\"))
    #expect(dialect.skipsInitialSpace && dialect.nullSequence == "-")
    #expect(dialect.headerRows == [3, 4] && dialect.headerJoin == " / ")
    #expect(dialect.commentRows == [1, 2, 9] && dialect.commentPrefix == Array("#".utf8))
    #expect(dialect.skipsBlankRows && dialect.skipsBlankColumns && dialect.trimsSpace)
  }

  @Test("What stands alone in a dialect changes nothing else")
  func parts() {
    #expect(Self.decode("dialect: {}").resource?.dialect == CSVDialect())
    #expect(Self.decode("dialect: {header: false}").resource?.dialect.headerRows == [])
    #expect(Self.decode("dialect: {quoteChar: ''}").resource?.dialect.quote == nil)
    #expect(Self.decode("dialect: {delimiter: \"\\t\"}").resource?.dialect.delimiter == 9)
    #expect(Self.decode("format: tsv").resource?.dialect.delimiter == 9)
    #expect(Self.decode("format: tsv\n    dialect: {delimiter: ';'}").resource?.dialect.delimiter == UInt8(ascii: ";"))
    let doubled = Self.decode("dialect: {escapeChar: '\"'}").resource?.dialect
    #expect(doubled?.escape == nil && doubled?.doublesQuotes == true)
  }

  @Test(
    "A dialect that cannot be carried out is an error",
    arguments: [
      ("{sheetNumber: 2}", "descriptor-dialect"), ("{property: rows}", "descriptor-dialect"),
      ("{table: prices}", "descriptor-dialect"), ("{delimiter: ab}", "descriptor-dialect"),
      ("{delimiter: a}", "descriptor-dialect"), ("{delimiter: ''}", "descriptor-dialect"),
      ("{delimiter: '|', quoteChar: '|'}", "descriptor-dialect"), ("{commentChar: ','}", "descriptor-dialect"),
      ("{commentChar: ''}", "descriptor-dialect"), ("{headerRows: [0]}", "descriptor-dialect"),
      ("{headerRows: [2, 1]}", "descriptor-dialect"), ("{headerRows: [2], commentRows: [2]}", "descriptor-dialect"),
      ("{headerRows: [a]}", "wrong-type"), ("{header: 1}", "wrong-type"),
      ("{delimeter: ';'}", "unknown-key"),
    ])
  func faults(dialect: String, code: String) {
    let (_, diagnostics) = Self.decode("dialect: " + dialect)
    #expect(diagnostics.map(\.problem.code) == [code], "\(Samples.printed(diagnostics))")
  }

  @Test(
    "An encoding is known by its usual names",
    arguments: [
      ("UTF-8", TextEncoding.utf8), ("utf8", .utf8), ("utf_8", .utf8), ("windows-874", .windows874),
      ("cp874", .windows874),
      ("TIS-620", .tis620), ("tis620", .tis620), ("ISO-8859-11", .iso8859Part11), ("UTF-16LE", .utf16LittleEndian),
      ("utf-16", .utf16), ("latin1", .iso8859Part1), ("cp1252", .windows1252), ("ascii", .ascii),
    ])
  func encodings(name: String, encoding: TextEncoding) {
    #expect(Self.decode("encoding: " + name).resource?.encoding == encoding)
  }

  @Test("A path may be a list")
  func paths() {
    let text = Samples.descriptor(["{name: v, type: string}"]).replacing(
      "path: rows.csv", with: "path: [2025/rows.csv, 2026/rows.csv]")
    let (descriptor, _) = DatasetDescriptor.decode(file: SourceFile(path: "datapackage.yaml", text: text))
    #expect(descriptor?.resource.paths == ["2025/rows.csv", "2026/rows.csv"])
  }
}
