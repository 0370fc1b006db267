import Figures
import SourceText
import YAML

/// What a `chart`, `table`, `kpi` or `pages` block says.
enum FigureBlock: Sendable {
  case chart(ChartSpec)
  case table(TableSpec)
  case indicators([FigureHead])
  case pages(PageListSpec)

  /// What it asks of the data.
  var data: [FigureData] {
    switch self {
    case .chart(let spec): spec.head.data
    case .table(let spec): spec.head.data
    case .indicators(let heads): heads.flatMap(\.data)
    case .pages: []
    }
  }

  /// Of a chart or a table, where it says one.
  var id: String? {
    switch self {
    case .chart(let spec): spec.head.id?.text
    case .table(let spec): spec.head.id?.text
    case .indicators, .pages: nil
    }
  }

  /// Its titles and subtitles.
  var texts: [LocatedText] {
    let heads: [FigureHead] =
      switch self {
      case .chart(let spec): [spec.head]
      case .table(let spec): [spec.head]
      case .indicators(let heads): heads
      case .pages: []
      }
    return heads.flatMap { [$0.title, $0.subtitle].compactMap(\.self) }
  }

  /// - Returns: also of a block with errors what of it could be read; nil where nothing could.
  static func decode(
    _ template: FigureTemplate, _ file: SourceFile, _ range: SourceRange
  ) -> (block: FigureBlock?, diagnostics: [Diagnostic]) {
    let (root, problems) = YAMLParser.parse(file, range: range)
    guard problems.isEmpty else { return (nil, problems) }
    var reader = YAMLMappingReader(file, root, named: template.rawValue, fallbackRange: range)
    let block = read(template, &reader)
    return (block, reader.diagnostics)
  }

  private static func read(_ template: FigureTemplate, _ reader: inout YAMLMappingReader) -> FigureBlock {
    let block: FigureBlock
    switch template {
    case .chart: block = .chart(ChartSpec(&reader))
    case .table: block = .table(TableSpec(&reader))
    case .kpi: block = .indicators(FigureHead.cards(&reader))
    case .pages: block = .pages(PageListSpec(&reader))
    }
    reader.finish()
    return block
  }

  /// What a block may say.
  static func kind(of template: FigureTemplate) -> KeyKind {
    let block = KeyKind.mapping(template.rawValue) { read(template, &$0) }
    guard template == .kpi else { return block }
    let cards = KeyKind.mapping("kpi") { reader in
      FigureHead.describeCards(&reader)
      reader.finish()
    }
    return .either([cards, block])
  }
}
