import Localization
import SourceText

@testable import Charting

extension Samples {
  static let baht = ChartMeasure(name: "มูลค่า", unit: "ล้านบาท", decimals: 0, kind: .quantity)

  static func kinds(_ count: Int, periods: Int, from start: Double = 900) -> [ChartSeries] {
    let names = ["ข้าว", "ยางพารา", "ผลไม้", "ประมง", "น้ำตาล", "อื่น ๆ"]
    return (0..<count).map { index in
      ChartSeries(
        key: "k\(index)", label: names[index],
        values: walk(periods, from: start - Double(index) * 110, step: 90, seed: UInt64(40 + index)).map { $0.map(abs) }
      )
    }
  }

  private static func make(
    _ id: String, _ title: String, positions: ChartPositions, measure: ChartMeasure = baht, _ series: [ChartSeries],
    _ layers: [ChartLayer], _ change: (inout ChartDescription) -> Void = { _ in }
  ) -> ChartDescription {
    var description = ChartDescription(
      id: id, language: .thai, title: title, positions: positions, measure: measure, series: series, layers: layers)
    change(&description)
    return description
  }

  static func stackedColumns() -> ChartDescription {
    var series = kinds(6, periods: 12)
    series[5].statuses = Array(repeating: nil, count: 11) + [.provisional]
    return make(
      "stack", "ส่งออกข้าวมากที่สุดทุกเดือน", positions: .time(months("2025-01", count: 12)), series,
      [ChartLayer(.bar, stacking: .zero)])
  }

  static func normalizedColumns() -> ChartDescription {
    make(
      "shares", "สัดส่วนสินค้าส่งออก", positions: .time(months("2025-01", count: 12)), kinds(4, periods: 12),
      [ChartLayer(.bar, stacking: .normalize)])
  }

  static func divergingStack() -> ChartDescription {
    let periods = months("2025-01", count: 8)
    return make(
      "diverge", "ดุลการค้าแยกประเทศ", positions: .time(periods),
      [
        ChartSeries(key: "la", label: "ลาว", values: walk(8, from: 200, step: 120, seed: 5)),
        ChartSeries(key: "mm", label: "เมียนมา", values: walk(8, from: -150, step: 120, seed: 6)),
        ChartSeries(key: "kh", label: "กัมพูชา", values: walk(8, from: 90, step: 90, seed: 7)),
      ], [ChartLayer(.bar, stacking: .zero)])
  }

  static func mirrored() -> ChartDescription {
    let periods = months("2025-01", count: 12)
    return make(
      "mirror", "ส่งออกมากกว่านำเข้า", positions: .time(periods),
      [
        ChartSeries(key: "exports", label: "ส่งออก", values: walk(12, from: 74_325, step: 5_000, seed: 4)),
        ChartSeries(key: "imports", label: "นำเข้า", values: walk(12, from: 54_524, step: 5_000, seed: 5)),
      ], [ChartLayer(.bar, stacking: .mirror)])
  }

  static func priceBand() -> ChartDescription {
    let periods = weeks("2025-01-06", count: 52)
    let mean = walk(52, from: 1_640, step: 25, seed: 8)
    return make(
      "band", "ราคาเฉลี่ยอยู่กลางช่วง", positions: .time(periods),
      measure: ChartMeasure(name: "ราคาขายส่งข้าว", unit: "บาทต่อ 100 กก.", decimals: 0, kind: .price),
      [
        ChartSeries(key: "low", label: "ต่ำสุด", values: mean.map { $0.map { $0 - 40 } }),
        ChartSeries(key: "high", label: "สูงสุด", values: mean.map { $0.map { $0 + 55 } }),
        ChartSeries(key: "mean", label: "เฉลี่ย", values: mean),
      ], [ChartLayer(.area, range: .init(low: "low", high: "high")), ChartLayer(.line, series: ["mean"])])
  }

  static func stackedAreas() -> ChartDescription {
    make(
      "areas", "มูลค่าส่งออกสะสม", positions: .time(months("2023-01", count: 36)), kinds(4, periods: 36),
      [ChartLayer(.area, stacking: .zero)])
  }

  static func annotatedLine() -> ChartDescription {
    var description = lineOfWeeks()
    description.id = "annotated"
    description.annotations = [
      .event(at: 8, label: "ปรับเกณฑ์ความชื้น"), .band(20, 26, label: "น้ำท่วม"), .target(15_000, label: "ราคาเป้าหมาย"),
      .note(at: 30, series: "surin", label: "ต้นฤดูเก็บเกี่ยว"),
    ]
    return description
  }

  static func dots() -> ChartDescription {
    make(
      "dots", "ราคาสองปีเทียบกัน", positions: .categories(provinces.map { ChartCategory($0) }, heading: "จังหวัด"),
      measure: price,
      [
        ChartSeries(key: "2567", label: "2567", values: walk(8, from: 13_000, step: 900, seed: 31)),
        ChartSeries(key: "2568", label: "2568", values: walk(8, from: 14_500, step: 900, seed: 32)),
      ], [ChartLayer(.dot)]
    ) { $0.orientation = .lying }
  }

