import Localization
import SourceText
import Testing

@testable import Charting

@Suite("Ticks of a time axis")
struct TimeTicksTests {
  /// `label` or `label/year` where the year is shown, at most `count` of them.
  private func labels(_ first: Period, slots: Int, atMost count: Int, _ language: Language) -> [String] {
    TimeTicks(first: first, slotCount: slots, language: language).ticks { $0.count <= count }
      .map { $0.showsYear ? "\($0.label)/\($0.year)" : $0.label }
  }

  @Test(
    "take the finest step that fits",
    arguments: [
      ("2025-01", 10, 12, ["ม.ค./2568", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค."]),
      ("2025-01", 10, 5, ["ม.ค./2568", "มี.ค.", "พ.ค.", "ก.ค.", "ก.ย."]),
      ("2024-11", 10, 4, ["ม.ค./2568", "เม.ย.", "ก.ค."]),
      ("2024-05", 20, 4, ["ก.ค./2567", "ม.ค./2568", "ก.ค."]),
      ("2019-03", 84, 8, ["2563", "2564", "2565", "2566", "2567", "2568", "2569"]),
      ("2010-01", 200, 4, ["2555", "2560", "2565"]),
      ("2023-Q1", 11, 6, ["ไตรมาส 1/2566", "ไตรมาส 3", "ไตรมาส 1/2567", "ไตรมาส 3", "ไตรมาส 1/2568", "ไตรมาส 3"]),
      ("FY2566", 3, 6, ["ปีงบฯ 2566", "ปีงบฯ 2567", "ปีงบฯ 2568"]),
      ("2024-12-30", 3, 3, ["30 ธ.ค./2567", "31 ธ.ค.", "1 ม.ค./2568"]),
      ("2025-10", 1, 6, ["ต.ค./2568"]),
    ] as [(String, Int, Int, [String])])
  func areRoundInThai(first: String, slots: Int, count: Int, expected: [String]) throws {
    #expect(labels(try #require(Period(iso: first)), slots: slots, atMost: count, .thai) == expected)
  }

  @Test("several years fall on round years of the page's era")
  func areRoundInEnglish() throws {
    let first = try #require(Period(iso: "2003-01"))
    #expect(labels(first, slots: 240, atMost: 5, .english) == ["2005", "2010", "2015", "2020"])
    #expect(labels(first, slots: 240, atMost: 5, .thai) == ["2550", "2555", "2560", "2565"])
  }

  @Test("weeks are labelled by their first day, then by the month they begin in")
  func weeks() {
    let periods = Samples.weeks("2025-11-03", count: 10)
    #expect(labels(periods[0], slots: 3, atMost: 3, .thai) == ["3 พ.ย./2568", "10 พ.ย.", "17 พ.ย."])
    #expect(labels(periods[0], slots: 10, atMost: 3, .english) == ["Nov/2025", "Dec", "Jan/2026"])
  }

  @Test("days step by weeks on Mondays")
  func days() throws {
    let first = try #require(Period(iso: "2025-11-20"))
    let ticks = TimeTicks(first: first, slotCount: 30, language: .english).ticks { $0.count <= 5 }
    #expect(ticks.count == 4)
    #expect(ticks.allSatisfy { first.advanced(by: $0.slot).firstDay.weekday == .monday })
  }

  @Test("a step without two round places gives the ends")
  func ends() throws {
    let first = try #require(Period(iso: "2025-02"))
    #expect(labels(first, slots: 11, atMost: 2, .thai).count == 2)
  }
}
