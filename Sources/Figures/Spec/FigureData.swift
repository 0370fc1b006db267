import Datasets
import Localization
import SourceText
import YAML

/// Where some numbers of a figure come from, as its spec says it.
package struct FigureData: Sendable {
  package enum Origin: Sendable {
    /// A query that stands elsewhere, by its name.
    case named(LocatedText)
    /// A query written in place.
    case query(YAMLNode)
    /// A table written in place, with a query: see `WrittenTable`.
    case table(YAMLNode)
  }

  package var origin: Origin
  /// What layers call it.
  package var name: String?
  /// What readers call it.
  package var label: String?
  package var file: SourceFile
  package var range: SourceRange

  package var place: Diagnostic.Place { Diagnostic.Place(file: file, range: range) }

  /// Whether the numbers stand in the spec.
  var isTable: Bool { if case .table = origin { true } else { false } }

  /// Where a value of a field stands in the rows of a table; nil where they do not show it.
  func range(ofValue text: String, of field: String) -> SourceRange? {
    guard case .table(let node) = origin, let rows = node["rows"] else { return nil }
    let column = node["fields"]?.sequence?.firstIndex { $0["name"]?.scalar?.text == field }
    let cells = (rows.sequence ?? []).map { row in
      guard let cells = row.sequence else { return row[field] }
      return column.flatMap { $0 < cells.count ? cells[$0] : nil }
    }
    if let cell = cells.first(where: { $0?.scalar?.text == text }) { return cell?.range }
    return rows.scalar == nil ? nil : file.range(ofCell: text, in: rows.range)
  }

  /// The dataset that a query written in place asks.
  package var dataset: LocatedText? {
    guard case .query(let node) = origin, let id = node["dataset"], let text = id.scalar?.text else { return nil }
    return LocatedText(text: text, file: file, range: id.range)
  }
}

extension FigureData {
  static let tableKeys: Set<String> = ["fields", "rows"]

  /// A name, or a mapping: of a query, of a table, or of `query: name`; each with `name` and `label` beside it.
  init?(_ node: YAMLNode, _ reader: inout YAMLMappingReader) {
    file = reader.file
    range = node.range
    if let scalar = node.scalar, !node.isNull {
      origin = .named(LocatedText(text: scalar.text, file: file, range: node.range))
      name = scalar.text
      return
    }
    guard let entries = node.mapping else {
      let _: Int? = reader.report(type: .text, of: "data", node)
      return nil
    }
    let own = YAMLNode(.mapping(entries.filter { ["name", "label", "query"].contains($0.key) }), range: node.range)
    let (name, label, query) = reader.nested(own, named: "data") { Self.ownKeys(&$0) }
    self.name = name ?? query?.text
    self.label = label
    let rest = entries.filter { !["name", "label"].contains($0.key) }
    if let query, rest.count == 1 {
      origin = .named(query)
    } else {
      let isTable = rest.contains { Self.tableKeys.contains($0.key) }
      let node = YAMLNode(.mapping(rest), range: node.range)
      origin = isTable ? .table(node) : .query(node)
    }
  }
}

extension FigureData {
  private static func ownKeys(
    _ reader: inout YAMLMappingReader
  ) -> (name: String?, label: String?, query: LocatedText?) {
    (reader.text("name"), reader.text("label"), reader.located("query"))
  }

  /// What `data` may be, of one: a name, or a mapping.
  static var kind: KeyKind {
    let name = KeyKind.mapping("chart data") { reader in
      _ = ownKeys(&reader)
      _ = reader.node("query", required: true)
      reader.finish()
    }
    let query = KeyKind.mapping("chart data") { reader in
      _ = (reader.text("name"), reader.text("label"))
      _ = Query.decode(&reader, substituting: { _ in nil }, weekStart: .monday)
      reader.finish()
    }
    let table = KeyKind.mapping("chart data") { reader in
      _ = (reader.text("name"), reader.text("label"))
      WrittenTable.describe(&reader)
      reader.finish()
    }
    return .either([.text, name, query, table])
  }
}

extension SourceFile {
  /// The first cell of a CSV within a stretch of the file that is `text`, without its quotation marks.
  fileprivate func range(ofCell text: String, in range: SourceRange) -> SourceRange? {
    let cell = Array(text.utf8)
    let isEdge = { (byte: UInt8) in [0x09, 0x0A, 0x0D, 0x20, 0x22, 0x2C].contains(byte) }
    let end = min(range.upperBound, bytes.count)
    guard !cell.isEmpty, range.lowerBound + cell.count <= end else { return nil }
    for start in range.lowerBound...end - cell.count where bytes[start...].starts(with: cell) {
      let next = start + cell.count
      if start > 0, isEdge(bytes[start - 1]), next == bytes.count || isEdge(bytes[next]) {
        return SourceRange(start, next)
      }
    }
    return nil
  }
}
