/// One of several small charts beside each other, a small multiple.
package struct ChartPanel: Sendable, Hashable {
  package var key: String
  /// Stands above it.
  package var label: String

  package init(key: String, label: String) {
    self.key = key
    self.label = label
  }
}
