import Foundation
import Localization
import SourceText
import Testing

@testable import Datasets

/// Published data, read where it lies beside the project; the expected figures were counted by an independent
/// script with decimal arithmetic.
@Suite struct RealDataTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data").path

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder) }

  static func load(_ name: String, _ descriptor: String) throws -> Dataset {
    let data = try #require(FileManager.default.contents(atPath: folder + "/" + name))
    let (dataset, diagnostics) = Dataset.load(
      descriptorFile: SourceFile(path: "datapackage.yaml", text: descriptor),
      csvFile: SourceFile(path: name, bytes: Array(data)))
    #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
    return try #require(dataset)
  }

  static func provinces() throws -> Dataset {
    let fields = ["code", "iso", "name_th", "name_en", "region6_th", "region6_en", "border_with"]
    return try load(
      "provinces.csv",
      Samples.descriptor(
        fields.map { "{name: \($0), type: string\($0 == "iso" ? ", constraints: {unique: true}" : "")}" },
        "primaryKey: code"))
  }

  @Test("New registrations add up to the published total, by month, quarter and province", .enabled(if: isThere))
  func registrations() throws {
    let dataset = try Self.load(
      "dbd_new_juristic_by_province_201501_201606.csv",
      Samples.descriptor(
        [
          "{name: period, type: yearmonth, role: time}",
          "{name: province_code, type: string, role: dimension, codelist: provinces}",
          "{name: province_th, type: string, role: label}",
          "{name: new_registrations, type: integer, role: measure, unit: {th: ราย, en: firms}, aggregate: sum, constraints: {minimum: 0}}",
          "{name: registered_capital_million_baht, type: number, role: measure, unit: {th: ล้านบาท, en: million baht}, aggregate: sum}",
        ], "primaryKey: [period, province_code]"))
    let provinces = try Self.provinces()
    #expect(dataset.table.rowCount == 1386 && provinces.table.rowCount == 77)
    #expect(validateCodes(of: dataset, against: ["provinces": provinces]).isEmpty)
    let context = QueryContext(datasets: ["sample": dataset, "provinces": provinces])
    func total(_ query: Query) throws -> (Double, QueryResult) {
      let result = try query.evaluate(in: context).get()
      return (result.series.reduce(0) { $0 + $1.values.reduce(0) { $0 + ($1 ?? 0) } }, result)
    }
    for per in [nil, Granularity.quarter, .year, .fiscalYear] {
      for by in [nil, "province_code"] {
        let (sum, result) = try total(Query(dataset: "sample", by: by, measure: "new_registrations", per: per))
        #expect(sum == 91_939 && result.rowCount == 1386)
        #expect(result.series.count == (by == nil ? 1 : 77))
      }
    }
    let (capital, _) = try total(Query(dataset: "sample", measure: "registered_capital_million_baht"))
    #expect(abs(capital - 390_863.446) < 1e-6)
    let (chiangMai, result) = try total(
      Query(
        dataset: "sample", filters: [QueryFilter("province_code", ["Chiang Mai"])],
        period: .range(from: Period(.year, ordinal: 2015), through: Period(.year, ordinal: 2015)),
        measure: "new_registrations"))
    #expect(chiangMai == 2099 && result.periods.count == 12)
  }

  @Test("Wholesale rice prices add up to the published rows", .enabled(if: isThere))
  func rice() throws {
    let price = "type: number, role: measure, unit: บาท, kind: price, aggregate: mean"
    let dataset = try Self.load(
      "dit_rice_wholesale_daily.csv",
      Samples.descriptor(
        [
          "{name: date, type: date, role: time}", "{name: product_id, type: string, role: dimension}",
          "{name: product_th, type: string, role: label}", "{name: category_th, type: string, role: label}",
          "{name: price_min, \(price)}", "{name: price_max, \(price)}", "{name: price_avg, \(price)}",
          "{name: unit_th, type: string, role: label}",
        ], "primaryKey: [date, product_id]"))
    #expect(dataset.table.rowCount == 8330)
    let totals = [("price_min", 18_290_728.0), ("price_max", 18_381_728), ("price_avg", 18_336_228)]
    for (name, total) in totals {
      let column = try #require(dataset.table.column(name))
      #expect((0..<8330).reduce(0) { $0 + (column.number(at: $1) ?? .nan) } == total)
    }
    let context = QueryContext(datasets: ["sample": dataset])
    let february = Period(.month, ordinal: 2024 * 12 + 1)
    let mean = try Query(
      dataset: "sample", filters: [QueryFilter("product_id", ["R11001"])],
      period: .range(from: february, through: february),
      measure: "price_avg", per: .month
    ).evaluate(in: context).get()
    #expect(mean.series[0].values == [2223] && mean.rowCount == 20)
    let years = try Query(
      dataset: "sample", period: .last(count: 3, of: .year), by: "product_id", measure: "price_avg"
    ).evaluate(in: context).get()
    #expect(years.series.count == 11)
    #expect(years.periods.first?.iso == "2024-01-02" && years.periods.last?.iso == "2026-05-15")
  }
}

/// The check figures of a published month of border and transit trade: million baht, January 2564.
@Suite struct BorderTradeTests {
  @Test("Exports and imports, and border and transit trade, add up to the same total")
  func january() throws {
    func dataset(_ dimension: String, _ rows: String) throws -> Dataset {
      try Samples.load(
        Samples.descriptor([
          "{name: month, type: yearmonth, role: time, era: buddhist}",
          "{name: \(dimension), type: string, role: dimension}",
          "{name: value, type: integer, groupChar: \",\", role: measure, unit: {th: ล้านบาท, en: million baht}, aggregate: sum}",
        ]), "month,\(dimension),value\n" + rows)
    }
    let flows = try dataset("flow", "2564-01,export,\"74,325\"\n2564-01,import,\"54,524\"\n")
    let routes = try dataset("route", "2564-01,border,\"72,224\"\n2564-01,transit,\"56,625\"\n")
    let context = QueryContext(datasets: ["flows": flows, "routes": routes])
    for name in ["flows", "routes"] {
      let total = try Query(dataset: name, period: .latest).evaluate(in: context).get()
      #expect(total.series[0].values == [128_849])
      #expect(total.periods.map(\.iso) == ["2021-01"])
      #expect(total.series[0].contributions == [Contribution(withValue: 2, rows: 2)])
    }
    let byFlow = try Query(dataset: "flows", period: .latest, by: "flow").evaluate(in: context).get()
    let exports = try #require(byFlow.series("export")?.values[0])
    let imports = try #require(byFlow.series("import")?.values[0])
    #expect(exports - imports == 19_801)
  }
}
