import DemonstrationData
import Testing

@Suite("Days and numbers of the generator")
struct DayTests {
  @Test(
    "a day knows its number, weekday and text",
    arguments: [
      (1970, 1, 1, 0, 3, "1970-01-01"),
      (2000, 2, 29, 11_016, 1, "2000-02-29"),
      (2024, 12, 31, 20_088, 1, "2024-12-31"),
      (2026, 11, 9, 20_766, 0, "2026-11-09"),
    ])
  func day(year: Int, month: Int, day: Int, number: Int, weekday: Int, text: String) {
    let made = Day(year: year, month: month, day: day)
    #expect(made.number == number)
    #expect(made.weekday == weekday)
    #expect(made.description == text)
  }

  @Test("every day of eight centuries comes back from its components")
  func roundTrip() {
    for number in stride(from: 0, to: 292_194, by: 1) {
      let (year, month, day) = Day(number: number).components
      guard Day(year: year, month: month, day: day).number == number else {
        Issue.record("day \(number) came back as \(year)-\(month)-\(day)")
        return
      }
    }
  }

  @Test("a month knows its text")
  func month() {
    #expect(Month(year: 2026, month: 10).description == "2026-10")
    #expect(Month(year: 2026, month: 12) < Month(year: 2027, month: 1))
  }

  @Test("SplitMix64 gives the numbers of its reference implementation")
  func splitMix64() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }

  @Test("a bell is centred, and as wide as it says")
  func bell() {
    var generator = SplitMix64(series: "test")
    let draws = (0..<20_000).map { _ in generator.bell() }
    let mean = draws.reduce(0, +) / 20_000
    #expect(abs(mean) < 0.03)
    #expect(abs(draws.reduce(0) { $0 + $1 * $1 } / 20_000 - 1) < 0.05)
  }
}
