import Localization
import SourceText

/// What can be wrong with a query, against the datasets it reads.
package enum QueryProblem: Error, Sendable, Hashable {
  case datasetUnknown(String, suggestion: String?)
  /// The choices are told where none is near.
  case fieldUnknown(String, dataset: String, suggestion: String?, choices: [String] = [])
  /// A filter or `by` on a measure or on time.
  case fieldNotCategorical(String, choices: [String])
  /// `by` on a field that may hold several values in one row.
  case fieldOfLists(String)
  /// The choices are told where none is near.
  case valueUnknown(String, field: String, suggestion: String?, choices: [LocalizedText] = [])
  case noMeasure(dataset: String)
  case measureNeeded([String])
  case fieldNotMeasure(String, choices: [String])
  /// `declared` is nil where the descriptor does not tell.
  case aggregateNotAllowed(Aggregation, measure: String, declared: Aggregation?)
  /// Rows of one series differ in a dimension that is neither filtered to one value nor split.
  case dimensionOpen(String, measure: String, isMean: Bool)
  /// A dimension that the query asks to combine, of a measure for which no way is declared.
  case notCombined(String, measure: String)
  /// A last value over a dimension that the query asks to combine.
  case lastCombined(String, measure: String)
  /// Rows of several times fall into one longer period, and the measure declares no way to combine them.
  case timeNotCombined(measure: String, Granularity)
  /// Rows of one time and the same dimensions.
  case rowsRepeated(measure: String)
  case perTooFine(Granularity, dataset: Granularity)
  case perDoesNotNest(Granularity, dataset: Granularity)
  /// A `period` of a length that the periods of the data neither make up nor hold.
  case periodNotFitting(Granularity, dataset: Granularity)
  /// 'last' with a count that reaches further back than this.
  case periodTooLong(years: Int)
  case noTime(dataset: String)
  case limit(Int)
  case tooLarge(limit: Int)
  case nameUnknown(String)
  /// A name that the code lists of several dimensions have.
  case fieldAmbiguous(String, choices: [String])
  /// A path through a field that has no code list.
  case fieldWithoutList(String, path: String)
  case fieldNotOrdered(String, choices: [String])
  case rangeValue(String, field: String, ValueOrder)
  case rangeBackwards(from: String, to: String)
  /// `not` beside `from` or `to`.
  case notAndRange(String)
  case emptyCondition(String)
  case overNotDimension(String, choices: [String])
  case overIsBy(String)
  case formula(String, MeasureFormulaFault)
  case unitsDiffer(formula: String, [UnitOfField])
  case unitNeeded(formula: String)
  /// A unit for a measure that has its own.
  case unitNotAsked(measure: String)
  /// The measures of a formula declare different aggregations, and the query asks for none.
  case aggregationsDiffer(String, String)
  case decimals(Int)
  case shareWithoutBy
  /// Parts of what is no sum do not add up to a whole.
  case shareNotSum(measure: String)
  /// A sum that the query asks to combine in another way.
  case shareAggregated(measure: String, Aggregation)
  case shareOfFormula(String)
  /// The base of an index is shorter than the periods of the result, or cuts them.
  case baseTooShort(String, Granularity)
  /// The base of an index has no value, or not in each of its periods; where the data has some.
  case baseEmpty(String, first: Period, last: Period)
}

extension QueryProblem {
  static func fieldUnknown(_ name: String, dataset: String, among choices: [String]) -> QueryProblem {
    let near = Suggestion.nearest(to: name, among: choices)
    return .fieldUnknown(name, dataset: dataset, suggestion: near, choices: near == nil ? choices : [])
  }
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
