/// Puts labels beside one another's ends without overlap, each as near to its wish as the others let it.
///
/// - Source: the method of Our World in Data's line labels: clamp, merge overlapping neighbours into groups, shift
///   the groups, until nothing overlaps.
enum VerticalPlacement {
  struct Wish: Sendable, Hashable {
    /// The middle of the label.
    var center: Double
    var height: Double
    /// How much it counts beside its neighbours: a heavy one stays where it is.
    var weight = 1.0
  }

  private struct Group {
    var members: [Int]
    var height: Double
    var weight: Double
    /// The sum over members of where the group's top would be to please each, times its weight.
    var wishedTops: Double
    var top: Double
    var bottom: Double { top + height }

    mutating func settle(in range: ClosedRange<Double>) {
      top = wishedTops / weight
      top = max(range.lowerBound, min(top, range.upperBound - height))
    }
  }

  /// - Shape: one centre for each wish, in the same order.
  /// - Precondition: the heights together fit into `range`.
  static func centers(_ wishes: [Wish], in range: ClosedRange<Double>) -> [Double] {
    let order = wishes.indices.sorted { (wishes[$0].center, $0) < (wishes[$1].center, $1) }
    var groups: [Group] = []
    for index in order {
      let wish = wishes[index]
      var group = Group(
        members: [index], height: wish.height, weight: wish.weight,
        wishedTops: (wish.center - wish.height / 2) * wish.weight, top: 0)
      group.settle(in: range)
      while let above = groups.last, above.bottom > group.top {
        // Each member of the lower group wishes the merged top higher by what stands above it.
        group = Group(
          members: above.members + group.members, height: above.height + group.height,
          weight: above.weight + group.weight,
          wishedTops: above.wishedTops + group.wishedTops - above.height * group.weight, top: 0)
        group.settle(in: range)
        groups.removeLast()
      }
      groups.append(group)
    }
    var centers = Array(repeating: 0.0, count: wishes.count)
    for group in groups {
      var top = group.top
      for index in group.members {
        centers[index] = top + wishes[index].height / 2
        top += wishes[index].height
      }
    }
    return centers
  }

  /// Which labels stay where not all have room: those that must, then the highest, then the farthest apart.
  /// - Returns: indices into `wishes`, ascending.
  static func chosen(_ wishes: [Wish], mustStay: (Int) -> Bool, room: Double) -> [Int] {
    guard wishes.reduce(0, { $0 + $1.height }) > room else { return Array(wishes.indices) }
    var left = room
    var chosen: [Int] = []
    var rest = Array(wishes.indices)
    let isHigher: (Int, Int) -> Bool = { (wishes[$0].center, $0) < (wishes[$1].center, $1) }
    func take(_ index: Int) -> Bool {
      guard wishes[index].height <= left else { return false }
      left -= wishes[index].height
      chosen.append(index)
      rest.removeAll { $0 == index }
      return true
    }
    for index in rest.filter(mustStay).sorted(by: isHigher) { _ = take(index) }
    if let highest = rest.min(by: isHigher), !take(highest) { return chosen.sorted() }
    while !rest.isEmpty {
      let distance = { (index: Int) in chosen.map { abs(wishes[$0].center - wishes[index].center) }.min() ?? 0 }
      guard let farthest = rest.max(by: { distance($0) < distance($1) }), take(farthest) else { break }
    }
    return chosen.sorted()
  }

  /// The labels that stay and their centres. Where not all have room, one that may go and would stand more than
  /// its own height away from its wish goes too: a name far from its line names nothing.
  static func thinned(
    _ wishes: [Wish], mustStay: (Int) -> Bool, in range: ClosedRange<Double>
  ) -> (chosen: [Int], centers: [Double]) {
    var chosen = chosen(wishes, mustStay: mustStay, room: range.upperBound - range.lowerBound)
    let isCrowded = chosen.count < wishes.count
    let highest = wishes.indices.min { wishes[$0].center < wishes[$1].center }
    while true {
      let centers = centers(chosen.map { wishes[$0] }, in: range)
      let moved = chosen.indices.filter { index in
        !mustStay(chosen[index]) && chosen[index] != highest
          && abs(centers[index] - wishes[chosen[index]].center) > wishes[chosen[index]].height
      }
      let farthest = moved.max { first, second in
        abs(centers[first] - wishes[chosen[first]].center) < abs(centers[second] - wishes[chosen[second]].center)
      }
      guard isCrowded, let farthest else { return (chosen, centers) }
      chosen.remove(at: farthest)
    }
  }
}
