import Figures
import SourceText
import YAML

/// What a `chart`, `table` or `kpi` block says.
enum FigureBlock: Sendable {
  case chart(ChartSpec)
  case table(ChartSpec)
  case indicators([FigureHead])

  static func decode(
    _ template: FigureTemplate, _ file: SourceFile, _ range: SourceRange
  ) -> (block: FigureBlock?, diagnostics: [Diagnostic]) {
    let (root, problems) = YAMLParser.parse(file, range: range)
    guard problems.isEmpty else { return (nil, problems) }
    var reader = YAMLMappingReader(file, root, named: template.rawValue, fallbackRange: range)
    let block: FigureBlock
    switch template {
    case .chart: block = .chart(ChartSpec(&reader))
    case .table: block = .table(.table(FigureHead(&reader, .figure), file: file, range: range))
    case .kpi: block = .indicators(cards(&reader))
    }
    reader.finish()
    return (reader.diagnostics.hasErrors ? nil : block, reader.diagnostics)
  }

  private static func cards(_ reader: inout YAMLMappingReader) -> [FigureHead] {
    guard reader.has("items") else { return [FigureHead(&reader, .card)] }
    return (reader.list("items") ?? []).map { node in
      reader.nested(node, named: "items") { reader in
        let head = FigureHead(&reader, .card)
        reader.finish()
        return head
      }
    }
  }
}
