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
    // One straight line across the whole plot, between the fourth and the fifth group of bars.
    let points = try #require(pathPoints(path))
    try #require(points.count == 2)
    let (across, along) = (points.map(\.x), points.map(\.y))
    let level = orientation == .upright ? across : along
    #expect(level[0] == level[1])
    #expect(orientation == .upright ? along[1] - along[0] == 300 : across[1] - across[0] > 400)
    let bars = try pathPoints(self.path("ph-bar", of: description))!.map { orientation == .upright ? $0.x : $0.y }
    #expect(!bars.contains { abs($0 - level[0]) < 1 } && bars.min()! < level[0] && bars.max()! > level[0])
    let notes = try Chart(description).drawings().notes
    let sign = orientation == .upright ? "เส้นตั้งประ" : "เส้นนอนประ"
    #expect(notes.contains { $0.hasPrefix("\(sign) = อนุกรมขาดช่วง") && !$0.contains("ตาราง") })
    description.language = .english
    let words = orientation == .upright ? "Dashed upright line" : "Dashed horizontal line"
    #expect(try Chart(description).drawings().notes.contains { $0.hasPrefix("\(words) = break in series") })
  }

  @Test(
    "a break is drawn above bars and areas, with a halo, and below lines",
    arguments: [ChartLayer(.bar), ChartLayer(.area, stacking: .zero), ChartLayer(.area, stacking: .normalize)])
  func breakAboveSolid(layer: ChartLayer) throws {
    var description = Samples.groupedColumns()
    description.series = description.series.map { series in
      ChartSeries(key: series.key, label: series.label, values: series.values.map { _ in 5 })
    }
    description.series[0].statuses = (0..<description.positions.count).map { $0 == 2 ? .seriesBreak : nil }
    description.layers = [layer]
    func places() throws -> (solid: String.Index, halo: String.Index?, sign: String.Index) {
      let svg = String(decoding: try Chart(description).drawing(widthInPixels: 720).svg, as: UTF8.self)
      return try (
        #require(svg.ranges(of: layer.mark == .line ? "\"ph-line\"" : "\"ph-bar\"").last).lowerBound,
        svg.firstRange(of: "\"ph-halo-thin\"")?.lowerBound, #require(svg.firstRange(of: "\"ph-break\"")).lowerBound
      )
    }
    let found = try places()
    let halo = try #require(found.halo)
    #expect(found.solid < halo && halo < found.sign)
    description.layers = [ChartLayer(.line)]
    let svg = String(decoding: try Chart(description).drawing(widthInPixels: 720).svg, as: UTF8.self)
    #expect(svg.firstRange(of: "\"ph-break\"")!.lowerBound < svg.firstRange(of: "\"ph-line\"")!.lowerBound)
    #expect(!svg.contains("ph-halo-thin"))
  }

  @Test(
    "an area ends where its series breaks, a stack where one of its parts does", arguments: [ChartStacking.none, .zero])
  func breakOfAreas(stacking: ChartStacking) throws {
    var description = Samples.groupedColumns()
    // Without a stack a second area would hide the first.
    description.series = (stacking == .none ? ["a"] : ["a", "b"]).map { key in
      ChartSeries(key: key, label: key, values: description.series[0].values.map { _ in 5 })
    }
    description.layers = [ChartLayer(.area, stacking: stacking)]
    let areas = description.series.count
    #expect(try path("ph-bar", of: description).count { $0 == "M" } == areas)
    // Of the last series alone: each area of a stack ends there.
    description.series[areas - 1].statuses = (0..<description.positions.count).map { $0 == 2 ? .seriesBreak : nil }
    #expect(try path("ph-bar", of: description).count { $0 == "M" } == 2 * areas)
  }

  @Test("a part of zero is not drawn in a stack; a bar of zero is a line on the axis")
  func zeros() throws {
    var description = Samples.stackedColumns()
    func count() throws -> Int { try path("ph-bar", of: description).count { $0 == "M" } }
    let all = try count()
    description.series[1].values[3] = 0
    #expect(try count() == all - 1)
    description.layers = [ChartLayer(.bar)]
    #expect(try count() == all)
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
    #expect(
      SeriesKeys(chart, width: 720, metrics: metrics).keys.map(\.sign) == [
        .series(place: 1, .bar), .series(place: 2, .line),
      ])
    let svg = String(decoding: chart.drawing(widthInPixels: 720).svg, as: UTF8.self)
    #expect(svg.components(separatedBy: ">นำเข้า<").count == 2)
    #expect(try !path("ph-halo", of: description).isEmpty)
    description.layers = [ChartLayer(.line)]
    #expect(try path("ph-halo", of: description).isEmpty)
  }

  @Test(
    "a line of days passes over weekends and holidays, and ends where more days are not listed than ten and twice the usual"
  )
  func holesInDays() throws {
    let first = Period(iso: "2025-01-06")!
    func moves(_ days: [Int], _ mark: ChartMark) throws -> Int {
      let description = ChartDescription(
        id: "d", language: .english, title: "T", positions: .time(days.map(first.advanced)), measure: Samples.baht,
        series: [ChartSeries(key: "a", label: "A", values: days.map { Double($0) + 10 })], layers: [ChartLayer(mark)])
      let moves = try path(mark == .line ? "ph-line" : "ph-bar", of: description).count { $0 == "M" }
      #expect(try Chart(description).drawings().notes.contains { $0.hasPrefix("Gap") } == (moves > 1))
      return moves
    }
    #expect(try moves([0, 1, 4, 14, 15], .line) == 1)
    #expect(try moves([0, 1, 12, 13, 60, 61], .line) == 3)
    #expect(try moves([0, 1, 12, 13, 60, 61], .area) == 3)
    // Twice a month: on the 1st and the 16th, and so with one of them left out.
    for mark in [ChartMark.line, .area] {
      #expect(try moves([0, 15, 31, 46, 60, 75], mark) == 1)
      #expect(try moves([0, 15, 31, 60, 75, 91], mark) == 1)
      #expect(try moves([0, 15, 31, 91, 106], mark) == 2)
      #expect(try moves([0, 47], mark) == 1)
    }
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

  @Test("twelve stacks have totals, on a phone the last alone, and none where it would stand above a higher stack")
  func totalsOfMonths() throws {
    var description = Samples.stackedColumns()
    for index in description.series.indices { description.series[index].values[11] = 1_000 }
    var chart = try Chart(description)
    let totals = (0..<12).map { index in
      NumberText.text(description.series.reduce(0) { $0 + ($1.values[index] ?? 0) }, decimals: 0)
    }
    func shown(_ width: Int) -> [Int] {
      let svg = String(decoding: chart.drawing(widthInPixels: width).svg, as: UTF8.self)
      return totals.indices.filter { svg.contains(">\(totals[$0])</text>") }
    }
    #expect(shown(720) == Array(0..<12))
    #expect(shown(360) == [11])
    description.series[0].values[10] = 9_000
    chart = try Chart(description)
    #expect(shown(360).isEmpty)
  }

  @Test("totals that the line of a target would cross lie on plates")
  func platesOfTotals() throws {
    var description = Samples.stackedColumns()
    #expect(try path("ph-paper", of: description).isEmpty)
    let last = description.series.reduce(0) { $0 + ($1.values[11] ?? 0) }
    description.annotations = [.target(last * 1.02, label: "A")]
    #expect(try (1..<12).contains(path("ph-paper", of: description).count { $0 == "M" }))
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

  @Test(
    "totals that differ read differently; rather than such as do not the last stands alone", arguments: [12, 24, 48])
  func decimalsOfDividedTotals(count: Int) throws {
    var description = Samples.stackedColumns()
    description.measure = ChartMeasure(name: "n", unit: "t", decimals: 0, kind: .quantity)
    description.positions = .time(Samples.months("2022-01", count: count))
    description.series = ["a", "b"].map { key in
      ChartSeries(key: key, label: key, values: (0..<count).map { 740_000 + Double($0) * 13_000 })
    }
    let svg = String(decoding: try Chart(description).drawing(widthInPixels: 720).svg, as: UTF8.self)
    let group = svg.components(separatedBy: "\"ph-values\"").dropFirst().first ?? ""
    let texts = group.components(separatedBy: "</g>")[0].components(separatedBy: "</text>").dropLast()
      .compactMap { $0.split(separator: ">").last.map(String.init) }
    #expect(Set(texts).count == texts.count && [1, count].contains(texts.count), "\(texts)")
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

  @Test("a calendar runs from the first year with a value to the last, on a phone from the first half")
  func endsOfCalendar() throws {
    var description = Samples.calendar()
    let days = 0..<1_096
    description.positions = .time(days.map(Period(iso: "2024-01-01")!.advanced))
    // From August 2025 to March 2026, and an empty time before and after.
    description.series[0].values = days.map { (580..<800).contains($0) ? Double($0) : nil }
    description.series[0].statuses = []
    func years(_ width: Int) throws -> [Int] {
      let svg = String(decoding: try Chart(description).drawing(widthInPixels: width).svg, as: UTF8.self)
      return [2567, 2568, 2569].map { svg.components(separatedBy: ">\($0)</text>").count - 1 }
    }
    #expect(try years(720) == [0, 1, 1])
    #expect(try years(360) == [0, 1, 1])
    description.series[0].values = days.map { _ in nil }
    #expect(try years(720) == [1, 1, 1])
  }

  @Test("no border of a month sticks out where the year or the half ends on a Sunday", arguments: [2023, 2024])
  func borderOfLastSunday(year: Int) throws {
    var description = Samples.calendar()
    description.positions = .time((0..<365).map(Period(iso: "\(year)-01-01")!.advanced))
    description.series[0].values = (0..<365).map { Double($0 % 50) }
    description.series[0].statuses = []
    for width in [360, 720] {
      let svg = String(decoding: try Chart(description).drawing(widthInPixels: width).svg, as: UTF8.self)
      func right(_ style: String) -> Double {
        let paths = svg.components(separatedBy: "class=\"\(style)\" d=\"").dropFirst()
        return paths.flatMap { pathPoints(String($0.prefix { $0 != "\"" })) ?? [] }.map(\.x).max() ?? 0
      }
      let cells = (1...5).map { right("ph-q\($0)") }.max() ?? 0
      #expect(cells > 0 && right("ph-month") > cells && right("ph-month") <= cells + 1, "\(width)")
    }
  }
}
