import Localization

/// What series come to where they are parts of a whole.
enum ChartWhole {
  /// The sum at each position; nil where a part is not known, for those that are left would make a lower whole, or where
  /// there is no part at all.
  static func sums(of parts: [ChartSeries], overTime: Bool) -> [Double?] {
    var sums = [Double?](repeating: 0, count: parts.first?.values.count ?? 0)
    var areEmpty = [Bool](repeating: true, count: sums.count)
    for part in parts {
      for (position, value) in part.contributions(overTime: overTime).enumerated() {
        sums[position] = sums[position].flatMap { sum in value.map { sum + $0 } }
        if part.values[position] != nil { areEmpty[position] = false }
      }
    }
    return zip(sums, areEmpty).map { $1 ? nil : $0 }
  }
}

extension ChartSeries {
  /// What it adds to a whole at each position: its values, zero where it has no part, nil where that is not known. It has
  /// none where data cannot exist and, over time, outside `openPositions`, unless a status there says that a value lacks.
  func contributions(overTime: Bool) -> [Double?] {
    let open = overTime ? openPositions ?? 0..<0 : values.indices
    return values.indices.map { position in
      if let value = values[position] { return value }
      switch status(at: position) {
      case .cannotExist: return 0
      case nil: return open.contains(position) ? nil : 0
      default: return nil
      }
    }
  }

  /// From the first value to the last; nil where there is none.
  var openPositions: Range<Int>? {
    guard let first = values.firstIndex(where: { $0 != nil }), let last = values.lastIndex(where: { $0 != nil }) else {
      return nil
    }
    return first..<last + 1
  }
}
