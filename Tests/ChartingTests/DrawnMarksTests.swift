import Foundation
import Localization
import SourceText
import Testing

@testable import Charting

@Suite("How marks are drawn")
struct DrawnMarksTests {
  private func path(_ style: String, of description: ChartDescription) throws -> String {
    let svg = String(decoding: try Chart(description).drawing(widthInPixels: 720).svg, as: UTF8.self)
    let parts = svg.components(separatedBy: "class=\"\(style)\" d=\"").dropFirst()
    return parts.map { $0.prefix { $0 != "\"" } }.joined()
  }

  @Test("a break of a series is marked before its bar", arguments: [ChartOrientation.upright, .lying])
  func breakOfBars(orientation: ChartOrientation) throws {
    var description = Samples.groupedColumns()
    description.orientation = orientation
    description.series[0].statuses[4] = .seriesBreak
    let path = try path("ph-break", of: description)
    #expect(path.contains(orientation == .upright ? "v300" : "h") && path.count { $0 == "M" } == 1)
    #expect(try Chart(description).drawings().notes.contains { $0.contains("อนุกรมขาดช่วง") && !$0.contains("ตาราง") })
  }

  @Test("bars do not hide the line of a target", arguments: [ChartOrientation.upright, .lying])
  func targetOverBars(orientation: ChartOrientation) throws {
    var description = Samples.groupedColumns()
    description.orientation = orientation
    description.annotations = [.target(30e9, label: "เป้าหมาย")]
    let svg = String(decoding: try Chart(description).drawing(widthInPixels: 720).svg, as: UTF8.self)
    let (bars, target) = try (
      #require(svg.ranges(of: "\"ph-bar\"").last), #require(svg.firstRange(of: "\"ph-halo-thin\""))
    )
    #expect(bars.upperBound < target.lowerBound && svg.contains("ph-target"))
  }

  @Test("the keys of bars name the line over them, which has a halo")
  func lineOverBars() throws {
    var description = Samples.groupedColumns()
    description.layers = [ChartLayer(.bar, series: ["exports"]), ChartLayer(.line, series: ["imports"])]
    let chart = try Chart(description)
    let metrics = chart.metrics(width: 720)
    #expect(SeriesKeys(chart, width: 720, metrics: metrics).keys.map(\.mark) == [.bar, .line])
    let svg = String(decoding: chart.drawing(widthInPixels: 720).svg, as: UTF8.self)
    #expect(svg.components(separatedBy: ">นำเข้า<").count == 2)
    #expect(try !path("ph-halo", of: description).isEmpty)
    description.layers = [ChartLayer(.line)]
    #expect(try path("ph-halo", of: description).isEmpty)
  }

  @Test("a line of days passes over weekends and holidays, and ends where more than ten days are not listed")
  func holesInDays() throws {
    let first = Period(iso: "2025-01-06")!
    func moves(_ days: [Int], _ mark: ChartMark) throws -> Int {
      let description = ChartDescription(
        id: "d", language: .english, title: "T", positions: .time(days.map(first.advanced)), measure: Samples.baht,
        series: [ChartSeries(key: "a", label: "A", values: days.map { Double($0) + 10 })], layers: [ChartLayer(mark)])
      #expect(try Chart(description).drawings().notes.contains { $0.hasPrefix("Gap") } == (days.last! > 30))
      return try path(mark == .line ? "ph-line" : "ph-bar", of: description).count { $0 == "M" }
    }
    #expect(try moves([0, 1, 4, 14, 15], .line) == 1)
    #expect(try moves([0, 1, 12, 13, 60, 61], .line) == 3)
    #expect(try moves([0, 1, 12, 13, 60, 61], .area) == 3)
  }

  @Test("the hatch of a range lets the line in it be seen")
  func paleHatch() throws {
    var description = Samples.priceBand()
    description.series[1].statuses = (0..<52).map { $0 > 45 ? .provisional : nil }
    let svg = String(decoding: try Chart(description).drawing(widthInPixels: 720).svg, as: UTF8.self)
    #expect(svg.contains("ph-hatched ph-pale"))
  }

