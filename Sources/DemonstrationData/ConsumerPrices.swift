/// The made-up index of consumer prices of one group, or of all, in one month.
package struct ConsumerPriceObservation: Sendable {
  package let month: Month
  package let group: String
  /// 100 in the mean of the base year.
  package let index: Hundredths
  /// What the group adds to the change of all prices from a year before, in percentage points; of all, that change.
  /// Absent in the base year, which has no year before it.
  package let contribution: Hundredths?
  package let status: Status
}

extension ConsumerPriceObservation: CSVRow {
  static let header = "month,group,index,contribution,status"
  var cells: [String] {
    [month.description, group, index.description, contribution?.description ?? "", status.rawValue]
  }
}

/// A group of what households buy.
struct ConsumerGroup: Sendable {
  let id: String
  /// Its part of what households spent in the base year, in percent.
  let weight: Int
  /// Its level at equal distances over the months.
  let anchors: [Double]
  let season: Season
  let restlessness: Double

  static let all = [
    ConsumerGroup(
      id: "food", weight: 40, anchors: [99.6, 100.6, 101.2, 102.3, 103.4],
      season: Season(factors: [0.998, 0.999, 1.002, 1.004, 1.004, 1.001, 0.999, 0.998, 0.999, 1.0, 0.999, 0.997]),
      restlessness: 0.0025),
    ConsumerGroup(
      id: "health", weight: 6, anchors: [99.8, 100.5, 100.9, 101.3, 101.8], season: .none, restlessness: 0.0006),
    ConsumerGroup(
      id: "housing", weight: 24, anchors: [100.4, 99.4, 99.9, 99.6, 100.3], season: .none, restlessness: 0.0018),
    ConsumerGroup(
      id: "other", weight: 8, anchors: [99.8, 100.3, 100.7, 101.0, 101.6], season: .none, restlessness: 0.0005),
    ConsumerGroup(
      id: "transport", weight: 22, anchors: [100.9, 100.2, 98.6, 97.2, 98.9], season: .none, restlessness: 0.006),
  ]
}

extension ConsumerPriceObservation {
  /// The group that stands for all prices.
  package static let allGroups = "all"

  /// All months, sorted by month and group.
  package static func all() -> [ConsumerPriceObservation] {
    let months = Coverage.allIndexMonths
    let groups = ConsumerGroup.all.map { (id: $0.id, weight: $0.weight, levels: indices(of: $0, in: months)) }
    let whole = months.indices.map { index in
      rounded(groups.reduce(0) { $0 + Double($1.weight * $1.levels[index]) } / 100, toMultipleOf: 1)
    }
    return ([(id: allGroups, weight: 100, levels: whole)] + groups).flatMap { group in
      months.indices.map { index in
        let change = index < 12 ? nil : group.levels[index] - group.levels[index - 12]
        return ConsumerPriceObservation(
          month: months[index], group: group.id, index: Hundredths(count: group.levels[index]),
          contribution: change.map {
            Hundredths(count: rounded(100 * Double(group.weight * $0) / Double(whole[index - 12]), toMultipleOf: 1))
          }, status: .normal)
      }
    }
    .sorted { ($0.month, $0.group) < ($1.month, $1.group) }
  }

  /// In hundredths, of which the mean of the base year is 10,000.
  private static func indices(of group: ConsumerGroup, in months: [Month]) -> [Int] {
    var generator = SplitMix64(series: "consumer-prices/\(group.id)")
    var drift = Drift(persistence: 0.85, spread: group.restlessness)
    let levels = months.indices.map { index in
      level(group.anchors, at: index, of: months.count) * group.season.factor(in: months[index])
        * (1 + drift.next(using: &generator))
    }
    return rebased(levels)
  }
}

/// Levels of months that begin with the base year, as hundredths of an index that is 100 in the mean of that year.
func rebased(_ levels: [Double]) -> [Int] {
  let base = levels.prefix(12).reduce(0, +) / 12
  return levels.map { rounded(10_000 * $0 / base, toMultipleOf: 1) }
}
