import Localization
import Testing

@Suite struct CivilDateTests {
  @Test(
    "Known days have their day number and weekday",
    arguments: [
      (1970, 1, 1, 0, Weekday.thursday), (2000, 1, 1, 10_957, .saturday), (2000, 2, 29, 11_016, .tuesday),
      (1969, 12, 31, -1, .wednesday), (1932, 6, 24, -13_705, .friday), (2025, 11, 21, 20_413, .friday),
      (2026, 11, 20, 20_777, .friday), (1582, 10, 15, -141_427, .friday), (1, 1, 1, -719_162, .monday),
    ])
  func known(year: Int, month: Int, day: Int, number: Int, weekday: Weekday) {
    let date = CivilDate(year: year, month: month, day: day)
    #expect(date?.dayNumber == number)
    #expect(date?.weekday == weekday)
  }

  @Test(
    "A day the calendar does not have is refused",
    arguments: [
      (2025, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1), (2025, 1, 0), (0, 1, 1), (10_000, 1, 1),
    ])
  func refused(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "Leap years are those of the Gregorian calendar",
    arguments: [(2000, 29), (1900, 28), (2024, 29), (2025, 28), (2400, 29)])
  func leapYears(year: Int, days: Int) {
    #expect(CivilDate.dayCount(year: year, month: 2) == days)
  }

  @Test("From 1800 to 2600 every day follows the one before, and reads back from its parts")
  func everyDay() throws {
    var number = try #require(CivilDate(year: 1800, month: 1, day: 1)).dayNumber
    // 1 January 1800 was a Wednesday.
    var weekday = 2
    var wrong: [String] = []
    for year in 1800...2600 {
      for month in 1...12 {
        for day in 1...CivilDate.dayCount(year: year, month: month) {
          let date = CivilDate(dayNumber: number)
          let isRight =
            date.components == (year, month, day) && CivilDate(year: year, month: month, day: day) == date
            && date.weekday.rawValue == weekday
          if !isRight { wrong.append("\(year)-\(month)-\(day)") }
          number += 1
          weekday = (weekday + 1) % 7
        }
      }
    }
    #expect(wrong == [])
  }

  @Test(
    "ISO dates are read in both eras",
    arguments: [
      ("2026-11-20", "2026-11-20"), ("2569-11-20", "2026-11-20"), ("2567-02-29", "2024-02-29"),
      ("0001-01-01", "0001-01-01"),
      ("2399-12-31", "2399-12-31"), ("2400-01-01", "1857-01-01"), ("2700-12-31", "2157-12-31"),
      ("2701-01-01", "2701-01-01"),
    ])
  func iso(text: String, date: String) {
    #expect(CivilDate(iso: text)?.iso == date)
  }

  @Test(
    "Text that is no ISO date is refused",
    arguments: [
      "", "2026", "2026-11", "2026-1-20", "26-11-20", "2026-11-200", "2026-11-20T00", "2026/11/20", "+026-11-20",
      "2026-02-30", "2566-02-29", "2026-00-10", "20 26-11-20", "๒๕๖๙-๑๑-๒๐", "2026--1-20", "--------", "99999-01-01",
    ])
  func notISO(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("Days are counted forth and back over months and years")
  func advanced() {
    #expect(CivilDate(iso: "2024-02-28")?.advanced(byDays: 2).iso == "2024-03-01")
    #expect(CivilDate(iso: "2024-01-01")?.advanced(byDays: -1).iso == "2023-12-31")
  }

  @Test(
    "A weekday has its English name",
    arguments: zip(["monday", "thursday", "sunday"], [Weekday.monday, .thursday, .sunday]))
  func weekdayNames(name: String, weekday: Weekday) {
    #expect(Weekday(name: name) == weekday)
  }

  @Test("Other names are no weekday", arguments: ["Monday", "mon", "จันทร์", ""])
  func noWeekday(name: String) {
    #expect(Weekday(name: name) == nil)
  }
}
