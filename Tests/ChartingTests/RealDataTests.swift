import Foundation
import Localization
import SourceText
import Testing

@testable import Charting

/// Published figures that lie beside the project on some machines; elsewhere these tests are skipped.
@Suite("Real figures", .enabled(if: RealData.isThere, "needs ../shared/data beside the package"))
struct RealDataTests {
  @Test("wholesale prices of rice, three years of working days")
  func rice() throws {
    var values: [String: [Int: Double]] = [:]
    for row in try RealData.rows("dit_rice_wholesale_daily.csv") {
      guard let date = CivilDate(iso: row[0]), let price = Double(row[row.count - 2]) else { continue }
      values[row[2], default: [:]][date.dayNumber] = price
    }
    let days = Set(values.values.flatMap(\.keys)).sorted()
    let names = values.keys.sorted { CollationKey($0) < CollationKey($1) }
    let chart = try Chart(
      ChartDescription(
        id: "rice", language: .thai, mark: .line, title: "ราคาข้าวขายส่ง",
        positions: .time(days.map { Period(.day, ordinal: $0) }),
        measure: ChartMeasure(name: "ราคาขายส่งเฉลี่ย", unit: "บาทต่อ 100 กก.", decimals: 2, kind: .price),
        series: names.map { name in ChartSeries(key: name, label: name, values: days.map { values[name]?[$0] }) }))
    #expect(names.count == 11)
    try check(chart.drawings().wide, "rice wide")
    try check(chart.drawings().narrow, "rice narrow")
    try RealData.keep(chart)
  }

  @Test("new juristic persons in the 77 provinces, and of the country by month")
  func registrations() throws {
    let rows = try RealData.rows("dbd_new_juristic_by_province_201501_201606.csv")
    let unsorted = rows.filter { $0[0] == "2016-06" }
    let last = ChartRanking.order(unsorted.map { Double($0[3]) }).map { unsorted[$0] }
    let measure = ChartMeasure(name: "นิติบุคคลจดทะเบียนใหม่", unit: "ราย", decimals: 0, kind: .quantity)
    let ranked = try Chart(
      ChartDescription(
        id: "provinces", language: .thai, mark: .bar, title: "นิติบุคคลจดทะเบียนใหม่รายจังหวัด",
        positions: .categories(last.map { ChartCategory(key: $0[1], label: $0[2]) }, heading: "จังหวัด"),
        measure: measure, series: [ChartSeries(key: "new", label: "จดทะเบียนใหม่", values: last.map { Double($0[3]) })]))
    #expect(ranked.table(maximumRowCount: 100).rows.count == 77)
    #expect(ranked.table().rows[0].header == "กรุงเทพมหานคร")

    var totals: [String: Double] = [:]
    for row in rows { totals[row[0], default: 0] += Double(row[3]) ?? 0 }
    #expect(totals.values.reduce(0, +) == 91_939)
    let months = totals.keys.sorted()
    let columns = try Chart(
      ChartDescription(
        id: "country", language: .thai, mark: .column, title: "นิติบุคคลจดทะเบียนใหม่ทั้งประเทศ",
        positions: .time(months.compactMap { Period(iso: $0) }), measure: measure,
        series: [ChartSeries(key: "new", label: "จดทะเบียนใหม่", values: months.map { totals[$0] })]))
    for chart in [ranked, columns] {
      try check(chart.drawings().wide, "\(chart.description.id) wide")
      try check(chart.drawings().narrow, "\(chart.description.id) narrow")
      try RealData.keep(chart)
    }
  }
}

enum RealData {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared/data")

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Rows without the header; no field of these files holds a comma or a quote.
  static func rows(_ name: String) throws -> [[String]] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Writes the drawings to the folder `KEEP_DRAWINGS`, for looking at.
  static func keep(_ chart: Chart) throws {
    guard let folder = ProcessInfo.processInfo.environment["KEEP_DRAWINGS"] else { return }
    let drawings = chart.drawings()
    let (wide, narrow) = (drawings.wide, drawings.narrow)
    for (name, drawing) in [("wide", wide), ("narrow", narrow)] {
      try Data(drawing.svg).write(to: URL(filePath: folder).appending(path: "\(chart.description.id)-\(name).svg"))
    }
  }
}
