import Charting
import Localization
import SourceText
import YAML

/// What Benchmarks/charts draws, as descriptions.
struct ChartData {
  let lines: ChartDescription
  let bars: ChartDescription
  let stack: ChartDescription
  let spark: [Double?]

  init(_ file: SourceFile) {
    let (root, _) = YAMLParser.parse(file)
    lines = Self.lines(root?["line"])
    bars = Self.bars(root?["bars"])
    stack = Self.stack(root?["stack"])
    spark = root?["spark"].numbers ?? []
  }

  private static func lines(_ node: YAMLNode?) -> ChartDescription {
    let weeks = (node?["weeks"].texts ?? []).compactMap { CivilDate(iso: $0) }
    return ChartDescription(
      id: "line", language: .thai, title: "ราคาสินค้าเกษตรรายสัปดาห์",
      positions: .time(weeks.map { Period(.week(startingOn: .monday), containing: $0) }),
      measure: ChartMeasure(name: "ราคา", unit: "บาทต่อตัน", decimals: 0, kind: .price),
      series: (node?["series"].sequence ?? []).enumerated().map { index, series in
        ChartSeries(key: "s\(index)", label: series["name"].text ?? "", values: series["values"].numbers)
      },
      layers: [ChartLayer(.line)])
  }

  private static func bars(_ node: YAMLNode?) -> ChartDescription {
    let rows = node?.sequence ?? []
    return ChartDescription(
      id: "bars", language: .thai, title: "จำนวนนิติบุคคลตั้งใหม่รายจังหวัด",
      positions: .categories(
        rows.map { ChartCategory(key: $0["code"].text ?? "", label: $0["name"].text ?? "") }, heading: "จังหวัด"),
      measure: ChartMeasure(name: "นิติบุคคลตั้งใหม่", unit: "ราย", decimals: 0, kind: .quantity),
      series: [ChartSeries(key: "new", label: "ตั้งใหม่", values: rows.map { $0["value"].number })],
      layers: [ChartLayer(.bar)], orientation: .lying)
  }

  private static func stack(_ node: YAMLNode?) -> ChartDescription {
    let months = node?["months"].texts ?? []
    return ChartDescription(
      id: "stack", language: .thai, title: "จดทะเบียนตั้งใหม่รายเดือน",
      positions: .time((0..<months.count).map { Period(.month, ordinal: 2025 * 12 + $0) }),
      measure: ChartMeasure(name: "นิติบุคคลตั้งใหม่", unit: "ราย", decimals: 0, kind: .quantity),
      series: zip(node?["cats"].texts ?? [], node?["values"].sequence ?? []).map { name, values in
        ChartSeries(key: name, label: name, values: values.numbers)
      },
      layers: [ChartLayer(.bar, stacking: .zero)])
  }
}

extension YAMLNode? {
  var sequence: [YAMLNode] { self?.sequence ?? [] }
  var text: String? { self?.scalar?.text }
  var number: Double? { text.flatMap { Double($0) } }
  var texts: [String] { sequence.compactMap { $0.scalar?.text } }
  var numbers: [Double?] { sequence.map { $0.scalar.flatMap { Double($0.text) } } }
}

extension YAMLNode {
  subscript(key: String) -> YAMLNode? { mapping?.first { $0.key == key }?.value }
  var numbers: [Double?] { (sequence ?? []).map { $0.scalar.flatMap { Double($0.text) } } }
}