  @Test("a value between two gaps of a sparkline is a dot")
  func loneValueOfSparkline() {
    func circles(_ values: [Double?]) -> Int {
      String(decoding: Sparkline(values: values, label: "x").svg(), as: UTF8.self).count { $0 == "z" }
    }
    #expect(circles([1, 2, nil, 3, nil, 4, 5]) == 2)
    #expect(circles([3, nil, 4, 5]) == 2)
    #expect(circles([1, 2, nil, 4]) == 1)
  }

  @Test("twelve stacks have totals, on a phone every second one from the last")
  func totalsOfMonths() throws {
    let description = Samples.stackedColumns()
    let chart = try Chart(description)
    let totals = (0..<12).map { index in
      NumberText.text(description.series.reduce(0) { $0 + ($1.values[index] ?? 0) }, decimals: 0)
    }
    func shown(_ width: Int) -> [Int] {
      let svg = String(decoding: chart.drawing(widthInPixels: width).svg, as: UTF8.self)
      return totals.indices.filter { svg.contains(">\(totals[$0])</text>") }
    }
    #expect(shown(720) == Array(0..<12))
    #expect(shown(360) == [1, 3, 5, 7, 9, 11])
  }

  @Test("totals have as many decimals as there is room for")
  func decimalsOfTotals() throws {
    var description = Samples.stackedColumns()
    description.measure.decimals = 2
    for index in description.series.indices {
      description.series[index].values = description.series[index].values.map { $0.map { $0 * 100 } }
    }
    let svg = String(decoding: try Chart(description).drawing(widthInPixels: 720).svg, as: UTF8.self)
    let last = description.series.reduce(0) { $0 + ($1.values[11] ?? 0) }
    #expect(svg.contains(">\(NumberText.text(last, decimals: 0))</text>"))
  }

  @Test("the name of a line of one point stands beside the point, without a line that leads to it")
  func onePoint() throws {
    var description = Samples.crowdedLines()
    description.positions = .time(Samples.months("2025-01", count: 1))
    description.series = [ChartSeries(key: "a", label: "a", values: [1_000])]
    let svg = String(decoding: try Chart(description).drawing(widthInPixels: 720).svg, as: UTF8.self)
    #expect(svg.contains("ph-dot") && !svg.contains("ph-connector"))
    let label = try #require(svg.components(separatedBy: ">1,000.00<").dropLast().last)
    let x = try #require(label.components(separatedBy: "x=\"").last.flatMap { Double($0.prefix { $0 != "\"" }) })
    #expect(x < 450)
  }

  @Test("the first period of a small chart stands below its tick")
  func firstLabelOfPanel() throws {
    let chart = try Chart(Samples.panels())
    for width in [360, 720] {
      let drawing = chart.drawing(widthInPixels: width)
      let svg = String(decoding: drawing.svg, as: UTF8.self)
      let labels = svg.components(separatedBy: " text-anchor=\"middle\">2566<").dropLast()
      let places = labels.compactMap { $0.components(separatedBy: "x=\"").last?.prefix { $0 != "\"" } }
      #expect(places.count == 8)
      for place in places { #expect(svg.contains("\"ph-tick\" d=\"M\(place) "), "\(place)") }
    }
  }

  @Test("each month of a calendar has a border, also one without data")
  func bordersOfMonths() throws {
    let days = (0..<400).filter { !(31..<90).contains($0) && $0 != 200 }
    var description = Samples.calendar()
    description.positions = .time(days.map(Period(iso: "2024-01-01")!.advanced))
    description.series[0].values = days.map { Double($0) }
    description.series[0].statuses = []
    for width in [360, 720] {
      let drawing = try Chart(description).drawing(widthInPixels: width)
      try check(drawing)
      let path = String(decoding: drawing.svg, as: UTF8.self).components(separatedBy: "\"ph-month\" d=\"")[1]
      // The months of two years; on a phone those of the three halves that hold data.
      #expect(path.prefix { $0 != "\"" }.count { $0 == "z" } == (width == 360 ? 18 : 24))
    }
  }
}
