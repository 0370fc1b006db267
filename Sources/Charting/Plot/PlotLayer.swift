/// A layer with everything worked out that does not depend on the size of the drawing.
struct PlotLayer: Sendable {
  let mark: ChartMark
  let stacking: ChartStacking
  let isRange: Bool
  let traces: [Trace]

  /// What is drawn of one series.
  struct Trace: Sendable {
    /// Index into the series of the chart: its name, colour and statuses. Of a range, the upper one.
    let series: Int
    /// One for each position; nil where a value is missing.
    let extents: [Extent?]
  }

  /// From where to where a value reaches along the axis. A point begins where it ends.
  struct Extent: Sendable, Hashable {
    var start: Double
    var end: Double

    var middle: Double { (start + end) / 2 }
  }
}

extension PlotLayer {
  /// Whether its parts stand on one another, as the parts of a whole.
  var isStack: Bool { stacking == .zero || stacking == .normalize }

  /// Whether it covers what lies below it.
  var isSolid: Bool { !isRange && (mark == .bar || mark == .area) }

  /// - Parameter members: indices of the series that stand in the plot.
  init(_ layer: ChartLayer, of description: ChartDescription, members: [Int]) {
    mark = layer.mark
    stacking = layer.stacking
    isRange = layer.range != nil
    let series = description.series
    if let range = layer.range {
      guard let low = members.first(where: { series[$0].key == range.low }),
        let high = members.first(where: { series[$0].key == range.high })
      else {
        traces = []
        return
      }
      let extents = zip(series[low].values, series[high].values).map { start, end -> Extent? in
        guard let start, let end else { return nil }
        return Extent(start: start, end: end)
      }
      traces = [Trace(series: high, extents: extents)]
      return
    }
    let drawn = layer.series.map { keys in members.filter { keys.contains(series[$0].key) } } ?? members
    let isFromZero = layer.mark.mark.traits.baseline == .zero
    switch layer.stacking {
    case .none:
      traces = drawn.map { index in
        Trace(
          series: index,
          extents: series[index].values.map { value in
            value.map { Extent(start: isFromZero ? 0 : $0, end: $0) }
          })
      }
    case .mirror:
      traces = drawn.enumerated().map { place, index in
        let sign: Double = place == 0 ? 1 : -1
        return Trace(
          series: index,
          extents: series[index].values.map { value in
            value.map { Extent(start: 0, end: $0 * sign) }
          })
      }
    case .zero, .normalize:
      traces = Self.stacked(drawn, of: description, asShares: layer.stacking == .normalize)
    }
  }

  /// Those above zero upwards, those below downwards, in the order of the series. A whole that is not known is not
  /// drawn. A series that has no part in one is of no length there, so that areas run to it and from it.
  private static func stacked(_ drawn: [Int], of description: ChartDescription, asShares: Bool) -> [Trace] {
    let count = description.positions.count
    var above = [Double](repeating: 0, count: count)
    var below = above
    let isOverTime = description.isOverTime
    let factors = ChartWhole.sums(of: drawn.map { description.series[$0] }, overTime: isOverTime).map { sum in
      sum.map { asShares ? ($0 > 0 ? 100 / $0 : 0) : 1 }
    }
    return drawn.map { index in
      let parts = description.series[index].contributions(overTime: isOverTime)
      let extents = parts.enumerated().map { position, value -> Extent? in
        guard let value, let factor = factors[position] else { return nil }
        let size = value * factor
        if value >= 0 {
          defer { above[position] += size }
          return Extent(start: above[position], end: above[position] + size)
        }
        defer { below[position] += size }
        return Extent(start: below[position], end: below[position] + size)
      }
      return Trace(series: index, extents: extents)
    }
  }
}
