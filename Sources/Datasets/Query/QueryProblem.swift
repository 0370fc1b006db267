import Localization
import SourceText

/// Why a query has no answer.
package enum QueryProblem: Sendable, Hashable, Error {
  case unknownDataset(String, suggestion: String?)
  case unknownField(String, dataset: String, suggestion: String?)
  case notCategorical(String)
  case notMeasure(String, suggestion: String?)
  case noMeasure(dataset: String)
  case measureNotChosen([String])
  case unknownCode(String, field: String, suggestion: String?)
  case unknownSubstitution(String)
  case noTime(dataset: String)
  case finerThanData(asked: Granularity, data: Granularity)
  case sumNotAllowed(measure: String, kind: MeasureKind)
  case aggregateNotAllowed(Aggregation, measure: String, declared: Aggregation)
  case severalRows(measure: String, dimensions: [String])
  case noRows
}

extension QueryProblem: Problem {
  package var code: String {
    switch self {
    case .unknownDataset: "query-dataset-unknown"
    case .unknownField: "query-field-unknown"
    case .notCategorical: "query-field-not-categorical"
    case .notMeasure, .noMeasure, .measureNotChosen: "query-measure"
    case .unknownCode: "query-code-unknown"
    case .unknownSubstitution: "query-substitution-unknown"
    case .noTime: "query-no-time"
    case .finerThanData: "query-per"
    case .sumNotAllowed: "query-sum-not-allowed"
    case .aggregateNotAllowed: "query-aggregate-not-allowed"
    case .severalRows: "query-several-rows"
    case .noRows: "query-no-rows"
    }
  }
}
