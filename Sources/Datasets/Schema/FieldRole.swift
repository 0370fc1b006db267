/// What a field is for: the statistical part it plays in its dataset.
package enum FieldRole: String, Sendable, Hashable, CaseIterable {
  case time
  case dimension
  case measure
  /// An SDMX observation status for the measures of the row.
  case status
  /// Text that goes with a dimension, such as its printed name.
  case label
}
