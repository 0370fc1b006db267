/// The colour and marker of each series, as style classes: colours live in the stylesheet alone.
struct OrdinalColors: Sendable {
  static let paletteSize = 6
  /// With more series than the palette holds, only the first five keep a colour.
  static let colouredWhenMany = 5

  /// A place in the palette, 1 to 6, or nil for grey.
  let places: [Int?]

  init(_ description: ChartDescription) {
    let series = description.series
    let isMany = series.count > Self.paletteSize
    let isChosen = series.contains { description.highlighted.contains($0.key) }
    var taken: Set<Int> = []
    var places: [Int?] = Array(repeating: nil, count: series.count)
    var coloured: [Int] = []
    for index in series.indices {
      if isChosen, !description.highlighted.contains(series[index].key) { continue }
      if isMany, coloured.count == Self.colouredWhenMany { break }
      coloured.append(index)
    }
    for index in coloured {
      guard let color = series[index].color, (1...Self.paletteSize).contains(color), taken.insert(color).inserted
      else { continue }
      places[index] = color
    }
    for index in coloured where places[index] == nil {
      guard let free = (1...Self.paletteSize).first(where: { !taken.contains($0) }) else { break }
      taken.insert(free)
      places[index] = free
    }
    self.places = places
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
