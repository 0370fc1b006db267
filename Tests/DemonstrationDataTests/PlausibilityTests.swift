import DemonstrationData
import Testing

@Suite("Made-up series are plausible")
struct PlausibilityTests {
  @Test("paddy costs what paddy costs, moves a little each week, and is quoted every week of two years")
  func paddy() {
    let bounds = ["glutinous": 8_500...13_000, "hom-mali": 13_000...18_500, "white": 6_500...10_500]
    let observations = PaddyPriceObservation.all()
    for observation in observations {
      guard let price = observation.price else { continue }
      #expect(bounds[observation.kind]?.contains(price) == true, "\(observation)")
      #expect(price % 10 == 0)
    }
    for series in Dictionary(grouping: observations, by: { "\($0.kind) \($0.province)" }).values {
      #expect(series.count == Coverage.weeksOfPaddy)
      #expect(series.allSatisfy { $0.week.weekday == 0 }, "a week is named by its Monday")
      expectSteps(of: series.map { $0.price.map(Double.init) }, within: 0.06)
    }
  }

  @Test("food costs what food costs, in all 77 provinces")
  func food() {
    let bounds = ["chicken": 60.0...100.0, "lime": 20...140, "morning-glory": 15...55, "pork": 105...170]
    let observations = FoodPriceObservation.all()
    for observation in observations {
      guard let price = observation.price else { continue }
      #expect(bounds[observation.food]?.contains(Double(price.count) / 100) == true, "\(observation)")
      #expect(price.count % 50 == 0)
    }
    let series = Dictionary(grouping: observations, by: { "\($0.food) \($0.province)" })
    #expect(series.count == 4 * 77)
    #expect(series.values.allSatisfy { $0.count == Coverage.weeksOfFood })
  }

  @Test("border trade is of the size of a country's, and a closed checkpoint is neither zero nor merely missing")
  func borderTrade() {
    let observations = BorderTradeObservation.all()
    for observation in observations {
      #expect((observation.value == nil) == (observation.status == .cannotExist), "\(observation)")
      #expect(observation.value.map { $0.count > 0 } ?? true)
      #expect((observation.status == .provisional) == (observation.month == Coverage.months.upperBound))
    }
    for month in Dictionary(grouping: observations, by: \.month).values {
      let total = month.reduce(0) { $0 + ($1.value?.count ?? 0) } / 100
      #expect((70_000...115_000).contains(total), "\(month[0].month): \(total) million baht")
    }
  }

  @Test("registrations are of the size of a country's, and nobody brings capital without a registration")
  func registrations() {
    let observations = RegistrationObservation.all()
    for observation in observations {
      #expect(observation.registrations >= 0)
      #expect((observation.registrations == 0) == (observation.capital.count == 0), "\(observation)")
    }
    for month in Dictionary(grouping: observations, by: \.month).values {
      #expect((4_500...10_000).contains(month.reduce(0) { $0 + $1.registrations }))
    }
  }

  @Test("consumer prices are 100 in the mean of the base year, and their contributions make the change of the whole")
  func consumerPrices() {
    let observations = ConsumerPriceObservation.all()
    for group in Dictionary(grouping: observations, by: \.group).values {
      let base = group.filter { $0.month.year == Coverage.baseYear }
      #expect(base.count == 12 && base.allSatisfy { $0.contribution == nil })
      #expect(abs(base.reduce(0) { $0 + $1.index.count } - 120_000) <= 12)
      expectSteps(of: group.map { Double($0.index.count) }, within: 0.02)
    }
    for month in Dictionary(grouping: observations, by: \.month).values where month[0].contribution != nil {
      let groups = month.filter { $0.group != ConsumerPriceObservation.allGroups }
      let whole = month.first { $0.group == ConsumerPriceObservation.allGroups }?.contribution?.count ?? 0
      #expect(abs(groups.reduce(0) { $0 + ($1.contribution?.count ?? 0) } - whole) <= 4, "\(month[0].month)")
      #expect((-200...400).contains(whole))
    }
  }

  @Test("the index of each province is 100 in the mean of its base year, and between its parts")
  func tradeIndex() {
    for series in Dictionary(grouping: TradeIndexObservation.all(), by: \.province).values {
      let base = series.filter { $0.month.year == Coverage.baseYear }.reduce(0) { $0 + $1.index.count }
      #expect(abs(base - 120_000) <= 12)
      for row in series {
        let parts = [row.trade.count, row.investment.count, row.farmIncome.count]
        #expect((parts.min()!...parts.max()!).contains(row.index.count) && (7_000...14_000).contains(row.index.count))
        #expect((row.status == .provisional) == (row.month == Coverage.months.upperBound))
      }
    }
  }

  @Test("counts by quarter and by year are there for each province, and whole")
  func counts() {
    let quarters = Coverage.quarters.count
    #expect(quarters == 11 && Coverage.quarters.last == Month(year: 2026, month: 7))
    #expect(ProvincialCount.ofRights().count == 77 * 4 * quarters)
    #expect(ProvincialCount.ofTraders().count == 77 * 2 * quarters)
    #expect(PromotionObservation.all().count == 77 * 4 * quarters)
    #expect(PromotionObservation.all().allSatisfy { ($0.activities == 0) == ($0.participants == 0) })
    #expect(OrganicProduction.all().count == 77 * 4 * Coverage.years.count)
    #expect(OrganicProduction.all().allSatisfy { $0.area >= 0 && $0.producers >= 0 })
  }

  @Test("gaps are few and short, and the newest periods have none")
  func gaps() {
    let paddy = PaddyPriceObservation.all(), food = FoodPriceObservation.all()
    let newest = Coverage.lastWeek.adding(weeks: -4)
    #expect(paddy.allSatisfy { ($0.price == nil) == ($0.status == .missing) })
    #expect(food.allSatisfy { ($0.price == nil) == ($0.status == .missing) })
    #expect(paddy.allSatisfy { $0.week < newest || $0.price != nil })
    #expect(food.allSatisfy { $0.week < newest || $0.price != nil })
    let missing = paddy.count { $0.price == nil } + food.count { $0.price == nil }
    #expect((1...500).contains(missing))
  }

  private func expectSteps(of prices: [Double?], within share: Double) {
    for case (let before?, let after?) in zip(prices, prices.dropFirst()) {
      #expect(abs(after - before) <= share * before)
    }
  }
}
