import Localization
import SourceText

@testable import Charting

/// Made-up series that look like the real ones.
enum Samples {
  static let price = ChartMeasure(name: "ราคาข้าวเปลือกหอมมะลิเฉลี่ย", unit: "บาทต่อตัน", decimals: 0, kind: .price)
  static let priceInEnglish = ChartMeasure(
    name: "mean price of Hom Mali paddy", unit: "baht per tonne", decimals: 0, kind: .price)
  static let trade = ChartMeasure(name: "มูลค่าการค้าชายแดน", unit: "บาท", decimals: 0, kind: .quantity)
  static let growth = ChartMeasure(name: "อัตราการเปลี่ยนแปลง", unit: "ร้อยละ", decimals: 2, kind: .rate)

  static func months(_ first: String, count: Int) -> [Period] {
    let start = Period(iso: first)!
    return (0..<count).map { start.advanced(by: $0) }
  }

  static func weeks(_ first: String, count: Int) -> [Period] {
    let start = Period(.week(startingOn: .monday), containing: CivilDate(iso: first)!)
    return (0..<count).map { start.advanced(by: $0) }
  }

  /// A walk of `count` steps from `start`, each up to `step` up or down.
  static func walk(_ count: Int, from start: Double, step: Double, seed: UInt64) -> [Double?] {
    var random = SeededNumbers(seed: seed)
    var value = start
    return (0..<count).map { _ in
      value += Double.random(in: -step...step, using: &random)
      return NumberText.rounded(value, decimals: 2)
    }
  }

  static let provinces = [
    "กรุงเทพมหานคร", "พระนครศรีอยุธยา", "ประจวบคีรีขันธ์", "นครราชสีมา", "อุบลราชธานี", "เชียงใหม่", "สุราษฎร์ธานี", "ตาก",
  ]

  /// One line over weeks, with a gap and a provisional end.
  static func lineOfWeeks() -> ChartDescription {
    let periods = weeks("2025-01-06", count: 46)
    var values = walk(46, from: 14_800, step: 220, seed: 3)
    values[12] = nil
    values[13] = nil
    values[15] = nil
    var statuses = [ObservationStatus?](repeating: nil, count: 46)
    for index in 43..<46 { statuses[index] = .provisional }
    return ChartDescription(
      id: "weekly", language: .thai, mark: .line, title: "ราคาข้าวเปลือกหอมมะลิสุรินทร์ปรับขึ้นต่อเนื่อง",
      subtitle: ChartSubtitle.text(
        measure: price.name, conditions: "ความชื้นไม่เกิน 15%", area: "จังหวัดสุรินทร์", periods: periods, in: .thai),
      source: "ที่มา: ข้อมูลสมมติเพื่อการสาธิต", positions: .time(periods), measure: price,
      series: [ChartSeries(key: "surin", label: "สุรินทร์", values: values, statuses: statuses)])
  }

  /// Five lines that end close together.
  static func crowdedLines(_ language: Language = .thai) -> ChartDescription {
    let periods = months("2022-03", count: 44)
    let names =
      language == .thai
      ? ["ข้าวขาว 5%", "ข้าวหอมมะลิ 100% ชั้น 2", "ข้าวเหนียวเมล็ดยาว", "ปลายข้าว", "ข้าวหอมปทุมธานี"]
      : [
        "White rice 5%", "Hom Mali rice 100% grade B", "Glutinous rice, long grain", "Broken rice", "Pathum Thani rice",
      ]
    return ChartDescription(
      id: "crowded", language: language, mark: .line,
      title: language == .thai ? "ราคาข้าวขายส่งใกล้เคียงกัน" : "Wholesale prices of rice move together",
      positions: .time(periods),
      measure: ChartMeasure(
        name: language == .thai ? "ราคาขายส่ง" : "wholesale price",
        unit: language == .thai ? "บาทต่อ 100 กก." : "baht per 100 kg", decimals: 2, kind: .price),
      series: names.enumerated().map { index, name in
        ChartSeries(
          key: "s\(index)", label: name,
          values: walk(44, from: 1_640 + Double(index) * 9, step: 14, seed: UInt64(index)))
      })
  }

  /// Exports and imports side by side, the last month provisional.
  static func groupedColumns() -> ChartDescription {
    let periods = months("2025-01", count: 10)
    var statuses = [ObservationStatus?](repeating: nil, count: 10)
    statuses[9] = .provisional
    var imports = walk(10, from: 54_000_000_000, step: 4e9, seed: 5)
    imports[4] = nil
    return ChartDescription(
      id: "trade", language: .thai, mark: .column, title: "ส่งออกชายแดนสูงกว่านำเข้าทุกเดือน", positions: .time(periods),
      measure: trade,
      series: [
        ChartSeries(
          key: "exports", label: "ส่งออก", values: walk(10, from: 74_000_000_000, step: 5e9, seed: 4), statuses: statuses
        ),
        ChartSeries(key: "imports", label: "นำเข้า", values: imports, statuses: statuses),
      ])
  }

  static func columnsBelowZero() -> ChartDescription {
    let periods = months("2024-06", count: 18)
    return ChartDescription(
      id: "growth", language: .english, mark: .column, title: "Prices fell at the turn of the year",
      positions: .time(periods),
      measure: ChartMeasure(name: "year-on-year change", unit: "%", decimals: 2, kind: .rate),
      series: [ChartSeries(key: "cpi", label: "Headline", values: walk(18, from: 0.3, step: 0.9, seed: 21))])
  }

