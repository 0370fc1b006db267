import Localization
import SourceText

@testable import Charting

extension Samples {
  static let words = [
    "ข้าวหอมมะลิ", "พระนครศรีอยุธยา", "ตาก", "Nakhon Si Thammarat", "ข้าวเปลือกเจ้า 5% ความชื้นไม่เกิน 15%", "A", "", "<&\"'>",
    "มูลค่าการนำเข้าสินค้าอุปโภคบริโภคผ่านด่านศุลกากรสะเดา จังหวัดสงขลา", "Transit trade", "=SUM(A1)", "ๆๆ", "日本",
  ]

  /// A chart of any marks, size and content; most can be drawn.
  static func random(seed: UInt64) -> ChartDescription {
    var random = SeededNumbers(seed: seed)
    let layers = layers(&random)
    let isTile = layers[0].mark == .tile
    let seriesCount = isTile ? 1 : [1, 2, 3, 3, 3, 5, 6, 9].randomElement(using: &random)!
    let count = [1, 2, 3, 5, 12, 30, 60, 77].randomElement(using: &random)!
    let isOverTime = [.line, .area].contains(layers[0].mark) || (!isTile && Bool.random(using: &random))
    let positions = isOverTime ? periods(count, &random) : categories(count, &random)
    let hasPanels = ![.tile, .cell].contains(layers[0].mark) && Int.random(in: 0..<5, using: &random) == 0
    let scale =
      layers.allSatisfy { $0.stacking == .none && $0.mark != .bar } && Bool.random(using: &random)
      ? ChartScale.allCases.randomElement(using: &random)! : .linear
    let values = Values(
      size: [1e-12, 0.01, 1, 100, 15_000, 3e6, 7.7e9, 1e15].randomElement(using: &random)!,
      offset: scale == .linear ? [0, 0, 1, 50, -2].randomElement(using: &random)! : 1.000_001,
      missing: [0, 0, 0.1, 0.9, 1].randomElement(using: &random)!)
    var series = (0..<seriesCount).map { index in
      ChartSeries(
        key: "\(index)", label: words.randomElement(using: &random)!, values: values.make(count, &random),
        statuses: Bool.random(using: &random) ? statuses(count, &random) : [],
        panel: hasPanels ? "\(index % 4)" : nil)
    }
    if series.count > 1, layers.contains(where: { $0.range != nil }) { raise(&series[1], above: series[0]) }
    let annotations = Bool.random(using: &random) ? annotations(count, values, &random) : []
    return ChartDescription(
      id: "c\(seed)", language: Language.allCases.randomElement(using: &random)!,
      title: words.randomElement(using: &random)!, subtitle: words.randomElement(using: &random)!,
      positions: positions,
      measure: ChartMeasure(
        name: words.randomElement(using: &random)!,
        unit: ["", "บาทต่อตัน", "ร้อยละ", "ล้านบาท", words[8]].randomElement(using: &random)!,
        decimals: Int.random(in: 0...3, using: &random), kind: MeasureKind.allCases.randomElement(using: &random)!),
      series: series, layers: layers, orientation: hasPanels || Bool.random(using: &random) ? .upright : .lying,
      scale: scale,
      panels: hasPanels
        ? (0..<min(4, seriesCount)).map { ChartPanel(key: "\($0)", label: words.randomElement(using: &random)!) } : [],
      panelsShareScale: Bool.random(using: &random), annotations: annotations,
      highlighted: Int.random(in: 0..<3, using: &random) == 0 ? ["0", "3"] : [])
  }

  /// Makes two series the ends of a range.
  private static func raise(_ high: inout ChartSeries, above low: ChartSeries) {
    high.values = zip(low.values, high.values).map { low, high in
      guard let low, let high else { return high }
      return max(low, high)
    }
  }

  private struct Values {
    let size: Double
    let offset: Double
    let missing: Double

    func make(_ count: Int, _ random: inout SeededNumbers) -> [Double?] {
      (0..<count).map { _ in
        let value = (Double.random(in: -1...1, using: &random) + offset) * size
        return Double.random(in: 0..<1, using: &random) < missing ? nil : value
      }
    }
  }

  private static func layers(_ random: inout SeededNumbers) -> [ChartLayer] {
    let stacking = ChartStacking.allCases.randomElement(using: &random)!
    return switch Int.random(in: 0..<15, using: &random) {
    case 0, 1: [ChartLayer(.line)]
    case 2, 3: [ChartLayer(.bar, stacking: stacking)]
    case 4: [ChartLayer(.bar)]
    case 5: [ChartLayer(.area, stacking: stacking)]
    case 6: [ChartLayer(.area, range: .init(low: "0", high: "1")), ChartLayer(.line, series: ["2"])]
    case 7: [ChartLayer(.rule, range: .init(low: "0", high: "1")), ChartLayer(.dot, series: ["2"])]
    case 8: [ChartLayer(.dot)]
    case 9: [ChartLayer(.cell)]
    case 10: [ChartLayer(.tile)]
    case 11: [ChartLayer(.text)]
    case 12: [ChartLayer(.bar, stacking: stacking), ChartLayer(.text)]
    case 13: [ChartLayer(.line, series: ["0"]), ChartLayer(.bar, series: ["1"]), ChartLayer(.line, series: ["2"])]
    default: [ChartLayer(.bar, series: ["0"]), ChartLayer(.dot, series: ["1"]), ChartLayer(.text, series: ["1"])]
    }
  }

  private static func periods(_ count: Int, _ random: inout SeededNumbers) -> ChartPositions {
    let granularities: [Granularity] = [
      .day, .week(startingOn: .monday), .week(startingOn: .friday), .month, .quarter, .half, .year, .fiscalYear,
    ]
    let granularity = granularities.randomElement(using: &random)!
    let first = Period(
      granularity, containing: CivilDate(dayNumber: Int.random(in: 9_000...20_000, using: &random)))
    // Days may lack some, and many at once.
    var next = 0
    let steps = granularity == .day ? [1, 1, 1, 1, 1, 3, 10, 11, 30] : [1]
    return .time(
      (0..<count).map { _ in
        defer { next += steps.randomElement(using: &random)! }
        return first.advanced(by: next)
      })
  }

  private static func categories(_ count: Int, _ random: inout SeededNumbers) -> ChartPositions {
    let width = Int.random(in: 3...10, using: &random)
    return .categories(
      (0..<count).map { index in
        ChartCategory(
          key: "\(index)", label: words.randomElement(using: &random)!,
          tile: .init(row: index / width, column: index % width, abbreviation: words.randomElement(using: &random)!))
      }, heading: "รายการ")
  }

  private static func statuses(_ count: Int, _ random: inout SeededNumbers) -> [ObservationStatus?] {
    (0..<count).map { _ in
      Int.random(in: 0..<6, using: &random) == 0 ? ObservationStatus.allCases.randomElement(using: &random) : nil
    }
  }

  private static func annotations(
    _ count: Int, _ values: Values, _ random: inout SeededNumbers
  ) -> [ChartAnnotation] {
    (0..<Int.random(in: 1...5, using: &random)).map { _ in
      let position = Int.random(in: 0..<count, using: &random)
      let label = words.randomElement(using: &random)!
      return switch Int.random(in: 0..<4, using: &random) {
      case 0: .event(at: position, label: label)
      case 1: .band(position, min(count - 1, position + 4), label: label)
      case 2: .note(at: position, series: "0", label: label)
      default: .target(values.size * values.offset, label: label)
      }
    }
  }
}
