import SourceText

/// A value of a spec with the place it was written at.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var range: SourceRange
}
