import Localization
import TestSupport
import Testing

@Suite struct InstantTests {
  @Test(
    "A moment is read with or without a time and a zone",
    arguments: [
      ("1970-01-01T00:00Z", 0), ("1970-01-01", -25_200), ("1970-01-01T07:00", 0), ("1970-01-01 07:00:05", 5),
      ("1970-01-01T07:00:00+07:00", 0), ("1969-12-31T20:30-03:30", 0), ("2026-11-20T09:00:00+07:00", 1_795_140_000),
      ("2569-11-20T09:00", 1_795_140_000), ("2026-11-20T02:00:00Z", 1_795_140_000),
    ])
  func reads(text: String, seconds: Int) {
    #expect(Instant(text, zone: .thailand)?.secondsSinceEpoch == seconds)
  }

  @Test(
    "Text that is no moment is refused",
    arguments: [
      "", "T", "2026-11", "2026-11-20T", "2026-11-20T9:00", "2026-11-20T24:00", "2026-11-20T09:60",
      "2026-11-20T09:00:60",
      "2026-11-20T09", "2026-11-20T09:00:00.5", "2026-11-20T09:00+7", "2026-11-20T09:00+15:00",
      "2026-11-20T09:00+07:60",
      "2026-11-20T09:00 +07:00", "2026-11-20T09:00z", "2026-02-30T09:00", "2026-11-20TZ", "2026-11-20T-1:00",
    ])
  func refused(text: String) {
    #expect(Instant(text, zone: .thailand) == nil)
  }

  @Test(
    "A moment is printed in a zone",
    arguments: [
      (0, ZoneOffset.thailand, "1970-01-01T07:00:00+07:00"), (0, .utc, "1970-01-01T00:00:00Z"),
      (0, ZoneOffset(minutes: -210), "1969-12-31T20:30:00-03:30"), (-1, .utc, "1969-12-31T23:59:59Z"),
      (1_795_140_000, .thailand, "2026-11-20T09:00:00+07:00"),
    ])
  func prints(seconds: Int, zone: ZoneOffset, text: String) {
    #expect(Instant(secondsSinceEpoch: seconds).iso(in: zone) == text)
  }

  @Test("What is printed is read back", arguments: [-14 * 60, -210, 0, 5, 7 * 60, 14 * 60])
  func roundTrip(minutes: Int) {
    var generator = SeededGenerator(seed: 3)
    let zone = ZoneOffset(minutes: minutes)
    let wrong = (0..<500).map { _ in
      Instant(secondsSinceEpoch: Int.random(in: -9_000_000_000...9_000_000_000, using: &generator))
    }
    .filter { Instant($0.iso(in: zone), zone: .thailand) != $0 }
    #expect(wrong == [])
  }

  @Test(
    "The day and the hour depend on the zone",
    arguments: [
      (ZoneOffset.thailand, "2026-11-21", "00:30"), (.utc, "2026-11-20", "17:30"),
      (ZoneOffset(minutes: -210), "2026-11-20", "14:00"),
    ])
  func day(zone: ZoneOffset, date: String, time: String) throws {
    let instant = try #require(Instant("2026-11-21T00:30", zone: .thailand))
    #expect([instant.date(in: zone).iso, instant.clockTime(in: zone)] == [date, time])
  }

  @Test("A zone is read and printed", arguments: ["Z", "+07:00", "-03:30", "+14:00"])
  func zones(text: String) {
    #expect(ZoneOffset(text)?.iso == text)
  }

  @Test("Text that is no zone is refused", arguments: ["", "07:00", "+7:00", "+0700", "+07", "+15:00", "UTC", "z"])
  func noZone(text: String) {
    #expect(ZoneOffset(text) == nil)
  }
}
