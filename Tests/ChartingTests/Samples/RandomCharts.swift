import Localization
import SourceText

@testable import Charting

extension Samples {
  static let words = [
    "ข้าวหอมมะลิ", "พระนครศรีอยุธยา", "ตาก", "Nakhon Si Thammarat", "ข้าวเปลือกเจ้า 5% ความชื้นไม่เกิน 15%", "A", "", "<&\"'>",
    "มูลค่าการนำเข้าสินค้าอุปโภคบริโภคผ่านด่านศุลกากรสะเดา จังหวัดสงขลา", "Transit trade", "=SUM(A1)", "ๆๆ", "日本",
  ]

  /// A chart of any kind, size and content; most can be drawn.
  static func random(seed: UInt64) -> ChartDescription {
    var random = SeededNumbers(seed: seed)
    let mark = SimpleMark.allCases.randomElement(using: &random)!
    let seriesCount = [1, 1, 2, 3, 5, 6, 9].randomElement(using: &random)!
    let count = [1, 2, 3, 5, 12, 30, 60, 77].randomElement(using: &random)!
    let positions: ChartPositions
    if Bool.random(using: &random) {
      let granularities: [Granularity] = [
        .day, .week(startingOn: .monday), .week(startingOn: .friday), .month, .quarter, .half, .year, .fiscalYear,
      ]
      let granularity = granularities.randomElement(using: &random)!
      let first = Period(
        granularity, containing: CivilDate(dayNumber: Int.random(in: 9_000...20_000, using: &random)))
      positions = .time((0..<count).map { first.advanced(by: $0) })
    } else {
      positions = .categories(
        (0..<count).map { ChartCategory(key: "\($0)", label: words.randomElement(using: &random)!) }, heading: "รายการ")
    }
    let scale = [1e-12, 0.01, 1, 100, 15_000, 3e6, 7.7e9, 1e15].randomElement(using: &random)!
    let offset: Double = [0, 0, 1, 50, -2].randomElement(using: &random)!
    let missing: Double = [0, 0, 0.1, 0.9, 1].randomElement(using: &random)!
    let series = (0..<seriesCount).map { index in
      var values: [Double?] = []
      var statuses: [ObservationStatus?] = []
      for _ in 0..<count {
        let value = (Double.random(in: -1...1, using: &random) + offset) * scale
        values.append(Double.random(in: 0..<1, using: &random) < missing ? nil : value)
        statuses.append(
          Int.random(in: 0..<6, using: &random) == 0 ? ObservationStatus.allCases.randomElement(using: &random) : nil)
      }
      return ChartSeries(
        key: "\(index)", label: words.randomElement(using: &random)!, values: values,
        statuses: Bool.random(using: &random) ? statuses : [])
    }
    return ChartDescription(
      id: "c\(seed)", language: Language.allCases.randomElement(using: &random)!, mark: mark,
      title: words.randomElement(using: &random)!, subtitle: words.randomElement(using: &random)!,
      positions: positions,
      measure: ChartMeasure(
        name: words.randomElement(using: &random)!,
        unit: ["", "บาทต่อตัน", "ร้อยละ", "ล้านบาท", words[8]].randomElement(using: &random)!,
        decimals: Int.random(in: 0...3, using: &random), kind: MeasureKind.allCases.randomElement(using: &random)!),
      series: series, order: Bool.random(using: &random) ? .given : .descending,
      highlighted: Int.random(in: 0..<3, using: &random) == 0 ? ["0", "3"] : [])
  }
}
