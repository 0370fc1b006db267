import SourceText

/// A problem met while rendering, on its way out; a reference, so that not failing costs little.
final class RenderFault: Error {
  let problem: any Problem
  /// The operation it happened in, or nil for the page as a whole.
  let operation: Index?

  init(_ problem: any Problem, at operation: Index?) {
    self.problem = problem
    self.operation = operation
  }
}
