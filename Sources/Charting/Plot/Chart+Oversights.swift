extension Chart {
  private static let leastShareOfValues = 0.1

  /// The target that leaves the values with less than a tenth of the axis, and how many whole percent they have. Values that are
  /// all alike have no height to lose, and small charts with axes of their own are not stretched by a target.
  package var flatteningTarget: (label: String, percent: Int)? {
    guard ![.cell, .tile].contains(description.mark) else { return nil }
    let extents = plots.lazy.flatMap(\.layers).flatMap(\.traces).flatMap { $0.extents.compactMap(\.self) }
    let values = extents.flatMap { [$0.start, $0.end] }
    guard let scale = plots.first?.scale, let low = values.min(), let high = values.max(), low < high else {
      return nil
    }
    let share = scale.fraction(high) - scale.fraction(low)
    guard description.panels.isEmpty || description.panelsShareScale, share < Self.leastShareOfValues else {
      return nil
    }
    let targets = description.annotations.compactMap { annotation -> (label: String, distance: Double)? in
      guard case .target(let value, let label) = annotation, !(low...high).contains(value) else { return nil }
      return (label, max(value - high, low - value))
    }
    return targets.max { $0.distance < $1.distance }.map { ($0.label, Int(share * 100)) }
  }

  /// Labels of the notes that point at nothing, for their values are missing.
  package var notesWithoutValue: [String] {
    description.annotations.compactMap { annotation in
      guard case .note(let index, let key, let label) = annotation else { return nil }
      let traces = plots.lazy.flatMap(\.layers).flatMap(\.traces)
      let hasValue = traces.contains { trace in
        trace.extents[index] != nil && (key == nil || series[trace.series].key == key)
      }
      return hasValue ? nil : label
    }
  }

  /// How many lines are pale because there are more than colours: of all, or of those that are highlighted.
  package var paleLineCount: Int {
    let highlighted = description.highlighted
    let pale = series.indices.filter {
      colors.places[$0] == nil && (highlighted.isEmpty || highlighted.contains(series[$0].key))
    }
    let lines = description.layers.filter { $0.mark == .line }
    let keys = lines.reduce(into: Set<String>()) { $0.formUnion(description.keys(of: $1)) }
    return Set(pale.map { series[$0].key }).intersection(keys).count
  }
}
