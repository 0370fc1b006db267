import Localization
import SourceText
import Testing

@testable import Datasets
@testable import Figures

@Suite("Notes below figures")
struct FigureNoteTests {
  private static func result(partial: [[Bool]]) -> QueryResult {
    let facts = MeasureFacts(
      field: "n", title: LocalizedText(same: "n"), unit: LocalizedText(same: "x"), decimals: 0, kind: .quantity)
    let series = partial.enumerated().map { index, flags in
      ResultSeries(
        key: "\(index)", label: LocalizedText(same: "s\(index)"), values: flags.map { _ in 1 },
        statuses: flags.map { _ in nil },
        contributions: flags.map { Contribution(withValue: 1, rows: 1, isPartial: $0) })
    }
    return QueryResult(
      dataset: "d", measure: facts,
      dimension: partial.count > 1 ? DimensionFacts(field: "place.region", title: LocalizedText(same: "r")) : nil,
      granularity: .quarter,
      periods: (partial.first ?? []).indices.map { Period(.quarter, ordinal: 2026 * 4 + $0) }, series: series,
      aggregation: .sum, rowCount: 1, isDemonstration: false)
  }

  @Test("incomplete numbers are named, the first few of them; of whole ones nothing is said")
  func incomplete() {
    #expect(Self.result(partial: [[false, false]]).notes(in: .english).isEmpty)
    #expect(
      Self.result(partial: [[false, true]]).notes(in: .english) == [
        "From a part of the data: quarter 2 of 2026"
      ])
    let many = Self.result(partial: [
      [true, true, false, true], [false, true, true, true], [true, false, true, true],
    ])
    #expect(
      many.notes(in: .thai) == [
        "คำนวณจากข้อมูลบางส่วน: s0 ไตรมาส 1 ปี 2569 – ไตรมาส 2 ปี 2569, ไตรมาส 4 ปี 2569; "
          + "s1 ไตรมาส 2 ปี 2569 – ไตรมาส 4 ปี 2569; s2 ไตรมาส 1 ปี 2569 และอีก 2 ค่า"
      ])
    #expect(
      Self.result(partial: [[false, true], [false, true]]).notes(in: .english) == [
        "From a part of the data: all series quarter 2 of 2026"
      ])
    #expect(
      Self.result(partial: [[false, true], [false, true]]).notes(in: .thai) == [
        "คำนวณจากข้อมูลบางส่วน: ทุกชุดข้อมูล ไตรมาส 2 ปี 2569"
      ])
  }

  @Test("periods that end within a longer one are named once; what is left out is told")
  func others() {
    var result = Self.result(partial: [[true, false], [true, true]])
    result.partialPeriods = [result.periods[0]]
    result.leftOut = LeftOut(members: 2, rows: 9)
    #expect(
      result.notes(in: .english) == [
        "Covered in part: quarter 1 of 2026",
        "From a part of the data: s1 quarter 2 of 2026",
        "Left out: 2 codes (9 rows) without 'r'",
      ])
  }
}
