import SourceText
import YAML

/// What charts, tables and cards have in common.
package struct FigureHead: Sendable {
  /// At least one, where the spec has no errors.
  package var data: [FigureData] = []
  package var title: LocatedText?
  package var subtitle: LocatedText?
  package var id: LocatedText?

  package init() {}

  /// How much a figure has beside its numbers.
  package enum Extent: Sendable {
    /// A title, one query.
    case card
    /// Also a subtitle, an id, and several queries.
    case figure
  }

  package init(_ reader: inout YAMLMappingReader, _ extent: Extent) {
    if let node = reader.node("data", required: true) {
      if extent == .figure, let nodes = node.sequence {
        data = nodes.compactMap { FigureData($0, &reader) }
        if nodes.isEmpty { reader.report(YAMLProblem.empty(key: "data"), at: node.range) }
      } else if let one = FigureData(node, &reader) {
        data = [one]
      }
    }
    reader.describe("data", as: extent == .card ? FigureData.kind : .either([FigureData.kind, .list(FigureData.kind)]))
    title = reader.located("title", required: true)
    guard extent == .figure else { return }
    id = reader.located("id")
    subtitle = reader.located("subtitle")
  }
}
