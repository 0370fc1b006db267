import Localization

/// What can be wrong with a query, against the datasets it reads.
package enum QueryProblem: Sendable, Hashable {
  case datasetUnknown(String, suggestion: String?)
  case fieldUnknown(String, dataset: String, suggestion: String?)
  /// A filter or `by` on a measure or on time.
  case fieldNotCategorical(String, choices: [String])
  case valueUnknown(String, field: String, suggestion: String?)
  case noMeasure(dataset: String)
  case measureNeeded([String])
  case fieldNotMeasure(String, choices: [String])
  case aggregateNotAllowed(Aggregation, measure: String, declared: Aggregation)
  /// Rows of one time differ in a field that is neither filtered to one value nor the series.
  case dimensionOpen(String, measure: String)
  /// Rows of several times fall into one longer period, and the measure declares no way to combine them.
  case timeNotCombined(measure: String, Granularity)
  /// Rows of one time and the same dimensions.
  case rowsRepeated(measure: String)
  case perTooFine(Granularity, dataset: Granularity)
  case perDoesNotNest(Granularity, dataset: Granularity)
  case noTime(dataset: String)
  case limit(Int)
  case tooLarge(limit: Int)
  case nameUnknown(String)
}

/// A problem and the part of the query that causes it.
package struct QueryIssue: Sendable, Hashable {
  package var problem: QueryProblem
  package var part: QueryPart

  package init(_ problem: QueryProblem, _ part: QueryPart) {
    self.problem = problem
    self.part = part
  }
}

/// Every issue of a query that could not be answered.
package struct QueryFailure: Error, Sendable, Hashable {
  package var issues: [QueryIssue]
}
