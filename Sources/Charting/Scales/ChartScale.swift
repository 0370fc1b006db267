/// How values are laid out along their axis. Each has a file `ValueScale+….swift`.
package enum ChartScale: String, Sendable, Hashable, CaseIterable {
  case linear
  /// Equal ratios have equal lengths. Values must lie above zero.
  case log
  /// Room for small values beside large ones, from zero.
  case sqrt
}
