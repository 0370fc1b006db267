import SourceText
import Testing

@testable import Building

@Suite("The progress of a build")
struct ProgressTests {
  @Test("the line has the step, how much is done, and how much time is left once that can be told")
  func text() {
    var line = ProgressLine()
    #expect(line.text(for: BuildProgress(phase: .read), at: .zero)?.english == "read …")
    #expect(line.text(for: BuildProgress(phase: .load), at: .milliseconds(200))?.thai == "ตรวจเนื้อหา…")
    func rendering(_ done: Int, at time: Duration) -> Prose? {
      line.text(for: BuildProgress(phase: .render, done: done, total: 2_000), at: time)
    }
    #expect(rendering(0, at: .seconds(1))?.english == "render 0 of 2,000")
    #expect(rendering(100, at: .milliseconds(1_500))?.english == "render 100 of 2,000")
    #expect(rendering(500, at: .seconds(3))?.english == "render 500 of 2,000, 6 s left")
    // What comes late from another thread takes nothing back.
    #expect(rendering(499, at: .seconds(4))?.english == "render 500 of 2,000, 9 s left")
    #expect(rendering(501, at: .seconds(101))?.thai == "สร้างหน้า 501 จาก 2,000 เหลืออีก 5 นาที 0 วินาที")
  }

  @Test("it is drawn ten times a second at most")
  func rate() {
    var line = ProgressLine()
    let drawn = (0..<1_000).count {
      line.text(for: BuildProgress(phase: .render, done: $0, total: 1_000), at: .milliseconds($0)) != nil
    }
    #expect(drawn == 10)
  }

  @Test("a build tells every step in order, and each entry once")
  func steps() async throws {
    let disk = try SiteOnDisk()
    try disk.write()
    var options = disk.options()
    let (stream, continuation) = AsyncStream.makeStream(of: BuildProgress.self)
    options.progress = { continuation.yield($0) }
    let result = await Builder.build(options)
    continuation.finish()
    var phases: [BuildPhase] = []
    var counts: [Int] = []
    for await progress in stream {
      if phases.last != progress.phase { phases.append(progress.phase) }
      if progress.total > 0 { counts.append(progress.done) }
    }
    #expect(phases == BuildPhase.allCases)
    #expect(counts.sorted() == Array(1...result.renderedCount))
  }
}
