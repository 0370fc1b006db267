import Datasets
import Localization

/// What is asked of the prices once they are in memory; the same questions as in Benchmarks/peers.py.
struct PriceTasks {
  static let slicedCommodities = 10

  let dataset: Dataset
  let context: QueryContext
  private let provinces: [String]
  private let commodities: [String]

  init(_ dataset: Dataset) {
    self.dataset = dataset
    context = QueryContext(datasets: [dataset.id: dataset])
    provinces = Self.texts(dataset, "province")
    commodities = Array(Self.texts(dataset, "commodity").prefix(Self.slicedCommodities))
  }

  /// Numbers by which the tables of all contestants are compared.
  static func check(_ dataset: Dataset) -> [(String, Double)] {
    let table = dataset.table
    guard let price = table.column("price") else { return [] }
    var sum = 0.0
    for row in 0..<table.rowCount {
      if case .number(let value)? = price[row] { sum += value }
    }
    return [
      ("rows", Double(table.rowCount)), ("missing", Double(table.rowCount - price.validity.validCount)), ("sum", sum),
    ]
  }

  /// The mean price of each province in each month.
  func group() -> [(String, Double)] {
    summary(
      of: Query(
        dataset: dataset.id, by: "province", measure: "price", per: .month, aggregate: .mean, over: ["commodity"]))
  }

  /// The mean price by month of each province's ten commodities, one query for each.
  func slices() -> [(String, Double)] {
    var count = 0.0
    var sum = 0.0
    for province in provinces {
      for commodity in commodities {
        let query = Query(
          dataset: dataset.id,
          filters: [QueryFilter("province", [province]), QueryFilter("commodity", [commodity])],
          measure: "price", per: .month, aggregate: .mean)
        let part = summary(of: query)
        count += part[0].1
        sum += part[1].1
      }
    }
    return [("groups", count), ("sum", sum)]
  }

  /// How many groups have rows, and the sum of their values.
  private func summary(of query: Query) -> [(String, Double)] {
    guard case .success(let result) = query.evaluate(in: context) else {
      fatalError("the query of the benchmark is refused")
    }
    var count = 0.0
    var sum = 0.0
    for series in result.series {
      for (value, contribution) in zip(series.values, series.contributions) where contribution.rows > 0 {
        count += 1
        sum += value ?? 0
      }
    }
    return [("groups", count), ("sum", sum)]
  }

  private static func texts(_ dataset: Dataset, _ field: String) -> [String] {
    guard case .text(_, let texts)? = dataset.table.column(field)?.storage else { return [] }
    return texts
  }
}
