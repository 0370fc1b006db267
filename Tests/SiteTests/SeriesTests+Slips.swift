import SourceText
import Testing

@testable import Site

/// What is nearly right, or not there.
extension SeriesTests {
  @Test(
    "a rhythm or a coverage that is nearly right is told how it is written",
    arguments: [
      ("every Friday 09:00", "every friday 9:00", "every Friday 09:00"),
      ("every Friday 09:00", "ทุกวันศุกร์ 09.00 น.", "ทุกวันศุกร์ 09:00 น."),
      ("every Friday 09:00", "ทุกวันศุกร์ เวลา ๙.๐๐น.", "ทุกวันศุกร์ 09:00 น."),
      ("every Friday 09:00", "ทุกศุกร์ 9:00", "ทุกวันศุกร์ 09:00 น."),
      ("every Friday 09:00", "each Fryday at 09:00", "every Friday 09:00"),
      ("every Friday 09:00", "every month on day 15 9.30", "every month on day 15 09:30"),
      ("every Friday 09:00", "every month 15", "every month on day 15 09:00"),
      ("every Friday 09:00", "every month on the 15 9:00", "every month on day 15 09:00"),
      ("previous week", "last week", "previous week"), ("previous week", "สัปดาห์ที่แล้ว", "previous week"),
      ("previous week", "this mounth", "this month"), ("previous week", "previous fiscalyear", "previous fiscalYear"),
    ])
  func slips(old: String, new: String, meant: String) {
    var site = Self.site("2026-11-20", clock: "2026-11-20T09:00", matter: "title: A\n")
    site.files["Content/series/goods.yaml"] = Self.series.replacing(old, with: new)
    let found = site.diagnostics()
    #expect(found.map(\.problem.code) == ["wrong-type"])
    #expect(found.map(\.hint?.english) == ["did you mean '\(meant)'?"])
    #expect(found.map(\.hint?.thai) == ["หมายถึง '\(meant)' หรือไม่"])
  }

  @Test(
    "a rhythm without a time, or with none that there is, is told with one",
    arguments: [
      ("ทุกวันศุกร์", "ทุกวันศุกร์ 09:00 น."), ("every Friday", "every Friday 09:00"),
      ("every Friday 25:00", "every Friday 09:00"), ("every month on day 15", "every month on day 15 09:00"),
    ])
  func timeless(text: String, meant: String) { #expect(ReleaseRhythm.meant(by: text) == meant) }

  @Test("what names no day is not guessed at", arguments: ["ทุกวันหยุด", "9:00", ""])
  func noSlips(text: String) { #expect(ReleaseRhythm.meant(by: text) == nil) }

  @Test("a report says whether a bulletin waits for its series or for its 'publishAt'")
  func reasons() {
    for (date, matter, reason) in [
      ("2026-12-11", "", "its time in the 'rhythm' of its series 'goods' is to come"),
      ("2026-11-27", "", "the time to which an exception of its series 'goods' moves it is to come"),
      ("2026-12-11", "publishAt: 2026-12-11T10:00\n", "its 'publishAt' is to come"),
    ] {
      let items = Self.site(date, clock: "2026-11-20T09:00", matter: matter).load().contents.withheldItems()
      #expect(items.first { $0.subject == .bulletin }?.reason.english == reason)
    }
  }

  @Test(
    "a key that is missing in a correction, a withdrawal or an exception is told with all that there are",
    arguments: [
      (
        "corrections: [{date: 2026-11-20, what: A, reason: B}]",
        "add 'kind'; all of it is written '{date: 2026-11-25, kind: correction, what: …, reason: …}'"
      ),
      ("withdrawn: {date: 2026-12-20}", "add 'reason'; all of it is written '{date: 2026-11-25, reason: …}'"),
    ])
  func forms(matter: String, hint: String) {
    let site = Self.site("2026-11-20", clock: "2026-11-20T09:00", matter: "title: A\n\(matter)\n")
    #expect(site.diagnostics().map(\.problem.code) == ["missing-key"] && site.hints() == [hint])
  }

  @Test(
    "slips of corrections, withdrawals and dates are told with what was meant, once",
    arguments: [
      ("corrections: [{date: 2026-11-20, kind: ปรับปรุ่ง, what: A, reason: B}]", "did you mean 'ปรับปรุง'?"),
      ("corrections: [{date: 2026-11-20, kind: revison, what: A, reason: B}]", "did you mean 'revision'?"),
      ("corrections: [{date: 2569-13-02, kind: revision, what: A, reason: B}]", "write year, month, day"),
      ("publishAt: 2569-13-02T09:00", "write year, month, day"), ("publishAt: 2569-11-31", "write year, month, day"),
      ("withdrawn: 2569-12-03", nil),
    ])
  func matterSlips(matter: String, hint: String?) {
    let site = Self.site("2026-11-20", clock: "2026-11-20T09:00", matter: "title: A\n\(matter)\n")
    let found = site.diagnostics()
    #expect(found.map(\.problem.code) == ["wrong-type"] && found.map(\.hint?.english) == [hint])
    let message = found.first?.problem.message.english ?? ""
    if matter.contains("-13-") { #expect(message.hasSuffix("there is no month 13")) }
    if matter.contains("-31") { #expect(message.hasSuffix("that month has 30 days")) }
    if hint == nil { #expect(message.contains("{date: 2026-11-25, reason: …}")) }
  }
}
