import Localization
import SourceText
import Testing

@testable import Charting

@Suite("Spoken text, notes and subtitles")
struct WordsTests {
  private func trade(_ language: Language) -> ChartDescription {
    let isThai = language == .thai
    return ChartDescription(
      id: "t", language: language, mark: .line, title: "t", positions: .time(Samples.months("2025-07", count: 4)),
      measure: isThai ? Samples.price : Samples.priceInEnglish,
      series: [
        ChartSeries(
          key: "a", label: isThai ? "สุรินทร์" : "Surin", values: [14_000, nil, 15_500, 14_320],
          statuses: [nil, nil, nil, .provisional])
      ])
  }

  @Test("a line is told by its extent, ends, extremes, change, gaps and preliminary values")
  func tellsLine() throws {
    #expect(
      try Chart(trade(.thai)).spokenText
        == "แผนภูมิเส้นแสดงราคาข้าวเปลือกหอมมะลิเฉลี่ย หน่วยเป็นบาทต่อตัน ช่วง กรกฎาคม – ตุลาคม 2568 รวม 4 งวด "
        + "เริ่มที่ 14,000 (กรกฎาคม 2568) ล่าสุด 14,320 (ตุลาคม 2568) สูงขึ้นร้อยละ 2.3 "
        + "สูงสุด 15,500 (กันยายน 2568) ต่ำสุด 14,000 (กรกฎาคม 2568) "
        + "ไม่มีข้อมูล 1 ค่า ตัวเลขเบื้องต้น 1 ค่า")
    #expect(
      try Chart(trade(.english)).spokenText
        == "Line chart of mean price of Hom Mali paddy, in baht per tonne. Period: July – October 2025, 4 points in time. "
        + "From 14,000 (July 2025) to 14,320 (October 2025), up 2.3 percent; "
        + "highest 15,500 (September 2025), lowest 14,000 (July 2025). "
        + "1 value is missing. 1 value is provisional.")
  }

  @Test("rates change in percentage points, quantities are the most and the least")
  func usesWordsOfTheMeasure() throws {
    let rates = try Chart(Samples.groupedBarsBelowZero()).spokenText
    #expect(rates.contains("ส่งออก: สูงสุดร้อยละ 8.75 (ลาว) ต่ำสุดร้อยละ \u{2212}12.50 (เมียนมา)"))
    let ranked = try Chart(Samples.ranked()).spokenText
    #expect(ranked.contains("มี 8 รายการ เรียงจากมากไปน้อย"))
    #expect(ranked.contains("มากที่สุด") && ranked.contains("ค่าประมาณ 1 ค่า"))
  }

  @Test("notes explain dashes, hatches, gaps, breaks and axes")
  func notes() throws {
    #expect(
      try Chart(Samples.lineOfWeeks()).notes
        == ["เส้นประ = ตัวเลขเบื้องต้น", "ช่วงที่เส้นขาด = ไม่มีข้อมูล", "แกนตั้งไม่ได้เริ่มที่ศูนย์"])
    #expect(try Chart(Samples.groupedColumns()).notes == ["แท่งลายเฉียง = ตัวเลขเบื้องต้น", "ช่องว่าง = ไม่มีข้อมูล"])
    #expect(try Chart(Samples.quarters()).notes.contains { $0.hasPrefix("เส้นตั้งประ = อนุกรมขาดช่วง") })
    #expect(try Chart(Samples.columnsOfCategories()).notes.isEmpty)
  }

  @Test("a subtitle gives measure, unit, conditions, area and period")
  func subtitle() {
    #expect(
      ChartSubtitle.text(
        measure: Samples.price, conditions: "ความชื้นไม่เกิน 15%", area: "จังหวัดสุรินทร์",
        periods: Samples.months("2024-11", count: 3), in: .thai)
        == "ราคาข้าวเปลือกหอมมะลิเฉลี่ย (บาทต่อตัน) ความชื้นไม่เกิน 15% · จังหวัดสุรินทร์ · พฤศจิกายน 2567 – มกราคม 2568")
    #expect(
      ChartSubtitle.text(measure: Samples.priceInEnglish, periods: Samples.weeks("2025-11-03", count: 2), in: .english)
        == "mean price of Hom Mali paddy (baht per tonne) · 3–16 November 2025")
  }

  @Test("axes of large numbers say the multiple once, with the unit")
  func axisUnits() throws {
    let chart = try Chart(Samples.groupedColumns())
    #expect(chart.plots[0].numbers.unit == "หมื่นล้านบาท")
    #expect(chart.plots[0].scale.ticks.map(chart.plots[0].numbers.tickText) == ["0", "2", "4", "6", "8"])
    let growth = try Chart(Samples.columnsBelowZero())
    #expect(
      growth.plots[0].scale.ticks.map(growth.plots[0].numbers.tickText) == [
        "\u{2212}1.0", "\u{2212}0.5", "0.0", "0.5", "1.0",
      ])
  }
}
