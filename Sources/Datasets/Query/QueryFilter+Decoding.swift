import SourceText
import YAML

extension YAMLMappingReader {
  /// Reads `where`: for each field a value, a list, `{not: …}` or `{from: …, to: …}`.
  mutating func filters(
    _ substitute: (String) -> String?, _ ranges: inout [QueryPart: SourceRange]
  ) -> [QueryFilter] {
    guard let node = node("where") else {
      describe(
        "where", as: .map(.either([.text, .list(.text), .mapping("condition") { _ = $0.condition() }])))
      return []
    }
    guard let entries = node.mapping else { return report(type: .mapping, of: "where", node) ?? [] }
    return entries.map { entry in
      ranges[.filter(entry.key)] = entry.keyRange
      guard entry.value.mapping != nil else {
        return QueryFilter(entry.key, values(entry.value, of: entry.key, substitute, &ranges))
      }
      return condition(entry, substitute, &ranges)
    }
  }

  private mutating func condition(
    _ entry: YAMLEntry, _ substitute: (String) -> String?, _ ranges: inout [QueryPart: SourceRange]
  ) -> QueryFilter {
    var places = ranges
    var excluded: YAMLNode?
    var bounds: [YAMLNode?] = []
    nested(entry.value, named: entry.key) { reader in (excluded, bounds) = reader.condition() }
    defer { ranges = places }
    if let excluded {
      for bound in bounds.compactMap(\.self) { report(QueryProblem.notAndRange(entry.key), at: bound.range) }
      return QueryFilter(entry.key, not: values(excluded, of: entry.key, substitute, &places))
    }
    if bounds.allSatisfy({ $0 == nil }) { report(QueryProblem.emptyCondition(entry.key), at: entry.value.range) }
    let texts = bounds.enumerated().map { index, bound -> String? in
      guard let bound else { return nil }
      places[.filterValue(entry.key, index: index)] = bound.range
      return text(bound, of: entry.key, substitute)
    }
    return QueryFilter(entry.key, from: texts[0], to: texts[1])
  }

  /// What excludes values, and what bounds them.
  private mutating func condition() -> (excluded: YAMLNode?, bounds: [YAMLNode?]) {
    let excluded = node("not")
    let bounds = [node("from"), node("to")]
    describe("not", as: .oneOrMore(.text))
    for key in ["from", "to"] { describe(key, as: .text) }
    finish()
    return (excluded, bounds)
  }

  private mutating func values(
    _ node: YAMLNode, of key: String, _ substitute: (String) -> String?, _ ranges: inout [QueryPart: SourceRange]
  ) -> [String] {
    var values: [String] = []
    for value in node.sequence ?? [node] {
      guard let text = text(value, of: key, substitute) else { continue }
      ranges[.filterValue(key, index: values.count)] = value.range
      values.append(text)
    }
    return values
  }

  /// A text, or what `=name` stands for.
  private mutating func text(_ node: YAMLNode, of key: String, _ substitute: (String) -> String?) -> String? {
    guard let scalar = node.scalar, !node.isNull else { return report(type: .text, of: key, node) }
    guard scalar.text.hasPrefix("=") else { return scalar.text }
    let name = String(scalar.text.dropFirst())
    if let text = substitute(name) { return text }
    report(QueryProblem.nameUnknown(name), at: node.range)
    return nil
  }
}
