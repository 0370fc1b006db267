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
    #expect(cards[0].change?.text == "up 9.1 percent from the month before" && cards[0].course.isEmpty)
  }

  @Test(
    "say what the change is from, and give the difference where no percentage is possible",
    arguments: [
      (100, 102.5, 2, "up 2.5 percent from the month before", "เพิ่มขึ้นร้อยละ 2.5 จากเดือนก่อน"),
      (-120, 35, 2, "up 155 x from the month before", "เพิ่มขึ้น 155 x จากเดือนก่อน"),
      (35, -120, 2, "down 155 x from the month before", "ลดลง 155 x จากเดือนก่อน"),
      (0, 0, 2, "unchanged from the month before", "ทรงตัวจากเดือนก่อน"),
      (100, 90, 3, "down 10.0 percent from January 2026", "ลดลงร้อยละ 10.0 จากมกราคม 2569"),
    ])
  func comparisons(_ earlier: Double, _ latest: Double, month: Int, english: String, thai: String) {
    let measure = MeasureFacts(
      field: "n", title: LocalizedText(same: "n"), unit: LocalizedText(same: "x"), decimals: 0, kind: .quantity)
    let series = ResultSeries(
      key: nil, label: LocalizedText(same: "n"), values: [earlier, latest], statuses: [nil, nil],
      contributions: [1, 1].map { Contribution(withValue: $0, rows: 1, isPartial: false) })
    let result = QueryResult(
      dataset: "d", measure: measure, dimension: nil, granularity: .month,
      periods: [1, month].map { Period(.month, ordinal: 2026 * 12 + $0 - 1) }, series: [series], aggregation: .sum,
      rowCount: 1, isDemonstration: false)
    #expect(Indicator(result, series, language: .english).comparison?.text == english)
    #expect(Indicator(result, series, language: .thai).comparison?.text == thai)
  }

  @Test("stand with their whole titles, up to three lines")
  func longTitle() throws {
    let title = "Value of exports of farm goods and food through all checkpoints"
    let card = IndicatorCard(
      title: title, before: "", value: "1", after: "", period: "", change: nil, course: [])
    for width in [280, 720] {
      let cards = Array(repeating: card, count: 4)
      let svg = CardSheet(id: "c", language: .english, cards: cards).standalone(widthInPixels: width).svg
      #expect(!String(decoding: svg, as: UTF8.self).contains("…"))
    }
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
