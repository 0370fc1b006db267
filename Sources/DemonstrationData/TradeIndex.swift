/// The made-up trade-economy index of one province in one month, with its three parts: 100 in the mean of the base year.
package struct TradeIndexObservation: Sendable {
  package let month: Month
  package let province: String
  package let index: Hundredths
  package let trade: Hundredths
  package let investment: Hundredths
  package let farmIncome: Hundredths
  package let status: Status
}

extension TradeIndexObservation: CSVRow {
  static let header = "month,province,index,trade,investment,farm_income,status"
  var cells: [String] {
    [
      month.description, province, index.description, trade.description, investment.description,
      farmIncome.description, status.rawValue,
    ]
  }
}

/// A part of the index: how it moves in the country, and how much provinces differ.
private struct IndexPart: Sendable {
  let id: String
  let weight: Int
  let anchors: [Double]
  let season: Season
  /// The standard deviation between provinces of what is gained in all months together.
  let spread: Double
  let restlessness: Double

  static let trade = IndexPart(
    id: "trade", weight: 50, anchors: [98, 101, 103, 105, 107],
    season: Season(factors: [1.02, 0.98, 1.01, 1.02, 1.0, 0.98, 0.99, 0.99, 0.98, 1.0, 1.0, 1.03]), spread: 0.05,
    restlessness: 0.008)
  static let investment = IndexPart(
    id: "investment", weight: 30, anchors: [99, 101, 100, 103, 106],
    season: Season(factors: [1.04, 1.01, 1.02, 0.98, 1.0, 1.0, 1.01, 1.0, 1.0, 0.99, 0.98, 0.97]), spread: 0.08,
    restlessness: 0.014)
  static let farmIncome = IndexPart(
    id: "farm-income", weight: 20, anchors: [97, 103, 106, 101, 99],
    season: Season(factors: [1.03, 1.0, 0.98, 0.96, 0.95, 0.96, 0.98, 1.0, 1.0, 1.02, 1.07, 1.05]), spread: 0.09,
    restlessness: 0.018)

  /// In hundredths.
  func indices(in province: Province, _ months: [Month]) -> [Int] {
    var generator = SplitMix64(series: "trade-index/\(id)/\(province.code)")
    let gained = spread * generator.bell()
    var drift = Drift(persistence: 0.75, spread: restlessness)
    return rebased(
      months.indices.map { index in
        level(anchors, at: index, of: months.count) * season.factor(in: months[index])
          * (1 + gained * Double(index) / Double(months.count - 1)) * (1 + drift.next(using: &generator))
      })
  }
}

extension TradeIndexObservation {
  /// All months, sorted by month and province; the last one is provisional.
  package static func all() -> [TradeIndexObservation] {
    let months = Coverage.allIndexMonths
    return Province.all.flatMap { province in
      let parts = [IndexPart.trade, .investment, .farmIncome]
      let levels = parts.map { $0.indices(in: province, months) }
      return months.indices.map { index in
        let whole = zip(parts, levels).reduce(0) { $0 + Double($1.0.weight * $1.1[index]) } / 100
        return TradeIndexObservation(
          month: months[index], province: province.code,
          index: Hundredths(count: rounded(whole, toMultipleOf: 1)),
          trade: Hundredths(count: levels[0][index]), investment: Hundredths(count: levels[1][index]),
          farmIncome: Hundredths(count: levels[2][index]),
          status: months[index] == Coverage.months.upperBound ? .provisional : .normal)
      }
    }
    .sorted { ($0.month, $0.province) < ($1.month, $1.province) }
  }
}
