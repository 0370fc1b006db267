import SourceText

/// What can be wrong in a CSV file, against its descriptor.
///
/// Rows count as a spreadsheet shows them: the first row of the file is row 1.
package enum CSVProblem: Sendable, Hashable {
  case encoding(CSVEncodingFault)
  case empty
  case unclosedQuote(row: Int)
  case textAfterQuote(row: Int)
  case quoteInPlainCell(row: Int)
  case strayCarriageReturn(row: Int)
  case blankRow(row: Int)
  case headerMissing(row: Int)
  case tooManyColumns(found: Int)
  /// The header would hold the names of the fields if the file were declared so.
  case headerLayout(HeaderLayout, declared: UInt8)
  /// A row below the header that names the units of the columns.
  case unitRow(row: Int)
  /// A cell with a value in a column without a name.
  case valueWithoutColumn(row: Int, value: String)
  case fieldCount(row: Int, expected: Int, found: Int, ShapeCause)
  case missingColumn(String)
  case extraColumn(String, suggestion: String?)
  /// The only column that is no field, and the only field without a column.
  case renamedColumn(String, field: String)
  /// The heading of a field with space around it.
  case paddedColumn(String, field: String, space: UInt32)
  case duplicateColumn(String)
  case columnOrder(expected: [String])
  case cell(CellContext, CellFault)
  /// Two values of a column that differ in a space alone, by its code point; `isAround` where it is at an end.
  case spacing(CellContext, CellContext, space: UInt32, isAround: Bool)
  case unique(row: Int, column: String, value: String)
  case primaryKey(row: Int, columns: [String], values: [String])
  case uniqueKey(row: Int, columns: [String], values: [String])
  case codeUnknown(CellContext, codeList: String, suggestion: String?)
  /// More problems of one kind than are kept.
  case more(code: String, count: Int)
}

/// What a row with too many or too few cells looks like.
package enum ShapeCause: Sendable, Hashable {
  /// Nothing stands in the cells beyond the table's columns.
  case blankCells
  /// A cell that holds the delimiter may have lost its quotation marks.
  case delimiter(UInt8)
  /// A note below the table is no row of it.
  case extraRow(ExtraRow)
  /// Cells are not there that the delimiter would end.
  case lacking(UInt8)
}

/// The cell a problem is about.
package struct CellContext: Sendable, Hashable {
  package var row: Int
  package var column: String
  /// As written, cut to a readable length.
  package var value: String

  package init(row: Int, column: String, value: String) {
    self.row = row
    self.column = column
    self.value = value.readable
  }
}

extension String {
  /// Cut to a readable length, for a message, with its line breaks as `\n`.
  var readable: String {
    let scalars = unicodeScalars.prefix(41)
    let text = scalars.count > 40 ? String(String.UnicodeScalarView(scalars.prefix(40))) + "…" : self
    return text.contains(where: \.isNewline)
      ? text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\\n") : text
  }
}

extension [String] {
  /// The first of them, for a message.
  var readableList: String { prefix(8).map(\.readable).joined(separator: ", ") + (count > 8 ? ", …" : "") }
}
