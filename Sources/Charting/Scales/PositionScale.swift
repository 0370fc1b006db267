import Localization

/// Where periods and categories stand along an axis.
struct PositionScale: Sendable {
  enum Kind: Sendable {
    /// The first at the start, the last at the end.
    case points
    /// Each in the middle of its own stretch.
    case bands
  }

  let kind: Kind
  /// - Units: px.
  let start: Double
  let length: Double
  /// The place of each position, from 0; places that hold nothing are periods passed over.
  let slots: [Int]
  let slotCount: Int

  init(_ positions: ChartPositions, kind: Kind, start: Double, length: Double) {
    self.kind = kind
    self.start = start
    self.length = length
    switch positions {
    case .time(let periods):
      let first = periods.first?.ordinal ?? 0
      slots = periods.map { $0.ordinal - first }
    case .categories(let categories, _):
      slots = Array(categories.indices)
    }
    slotCount = (slots.last ?? 0) + 1
  }

  /// From one place to the next, px.
  var step: Double {
    switch kind {
    case .points: slotCount > 1 ? length / Double(slotCount - 1) : length
    case .bands: length / Double(slotCount)
    }
  }

  func center(ofSlot slot: Int) -> Double {
    switch kind {
    case .points: slotCount > 1 ? start + Double(slot) * step : start + length / 2
    case .bands: start + (Double(slot) + 0.5) * step
    }
  }

  func center(of index: Int) -> Double { center(ofSlot: slots[index]) }
}
