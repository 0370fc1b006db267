/// How a file of rows is laid out, where it is not the plain way.
/// - Source: Table Dialect v2, https://datapackage.org/standard/table-dialect/, and CSV Dialect v1, which reads alike.
package struct CSVDialect: Sendable, Hashable {
  package var delimiter = UInt8(ascii: ",")
  /// Nil where nothing is quoted.
  package var quote: UInt8? = UInt8(ascii: "\"")
  /// Whether a quote inside a quoted cell is written twice.
  package var doublesQuotes = true
  /// Stands before a character that is to be taken as it is; nil where there is none.
  package var escape: UInt8?
  /// Whether spaces after a delimiter belong to no cell.
  package var skipsInitialSpace = false
  /// The rows that make the header, from 1; empty where the file has none. Rows above the first are passed over.
  package var headerRows = [1]
  /// Whether a header cell must be written as the field is, capitals and all.
  package var isHeaderCaseSensitive = true
  /// Between the cells of several header rows that become one name.
  package var headerJoin = " "
  /// Rows to pass over, from 1.
  package var commentRows: Set<Int> = []
  /// What a row to pass over starts with.
  package var commentPrefix: [UInt8]?
  /// A cell of exactly this text has no value.
  package var nullSequence: String?
  /// Whether rows without any text, and columns without any, are passed over: what a spreadsheet leaves behind.
  package var skipsBlankRows = false
  package var skipsBlankColumns = false
  /// Whether white space around a cell is no part of it: spaces, no-break and zero-width ones too.
  package var trimsSpace = false

  package init() {}
}
