import Foundation
import Testing

@testable import Charting

@Suite("Stored drawings")
struct GoldenDrawingTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  @Test("a drawing is the stored one", arguments: Samples.all.map(\.name), ["wide", "narrow"])
  func isStored(name: String, size: String) throws {
    let sample = try #require(Samples.all.first { $0.name == name })
    let drawings = try Chart(sample.make()).drawings()
    try compare((size == "wide" ? drawings.wide : drawings.narrow).svg, with: "\(name)-\(size).svg")
  }

  @Test("a file that stands alone is the stored one", arguments: ChartTheme.allCases)
  func standsAlone(theme: ChartTheme) throws {
    try compare(Chart(Samples.lineOfWeeks()).standalone(theme: theme).svg, with: "standalone-\(theme).svg")
  }

  @Test("stored samples and files that stand alone are sound", arguments: Samples.all.map(\.name))
  func isSound(name: String) throws {
    let sample = try #require(Samples.all.first { $0.name == name })
    let chart = try Chart(sample.make())
    for width in [280, 360, 479, 480, 720, 1_200] {
      try check(chart.drawing(widthInPixels: width), "\(name) \(width)")
      try check(chart.standalone(widthInPixels: width), "\(name) alone \(width)")
    }
  }

  @Test("colours stand in the stylesheet alone")
  func hasNoColours() throws {
    for sample in Samples.all {
      let svg = String(decoding: try Chart(sample.make()).drawings().wide.svg, as: UTF8.self)
      #expect(!svg.contains("stroke=") && !svg.contains("style="))
    }
    #expect(!ChartStyle.standalone(.light).contains("var("))
  }

  @Test("the stylesheet is the stored one")
  func stylesheet() throws {
    try compare(Array(ChartStyle.css.utf8), with: "charts.css")
  }

  /// With RECORD=1 the stored file is rewritten and the test fails, so that no one records by accident.
  private func compare(_ bytes: [UInt8], with name: String) throws {
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(bytes).write(to: file)
      Issue.record("recorded \(name)")
      return
    }
    let stored = try Data(contentsOf: file)
    #expect(stored == Data(bytes), "\(name) differs; look at the new one before you record it")
  }
}
