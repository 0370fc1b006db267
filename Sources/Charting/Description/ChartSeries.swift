import Localization

/// One line, or one set of bars, dots or cells.
package struct ChartSeries: Sendable {
  package var key: String
  package var label: String
  /// As many as there are positions; nil, NaN and infinite are missing.
  package var values: [Double?]
  /// One for each value, or none at all where every value is normal.
  package var statuses: [ObservationStatus?]
  /// Whether something is missing of what a value is made of: one for each value, or none at all where all are whole.
  package var partial: [Bool]
  /// A fixed place in the palette, 1 to 6, for an entity that keeps its colour across the site.
  package var color: Int?
  /// Key of the panel in which it is drawn; series of different panels may have one key, and then one colour.
  package var panel: String?

  package init(
    key: String, label: String, values: [Double?], statuses: [ObservationStatus?] = [], partial: [Bool] = [],
    color: Int? = nil, panel: String? = nil
  ) {
    self.key = key
    self.label = label
    self.values = values
    self.statuses = statuses
    self.partial = partial
    self.color = color
    self.panel = panel
  }

  /// The status at `index`; normal is nil.
  func status(at index: Int) -> ObservationStatus? {
    guard index < statuses.count, let status = statuses[index], status != .normal else { return nil }
    return status
  }

  func isPartial(at index: Int) -> Bool { index < partial.count && partial[index] }
}
