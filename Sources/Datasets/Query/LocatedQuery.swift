import Localization
import SourceText
import YAML

/// A query as a file holds it: with the place of each part.
package struct LocatedQuery: Sendable {
  package var query: Query
  package var file: SourceFile
  package private(set) var ranges: [QueryPart: SourceRange]
  /// Whether the whole query, and a part that is not given, is shown by the dataset; else it has no place.
  package var showsWhole = true

  package init(_ query: Query, file: SourceFile, ranges: [QueryPart: SourceRange]) {
    self.query = query
    self.file = file
    self.ranges = ranges
  }

  /// Where a part stands, or what stands nearest to it; the whole is shown by its dataset, which is one line.
  package func range(of part: QueryPart) -> SourceRange {
    ownRange(of: part) ?? ranges[.dataset] ?? ranges[.whole] ?? .start
  }

  /// Where a problem of a part is shown; nil where nothing that is written is at fault.
  package func place(of part: QueryPart) -> Diagnostic.Place? {
    guard showsWhole || ownRange(of: part) != nil else { return nil }
    return Diagnostic.Place(file: file, range: range(of: part))
  }

  private func ownRange(of part: QueryPart) -> SourceRange? {
    if part == .whole { return nil }
    if case .filterValue(let field, _) = part { return ranges[part] ?? ranges[.filter(field)] }
    return ranges[part]
  }

  /// Evaluates the query; its problems point into the file.
  package func evaluate(in context: QueryContext) -> (result: QueryResult?, diagnostics: [Diagnostic]) {
    switch query.evaluate(in: context) {
    case .success(let result): (result, [])
    case .failure(let failure): (nil, diagnostics(of: failure))
    }
  }

  /// Why it has no answer, in the file.
  package func diagnostics(of failure: QueryFailure) -> [Diagnostic] {
    failure.issues.map { Diagnostic($0.problem, at: place(of: $0.part)) }
  }
}

extension Query {
  /// Reads a query from YAML: `dataset, where, period, by, over, measure, unit, decimals, per, aggregate, compare,
  /// fill, sort, limit`.
  /// - Parameters:
  ///   - dataset: what is asked where no key `dataset` tells.
  ///   - keys: others that may stand there, and that the caller reads.
  ///   - substitute: the value of a name; `=province` in `where` stands for `substitute("province")`.
  package static func decode(
    _ node: YAMLNode, file: SourceFile, of dataset: String? = nil, beside keys: [String] = [],
    substituting substitute: (String) -> String? = { _ in nil }, weekStart: Weekday
  ) -> (query: LocatedQuery?, diagnostics: [Diagnostic]) {
    var reader = YAMLMappingReader(file, node, named: "query")
    let query = decode(
      &reader, of: node["dataset"] == nil ? dataset : nil, substituting: substitute, weekStart: weekStart)
    reader.allow(keys)
    reader.finish()
    return (reader.diagnostics.hasErrors ? nil : query, reader.diagnostics)
  }

  /// Reads the keys of a query out of a mapping that may hold others; the caller finishes the reader.
  /// - Parameter dataset: what is asked where no key `dataset` tells.
  /// - Returns: nil where a key cannot be read; the reader has the problems.
  package static func decode(
    _ reader: inout YAMLMappingReader, of dataset: String? = nil, substituting substitute: (String) -> String?,
    weekStart: Weekday
  ) -> LocatedQuery? {
    let countBefore = reader.diagnostics.count
    reader.describe(in: "query")
    var ranges: [QueryPart: SourceRange] = [.whole: reader.range]
    var query = Query(dataset: dataset ?? reader.text("dataset", required: true) ?? "")
    query.filters = reader.filters(substitute, &ranges)
    query.period = reader.periodSelection("period", weekStart: weekStart) ?? .all
    query.by = reader.text("by")
    query.measure = reader.text("measure")
    query.per = reader.granularity("per", weekStart)
    query.aggregate = reader.choice("aggregate", of: Aggregation.self)
    query.over = reader.texts("over") ?? []
    query.compare = reader.comparison("compare")
    query.fill = reader.choice("fill", of: QueryFill.self)
    query.unit = reader.localizedText("unit")
    query.decimals = reader.integer("decimals")
    query.sort = reader.choice("sort", of: QuerySort.self, synonyms: QuerySort.otherWords)
    query.limit = reader.integer("limit")
    if let limit = query.limit, limit < 1, let node = reader.node("limit") {
      reader.report(QueryProblem.limit(limit), at: node.range)
    }
    let parts: [(QueryPart, String)] = [
      (.dataset, "dataset"), (.period, "period"), (.by, "by"), (.measure, "measure"), (.per, "per"),
      (.aggregate, "aggregate"), (.sort, "sort"), (.limit, "limit"), (.compare, "compare"), (.unit, "unit"),
      (.decimals, "decimals"),
    ]
    for (part, key) in parts where part != .dataset || dataset == nil { ranges[part] = reader.node(key)?.range }
    if let over = reader.node("over") {
      for (index, node) in (over.sequence ?? [over]).enumerated() { ranges[.over(index: index)] = node.range }
    }
    let hasErrors = reader.diagnostics[countBefore...].contains { $0.isError }
    return hasErrors ? nil : LocatedQuery(query, file: reader.file, ranges: ranges)
  }
}

extension YAMLMappingReader {
  fileprivate mutating func comparison(_ key: String) -> QueryComparison? {
    if let node = node(key), let text = node.scalar?.text, QueryComparison(text) == nil,
      Suggestion.nearest(to: text, among: QueryComparison.names) != nil
    {
      report(YAMLProblem.choice(key: key, value: text, choices: QueryComparison.names), at: node.range)
      return nil
    }
    return parsed(key, format: QueryComparison.format) { QueryComparison($0) }
  }

  fileprivate mutating func granularity(_ key: String, _ weekStart: Weekday) -> Granularity? {
    guard let text = text(key), let node = node(key) else {
      describe(key, as: .choice(Granularity.names))
      return nil
    }
    if let granularity = Granularity(name: text, weekStart: weekStart) { return granularity }
    report(YAMLProblem.choice(key: key, value: text, choices: Granularity.names), at: node.range)
    return nil
  }
}
