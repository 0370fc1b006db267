import SourceText
import Testing

@testable import Site

/// Exceptions that do not do what they say.
extension SeriesTests {
  @Test("an exception of a day without a release is a warning with the nearest days, unless a bulletin of it is moved")
  func idleException() {
    var site = Self.site("2026-11-20", clock: "2026-11-20T09:00", matter: "title: A\n")
    let path = "Content/series/goods.yaml"
    site.files[path] = Self.series.replacing("date: 2026-12-04", with: "date: 2026-12-05")
    #expect(site.problems == ["\(path):7:12 exception-without-effect"])
    #expect(site.hints() == ["the nearest days are 2026-12-04 and 2026-12-11"])
    site.files[path] = Self.series.replacing("rhythm: every Friday 09:00\n", with: "")
    #expect(site.problems.map { $0.hasSuffix("exception-without-effect") } == [true, true])
    site.files[path] = Self.series.replacing("date: 2026-11-27", with: "date: 2026-11-26")
    #expect(site.problems == ["\(path):6:12 exception-without-effect"])
    site.files["Content/bulletins/2026/b.th.md"] = "---\ntitle: B\nseries: goods\ndate: 2026-11-26\n---\nb\n"
    #expect(site.problems == [])
  }

  @Test("a bulletin dated on a day without a release is a warning at its date, unless it says when it is published")
  func dateOffRhythm() {
    var site = Self.site("2026-11-19", clock: "2026-11-18T09:00", matter: "title: A\n")
    site.files["Content/bulletins/2026/a.en.md"] = "---\ntitle: A\n---\na\n"
    #expect(site.problems == ["Content/bulletins/2026/a.th.md:3:7 date-off-rhythm"])
    #expect(site.hints().first?.hasPrefix("the nearest days are 2026-11-13 and 2026-11-20;") == true)
    for line in ["publishAt: 2026-11-19T10:00", "draft: true"] {
      let own = Self.site("2026-11-19", clock: "2026-11-18T09:00", matter: "title: A\n\(line)\n")
      #expect(own.problems == [])
    }
    let due = Self.site("2026-11-20", clock: "2026-11-18T09:00", matter: "title: A\n")
    #expect(due.problems == [])
  }

  @Test("the latest bulletin of a series, and no other, says when the next one is due")
  func nextRelease() throws {
    var site = Self.site("2026-11-20", clock: "2026-11-20T09:00", matter: "title: A\n")
    site.files["Content/bulletins/2026/old.th.md"] = "---\ntitle: B\nseries: goods\ndate: 2026-11-13\n---\nb\n"
    site.files["Templates/bulletin.html"] =
      "{% if bulletin.nextRelease %}{{ bulletin.nextRelease.date.iso }} {{ bulletin.nextRelease.time or \"\" }}{% else %}-{% endif %}"
    // That of 27 November is moved.
    #expect(try site.page("/bulletins/2026/a/") == "2026-11-30 10:00")
    #expect(try site.page("/bulletins/2026/old/") == "-")
  }

  @Test("a bulletin of a day that an exception leaves out is a warning, unless it says itself when it is published")
  func cancelledBulletin() {
    var site = Self.site("2026-12-04", clock: "2026-11-20T09:00", matter: "title: A\n")
    #expect(site.problems == ["Content/bulletins/2026/a.th.md:3:7 release-cancelled"])
    #expect(site.diagnostics().first?.notes.first?.place?.file.path == "Content/series/goods.yaml")
    for line in ["publishAt: 2026-12-04T10:00", "draft: true"] {
      let own = Self.site("2026-12-04", clock: "2026-11-20T09:00", matter: "title: A\n\(line)\n")
      #expect(own.problems == [])
    }
    site.files["Content/series/goods.yaml"] = Self.series.replacing(
      "date: 2026-12-04, reason: {th: วันหยุด, en: holiday}",
      with: "date: 2026-12-04, reason: {th: วันหยุด, en: holiday}, moved: 2026-12-07T09:00")
    #expect(site.problems == [])
  }
}
