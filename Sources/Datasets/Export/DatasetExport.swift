import SourceText

/// The files that readers download: the rows, and the description a machine reads with them.
package enum DatasetExport {
  /// The rows as CSV.
  ///
  /// UTF-8 with a byte order mark, so that a spreadsheet shows Thai; CRLF and quotes by RFC 4180; dates in ISO
  /// form and the common era, numbers in their shortest form. A text that a spreadsheet would run as a formula
  /// (`=`, `+`, `-`, `@`, tab or CR at its start) gets an apostrophe before it, a heading too; numbers stay numbers.
  /// - Parameter notice: a sentence in a last column `notice` of the first row: it goes where the file goes.
  /// - Complexity: linear in the cells.
  package static func csv(_ dataset: Dataset, notice: String? = nil) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(dataset.schema.fields.map(\.name) + (notice == nil ? [] : [noticeField]))
    let cells = dataset.table.columns.map(ExportColumn.init)
    for row in 0..<dataset.table.rowCount {
      writer.beginRow()
      for cell in cells { cell.write(row, to: &writer) }
      if let notice { writer.text(row == 0 ? notice : "") }
      writer.endRow()
    }
    return writer.bytes
  }

  static let noticeField = "notice"

  /// What the exported files are called.
  package static func csvName(_ dataset: Dataset) -> String {
    (dataset.id.split(separator: "/").last ?? "") + ".csv"
  }
  package static let dataPackageName = "datapackage.json"
}

/// A column with its distinct texts made ready once.
private final class ExportColumn {
  let column: Column
  let texts: [[UInt8]]

  init(_ column: Column) {
    self.column = column
    if case .text(_, let texts) = column.storage {
      self.texts = texts.map { CSVWriter.escaped(CSVWriter.neutralized($0)) }
    } else {
      texts = []
    }
  }

  func write(_ row: Int, to writer: inout CSVWriter) {
    guard column.validity[row] else { return writer.missing() }
    if case .text(let codes, _) = column.storage {
      writer.cell(texts[Int(codes[row])])
    } else {
      writer.cell(CSVWriter.escaped(column[row]?.text ?? ""))
    }
  }
}
