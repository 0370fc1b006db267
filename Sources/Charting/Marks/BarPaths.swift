import Localization

/// The bars of one drawing, gathered into one path for each colour and status.
struct BarPaths: Sendable {
  private struct Entry {
    let place: Int?
    let isPreliminary: Bool
    var path: PathText
  }

  private var entries: [Entry] = []

  mutating func append(_ box: Box, place: Int?, status: ObservationStatus?) {
    let isPreliminary = status?.isPreliminary ?? false
    if let index = entries.firstIndex(where: { $0.place == place && $0.isPreliminary == isPreliminary }) {
      entries[index].path.rectangle(box)
    } else {
      var path = PathText()
      path.rectangle(box)
      entries.append(Entry(place: place, isPreliminary: isPreliminary, path: path))
    }
  }

  func draw(on canvas: inout Canvas) {
    for entry in entries {
      canvas.group(OrdinalColors.styleClass(place: entry.place)) { canvas in
        if entry.isPreliminary {
          canvas.hatchedPath(entry.path, place: entry.place)
        } else {
          canvas.path(entry.path, "ph-bar")
        }
      }
    }
  }
}

extension Chart {
  /// The palette place of a trace: a range has that of the series drawn in it.
  func place(of series: Int, in layer: PlotLayer) -> Int? {
    guard layer.isRange else { return colors.places[series] }
    let others = description.layers.filter { $0.range == nil }
    let drawn = self.series.indices.first { index in
      self.series[index].panel == self.series[series].panel
        && others.contains { $0.series?.contains(self.series[index].key) ?? true }
    }
    return drawn.map { colors.places[$0] } ?? colors.places[series]
  }

  /// The palette place of a bar: of its series, or grey where the message is about other categories.
  func place(series index: Int, category: Int) -> Int? {
    guard series.count == 1, case .categories(let categories, _) = description.positions,
      categories.contains(where: { description.highlighted.contains($0.key) })
    else { return colors.places[index] }
    return isHighlighted(category: category) ? colors.places[index] ?? 1 : nil
  }

  func isHighlighted(category index: Int) -> Bool {
    guard case .categories(let categories, _) = description.positions else { return false }
    return description.highlighted.contains(categories[index].key)
  }
}
