/// The colour and marker of each series, as style classes: colours live in the stylesheet alone.
struct OrdinalColors: Sendable {
  static let paletteSize = 6
  /// With more series than the palette holds, only the first five keep a colour.
  static let colouredWhenMany = 5

  /// A place in the palette, 1 to 6, or nil for grey.
  let places: [Int?]

  init(_ description: ChartDescription) {
    // Series of one key have one colour in all panels; those of a range take theirs from what is drawn in it.
    let inRanges = Set(description.layers.compactMap(\.range).flatMap { [$0.low, $0.high] })
    let others = description.layers.filter { $0.range == nil }
    func isDrawnItself(_ key: String) -> Bool {
      !inRanges.contains(key) || others.contains { $0.series?.contains(key) ?? true }
    }
    var entities: [ChartSeries] = []
    var keys: Set<String> = []
    for series in description.series
    where isDrawnItself(series.key) && keys.insert(Self.entity(of: series, in: description)).inserted {
      entities.append(series)
    }
    let places = Self.places(of: entities, highlighted: description.highlighted)
    var placeOfKey: [String: Int] = [:]
    for (entity, place) in zip(entities, places) {
      if let place { placeOfKey[Self.entity(of: entity, in: description)] = place }
    }
    self.places = description.series.map { series in
      isDrawnItself(series.key) ? placeOfKey[Self.entity(of: series, in: description)] : places.first ?? 1
    }
  }

  /// What keeps one colour: a series; where each panel has but one of its own name, all of them alike.
  private static func entity(of series: ChartSeries, in description: ChartDescription) -> String {
    description.panels.isEmpty || series.key != series.panel ? series.key : ""
  }

  private static func places(of series: [ChartSeries], highlighted: Set<String>) -> [Int?] {
    let isMany = series.count > paletteSize
    let isChosen = series.contains { highlighted.contains($0.key) }
    var taken: Set<Int> = []
    var places: [Int?] = Array(repeating: nil, count: series.count)
    var coloured: [Int] = []
    for index in series.indices {
      if isChosen, !highlighted.contains(series[index].key) { continue }
      if isMany, coloured.count == colouredWhenMany { break }
      coloured.append(index)
    }
    for index in coloured {
      guard let color = series[index].color, (1...paletteSize).contains(color), taken.insert(color).inserted
      else { continue }
      places[index] = color
    }
    for index in coloured where places[index] == nil {
      guard let free = (1...paletteSize).first(where: { !taken.contains($0) }) else { break }
      taken.insert(free)
      places[index] = free
    }
    return places
  }

  func styleClass(_ index: Int) -> StaticString { Self.styleClass(place: places[index]) }

  static func styleClass(place: Int?) -> StaticString {
    switch place {
    case 1: "ph-s1"
    case 2: "ph-s2"
    case 3: "ph-s3"
    case 4: "ph-s4"
    case 5: "ph-s5"
    case 6: "ph-s6"
    default: "ph-rest"
    }
  }
}
