import SourceText
import YAML

/// What a `chart`, `table` or `kpi` block says.
struct FigureSpec: Sendable {
  enum Mark: String, Sendable, Hashable, CaseIterable { case line, bar }

  /// A query by its name, or written in place.
  enum Data: Sendable {
    case named(LocatedText)
    case inline(YAMLNode)
  }

  var mark: Mark = .line
  var data: Data?
  var title: LocatedText?
  var subtitle: LocatedText?
  var id: LocatedText?
  var isHorizontal: Bool?
  /// Cards of a `kpi` block.
  var items: [FigureSpec] = []

  static func decode(_ block: FigureTemplate, _ file: SourceFile, _ range: SourceRange) -> (FigureSpec, [Diagnostic]) {
    let (root, problems) = YAMLParser.parse(file, range: range)
    guard problems.isEmpty else { return (FigureSpec(), problems) }
    var reader = YAMLMappingReader(file, root, named: block.rawValue, fallbackRange: range)
    var spec: FigureSpec
    if block == .kpi, reader.has("items") {
      spec = FigureSpec()
      spec.items = (reader.list("items") ?? []).map { node in reader.nested(node, named: "items", common) }
    } else {
      spec = common(&reader, block)
      if block == .kpi { spec.items = [spec] }
    }
    reader.finish()
    return (spec, reader.diagnostics)
  }

  private static func common(_ reader: inout YAMLMappingReader) -> FigureSpec {
    let spec = common(&reader, .kpi)
    reader.finish()
    return spec
  }

  private static func common(_ reader: inout YAMLMappingReader, _ block: FigureTemplate) -> FigureSpec {
    var spec = FigureSpec()
    if let node = reader.node("data", required: true) {
      if let scalar = node.scalar {
        spec.data = .named(LocatedText(text: scalar.text, file: reader.file, range: node.range))
      } else if node.mapping != nil {
        spec.data = .inline(node)
      } else {
        let _: Int? = reader.report(type: .text, of: "data", node)
      }
    }
    spec.title = located("title", &reader, required: true)
    if block != .kpi {
      spec.id = located("id", &reader)
      spec.subtitle = located("subtitle", &reader)
    }
    if block == .chart {
      spec.mark = reader.choice("mark", of: Mark.self, required: true) ?? .line
      spec.isHorizontal = reader.bool("horizontal")
    }
    return spec
  }

  private static func located(_ key: String, _ reader: inout YAMLMappingReader, required: Bool = false) -> LocatedText?
  {
    guard let node = reader.node(key, required: required) else { return nil }
    guard let scalar = node.scalar else { return reader.report(type: .text, of: key, node) }
    return LocatedText(text: scalar.text, file: reader.file, range: node.range)
  }
}
