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
  /// The middle of each position, px.
  let centers: [Double]
  /// Places of equal length, those of periods that are passed over among them.
  let slotCount: Int
  /// From one place to the next, px.
  let step: Double

  init(_ positions: ChartPositions, kind: Kind, start: Double, length: Double) {
    self.kind = kind
    self.start = start
    self.length = length
    let slots: [Int]
    switch positions {
    case .time(let periods):
      let first = periods.first?.ordinal ?? 0
      slots = periods.map { $0.ordinal - first }
    case .categories(let categories, _):
      slots = Array(categories.indices)
    }
    let count = (slots.last ?? 0) + 1
    let step =
      switch kind {
      case .points: count > 1 ? length / Double(count - 1) : length
      case .bands: length / Double(count)
      }
    slotCount = count
    self.step = step
    let first = Self.first(kind, start: start, length: length, step: step, slotCount: count)
    centers = slots.map { first + Double($0) * step }
  }

  /// Bands of lengths of their own, one after the other.
  init(lengths: [Double], start: Double) {
    kind = .bands
    self.start = start
    var end = start
    centers = lengths.map { length in
      defer { end += length }
      return end + length / 2
    }
    length = end - start
    slotCount = lengths.count
    step = lengths.min() ?? 0
  }

  private static func first(
    _ kind: Kind, start: Double, length: Double, step: Double, slotCount: Int
  ) -> Double {
    switch kind {
    case .points: slotCount > 1 ? start : start + length / 2
    case .bands: start + step / 2
    }
  }

  /// Where a position begins, px: of bands before it, of points at it.
  func start(of index: Int) -> Double { kind == .bands ? centers[index] - step / 2 : centers[index] }

  /// Where a share of a position has passed, px: it reaches from half a step before its middle to half a step behind it,
  /// as far as the axis does.
  func place(in index: Int, share: Double) -> Double {
    min(max(start, centers[index] + (share - 0.5) * step), start + length)
  }

  func center(ofSlot slot: Int) -> Double {
    Self.first(kind, start: start, length: length, step: step, slotCount: slotCount) + Double(slot) * step
  }
}
