import Foundation
import Localization
import TestSupport
import Testing

@testable import Building
@testable import Site

/// The law of the build record: an incremental build gives what a clean one gives, byte for byte, or fails like it.
@Suite("Random edits")
struct IncrementalBuildTests {
  /// `RANDOM_SITES=500 swift test --filter IncrementalBuildTests` tries more.
  static let count = ProcessInfo.processInfo.environment["RANDOM_SITES"].flatMap { UInt64($0) } ?? 60

  @Test("an incremental build equals a clean one", arguments: 1...count)
  func equalsClean(seed: UInt64) async throws {
    let disk = try SiteOnDisk()
    var edits = RandomEdits(seed: seed)
    var history = ["seed \(seed)"]
    #expect(try await disk.build().isDone)
    edits.good.append(disk.site)
    var isBroken = false
    var tampering = Tampering()
    // Half of the sequences are about bulletins with records.
    if seed % 2 == 0 { try record(on: disk, &history) }
    for _ in 0..<Int.random(in: 3...5, using: &edits.random) {
      if isBroken, !edits.oneIn(4), let last = edits.good.last {
        disk.site = last
        history.append("mended")
      } else {
        history.append(edits.edit(&disk.site))
      }
      if edits.oneIn(8) { try record(on: disk, &history) }
      while edits.oneIn(3) {
        if let words = try tampering.tamper(with: disk, &edits.random) { history.append(words) }
      }
      let before = try disk.output
      let incremental = try await disk.build()
      let after = try disk.output
      let clean = try await disk.buildClean()
      let story = Comment(rawValue: history.joined(separator: "\n  "))

      try #require(incremental.isDone == clean.result.isDone, story)
      try #require(incremental.printed == clean.result.printed, story)
      if incremental.isDone {
        var expected = clean.tree
        for (path, text) in tampering.foreign {
          expected.files[path] = Tree.File(bytes: Array(text.utf8), node: 0, modified: 0)
        }
        if let difference = after.difference(from: expected) { Issue.record("\(difference)\n\(story)") }
        edits.good.append(disk.site)
      } else {
        try #require(after.files == before.files, story)
        #expect(clean.tree.files.isEmpty, story)
      }
      isBroken = !incremental.isDone
    }
  }

  /// Makes records of the bulletins, as `phanit record` does, in the site's sources.
  private func record(on disk: SiteOnDisk, _ history: inout [String]) throws {
    try disk.write()
    disk.site.replace("records: off", with: "records: warn", in: SiteSettings.path)
    let (recorded, _) = BulletinRecorder.record(
      [], site: disk.sitePath, replacing: .unpublished, clock: disk.site.clock, now: disk.site.clock,
      dictionary: disk.thaiDictionary)
    for path in recorded.map(\.path) {
      disk.site[path] = String(decoding: try Disk.read(disk.sitePath + "/" + path), as: UTF8.self)
    }
    history.append("\(recorded.count) bulletins recorded")
  }
}
