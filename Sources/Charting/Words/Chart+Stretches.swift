import Localization
import SourceText

extension Chart {
  /// How many are named in a note.
  static let namedStretchCount = 4

  /// From one position to another.
  func stretchText(_ first: Int, _ last: Int) -> String {
    if case .time(let periods) = description.positions {
      return PeriodRange(periods[first], periods[last]).text(in: language)
    }
    return first == last ? positionText(first) : "\(positionText(first)) – \(positionText(last))"
  }

  /// Ascending positions: "มีนาคม 2568, มิถุนายน – สิงหาคม 2568 และอีก 3"; categories are named one by one.
  func stretchesText(_ positions: [Int]) -> String {
    var stretches: [ClosedRange<Int>] = []
    for position in positions {
      if description.isOverTime, let last = stretches.last, last.upperBound == position - 1 {
        stretches[stretches.count - 1] = last.lowerBound...position
      } else {
        stretches.append(position...position)
      }
    }
    return listed(stretches.map { stretchText($0.lowerBound, $0.upperBound) }, separator: ", ")
  }

  /// The first few of some, and how many more there are.
  func listed(_ texts: [String], separator: String) -> String {
    let rest = texts.count - Self.namedStretchCount
    let named = texts.prefix(Self.namedStretchCount).joined(separator: separator)
    return rest > 0 ? named + (language == .thai ? " และอีก \(rest)" : " and \(rest) more") : named
  }
}
