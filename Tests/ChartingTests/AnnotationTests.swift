import Foundation
import Localization
import SourceText
import Testing

@testable import Charting

@Suite("What a chart says beside its data")
struct AnnotationTests {
  private func svg(_ description: ChartDescription) throws -> String {
    String(decoding: try Chart(description).drawing(widthInPixels: 720).svg, as: UTF8.self)
  }

  private func paths(_ style: String, in svg: String) -> [Substring] {
    svg.components(separatedBy: "class=\"\(style)\" d=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
  }

  /// Eight small charts over 36 months.
  private func panels(sharesScale: Bool = true, _ annotations: ChartAnnotation...) -> ChartDescription {
    var description = Samples.panels()
    description.language = .english
    description.panelsShareScale = sharesScale
    description.annotations = annotations
    return description
  }

  @Test("small charts show events and bands, each of them, and keys name them")
  func eventsInPanels() throws {
    let description = panels(.event(at: 3, label: "law"), .band(5, 8, label: "flood"))
    let svg = try svg(description)
    // One of each in the keys.
    #expect(paths("ph-event", in: svg).count == 9 && paths("ph-band", in: svg).count == 9)
    #expect(svg.contains(">law<") && svg.contains(">flood<"))
    #expect(try !Chart(description).drawings().notes.contains { $0.contains("law") || $0.contains("flood") })
  }

  @Test("of several events in small charts, which look alike, it stands below when each was")
  func severalEventsInPanels() throws {
    let description = panels(.event(at: 3, label: "law"), .event(at: 5, label: "flood"))
    let svg = try svg(description)
    #expect(paths("ph-event", in: svg).count == 8)
    let notes = try Chart(description).drawings().notes
    #expect(notes.contains("April 2023: law") && notes.contains("June 2023: flood"))
  }

  @Test("keys of lying bars name a target with its value, as it was given, for no axis shows that")
  func targetOfLyingBars() throws {
    var description = Samples.ranked()
    description.measure.decimals = 1
    description.annotations = [.target(9_000, label: "เป้า")]
    let chart = try Chart(description)
    #expect(chart.layout(width: 720, metrics: chart.metrics(width: 720)) is LyingLayout)
    #expect(try svg(description).contains(">เป้า 9,000</text>"))
    #expect(try paths("ph-target", in: svg(description)).count == 2)
    #expect(!chart.drawings().notes.contains { $0.contains("เป้า") })
    #expect(chart.spokenText().contains("เป้า (9,000 "))
    description.annotations = [.target(9_000.25, label: "เป้า")]
    #expect(try svg(description).contains(">เป้า 9,000.25</text>"))
    description.annotations = [.target(100 / 3, label: "เป้า")]
    #expect(try svg(description).contains(">เป้า 33.3</text>"))
  }

  @Test("a label that would be cut is left out and told below; the shade and the line of an event stay")
  func cutLabels() throws {
    let long = "a label that is much longer than any row above a plot could ever hold"
    let description = months(
      .line, .event(at: 4, label: long), .band(6, 7, label: long), .target(45, label: long + " " + long + long))
    let svg = try svg(description)
    #expect(!svg.contains("…"))
    #expect(paths("ph-event", in: svg).count == 1 && paths("ph-band", in: svg).count == 1)
    #expect(paths("ph-target", in: svg).count == 1)
    #expect(try Chart(description).drawing(widthInPixels: 720).untold == description.annotations)
  }

  @Test("the line of a target leads on to its name, which stands at it and is no name of a series")
  func nameOfTarget() throws {
    var description = months(.line, .target(49.2, label: "aim"))
    description.series.append(ChartSeries(key: "r", label: "r", values: Array(repeating: 41, count: 10)))
    let svg = try svg(description)
    let group = try #require(svg.components(separatedBy: "<g class=\"ph-note\">").dropFirst().first)
    let path = try #require(paths("ph-target", in: group).first)
    let line = try #require(pathPoints(String(path)))
    #expect(abs(line[0].y - line[1].y) <= 3)
    #expect(ChartStyle.css.contains(".ph-note{fill:var(--ph-muted)}"))
  }

  @Test("a note that small charts do not draw says below which of them it is of")
  func notesInPanels() throws {
    let description = panels(.note(at: 3, series: Samples.provinces[1], label: "peak"))
    #expect(try Chart(description).drawings().notes.contains("\(Samples.provinces[1]) April 2023: peak"))
  }

  @Test("a target stands in each small chart of a shared scale, and is named once, in the keys")
  func targetOfSharedScale() throws {
    let description = panels(.target(30_000, label: "aim"))
    let chart = try Chart(description)
    #expect(chart.plots.allSatisfy { $0.scale.highest >= 30_000 })
    let svg = try svg(description)
    // One of them in the keys.
    #expect(paths("ph-target", in: svg).count == 9)
    #expect(svg.components(separatedBy: ">aim<").count == 2)
    #expect(!chart.drawings().notes.contains { $0.contains("aim") })
  }

  @Test("a target does not stretch small charts with scales of their own: those that do not reach it are named")
  func targetOfOwnScales() throws {
    var description = panels(sharesScale: false, .target(20_000, label: "aim"))
    for index in description.series.indices {
      let offset = index < 2 ? 5_000.0 : 0
      description.series[index].values = (0..<36).map { Double(14_000 + 50 * $0) + offset }
    }
    let chart = try Chart(description)
    #expect(chart.plots.map { $0.shows(target: 20_000) } == [true, true] + Array(repeating: false, count: 6))
    #expect(paths("ph-target", in: try svg(description)).count == 3)
    let names = Samples.provinces[2...].joined(separator: ", ")
    #expect(chart.drawings().notes.contains("aim: 20,000 บาทต่อตัน, outside the axis of \(names)"))
    description.annotations = [.target(90_000, label: "เป้า")]
    description.language = .thai
    #expect(try paths("ph-target", in: svg(description)).isEmpty)
    #expect(try Chart(description).drawings().notes.contains("เป้า: 90,000 บาทต่อตัน อยู่นอกแกนของทุกภาพ"))
    description.annotations = [.target(90_000, label: "เป้า 90,000")]
    #expect(try Chart(description).drawings().notes.contains("เป้า 90,000 อยู่นอกแกนของทุกภาพ"))
  }

  @Test("events stand above bars, between them and with a halo; bands lie behind", arguments: [true, false])
  func eventsOverBars(lies: Bool) throws {
    var description = Samples.groupedColumns()
    description.orientation = lies ? .lying : .upright
    description.annotations = [.event(at: 2, label: "law"), .band(3, 4, label: "flood")]
    let svg = try svg(description)
    let bars = svg.ranges(of: "\"ph-bar\"").map(\.lowerBound)
    let halo = try #require(svg.firstRange(of: "\"ph-halo-thin\"")?.lowerBound)
    let event = try #require(svg.ranges(of: "\"ph-event\"").last?.lowerBound)
    let band = try #require(svg.firstRange(of: "\"ph-band\"")?.lowerBound)
    #expect(band < bars.last! && bars.last! < halo && halo < event)
    // It crosses no bar.
    let line = try #require(pathPoints(String(paths("ph-event", in: svg).last!)))
    let along = lies ? line[0].y : line[0].x
    for bar in paths("ph-bar", in: svg).dropFirst(lies ? 0 : 2) {
      let corners = try #require(pathPoints(String(bar))).map { lies ? $0.y : $0.x }
      for start in stride(from: 0, to: corners.count - 3, by: 4) {
        let bar = corners[start..<start + 4]
        #expect(!(bar.min()! < along && along < bar.max()!))
      }
    }
  }

  /// Ten months of 2026 as lines or bars.
  private func months(_ mark: ChartMark, _ annotations: ChartAnnotation...) -> ChartDescription {
    ChartDescription(
      id: "months", language: .english, title: "t", positions: .time(Samples.months("2026-01", count: 10)),
      measure: ChartMeasure(name: "n", unit: "baht", decimals: 0, kind: .price),
      series: [ChartSeries(key: "s", label: "s", values: (0..<10).map { Double(40 + $0) })],
      layers: [ChartLayer(mark)], annotations: annotations)
  }

  @Test("a band covers its periods from half a step before to half a step behind, no farther than the plot")
  func bandOverPoints() throws {
    for (first, last, low, high) in [(2, 2, 1.5, 2.5), (4, 5, 3.5, 5.5), (0, 1, 0, 1.5), (9, 9, 8.5, 9)] {
      let description = months(.line, .band(first, last, label: "b"))
      let chart = try Chart(description)
      let layout = try #require(chart.layout(width: 720, metrics: chart.metrics(width: 720)) as? UprightLayout)
      let scale = layout.frame.positions
      let corners = try #require(pathPoints(String(paths("ph-band", in: try svg(description))[0]))).map(\.x)
      #expect(abs(corners.min()! - scale.start - low * scale.step) <= 0.5)
      #expect(abs(corners.max()! - scale.start - high * scale.step) <= 0.5)
    }
  }

  @Test("an event on a day stands at its share of the month, and its day is told", arguments: [ChartMark.line, .bar])
  func eventOnDay(mark: ChartMark) throws {
    // After 24 of 31 days.
    let description = months(mark, .event(at: 7, period: Period(iso: "2026-08-25"), label: "flood"))
    let chart = try Chart(description)
    let layout = try #require(chart.layout(width: 720, metrics: chart.metrics(width: 720)) as? UprightLayout)
    let scale = layout.frame.positions
    let expected = scale.centers[7] + (24.0 / 31 - 0.5) * scale.step
    for path in paths("ph-event", in: try svg(description)) {
      #expect(abs(try #require(pathPoints(String(path)))[0].x - expected) <= 0.5)
    }
    #expect(chart.spokenText().contains("flood (25 August 2026)"))
    #expect(chart.note(on: description.annotations[0]) == "25 August 2026: flood")
  }

  @Test("an event in a period that is not shown stands where the next one begins")
  func eventBefore() {
    let positions = ChartPositions.time([Period(iso: "2026-01")!, Period(iso: "2026-04")!])
    #expect(positions.share(before: Period(iso: "2026-02-25"), in: 1) == 0)
    #expect(positions.share(before: Period(iso: "2026"), in: 0) == 0)
    #expect(positions.share(before: nil, in: 0) == 0)
  }

  @Test(
    "a band is told from its first period to its last, a target with its value, unless its label has it",
    arguments: [
      (
        Language.thai,
        "น้ำท่วม (มิถุนายน – สิงหาคม 2568) ข้อบังคับ (พฤศจิกายน 2568 – กุมภาพันธ์ 2569) เป้า (50 บาท) เป้าหมาย 60 กฎหมาย (มกราคม 2568)"
      ),
      (
        .english,
        "น้ำท่วม (June – August 2025). ข้อบังคับ (November 2025 – February 2026). เป้า (50 บาท). เป้าหมาย 60. กฎหมาย (January 2025)."
      ),
    ])
  func spoken(language: Language, expected: String) throws {
    let description = ChartDescription(
      id: "a", language: language, title: "t", positions: .time(Samples.months("2025-01", count: 14)),
      measure: ChartMeasure(name: "n", unit: "บาท", decimals: 0, kind: .price),
      series: [ChartSeries(key: "s", label: "s", values: (0..<14).map { Double(40 + $0) })],
      layers: [ChartLayer(.line)],
      annotations: [
        .band(5, 7, label: "น้ำท่วม"), .band(10, 13, label: "ข้อบังคับ"), .target(50, label: "เป้า"),
        .target(60, label: "เป้าหมาย 60"), .event(at: 0, label: "กฎหมาย"),
      ])
    let text = try Chart(description).spokenText()
    #expect(text.contains(expected), "\(text)")
  }

  /// The frame of an upright drawing 720 px wide, and where the line of its only note ends.
  private func note(_ description: ChartDescription) throws -> (frame: PlotFrame, end: Double, dot: Double?) {
    let chart = try Chart(description)
    let layout = try #require(chart.layout(width: 720, metrics: chart.metrics(width: 720)) as? UprightLayout)
    let svg = try svg(description)
    let line = try #require(pathPoints(String(paths("ph-event", in: svg)[0])))
    // A circle begins at its left.
    let dot = svg.components(separatedBy: "</g><path class=\"ph-dot\" d=\"M").dropFirst().first.flatMap { text in
      let numbers = text.prefix { $0 != "a" }.split(separator: " ").compactMap { Double($0) }
      return numbers.last
    }
    return (layout.frame, try #require(line.map(\.y).max()), dot)
  }

  @Test("the line of a note ends above its stack and the total of it; a dot stands in the part that it means")
  func noteInStack() throws {
    var description = Samples.stackedColumns()
    description.annotations = [.note(at: 3, series: "k1", label: "here")]
    let (frame, end, dot) = try note(description)
    let traces = frame.data.layers[0].traces
    let part = try #require(traces[1].extents[3])
    #expect(try abs(#require(dot) - frame.value(part.middle)) <= 0.5)
    let top = frame.value(try #require(traces.last?.extents[3]?.end))
    #expect(end < top)
    #expect(abs(top - StackTotals.height(at: 3, in: frame) - 5 - end) <= 0.5)
    description.annotations = [.note(at: 3, series: nil, label: "whole")]
    let whole = try note(description)
    #expect(whole.end == end && whole.dot == nil)
  }

  @Test("the line of a note at a mirrored bar does not cross the other one")
  func noteInMirror() throws {
    var description = Samples.mirrored()
    let key = description.series[1].key
    description.annotations = [.note(at: 2, series: key, label: "here")]
    let (frame, end, dot) = try note(description)
    let traces = frame.data.layers[0].traces
    #expect(abs(frame.value(try #require(traces[0].extents[2]?.end)) - 5 - end) <= 0.5)
    #expect(abs(frame.value(try #require(traces[1].extents[2]?.middle)) - (try #require(dot))) <= 0.5)
  }

  @Test("a note at a line has a dot at its value, an event has none")
  func dotsOfNotes() throws {
    let (frame, end, dot) = try note(months(.line, .note(at: 4, series: "s", label: "N")))
    #expect(abs(frame.value(44) - end) <= 0.5)
    #expect(dot == end)
    #expect(try note(months(.line, .event(at: 4, label: "E"))).dot == nil)
    // A bar is pointed at by the line alone.
    let bar = try note(months(.bar, .note(at: 4, series: "s", label: "N")))
    #expect(bar.dot == nil && abs(bar.frame.value(44) - 5 - bar.end) <= 0.5)
  }
}
