import TestSupport
import Testing

@testable import Building

/// The law of the build record: an incremental build gives what a clean one gives, byte for byte, or fails like it.
@Suite("Random edits")
struct IncrementalBuildTests {
  @Test("an incremental build equals a clean one", arguments: 1...100 as ClosedRange<UInt64>)
  func equalsClean(seed: UInt64) async throws {
    let disk = try SiteOnDisk()
    var edits = RandomEdits(seed: seed)
    var history = ["seed \(seed)"]
    #expect(try await disk.build().isDone)
    edits.good.append(disk.site)
    var isBroken = false
    for _ in 0..<Int.random(in: 3...5, using: &edits.random) {
      if isBroken, !edits.oneIn(4), let last = edits.good.last {
        disk.site = last
        history.append("mended")
      } else {
        history.append(edits.edit(&disk.site))
      }
      try damageOutput(of: disk, &edits, &history)
      let before = try disk.output
      let incremental = try await disk.build()
      let after = try disk.output
      let clean = try await disk.buildClean()
      let story = Comment(rawValue: history.joined(separator: "\n  "))

      try #require(incremental.isDone == clean.result.isDone, story)
      try #require(incremental.printed == clean.result.printed, story)
      if incremental.isDone {
        if let difference = after.difference(from: clean.tree) { Issue.record("\(difference)\n\(story)") }
        edits.good.append(disk.site)
      } else {
        try #require(after.files == before.files, story)
        #expect(clean.tree.files.isEmpty, story)
      }
      isBroken = !incremental.isDone
    }
  }

  /// Now and then somebody deletes or overwrites a file of the output.
  private func damageOutput(of disk: SiteOnDisk, _ edits: inout RandomEdits, _ history: inout [String]) throws {
    guard edits.oneIn(6),
      let path = edits.random.pick(try disk.output.files.keys.filter { $0 != Manifest.path }.sorted())
    else { return }
    try Disk.remove(disk.publicPath + "/" + path)
    if edits.oneIn(2) { try Disk.write(Array("damaged".utf8), to: disk.publicPath + "/" + path) }
    history.append("damaged \(path)")
  }
}
