import Datasets

/// What one query of a figure brought.
package struct FigureAnswer: Sendable {
  package var data: FigureData
  package var result: QueryResult
  /// The same numbers as changes, one answer for each that the figure asks for.
  package var changes: [QueryResult]

  package init(data: FigureData, result: QueryResult, changes: [QueryResult] = []) {
    self.data = data
    self.result = result
    self.changes = changes
  }
}
