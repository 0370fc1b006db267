/// The made-up number of organic producers of one product in one province at the end of one year, and their land.
package struct OrganicProduction: Sendable {
  package let year: Int
  package let province: String
  package let product: String
  package let producers: Int
  /// In rai.
  package let area: Int
  package let status: Status
}

extension OrganicProduction: CSVRow {
  static let header = "year,province,product,producers,area,status"
  var cells: [String] { [String(year), province, product, String(producers), String(area), status.rawValue] }
}

/// What is grown: how many producers a usual province has, where it is grown most, and on how much land.
private struct OrganicProduct: Sendable {
  let id: String
  let producers: Double
  /// First digits of the codes of provinces with four times as many.
  let homes: Set<Character>
  /// Rai for each producer.
  let land: Double

  static let all = [
    OrganicProduct(id: "fruit", producers: 28, homes: ["2", "8", "9"], land: 9),
    OrganicProduct(id: "other", producers: 14, homes: ["5"], land: 7),
    OrganicProduct(id: "rice", producers: 60, homes: ["3", "4", "5"], land: 13),
    OrganicProduct(id: "vegetables", producers: 36, homes: ["1", "5", "7"], land: 3),
  ]
}

extension OrganicProduction {
  /// All years, sorted by year, province and product.
  package static func all() -> [OrganicProduction] {
    Province.all.flatMap { province in
      OrganicProduct.all.flatMap { observations(of: $0, in: province) }
    }
    .sorted { ($0.year, $0.province, $0.product) < ($1.year, $1.province, $1.product) }
  }

  private static func observations(of product: OrganicProduct, in province: Province) -> [OrganicProduction] {
    var generator = SplitMix64(series: "organic-producers/\(province.code)/\(product.id)")
    // Nobody farms much in the capital.
    let part = province.code == "10" ? 0.1 : province.code.first.map(product.homes.contains) == true ? 4 : 1
    var count = max(1, product.producers * part * max(0.2, 1 + 0.5 * generator.bell()))
    return Coverage.years.map { year in
      count *= 1.04 + 0.05 * generator.bell()
      let producers = Int(count.rounded())
      let land = product.land * max(0.4, 1 + 0.1 * generator.bell())
      return OrganicProduction(
        year: year, province: province.code, product: product.id, producers: producers,
        area: Int((Double(producers) * land).rounded()), status: .normal)
    }
  }
}
