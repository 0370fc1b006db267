import Localization
import SourceText

/// What a query is evaluated against.
package struct QueryContext: Sendable {
  /// Every dataset of the site by id; code lists among them.
  package var datasets: [String: Dataset]
  package var weekStart: Weekday
  /// The language whose labels `sort: label` goes by.
  package var language: Language

  package init(datasets: [String: Dataset], weekStart: Weekday = .monday, language: Language = .thai) {
    self.datasets = datasets
    self.weekStart = weekStart
    self.language = language
  }
}
