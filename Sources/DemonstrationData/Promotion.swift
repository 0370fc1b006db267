/// Made-up activities of one kind for entrepreneurs of one province in one quarter, and those who took part.
package struct PromotionObservation: Sendable {
  /// By its first month.
  package let quarter: Month
  package let province: String
  package let kind: String
  package let activities: Int
  package let participants: Int
  package let status: Status
}

extension PromotionObservation: CSVRow {
  static let header = "quarter,province,kind,activities,participants,status"
  var cells: [String] {
    ["\(quarter)-01", province, kind, String(activities), String(participants), status.rawValue]
  }
}

/// A kind of activity: how many there are in a quarter, and how many take part in one.
private struct Activity: Sendable {
  let id: String
  let usual: Double
  let participants: Double
  /// Of the quarters of a calendar year: the last of a fiscal year, the third, is the busiest.
  let season: [Double]

  static let all = [
    Activity(id: "fair", usual: 1.4, participants: 46, season: [0.9, 1.0, 1.2, 0.9]),
    Activity(id: "matching", usual: 0.9, participants: 22, season: [0.8, 1.1, 1.3, 0.8]),
    Activity(id: "online", usual: 1.1, participants: 34, season: [1.0, 1.0, 1.1, 0.9]),
    Activity(id: "training", usual: 2.2, participants: 41, season: [0.9, 1.2, 1.2, 0.7]),
  ]
}

extension PromotionObservation {
  /// All quarters, sorted by quarter, province and kind.
  package static func all() -> [PromotionObservation] {
    Province.all.flatMap { province in
      Activity.all.flatMap { observations(of: $0, in: province) }
    }
    .sorted { ($0.quarter, $0.province, $0.kind) < ($1.quarter, $1.province, $1.kind) }
  }

  private static func observations(of activity: Activity, in province: Province) -> [PromotionObservation] {
    var generator = SplitMix64(series: "promotion/\(province.code)/\(activity.id)")
    // Large provinces have more, but by far not in proportion.
    let size = 0.8 + (province.monthlyRegistrations / 400).squareRoot()
    return Coverage.quarters.map { quarter in
      let count = wholeNumber(
        around: activity.usual * size * activity.season[(quarter.month - 1) / 3], using: &generator)
      let each = activity.participants * max(0.4, 1 + 0.15 * generator.bell())
      return PromotionObservation(
        quarter: quarter, province: province.code, kind: activity.id, activities: count,
        participants: Int((Double(count) * each).rounded()), status: .normal)
    }
  }
}
