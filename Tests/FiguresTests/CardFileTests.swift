import Charting
import Localization
import SourceText
import Testing

@testable import Datasets
@testable import Figures

@Suite("Files of cards")
struct CardFileTests {
  @Test("have the items of a kpi block, with the latest number and its change")
  func cards() throws {
    let drawing = try Drawing(
      """
      language: en
      items:
      - {title: Pork, data: {dataset: prices, where: {good: pork, place: a}}}
      - {title: Sold, data: {dataset: sales, where: {place: b}}}
      """)
    #expect(drawing.problems == [])
    let cards = try #require(drawing.cards)
    #expect(cards.map(\.title) == ["Pork", "Sold"])
    #expect(cards.map(\.value) == ["120", "10"] && cards.map(\.after) == ["baht", "kilograms"])
    #expect(cards.map(\.period) == ["March 2026", "March 2026"])
    #expect(cards[0].change?.text == "up 9.1 percent" && cards[0].course.isEmpty)
  }

  @Test(
    "have problems at their places",
    arguments: [
      ("items: []", ["1:8 empty-list"]),
      ("items:\n- {title: T, data: {dataset: prices, by: good, where: {place: a}}}", ["2:20 figure-card-not-single"]),
      (
        "items:\n- {title: T, data: {dataset: prices, where: {good: lime, place: a}, period: 2026-01..2026-02}}",
        ["2:20 figure-card-without-value"]
      ),
      ("items:\n- {title: T, data: pork}", ["2:20 figure-query-not-in-file"]),
      ("items:\n- {title: T, mark: bar, data: {dataset: sales}}", ["2:14 unknown-key"]),
    ])
  func problems(text: String, expected: [String]) throws {
    #expect(try Drawing(text).problems == expected)
  }

  @Test("say when the number is provisional or lacks a part")
  func cautions() {
    func indicator(
      _ status: ObservationStatus?, isPartial: Bool = false, _ language: Language = .english
    ) -> Indicator {
      let measure = MeasureFacts(
        field: "n", title: LocalizedText(same: "n"), unit: LocalizedText(same: "x"), decimals: 0, kind: .quantity)
      let series = ResultSeries(
        key: nil, label: LocalizedText(same: "n"), values: [10, 12], statuses: [nil, status],
        contributions: [false, isPartial].map { Contribution(withValue: 1, rows: 1, isPartial: $0) })
      let result = QueryResult(
        dataset: "d", measure: measure, dimension: nil, granularity: .month,
        periods: [1, 2].map { Period(.month, ordinal: 2026 * 12 + $0) }, series: [series], aggregation: .sum,
        rowCount: 1,
        isDemonstration: false)
      return Indicator(result, series, language: language)
    }
    #expect(indicator(.normal).dating == "March 2026" && indicator(nil).dating == "March 2026")
    #expect(indicator(nil).change?.text == "up 20.0 percent" && indicator(.seriesBreak).change == nil)
    #expect(indicator(.provisional).dating == "March 2026 · " + ObservationStatus.provisional.words.english)
    #expect(indicator(nil, isPartial: true, .thai).dating == "มีนาคม 2569 · ข้อมูลไม่ครบ")
  }

  @Test("never cut a number, and have no empty brackets", arguments: [280, 360, 650, 720])
  func longNumbers(width: Int) {
    let number = "9,876,543,210,123.75"
    let card = IndicatorCard(
      title: "Trade", before: "", value: number, after: "baht", period: "", change: nil, course: [])
    let sheet = CardSheet(id: "c", language: .english, cards: [card, card, card])
    #expect(sheet.words == "Trade: \(number) baht. Trade: \(number) baht. Trade: \(number) baht.")
    let text = String(decoding: sheet.standalone(widthInPixels: width).svg, as: UTF8.self)
    #expect(text.split(separator: ">\(number)<").count == 4)
  }
}
