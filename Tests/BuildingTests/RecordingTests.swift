import Localization
import SourceText
import Testing
import TestSupport

@testable import Building
@testable import Site

@Suite("Recording bulletins")
struct RecordingTests {
  private static let bulletin = "Content/bulletins/2026/first"

  private static func record(
    on disk: SiteOnDisk, replacing replacement: RecordReplacement = .never, at clock: String, now: String? = nil
  ) -> [String] {
    BulletinRecorder.record(
      ["first"], site: disk.sitePath, replacing: replacement, clock: Instant(clock, zone: .thailand)!,
      now: Instant(now ?? clock, zone: .thailand)!, dictionary: disk.thaiDictionary
    ).diagnostics.map(\.problem.code)
  }

  @Test(
    "a damaged record of a published bulletin is to be brought back first; what is made in its place is told, in one voice"
  )
  func damaged() throws {
    let disk = try SiteOnDisk()
    try disk.write()
    let file = Self.bulletin + ".record.json"
    #expect(Self.record(on: disk, at: "2026-11-13T08:00") == [])
    try Disk.replace(disk.sitePath + "/" + file, with: Array("{}".utf8))
    let after = Instant("2026-11-14T00:00", zone: .thailand)!
    func hints(_ replacement: RecordReplacement) -> [String] {
      BulletinRecorder.record(
        ["first"], site: disk.sitePath, replacing: replacement, clock: after, now: after,
        dictionary: disk.thaiDictionary
      ).diagnostics.compactMap { $0.problem.hint?.english }
    }
    let refused = hints(.unpublished)
    #expect(refused.count == 1 && refused[0].contains("git restore \(file)") && refused[0].contains("--published"))
    #expect(refused == [RecordProblem.damaged(file).hint?.english])
    let made = hints(.always)
    #expect(made.count == 1 && made[0].hasPrefix("if the old record was right"))
    let replaced = RecordProblem.replaced("2026/first", count: 1, first: Prose(th: "A", en: "A"), isPublished: true)
    #expect(made == [replaced.hint?.english])
  }

  @Test(
    "a record may be made anew until its bulletin is published; after that only by --published, and the old one is kept"
  )
  func replacing() throws {
    let disk = try SiteOnDisk()
    try disk.write()
    let path = disk.sitePath + "/" + Self.bulletin + ".record.json"
    func kept() throws -> [String] {
      try Disk.names(in: Disk.parent(of: path)).filter { $0.contains(".record-") }
    }
    #expect(Self.record(on: disk, at: "2026-11-13T08:00") == [])
    #expect(Self.record(on: disk, at: "2026-11-13T08:30") == ["record-exists"])
    #expect(Self.record(on: disk, replacing: .unpublished, at: "2026-11-13T20:00") == [])
    let old = try Disk.read(path)
    for replacement in [RecordReplacement.never, .unpublished] {
      #expect(Self.record(on: disk, replacing: replacement, at: "2026-11-14T00:00") == ["record-published"])
    }
    #expect(try Disk.read(path) == old && kept() == [])
    #expect(Self.record(on: disk, replacing: .always, at: "2026-11-14T00:00") == ["record-kept"])
    #expect(try Disk.read(path) != old)
    let name = try #require(try kept().first)
    #expect(try kept().count == 1 && Disk.read(Disk.parent(of: path) + "/" + name) == old)
  }

  @Test("a record for a moment before its bulletin was published is no way around that")
  func earlierMoment() throws {
    let disk = try SiteOnDisk()
    try disk.write()
    let path = disk.sitePath + "/" + Self.bulletin + ".record.json"
    let (before, after) = ("2026-11-13T08:00", "2026-11-20T09:00")
    #expect(Self.record(on: disk, at: before, now: after) == [])
    let old = try Disk.read(path)
    #expect(Self.record(on: disk, replacing: .unpublished, at: before, now: after) == ["record-published"])
    #expect(try Disk.read(path) == old)
    #expect(Self.record(on: disk, replacing: .always, at: before, now: after) == ["record-kept"])
    for text in ["th", "en"].map({ Self.bulletin + ".\($0).md" }) {
      disk.site.replace("date: 2026-11-13", with: "date: 2026-11-13\npublishAt: 2026-11-19T09:00", in: text)
    }
    try disk.write()
    #expect(Self.record(on: disk, replacing: .unpublished, at: after, now: before) == ["record-published"])
    #expect(Self.record(on: disk, replacing: .unpublished, at: before, now: after) == ["record-published"])
    #expect(Self.record(on: disk, replacing: .unpublished, at: before) == [])
  }

  @Test("what is dated ahead without a time is on the site at once, and so published until the day comes and after it")
  func datedAhead() throws {
    let disk = try SiteOnDisk()
    try disk.write()
    #expect(Self.record(on: disk, at: "2026-11-12T08:00") == [])
    #expect(Self.record(on: disk, replacing: .unpublished, at: "2026-11-12T09:00") == ["record-published"])
    #expect(
      Self.record(on: disk, replacing: .unpublished, at: "2026-11-13T09:00", now: "2026-11-12T09:00")
        == ["record-published"])
    #expect(Self.record(on: disk, replacing: .unpublished, at: "2026-11-13T09:00") == [])
  }
}
