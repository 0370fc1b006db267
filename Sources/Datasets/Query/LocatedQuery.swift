import Localization
import SourceText
import YAML

/// A query with the places it was written at, so that what is wrong with it can be shown there.
package struct LocatedQuery: Sendable {
  /// A part of a query.
  package enum Part: Sendable, Hashable {
    case dataset, period, by, measure, per, aggregate
    case filter(Int)
    case filterValue(Int, Int)
  }

  package let query: Query
  private let file: SourceFile?
  private let range: SourceRange
  private let ranges: [Part: SourceRange]

  /// A query that was not read from a file: its problems have no place.
  package init(_ query: Query) {
    self.init(query: query, file: nil, range: .start, ranges: [:])
  }

  private init(query: Query, file: SourceFile?, range: SourceRange, ranges: [Part: SourceRange]) {
    self.query = query
    self.file = file
    self.range = range
    self.ranges = ranges
  }

  func diagnostic(_ problem: QueryProblem, at part: Part?) -> Diagnostic {
    let range = part.flatMap { ranges[$0] } ?? range
    return Diagnostic(problem, at: file.map { Diagnostic.Place(file: $0, range: range) })
  }
}

extension LocatedQuery {
  /// Reads a query of the form `{dataset, where, period, by, measure, per, aggregate, sort, limit}`.
  /// - Parameter substitute: the value for a text of `where` that begins with `=`, given without it; nil where
  ///   there is no such value.
  package static func decode(
    _ node: YAMLNode, in file: SourceFile, weekStart: Weekday, substitute: (String) -> String? = { _ in nil }
  ) -> (query: LocatedQuery?, diagnostics: [Diagnostic]) {
    var reader = YAMLMappingReader(file, node, named: "data")
    var ranges: [Part: SourceRange] = [:]
    func place(_ part: Part, _ key: String) { if let node = node[key] { ranges[part] = node.range } }
    place(.dataset, "dataset")
    place(.period, "period")
    place(.by, "by")
    place(.measure, "measure")
    place(.per, "per")
    place(.aggregate, "aggregate")

    let dataset = reader.text("dataset", required: true)
    let (filters, filterRanges) = filters(&reader, substitute)
    ranges.merge(filterRanges) { first, _ in first }
    let period = reader.parsed("period", format: "last 52 weeks, 2025-01..2026-10, since 2025, latest") {
      PeriodSelection($0, weekStart: weekStart)
    }
    let query = Query(
      dataset: dataset ?? "", filters: filters, period: period ?? .all, by: reader.text("by"),
      measure: reader.text("measure"),
      per: reader.parsed("per", format: Granularity.names.joined(separator: ", ")) {
        Granularity(name: $0, weekStart: weekStart)
      },
      aggregate: reader.choice("aggregate", of: Aggregation.self), sort: reader.choice("sort", of: Query.Sort.self),
      limit: limit(&reader))
    reader.finish()
    guard !reader.diagnostics.hasErrors else { return (nil, reader.diagnostics) }
    return (LocatedQuery(query: query, file: file, range: node.range, ranges: ranges), reader.diagnostics)
  }

  private static func limit(_ reader: inout YAMLMappingReader) -> Int? {
    guard let limit = reader.integer("limit"), let node = reader.node("limit") else { return nil }
    if limit > 0 { return limit }
    return reader.report(type: .integer, of: "limit", node)
  }

  private static func filters(
    _ reader: inout YAMLMappingReader, _ substitute: (String) -> String?
  ) -> ([Query.Filter], [Part: SourceRange]) {
    guard let node = reader.node("where") else { return ([], [:]) }
    guard let entries = node.mapping else {
      let _: Int? = reader.report(type: .mapping, of: "where", node)
      return ([], [:])
    }
    var filters: [Query.Filter] = []
    var ranges: [Part: SourceRange] = [:]
    for (index, entry) in entries.enumerated() {
      ranges[.filter(index)] = entry.keyRange
      var values: [String] = []
      for node in entry.value.sequence ?? [entry.value] {
        guard let text = node.scalar?.text else {
          let _: Int? = reader.report(type: .text, of: entry.key, node)
          continue
        }
        ranges[.filterValue(index, values.count)] = node.range
        guard text.hasPrefix("=") else {
          values.append(text)
          continue
        }
        if let value = substitute(String(text.dropFirst())) {
          values.append(value)
        } else {
          reader.report(QueryProblem.unknownSubstitution(text), at: node.range)
        }
      }
      filters.append(Query.Filter(field: entry.key, values: values))
    }
    return (filters, ranges)
  }
}
