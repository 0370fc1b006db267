/// The made-up number of juristic persons of one type, newly registered in one province in one month.
package struct RegistrationObservation: Sendable {
  package let month: Month
  package let province: String
  package let type: String
  package let registrations: Int
  /// Registered capital in million baht.
  package let capital: Hundredths
  package let status: Status
}

extension RegistrationObservation: CSVRow {
  static let header = "month,province,type,registrations,capital,status"
  var cells: [String] {
    [month.description, province, type, String(registrations), capital.description, status.rawValue]
  }
}

/// A type of juristic person: its part of the registrations, and the capital that one of them brings.
struct RegistrationType: Sendable {
  let id: String
  /// Its part of the companies, and of everything else.
  let partOfCompanies: Double
  let partOfOthers: Double
  /// Million baht for each registration.
  let usualCapital: Double
  /// The chance of one unusually large registration in a month, for each hundred registrations.
  let chanceOfLarge: Double

  static let all = [
    RegistrationType(
      id: "limited-company", partOfCompanies: 1, partOfOthers: 0, usualCapital: 1.9, chanceOfLarge: 0.12),
    RegistrationType(
      id: "limited-partnership", partOfCompanies: 0, partOfOthers: 0.96, usualCapital: 1.1, chanceOfLarge: 0),
    RegistrationType(
      id: "ordinary-partnership", partOfCompanies: 0, partOfOthers: 0.04, usualCapital: 0.6, chanceOfLarge: 0),
  ]

  /// Its share of all registrations where companies make up `companies` of them.
  func share(whereCompaniesAre companies: Double) -> Double {
    partOfCompanies * companies + partOfOthers * (1 - companies)
  }
}

extension RegistrationObservation {
  /// Many registrations in January, few in December.
  private static let season = Season(
    factors: [1.18, 1.06, 1.08, 0.9, 1.02, 1.04, 1.06, 1.05, 1.03, 0.98, 0.9, 0.7])

  /// All months, sorted by month, province and type.
  package static func all() -> [RegistrationObservation] {
    Province.all.flatMap { province in
      RegistrationType.all.flatMap { observations(of: $0, in: province) }
    }
    .sorted { ($0.month, $0.province, $0.type) < ($1.month, $1.province, $1.type) }
  }

  private static func observations(of type: RegistrationType, in province: Province) -> [RegistrationObservation] {
    var generator = SplitMix64(series: "registrations/\(province.code)/\(type.id)")
    var drift = Drift(persistence: 0.7, spread: 0.04)
    let months = Coverage.allMonths
    return months.indices.map { index in
      let expected =
        province.monthlyRegistrations * type.share(whereCompaniesAre: province.shareOfCompanies)
        * season.factor(in: months[index])
        * (1 + Double(index) / 480) * (1 + drift.next(using: &generator))
      let count = wholeNumber(around: expected, using: &generator)
      return RegistrationObservation(
        month: months[index], province: province.code, type: type.id, registrations: count,
        capital: capital(of: count, type: type, using: &generator), status: .normal)
    }
  }

  private static func capital(of count: Int, type: RegistrationType, using generator: inout SplitMix64) -> Hundredths {
    let noise = generator.bell(), chance = generator.fraction(), size = generator.fraction()
    guard count > 0 else { return Hundredths(count: 0) }
    // The average of many registrations is steadier than that of a few.
    let each = type.usualCapital * max(0.3, 1 + 0.6 * noise / Double(count).squareRoot())
    let large = chance < type.chanceOfLarge * Double(count) / 100 ? 50 + 350 * size : 0
    return Hundredths(count: max(1, rounded(100 * (each * Double(count) + large), toMultipleOf: 1)))
  }
}
