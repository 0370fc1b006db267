import SourceText
import YAML

/// The rows of a table in YAML, turned into the CSV that is read.
struct WrittenRows {
  let file: SourceFile
  let places: WrittenPlaces

  /// - Parameter node: a text that is CSV with a heading, or a list whose items are lists of cells or mappings of
  ///   field names to cells.
  static func read(_ node: YAMLNode, _ source: SourceFile, fields: [Field]) -> (rows: WrittenRows?, [Diagnostic]) {
    if let scalar = node.scalar {
      let file = SourceFile(path: path(source), text: scalar.text)
      let entries = WrittenPlaces.lines(of: scalar.text, written: node.range, in: source)
      return (WrittenRows(file: file, places: WrittenPlaces(entries, of: file, in: source, whole: node.range)), [])
    }
    guard let nodes = node.sequence else {
      var reader = YAMLMappingReader(source, nil, named: "data")
      let _: Int? = reader.report(type: .list, of: "rows", node)
      return (nil, reader.diagnostics)
    }
    var builder = Builder(fields: fields, source: source)
    builder.appendHeader(at: node.range)
    for row in nodes { builder.append(row) }
    let file = SourceFile(path: path(source), bytes: builder.bytes)
    let places = WrittenPlaces(builder.entries, of: file, in: source, whole: node.range)
    return (WrittenRows(file: file, places: places), builder.diagnostics)
  }

  /// Whether a text is one line that names a file, and no heading.
  static func isNameOfFile(_ text: String) -> Bool {
    let endings = [".csv", ".tsv", ".txt", ".xlsx", ".xls", ".json", ".yaml", ".yml"]
    return !text.contains { $0.isNewline || $0 == "," } && endings.contains { text.lowercased().hasSuffix($0) }
  }

  /// Unlike that of any file, so that its places can be told from others.
  private static func path(_ source: SourceFile) -> String { source.path + "#data" }
}

extension WrittenRows {
  private struct Builder {
    let fields: [Field]
    let source: SourceFile
    var bytes: [UInt8] = []
    var entries: [WrittenPlaces.Entry] = []
    var diagnostics: [Diagnostic] = []

    mutating func appendHeader(at range: SourceRange) {
      let start = SourceRange(range.lowerBound, range.lowerBound)
      for (index, field) in fields.enumerated() { append(field.header ?? field.name, at: start, isFirst: index == 0) }
      endRow()
    }

    mutating func append(_ row: YAMLNode) {
      var reader = YAMLMappingReader(source, row.sequence == nil ? row : nil, named: "rows")
      if let cells = row.sequence {
        for (index, cell) in cells.enumerated() { append(text(of: cell, &reader), at: cell.range, isFirst: index == 0) }
      } else {
        for (index, field) in fields.enumerated() {
          let cell = reader.node(field.name)
          append(cell.map { text(of: $0, &reader) } ?? "", at: cell?.range ?? row.range, isFirst: index == 0)
        }
        reader.finish()
      }
      diagnostics += reader.diagnostics
      endRow()
    }

    private func text(of cell: YAMLNode, _ reader: inout YAMLMappingReader) -> String {
      if cell.isNull { return "" }
      return cell.scalar?.text ?? reader.report(type: .text, of: "rows", cell) ?? ""
    }

    private mutating func append(_ text: String, at range: SourceRange, isFirst: Bool) {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      entries.append(WrittenPlaces.Entry(offset: bytes.count, written: range, isVerbatim: false))
      bytes += CSVWriter.escaped(text)
    }

    private mutating func endRow() { bytes.append(UInt8(ascii: "\n")) }
  }
}
