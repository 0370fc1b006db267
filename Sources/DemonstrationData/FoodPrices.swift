/// The made-up price of one everyday food in one province in one week.
package struct FoodPriceObservation: Sendable {
  package let week: Day
  package let province: String
  package let food: String
  /// Baht per kilogram, in halves of a baht; absent where it was not collected.
  package let price: Hundredths?
  package let status: Status
}

extension FoodPriceObservation: CSVRow {
  static let header = "week,province,food,price,status"
  var cells: [String] { [week.description, province, food, price?.description ?? "", status.rawValue] }
}

/// A food: how its price moves in the country, and how much one market differs from another.
struct Food: Sendable {
  let id: String
  /// Baht per kilogram, at equal distances over the weeks.
  let anchors: [Double]
  let season: Season
  /// The standard deviation between provinces.
  let spread: Double
  /// The share of weeks in which a market leaves its price alone.
  let stickiness: Double
  /// What a week adds to the drift of the country.
  let restlessness: Double

  static let all = [
    Food(
      id: "chicken", anchors: [78, 76, 74, 77, 80, 79, 78], season: .none, spread: 0.04, stickiness: 0.6,
      restlessness: 0.006),
    Food(
      id: "lime", anchors: [62, 62, 64, 66, 64, 62, 62],
      season: Season(factors: [0.95, 1.15, 1.5, 1.65, 1.3, 0.85, 0.7, 0.65, 0.7, 0.8, 0.85, 0.9]), spread: 0.09,
      stickiness: 0.25, restlessness: 0.02),
    Food(
      id: "morning-glory", anchors: [31, 30, 31, 32, 32, 31, 32],
      season: Season(factors: [0.9, 0.92, 0.96, 1.02, 1.06, 1.04, 1.0, 1.02, 1.08, 1.1, 1.0, 0.92]), spread: 0.1,
      stickiness: 0.35, restlessness: 0.02),
    Food(
      id: "pork", anchors: [136, 131, 127, 129, 134, 138, 137], season: .none, spread: 0.04, stickiness: 0.6,
      restlessness: 0.008),
  ]
}

extension FoodPriceObservation {
  /// All weeks, sorted by week, province and food.
  package static func all() -> [FoodPriceObservation] {
    let weeks = Coverage.weeks(Coverage.weeksOfFood)
    return Food.all.flatMap { food in
      let country = countryPrices(of: food, in: weeks)
      return Province.all.flatMap { prices(of: food, in: $0, following: country, weeks: weeks) }
    }
    .sorted { ($0.week, $0.province, $0.food) < ($1.week, $1.province, $1.food) }
  }

  private static func countryPrices(of food: Food, in weeks: [Day]) -> [Double] {
    var generator = SplitMix64(series: "food-prices/\(food.id)")
    var drift = Drift(persistence: 0.9, spread: food.restlessness)
    return weeks.indices.map { index in
      level(food.anchors, at: index, of: weeks.count) * food.season.factor(on: weeks[index])
        * (1 + drift.next(using: &generator))
    }
  }

  private static func prices(
    of food: Food, in province: Province, following country: [Double], weeks: [Day]
  ) -> [FoodPriceObservation] {
    var generator = SplitMix64(series: "food-prices/\(food.id)/\(province.code)")
    let standing = (1 + food.spread * generator.bell()) * province.costOfFood
    let missing = gaps(in: weeks.count, chance: 0.004, longest: 3, sparing: 6, using: &generator)
    var drift = Drift(persistence: 0.8, spread: 0.012)
    var quoted = 0
    return weeks.indices.map { index in
      let price = rounded(100 * country[index] * standing * (1 + drift.next(using: &generator)), toMultipleOf: 50)
      // A market that leaves its price alone still follows once the difference has grown beyond a tenth.
      let stays = generator.fraction() < food.stickiness && 10 * abs(price - quoted) < quoted
      if !stays { quoted = price }
      return FoodPriceObservation(
        week: weeks[index], province: province.code, food: food.id,
        price: missing[index] ? nil : Hundredths(count: quoted), status: missing[index] ? .missing : .normal)
    }
  }
}
