import Foundation
import Localization
import TestSupport
import Testing

@testable import Building
@testable import Site

/// `nextChange` is true: until then the same files make the same site, and then another.
@Suite("The next change")
struct OutlookTests {
  /// Builds at each next change, just before it, and at some instants on the way.
  /// - Returns: the changes, as texts.
  private static func follow(
    _ disk: SiteOnDisk, seed: UInt64 = 1, atMost limit: Int
  ) async throws -> [String] {
    var random = SeededGenerator(seed: seed)
    var changes: [String] = []
    var result = try await disk.build()
    try #require(result.outlook != nil, "\(result.printed)")
    while changes.count < limit, let outlook = result.outlook, let next = outlook.nextChange {
      let before = try disk.output
      let way = outlook.clock.secondsSinceEpoch..<next.secondsSinceEpoch
      for second in [Int.random(in: way, using: &random), way.upperBound - 1].sorted() {
        disk.site.clock = Instant(secondsSinceEpoch: second)
        let between = try await disk.build()
        #expect(between.rendered == [] && between.isDone, "\(disk.site.clock.shortISO(in: .thailand))")
        #expect(try disk.output.difference(from: before) == nil)
        #expect(between.outlook?.nextChange == next)
      }
      disk.site.clock = next
      result = try await disk.build()
      changes.append(next.shortISO(in: .thailand))
      // What is published then may have errors, which is a change too.
      guard result.isDone else { break }
      let isChanged = try !result.rendered.isEmpty || disk.output.difference(from: before) != nil
      #expect(isChanged, "nothing changes at \(changes[changes.count - 1])")
    }
    return changes
  }

  /// A site with one of everything that waits for its time.
  private static func site() -> FixtureSite {
    var site = FixtureSite()
    let descriptor = "Content/datasets/prices/datapackage.yaml"
    // When the first of the embargoes ends, the second still withholds the same rows.
    site.replace(
      "    nextRelease: 2026-11-23T09:00\n",
      with: """
            nextRelease: 2026-11-24T09:00
            embargo:
              - {until: 2026-11-21T08:00, from: 2026-11-16, lastUpdated: 2026-11-09}
              - {until: 2026-11-22T09:00, from: 2026-W47, lastUpdated: 2026-11-09}

        """, in: descriptor)
    site["Content/datasets/prices/prices.csv"] += "2026-11-16,32,15400,A\n"
    site["Content/datasets/later/datapackage.yaml"] = """
      name: later
      resources:
        - {name: later, path: later.csv, publishAt: 2026-12-02T09:00, schema: {primaryKey: code, fields: [{name: code, type: string}, {name: slug, type: string}]}}
      """
    site["Content/datasets/later/later.csv"] = "code,slug\na,a\n"
    site["Content/pages/later/each.th.md"] = "---\ntitle: L\neach: later\n---\nx\n"
    site["Content/series/rice.yaml"] = """
      title: {th: ข้าว, en: Rice}
      rhythm: every Friday 09:00
      exceptions:
        - {date: 2026-12-04, reason: {th: หยุด, en: holiday}}
        - {date: 2027-02-05, reason: {th: ย้าย, en: moved}, moved: 2027-03-01T10:00}
      """
    // On a day of the rhythm, and published some days later.
    site["Content/bulletins/2026/slow.th.md"] =
      "---\ntitle: S\nseries: rice\ndate: 2026-11-20\npublishAt: 2026-11-25T10:00\n---\nx\n"
    site["Content/bulletins/2026/waiting.th.md"] =
      "---\ntitle: W\ndate: 2026-11-26\npublishAt: 2026-11-26T09:00\nperiod: 2026-11-23 week\ndata: {p: {dataset: prices, measure: price, where: {province: \"32\"}}}\n---\n`=p`\n"
    site["Content/bulletins/2026/withdrawn.th.md"] =
      "---\ntitle: B\ndate: 2026-11-11\nwithdrawn: {date: 2026-11-29, reason: x}\n---\nx\n"
    // Withdrawn while it waits.
    site["Content/bulletins/2026/never.th.md"] =
      "---\ntitle: N\ndate: 2026-11-12\nperiod: 2027-11-23 week\nwithdrawn: {date: 2026-11-30, reason: x}\ndata: {p: {dataset: prices, measure: price, where: {province: \"32\"}}}\n---\n`=p`\n"
    site["Content/bulletins/2026/mended.th.md"] = """
      ---
      title: M
      date: 2026-11-10
      corrections:
        - {date: 2026-11-28, kind: correction, what: {th: ก, en: A}, reason: {th: ข, en: B}}
      ---
      x
      """
    return site
  }

  @Test("a site with everything that waits for its time changes when it is said to, and at no other time")
  func constructed() async throws {
    let disk = try SiteOnDisk(Self.site())
    let changes = try await Self.follow(disk, atMost: 16)
    #expect(
      changes == [
        // The bulletin of Friday that comes later stands for itself; rows; a release that is overdue; the bulletin.
        "2026-11-21T00:00+07:00", "2026-11-22T09:00+07:00", "2026-11-24T09:00+07:00", "2026-11-25T10:00+07:00",
        // A Friday five weeks ahead, the bulletin of this one, a correction.
        "2026-11-27T00:00+07:00", "2026-11-27T09:00+07:00", "2026-11-28T00:00+07:00",
        // Two withdrawals.
        "2026-11-29T00:00+07:00", "2026-11-30T00:00+07:00", "2026-12-02T09:00+07:00",
        "2026-12-04T00:00+07:00", "2026-12-04T09:00+07:00", "2026-12-11T00:00+07:00", "2026-12-11T09:00+07:00",
        "2026-12-18T00:00+07:00", "2026-12-18T09:00+07:00",
      ])
  }

  @Test("without a series time changes what is dated, and then nothing more")
  func plain() async throws {
    var site = FixtureSite()
    site.clock = Instant("2026-11-20T09:00", zone: .thailand)!
    let disk = try SiteOnDisk(site)
    #expect(try await Self.follow(disk, atMost: 9) == ["2026-11-23T09:00+07:00", "2026-11-27T09:00+07:00"])
  }

  @Test("random sites change when they are said to", arguments: 1...12 as ClosedRange<UInt64>)
  func random(seed: UInt64) async throws {
    let disk = try SiteOnDisk(Self.site())
    var edits = RandomEdits(seed: seed)
    for _ in 0..<6 {
      let last = disk.site
      _ = edits.edit(&disk.site)
      let result = try await disk.build()
      if !result.isDone { disk.site = last }
    }
    _ = try await Self.follow(disk, seed: seed, atMost: 4)
  }

  @Test("the demonstration site changes when it is said to")
  func demonstration() async throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = try TemporaryFolder()
    for name in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        atPath: root.appending(path: name).path, toPath: folder.path + "/" + name)
    }
    var options = BuildOptions(
      site: folder.path, output: folder.path + "/Public", clock: Instant("2026-11-20T09:00", zone: .thailand)!)
    let first = await Builder.build(options)
    let next = try #require(first.outlook?.nextChange)
    let before = try Tree(options.output)
    options.clock = Instant(secondsSinceEpoch: next.secondsSinceEpoch - 1)
    let same = await Builder.build(options)
    #expect(same.isDone && same.rendered == [])
    #expect(try Tree(options.output).difference(from: before) == nil)
    options.clock = next
    let other = await Builder.build(options)
    #expect(other.isDone && !other.rendered.isEmpty)
    #expect(try Tree(options.output).difference(from: before) != nil)
  }
}
