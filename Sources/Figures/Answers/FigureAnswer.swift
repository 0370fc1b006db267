import Datasets

/// What one query of a figure brought.
package struct FigureAnswer: Sendable {
  package var data: FigureData
  package var result: QueryResult

  package init(data: FigureData, result: QueryResult) {
    self.data = data
    self.result = result
  }
}
