import Localization

/// What the values stand beside: periods or named categories.
package enum ChartPositions: Sendable {
  /// Ascending and of one length. A period with a missing value is a gap; a period that is not listed at all
  /// (a Sunday of a daily price) is passed over.
  case time([Period])
  /// `heading` names the column of the table: "จังหวัด".
  case categories([ChartCategory], heading: String)

  package var count: Int {
    switch self {
    case .time(let periods): periods.count
    case .categories(let categories, _): categories.count
    }
  }
}

package struct ChartCategory: Sendable, Hashable {
  package var key: String
  package var label: String

  package init(key: String, label: String) {
    self.key = key
    self.label = label
  }

  /// A category whose name is its key.
  package init(_ label: String) {
    self.init(key: label, label: label)
  }
}
