import Localization
import SourceText
import Testing

@Suite struct PeriodTextTests {
  @Test(
    "A date is written in three lengths",
    arguments: [
      (Language.thai, DateStyle.full, "วันศุกร์ที่ 21 พฤศจิกายน พ.ศ. 2568"), (.thai, .long, "21 พฤศจิกายน 2568"),
      (.thai, .medium, "21 พ.ย. 2568"), (.english, .full, "Friday, 21 November 2025"),
      (.english, .long, "21 November 2025"),
      (.english, .medium, "21 Nov 2025"),
    ])
  func dates(language: Language, style: DateStyle, text: String) throws {
    let date = try #require(CivilDate(iso: "2025-11-21"))
    #expect(date.text(in: language, style: style) == text)
  }

  @Test(
    "The months are those of CLDR",
    arguments: [
      (
        Language.thai, DateStyle.long,
        "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
      ),
      (.thai, .medium, "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค."),
      (.english, .medium, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
    ])
  func months(language: Language, style: DateStyle, words: String) {
    let months = (0..<12).map {
      Period(.month, ordinal: 2025 * 12 + $0).text(in: language, style: style).prefix { $0 != " " }
    }
    #expect(months.joined(separator: " ") == words)
  }

  @Test("The short weekdays are those of CLDR, from Monday")
  func weekdays() {
    #expect(CalendarWords.of(.thai).shortWeekdays == ["จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา."])
  }

  @Test(
    "A week is written as its dates",
    arguments: [
      ("2025-11-21", Language.thai, DateStyle.long, "17–23 พฤศจิกายน 2568"),
      ("2025-11-21", .thai, .medium, "17–23 พ.ย. 2568"),
      ("2025-11-21", .english, .long, "17–23 November 2025"),
      ("2025-10-01", .thai, .long, "29 กันยายน – 5 ตุลาคม 2568"),
      ("2025-10-01", .english, .medium, "29 Sep – 5 Oct 2025"),
      ("2026-01-01", .thai, .long, "29 ธันวาคม 2568 – 4 มกราคม 2569"),
      ("2026-01-01", .english, .long, "29 December 2025 – 4 January 2026"),
    ])
  func weeks(day: String, language: Language, style: DateStyle, text: String) throws {
    let week = Period(.week(startingOn: .monday), containing: try #require(CivilDate(iso: day)))
    #expect(week.text(in: language, style: style) == text)
  }

  @Test(
    "What both ends of a stretch share is said once",
    arguments: [
      ("2025-01", "2025-10", Language.thai, DateStyle.medium, "ม.ค. – ต.ค. 2568"),
      ("2025-01", "2025-10", .english, .long, "January – October 2025"),
      ("2025-11", "2026-02", .thai, .medium, "พ.ย. 2568 – ก.พ. 2569"),
      ("2025-01", "2025-01", .thai, .medium, "ม.ค. 2568"),
      ("2025-W02", "2025-W47", .english, .medium, "6 Jan – 23 Nov 2025"), ("2024", "2026", .thai, .long, "ปี 2567–2569"),
    ])
  func ranges(first: String, last: String, language: Language, style: DateStyle, text: String) throws {
    let range = try PeriodRange(#require(Period(iso: first)), #require(Period(iso: last)))
    #expect(range.text(in: language, style: style) == text)
  }

  @Test("A week that starts on a Friday is written as its dates")
  func fridayWeek() throws {
    let week = Period(.week(startingOn: .friday), containing: try #require(CivilDate(iso: "2025-11-27")))
    #expect(week.text(in: .thai) == "21–27 พฤศจิกายน 2568")
  }

  @Test(
    "Longer periods are named",
    arguments: [
      ("2025-11-21", Language.thai, "21 พฤศจิกายน 2568"), ("2025-11", .thai, "พฤศจิกายน 2568"),
      ("2025-11", .english, "November 2025"),
      ("2025-Q4", .thai, "ไตรมาส 4 ปี 2568"), ("2025-Q4", .english, "quarter 4 of 2025"),
      ("2025-H1", .thai, "ครึ่งปีที่ 1 ปี 2568"),
      ("2025-H2", .english, "half 2 of 2025"), ("2025", .thai, "ปี 2568"), ("2025", .english, "2025"),
      ("FY2026", .thai, "ปีงบประมาณ 2569"), ("FY2026", .english, "fiscal year 2026"),
    ])
  func periods(iso: String, language: Language, text: String) throws {
    #expect(try #require(Period(iso: iso)).text(in: language) == text)
  }

  @Test(
    "Lengths are named as queries write them",
    arguments: zip(
      Granularity.names, [Granularity.day, .week(startingOn: .sunday), .month, .quarter, .half, .year, .fiscalYear]))
  func granularities(name: String, granularity: Granularity) {
    #expect(Granularity(name: name, weekStart: .sunday) == granularity)
    #expect(granularity.name == name)
  }
}
