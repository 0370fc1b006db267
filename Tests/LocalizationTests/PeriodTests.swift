import Localization
import Testing

@Suite struct PeriodTests {
  private static let granularities: [Granularity] =
    [.day, .month, .quarter, .half, .year, .fiscalYear] + Weekday.allCases.map { .week(startingOn: $0) }

  private func period(_ text: String) throws -> Period { try #require(Period(iso: text)) }

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  // MARK: Weeks

  @Test(
    "A week holds the day and starts on its weekday",
    arguments: zip(
      Weekday.allCases,
      ["2025-11-17", "2025-11-18", "2025-11-19", "2025-11-20", "2025-11-21", "2025-11-15", "2025-11-16"]))
  func weekStart(weekday: Weekday, first: String) throws {
    // 21 November 2025 is a Friday.
    let week = Period(.week(startingOn: weekday), containing: try date("2025-11-21"))
    #expect(week.firstDay.iso == first)
    #expect(week.firstDay.weekday == weekday)
    #expect(week.lastDay == week.firstDay.advanced(byDays: 6))
  }

  @Test("Weeks before 1970 hold their days too", arguments: Weekday.allCases)
  func earlyWeeks(weekday: Weekday) {
    let wrong = (-30...30).filter { number in
      let week = Period(.week(startingOn: weekday), containing: CivilDate(dayNumber: number))
      return !(week.firstDay.dayNumber...week.lastDay.dayNumber).contains(number) || week.firstDay.weekday != weekday
    }
    #expect(wrong == [])
  }

  // MARK: Arithmetic

  @Test("Neighbouring periods meet without a gap, and each day lies in its own", arguments: granularities)
  func neighbours(granularity: Granularity) throws {
    var period = Period(granularity, containing: try date("1899-12-15"))
    let end = try date("1908-02-01")
    var wrong: [Period] = []
    while period.firstDay < end {
      let next = period.advanced(by: 1)
      let isRight =
        period.lastDay.advanced(byDays: 1) == next.firstDay && period.firstDay <= period.lastDay && period < next
        && Period(granularity, containing: period.firstDay) == period
        && Period(granularity, containing: period.lastDay) == period && next.advanced(by: -1) == period
      if !isRight { wrong.append(period) }
      period = next
    }
    #expect(wrong == [])
  }

  @Test(
    "A period has its first and last day",
    arguments: [
      ("2024-02", "2024-02-01", "2024-02-29"), ("2025-Q1", "2025-01-01", "2025-03-31"),
      ("2025-Q4", "2025-10-01", "2025-12-31"), ("2025-H2", "2025-07-01", "2025-12-31"),
      ("2025", "2025-01-01", "2025-12-31"), ("FY2026", "2025-10-01", "2026-09-30"),
      ("2025-11-21", "2025-11-21", "2025-11-21"),
    ])
  func days(text: String, first: String, last: String) throws {
    let period = try period(text)
    #expect([period.firstDay.iso, period.lastDay.iso] == [first, last])
  }

  @Test(
    "The same period a year before",
    arguments: [
      ("2025-11-21", "2024-11-21"), ("2024-02-29", "2023-02-28"), ("2025-02-28", "2024-02-28"), ("2025-01", "2024-01"),
      ("2025-Q1", "2024-Q1"), ("2025-H2", "2024-H2"), ("2025", "2024"), ("FY2026", "FY2025"),
    ])
  func yearAgo(text: String, before: String) throws {
    #expect(try period(text).yearAgo.iso == before)
  }

  @Test("A week is compared with the one 52 weeks before")
  func weekAgo() throws {
    let week = Period(.week(startingOn: .monday), containing: try date("2025-11-21"))
    #expect(week.yearAgo.iso == "2024-11-18")
  }

  @Test(
    "A period converts to the one that holds its first day",
    arguments: [
      ("2025-11", Granularity.quarter, "2025-Q4"), ("2025-11", .half, "2025-H2"), ("2025-11", .year, "2025"),
      ("2025-09", .fiscalYear, "FY2025"), ("2025-10", .fiscalYear, "FY2026"), ("2025-11-21", .month, "2025-11"),
      ("2025-11-21", .week(startingOn: .friday), "2025-11-21"), ("2025-Q4", .month, "2025-10"),
      ("FY2026", .year, "2025"),
      ("2025", .year, "2025"),
    ])
  func converted(text: String, granularity: Granularity, result: String) throws {
    #expect(try period(text).converted(to: granularity).iso == result)
  }

  @Test("Where one length nests in another, no period crosses a border", arguments: granularities, granularities)
  func nesting(inner: Granularity, outer: Granularity) throws {
    let start = Period(inner, containing: try date("2023-01-01"))
    let crosses = (0..<800).contains { count in
      let period = start.advanced(by: count)
      return Period(outer, containing: period.firstDay) != Period(outer, containing: period.lastDay)
    }
    #expect(inner.nests(in: outer) == !crosses)
  }

  @Test("Periods of several lengths are ordered by their first day")
  func order() throws {
    #expect(try period("2025-12-31") < period("2026"))
    #expect(try period("2025-Q2") < period("2025-05"))
  }

  // MARK: ISO

  @Test(
    "What is written is read back",
    arguments: ["2026-11-20", "2026-11", "2026-Q4", "2026-H1", "2026", "FY2026", "0001", "FY0543"])
  func roundTrip(text: String) {
    #expect(Period(iso: text)?.iso == text)
  }

  @Test(
    "Years may be Buddhist",
    arguments: [
      ("2569-11-20", "2026-11-20"), ("2569-11", "2026-11"), ("2569-Q4", "2026-Q4"), ("2569", "2026"),
      ("FY2569", "FY2026"),
    ])
  func buddhist(text: String, iso: String) {
    #expect(Period(iso: text)?.iso == iso)
  }

  @Test(
    "Text that is no period is refused",
    arguments: [
      "", "26", "2026-", "2026-13", "2026-00", "2026-1", "2026-011", "2026-Q5", "2026-Q0", "2026-Q", "2026-Q04",
      "2026-H3",
      "2026-H01", "2026-W0", "2026-W00", "2026-W54", "2025-W53", "2026-W470", "2026-w47", "FY", "FY26", "FY0000",
      "FY999999999999999999", "FY 026", "0000", "2026-11-31",
      "2026-11-20-1",
      "fy2026", "2026-q4", "๒๕๖๙",
    ])
  func refused(text: String) {
    #expect(Period(iso: text) == nil)
  }

  @Test(
    "A week of ISO 8601 begins on a Monday, and the first of a year holds 4 January",
    arguments: [
      ("2026-W01", "2025-12-29"), ("2026-W47", "2026-11-16"), ("2569-W47", "2026-11-16"), ("2026-W53", "2026-12-28"),
      ("2027-W01", "2027-01-04"), ("2021-W01", "2021-01-04"), ("2020-W53", "2020-12-28"),
    ])
  func isoWeeks(text: String, firstDay: String) throws {
    let week = try #require(Period(iso: text))
    #expect(week.granularity == .week(startingOn: .monday) && week.firstDay.iso == firstDay)
  }

  @Test(
    "A period lies within another as the calendar has it",
    arguments: [
      (Granularity.quarter, Granularity.fiscalYear, true), (.half, .fiscalYear, false), (.half, .year, true),
      (.month, .fiscalYear, true), (.year, .fiscalYear, false), (.fiscalYear, .year, false),
      (.week(startingOn: .monday), .month, false), (.week(startingOn: .monday), .week(startingOn: .friday), false),
      (.day, .week(startingOn: .friday), true), (.fiscalYear, .fiscalYear, true),
    ])
  func nesting(inner: Granularity, outer: Granularity, nests: Bool) {
    #expect(inner.nests(in: outer) == nests)
    guard nests else { return }
    // Every one of them, over ten years.
    for ordinal in 0..<40 {
      let period = Period(inner, containing: CivilDate(dayNumber: 19_000)).advanced(by: ordinal)
      #expect(Period(outer, containing: period.firstDay) == Period(outer, containing: period.lastDay))
    }
  }

  // MARK: Selections

  @Test(
    "A query selects its periods in words",
    arguments: [
      ("all", PeriodSelection.all), ("latest", .latest),
      ("last 52 weeks", .last(count: 52, of: .week(startingOn: .friday))),
      ("last 1 day", .last(count: 1, of: .day)), ("last 4 halves", .last(count: 4, of: .half)),
      ("last 3 fiscalYears", .last(count: 3, of: .fiscalYear)), ("since 2567", .since(Period(.year, ordinal: 2024))),
      (
        "2025-01..2026-10",
        .range(from: Period(.month, ordinal: 2025 * 12), through: Period(.month, ordinal: 2026 * 12 + 9))
      ),
      ("2568-Q1..2569", .range(from: Period(.quarter, ordinal: 2025 * 4), through: Period(.year, ordinal: 2026))),
      (
        "2569-W01..2569-W47",
        .range(
          from: Period(.week(startingOn: .monday), containing: CivilDate(dayNumber: 20451)),
          through: Period(.week(startingOn: .monday), containing: CivilDate(dayNumber: 20773)))
      ),
      (
        "2567-02-29..2567-H2",
        .range(
          from: Period(.day, containing: CivilDate(dayNumber: 19782)),
          through: Period(.half, ordinal: 2024 * 2 + 1))
      ),
      ("since FY2567", .since(Period(.fiscalYear, ordinal: 2024))),
      ("FY2569", .range(from: Period(.fiscalYear, ordinal: 2026), through: Period(.fiscalYear, ordinal: 2026))),
      ("2026..2026", .range(from: Period(.year, ordinal: 2026), through: Period(.year, ordinal: 2026))),
    ])
  func selections(text: String, selection: PeriodSelection) {
    #expect(PeriodSelection(text, weekStart: .friday) == selection)
  }

  @Test(
    "Words that select nothing are refused",
    arguments: [
      "", "last", "last weeks", "last 0 weeks", "last -1 weeks", "last 5", "last 5 decades", "last five weeks",
      "last 999999999999999999 weeks", "since", "since monday", "2026-10..2025-01", "2026..", "..2026", "2026...2027",
      "..", "newest", "Latest",
    ])
  func noSelection(text: String) {
    #expect(PeriodSelection(text, weekStart: .monday) == nil)
  }

  @Test("The longest selection still has days")
  func longest() throws {
    let selection = try #require(PeriodSelection("last 1000000 weeks", weekStart: .monday))
    guard case .last(let count, let granularity) = selection else { return }
    #expect(Period(granularity, ordinal: -count).firstDay < CivilDate(dayNumber: 0))
  }
}