  static func ranges() -> ChartDescription {
    make(
      "ranges", "ช่วงราคารายจังหวัด", positions: .categories(provinces.map { ChartCategory($0) }, heading: "จังหวัด"),
      measure: price,
      [
        ChartSeries(key: "low", label: "ต่ำสุด", values: walk(8, from: 12_000, step: 600, seed: 33)),
        ChartSeries(key: "high", label: "สูงสุด", values: walk(8, from: 15_500, step: 600, seed: 34)),
        ChartSeries(key: "mean", label: "เฉลี่ย", values: walk(8, from: 13_900, step: 300, seed: 35)),
      ], [ChartLayer(.rule, range: .init(low: "low", high: "high")), ChartLayer(.dot, series: ["mean"])]
    ) { $0.orientation = .lying }
  }

  static func panels() -> ChartDescription {
    let series = provinces.enumerated().map { index, name in
      ChartSeries(
        key: name, label: name,
        values: walk(36, from: 13_000 + Double(index) * 200, step: 260, seed: UInt64(60 + index)),
        panel: name)
    }
    return make(
      "panels", "ราคาแต่ละจังหวัด", positions: .time(months("2023-01", count: 36)), measure: price, series,
      [ChartLayer(.line)]
    ) { $0.panels = provinces.map { ChartPanel(key: $0, label: $0) } }
  }

  static func cells() -> ChartDescription {
    let series = provinces.enumerated().map { index, name in
      ChartSeries(key: name, label: name, values: walk(24, from: 300, step: 90, seed: UInt64(80 + index)))
    }
    return make(
      "cells", "จดทะเบียนรายเดือนรายจังหวัด", positions: .time(months("2024-01", count: 24)),
      measure: ChartMeasure(name: "นิติบุคคลตั้งใหม่", unit: "ราย", decimals: 0, kind: .quantity), series, [ChartLayer(.cell)]
    )
  }

  static func calendar() -> ChartDescription {
    let first = Period(iso: "2025-01-01")!
    var values = walk(420, from: 1_640, step: 12, seed: 90)
    for index in values.indices where index % 7 == 3 || index % 7 == 4 { values[index] = nil }
    let days = (0..<420).filter { values[$0] != nil || $0 == 30 }
    return make(
      "calendar", "ราคารายวัน", positions: .time(days.map { first.advanced(by: $0) }),
      measure: ChartMeasure(name: "ราคาขายส่งข้าว", unit: "บาทต่อ 100 กก.", decimals: 2, kind: .price),
      [ChartSeries(key: "rice", label: "ข้าวขาว", values: days.map { values[$0] })], [ChartLayer(.cell)])
  }

  static func tiles() -> ChartDescription {
    // The shape of the country roughly: a block above and a tail below.
    var categories: [ChartCategory] = []
    for row in 0..<17 {
      let columns = row < 8 ? 2..<(9 - row % 3) : 1..<3
      for column in columns {
        categories.append(
          ChartCategory(
            key: "\(row)-\(column)", label: "จังหวัด \(row)-\(column)",
            tile: .init(row: row, column: column, abbreviation: ["กทม.", "สร.", "ชม.", "นม."][(row + column) % 4])))
      }
    }
    var values = walk(categories.count, from: 800, step: 400, seed: 3).map { $0.map(abs) }
    values[4] = nil
    return make(
      "tiles", "จดทะเบียนตามแผนที่", positions: .categories(categories, heading: "จังหวัด"),
      measure: ChartMeasure(name: "นิติบุคคลตั้งใหม่", unit: "ราย", decimals: 0, kind: .quantity),
      [ChartSeries(key: "new", label: "ตั้งใหม่", values: values)], [ChartLayer(.tile)]
    ) { $0.highlighted = ["3-4"] }
  }

  static func logLines() -> ChartDescription {
    make(
      "log", "เติบโตต่างกันมาก", positions: .time(months("2022-01", count: 48)),
      [
        ChartSeries(key: "a", label: "ใหญ่", values: (0..<48).map { 40 * exp10(Double($0) / 16) }),
        ChartSeries(key: "b", label: "เล็ก", values: (0..<48).map { 3 + Double($0) / 9 }),
      ], [ChartLayer(.line)]
    ) { $0.scale = .log }
  }

  private static func exp10(_ value: Double) -> Double {
    var result = 1.0
    for _ in 0..<Int(value * 16) { result *= 1.154_781_984_689_458 }
    return result
  }

  static func stackedLying() -> ChartDescription {
    make(
      "lying-stack", "สินค้าแต่ละด่าน", positions: .categories(provinces.map { ChartCategory($0) }, heading: "ด่าน"),
      kinds(3, periods: 8), [ChartLayer(.bar, stacking: .zero)]
    ) { $0.orientation = .lying }
  }

  static let grammar: [(name: String, make: @Sendable () -> ChartDescription)] = [
    ("stack", stackedColumns), ("stack-shares", normalizedColumns), ("stack-diverging", divergingStack),
    ("stack-mirrored", mirrored), ("stack-lying", stackedLying), ("area-range", priceBand),
    ("area-stacked", stackedAreas),
    ("line-annotated", annotatedLine), ("line-log", logLines), ("dots", dots), ("rules", ranges), ("panels", panels),
    ("cells", cells), ("cells-calendar", calendar), ("tiles", tiles),
  ]
}
