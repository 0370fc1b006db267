import Datasets
import SourceText
import YAML

/// Texts of descriptors that say in brackets what is to be written there, as `phanit new dataset` leaves them.
package enum UnfilledDescriptor {
  /// Keys whose values are texts for readers; a pattern may well stand in brackets.
  private static let keys: Set<String> = ["title", "description", "unit", "unitPhrase", "conditions"]

  /// Also where other data of the site is made up: this data is not.
  static func find(in catalogue: DatasetCatalogue) -> [Diagnostic] {
    find(in: catalogue.ids.compactMap { catalogue[$0] })
  }

  package static func find(in datasets: [Dataset]) -> [Diagnostic] {
    var seen: Set<String> = []
    return datasets.map(\.descriptor).filter { descriptor in
      !descriptor.isDemonstration && seen.insert(descriptor.file.path).inserted
        && descriptor.file.bytes.contains(UInt8(ascii: "["))
    }.flatMap { descriptor in
      (YAMLParser.parse(descriptor.file).root.map { texts(below: $0, isText: false) } ?? []).map { node in
        var diagnostic = Diagnostic(SiteProblem.unfilledText, in: descriptor.file, at: node.range)
        diagnostic.hint = Prose(th: "เขียนข้อความจริงแทน", en: "write your own in its place")
        return diagnostic
      }
    }
  }

  private static func texts(below node: YAMLNode, isText: Bool) -> [YAMLNode] {
    switch node.content {
    case .scalar(let scalar):
      return isText && scalar.text.hasPrefix("[") && scalar.text.hasSuffix("]") ? [node] : []
    case .sequence(let nodes): return nodes.flatMap { texts(below: $0, isText: false) }
    case .mapping(let entries):
      let found = entries.flatMap { texts(below: $0.value, isText: isText || keys.contains($0.key)) }
      // A text is told once, not in each language.
      return isText ? Array(found.prefix(1)) : found
    }
  }
}
