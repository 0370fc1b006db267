import Charting
import Datasets
import Localization
import SourceText

extension ChartComposer {
  /// Layers with the keys of the series that their names stand for.
  mutating func layers(_ rows: SeriesRows) -> [ChartLayer] {
    let ends = spec.layers.compactMap(\.ends).flatMap { [$0.low, $0.high] }
    let endKeys = Set(ends.flatMap { keys(named: $0.value, rows) })
    return spec.layers.compactMap { layer in
      var result = ChartLayer(layer.mark, stacking: layer.stacking?.value ?? .none)
      if let names = layer.series { result.series = names.flatMap { keys(of: $0, rows) } }
      if let ends = layer.ends, let low = keys(of: ends.low, rows).first, let high = keys(of: ends.high, rows).first {
        result.range = ChartLayer.Range(low: low, high: high)
      }
      if layer.isRest {
        let rest = rows.items.map(\.key).filter { !endKeys.contains($0) }
        if rest.isEmpty, layer.mark == .line { return nil }
        result.series = rest.isEmpty ? nil : rest
      }
      return result
    }
  }

  mutating func highlighted(_ rows: SeriesRows, _ plan: ChannelPlan) -> Set<String> {
    let categories = plan.position == .time ? [] : rows.positions
    var keys: Set<String> = []
    for name in spec.highlighted {
      let found = categories.filter { $0.key == name.value || $0.label == name.value }.map(\.key)
      keys.formUnion(found.isEmpty ? self.keys(of: name, rows, or: categories) : found)
    }
    return keys
  }

  /// The keys of the series that a name stands for; reports one that stands for none.
  /// - Parameter others: what else the name could stand for.
  mutating func keys(of name: Located<String>, _ rows: SeriesRows, or others: [SeriesRows.Item] = []) -> [String] {
    let keys = keys(named: name.value, rows)
    if keys.isEmpty {
      // A series that is alone is not what a ranking tells apart.
      let known = others + (others.isEmpty || rows.items.count > 1 ? rows.items : [])
      let names = known.flatMap { [$0.key, $0.label] } + rows.sourceOfKey.values.sorted()
      let problem = FigureProblem.seriesUnknown(
        name.value, suggestion: Suggestion.nearest(to: name.value, among: names), choices: known.map(\.label))
      diagnostics.append(Diagnostic(problem, at: spec.place(name.range)))
    }
    return keys
  }

  func keys(named name: String, _ rows: SeriesRows) -> [String] {
    let own = rows.items.filter { $0.key == name || $0.label == name }.map(\.key)
    return own.isEmpty ? rows.items.map(\.key).filter { rows.sourceOfKey[$0] == name } : own
  }
}

// MARK: Order

extension ChartComposer {
  /// Puts categories in the order that the spec asks for. Where it asks for none, those of a ranking descend, but not
  /// where the query has an order or the dimension one of its own.
  func sort(_ rows: inout SeriesRows, _ layers: [ChartLayer], _ plan: ChannelPlan, _ grid: AnswerGrid) {
    guard plan.position != .time, !spec.hasTiles else { return }
    let hasOrder = grid.results.contains { $0.sort != nil || $0.dimension?.isOrdered == true }
    let isDescending = plan.isRanking && plan.position == .by && !hasOrder && spec.layers.first?.mark != .cell
    let sort = spec.sort?.value ?? (isDescending ? .descendingValue : .data)
    switch sort {
    case .data: break
    case .label:
      let keys = rows.positions.map { CollationKey($0.label) }
      rows.reorder(keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) })
    case .value, .descendingValue:
      let values = ChartRanking.values(rows.series, layers)
      rows.reorder(ChartRanking.order(values, isDescending: sort == .descendingValue))
    }
  }
}

extension SeriesRows {
  fileprivate mutating func reorder(_ order: [Int]) {
    positions = order.map { positions[$0] }
    for index in series.indices {
      let old = series[index]
      series[index].values = order.map { old.values[$0] }
      if !old.statuses.isEmpty { series[index].statuses = order.map { old.statuses[$0] } }
      if !old.partial.isEmpty { series[index].partial = order.map { old.partial[$0] } }
    }
  }
}
