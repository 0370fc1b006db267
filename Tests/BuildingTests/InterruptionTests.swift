import Foundation
import Synchronization
import Testing

@testable import Building

@Suite("Builds that are asked to end")
struct InterruptionTests {
  @Test("whenever the signal comes, the output stays as it was, and nothing is left", arguments: [0, 1, 2, 10, 30, 50])
  func stops(after count: Int) async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    disk.site["Content/pages/about.th.md"] += "\nMore.\n"
    try await disk.build()
    disk.site["Content/pages/about.th.md"] += "\nAnd more.\n"
    try disk.write()
    let before = try disk.output
    let names = try Disk.names(in: disk.sitePath)
    let asked = Mutex(0)
    var options = disk.options()
    options.interruption = {
      asked.withLock { asked in
        asked += 1
        return asked > count ? SIGINT : nil
      }
    }
    let result = await Builder.build(options)
    #expect(!result.isDone && result.codes == ["build-interrupted"])
    #expect(try disk.output.files == before.files)
    #expect(try Disk.names(in: disk.sitePath) == names)
    #expect(try await disk.build().isDone)
    #expect(try disk.output.difference(from: try await disk.buildClean().tree) == nil)
  }

  @Test("a signal is noted")
  func noted() {
    #expect(Interruption.signal == nil)
    Interruption.note()
    kill(getpid(), SIGTERM)
    // Some threads take no signals: the one that does gets it in a moment.
    for _ in 0..<1_000 where Interruption.signal == nil { usleep(1_000) }
    #expect(Interruption.signal == SIGTERM)
    signal(SIGINT, SIG_DFL)
  }
}
