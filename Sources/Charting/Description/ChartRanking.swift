/// What categories are ranked by, for those who put them in order and for the words that say they are.
package enum ChartRanking {
  /// Of each position: the first series of the first layer, of a stack the whole, of shares the share of the first, for
  /// those begin at one line. Nil where it is missing.
  package static func values(_ series: [ChartSeries], _ layers: [ChartLayer]) -> [Double?] {
    let drawn = series.filter { layers.first?.series?.contains($0.key) ?? true }
    guard let first = drawn.first else { return [] }
    switch layers.first?.stacking ?? .none {
    case .none, .mirror: return first.values
    case .zero: return ChartWhole.sums(of: drawn, overTime: false)
    case .normalize:
      let sums = ChartWhole.sums(of: drawn.filter { $0.panel == first.panel }, overTime: false)
      return zip(first.values, sums).map { part, sum in
        guard let part, let sum, sum > 0 else { return nil }
        return part / sum
      }
    }
  }

  /// The positions by their values, missing ones last; of equal ones the first stays first.
  package static func order(_ values: [Double?], isDescending: Bool = true) -> [Int] {
    values.indices.sorted { first, second in
      switch (values[first], values[second]) {
      case (let a?, let b?) where a != b: isDescending ? a > b : a < b
      case (_?, nil): true
      case (nil, _?): false
      default: first < second
      }
    }
  }

  /// Whether values go from the largest to the smallest, missing ones last, and are not all alike.
  static func isDescending(_ values: [Double?]) -> Bool {
    let known = values.compactMap(\.self)
    return order(values) == Array(values.indices) && known.first != known.last
  }
}