  static func ranked() -> ChartDescription {
    let values = walk(provinces.count, from: 9_000, step: 3_900, seed: 12).map { $0.map { abs($0) } }
    var some = values
    some[5] = nil
    var statuses = [ObservationStatus?](repeating: nil, count: provinces.count)
    statuses[2] = .estimated
    let order = ChartRanking.order(some)
    return ChartDescription(
      id: "ranked", language: .thai, mark: .bar, title: "กรุงเทพมหานครจดทะเบียนธุรกิจมากที่สุด",
      positions: .categories(order.map { ChartCategory(provinces[$0]) }, heading: "จังหวัด"),
      measure: ChartMeasure(name: "นิติบุคคลจดทะเบียนใหม่", unit: "ราย", decimals: 0, kind: .quantity),
      series: [
        ChartSeries(
          key: "new", label: "จดทะเบียนใหม่", values: order.map { some[$0] }, statuses: order.map { statuses[$0] })
      ],
      highlighted: ["ตาก"])
  }

  static func groupedBarsBelowZero() -> ChartDescription {
    ChartDescription(
      id: "diverging", language: .thai, mark: .bar, title: "ด่านชายแดนลาวขยายตัว ด่านเมียนมาหดตัว",
      positions: .categories(["มาเลเซีย", "เมียนมา", "ลาว", "กัมพูชา"].map { ChartCategory($0) }, heading: "ประเทศ"),
      measure: growth,
      series: [
        ChartSeries(key: "exports", label: "ส่งออก", values: [3.25, -12.5, 8.75, 0]),
        ChartSeries(key: "imports", label: "นำเข้า", values: [-1.5, -4.25, nil, 2.5]),
      ])
  }

  static func manyLines() -> ChartDescription {
    let periods = (0..<30).map { Period(.year, ordinal: 1996 + $0) }
    return ChartDescription(
      id: "many", language: .thai, mark: .line, title: "สี่สิบจังหวัดในสามสิบปี", positions: .time(periods), measure: growth,
      series: (0..<40).map { index in
        ChartSeries(
          key: "p\(index)", label: "จังหวัดที่ \(index + 1)",
          values: walk(30, from: Double(index) - 10, step: 4, seed: UInt64(100 + index)))
      })
  }

  static func columnsOfCategories() -> ChartDescription {
    ChartDescription(
      id: "standard", language: .english, mark: .column, title: "Most certified centres are at the basic level",
      positions: .categories(["Gold", "Silver", "Basic"].map { ChartCategory($0) }, heading: "Level"),
      measure: ChartMeasure(name: "certified centres", unit: "", decimals: 0, kind: .quantity),
      series: [ChartSeries(key: "centres", label: "Centres", values: [1, 3, 21])])
  }

  /// Upright bars whose names have no room below them: they are drawn lying.
  static func columnsWithLongNames() -> ChartDescription {
    let names = [
      "จุดผ่านแดนถาวรสะพานมิตรภาพไทย-ลาว แห่งที่ 1 จังหวัดหนองคาย", "ด่านศุลกากรสะเดา", "ด่านศุลกากรปาดังเบซาร์ จังหวัดสงขลา",
      "แม่สาย", "อรัญประเทศ",
    ]
    return ChartDescription(
      id: "lying", language: .thai, mark: .column, title: "ด่านสะเดามีมูลค่าสูงสุด",
      positions: .categories(names.map { ChartCategory($0) }, heading: "ด่าน"),
      measure: ChartMeasure(name: "มูลค่าการค้า", unit: "ล้านบาท", decimals: 1, kind: .quantity),
      series: [ChartSeries(key: "value", label: "มูลค่า", values: [8_230.5, 31_904.2, 12_050, 1_930.7, 9_411.3])])
  }

  static func quarters() -> ChartDescription {
    let first = Period(iso: "2023-Q1")!
    return ChartDescription(
      id: "quarters", language: .thai, mark: .line, title: "ดัชนีราคาส่งออกทรงตัว",
      positions: .time((0..<11).map { first.advanced(by: $0) }),
      measure: ChartMeasure(name: "ดัชนีราคาส่งออก", unit: "ปีฐาน 2566 = 100", decimals: 1, kind: .quantity),
      series: [
        ChartSeries(
          key: "a", label: "สินค้าเกษตร", values: [98, 99, nil, 103, nil, 101, 102, 104, 106, 105, 107],
          statuses: [nil, nil, nil, nil, nil, nil, .seriesBreak, nil, nil, .forecast, .forecast]),
        ChartSeries(key: "b", label: "สินค้าอุตสาหกรรม", values: walk(11, from: 100, step: 2, seed: 77)),
      ])
  }

  static let all: [(name: String, make: @Sendable () -> ChartDescription)] = basic + grammar

  static let basic: [(name: String, make: @Sendable () -> ChartDescription)] = [
    ("line-weeks", lineOfWeeks), ("line-crowded", { crowdedLines() }), ("columns-grouped", groupedColumns),
    ("columns-below-zero", columnsBelowZero), ("bars-ranked", ranked), ("bars-below-zero", groupedBarsBelowZero),
    ("line-many", manyLines), ("columns-categories", columnsOfCategories), ("line-quarters", quarters),
    ("columns-long-names", columnsWithLongNames),
  ]
}
