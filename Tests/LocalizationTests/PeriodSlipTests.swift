import Localization
import Testing

@Suite("A period that cannot be read")
struct PeriodSlipTests {
  @Test(
    "is told by what it comes near to",
    arguments: [
      ("last 12 mounth", "last 12 months"), ("last 1 weeek", "last 1 week"),
      ("last 52 Weeks", "last 52 weeks"), ("lastest", "latest"), ("last month", "last 1 month"),
      ("last 2 halfs", "last 2 halves"), ("sinse 2567", "since 2567"), ("2025-01 - 2025-03", "2025-01..2025-03"),
      ("2025-01 to 2025-03", "2025-01..2025-03"), ("2568-01 ถึง 2568-03", "2568-01..2568-03"),
      ("2025-01…2025-03", "2025-01..2025-03"), ("2025-01 .. 2025-03", "2025-01..2025-03"),
      ("2025-03 - 2025-01", nil), ("last 12 blah", nil), ("last x months", nil), ("soon", nil), ("", nil),
      ("2025-01..2025-02..2025-03", nil),
    ])
  func meant(text: String, expected: String?) {
    #expect(PeriodSelection.meant(by: text, weekStart: .monday) == expected)
  }
}
