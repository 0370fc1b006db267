/// How the values of several rows may become one.
package enum Aggregation: String, Sendable, Hashable, CaseIterable {
  case sum
  case mean
  /// The last in time; rows of the same time are never combined.
  case last
  case none

  /// Whether a measure declared with this aggregation may be read with `other`: a sum may also be averaged, and
  /// the last value in time may be taken of anything, for that is a choice and not arithmetic.
  package func permits(_ other: Aggregation) -> Bool {
    switch (self, other) {
    case _ where self == other: true
    case (_, .last), (_, .none): true
    case (.sum, .mean): true
    default: false
    }
  }
}
