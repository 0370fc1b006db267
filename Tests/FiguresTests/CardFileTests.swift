import Charting
import Datasets
import Localization
import SourceText
import Testing

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
      ("items: []", ["1:8 wrong-type"]),
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
}
