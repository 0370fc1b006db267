import Localization
import Testing

@testable import Charting

/// Where a page finds the rows of a chart's table in its drawings.
@Suite("Steps of a drawing")
struct DrawingStepsTests {
  private static func chart(
    _ name: String, _ change: (inout ChartDescription) -> Void = { _ in }
  ) throws -> Chart {
    var description = try #require(Samples.all.first { $0.name == name }).make()
    change(&description)
    return try Chart(description)
  }

  /// The middles that a text of steps stands for.
  private static func centers(_ text: String, count: Int) -> [Double] {
    let numbers = text.split(separator: " ").compactMap { Double($0) }
    let slots = numbers.count > 2 ? Array(numbers[2...]) : (0..<count).map(Double.init)
    return slots.map { numbers[0] + numbers[1] * $0 }
  }

  @Test("places are written as a step, as slots where some are passed over, and in half pixels where they are uneven")
  func text() {
    #expect(DrawingSteps.text([60, 72.5, 85], from: 50) == "10 12.5")
    #expect(DrawingSteps.text([60, 70, 90, 100], from: 50) == "10 10 0 1 3 4")
    #expect(DrawingSteps.text([60, 70, 87], from: 60) == "0 0.5 0 20 54")
    #expect(DrawingSteps.text([60], from: 50) == "10 0")
  }

  @Test("the middles of a drawing are those of its table", arguments: Samples.all.map(\.name), [720, 360])
  func areThose(name: String, width: Int) throws {
    let chart = try Self.chart(name)
    let layout = chart.layout(width: Double(width), metrics: chart.metrics(width: width))
    guard let frame = layout.frames.first else {
      #expect(["tiles", "cells-calendar"].contains(name) && chart.drawing(widthInPixels: width).steps == nil)
      return
    }
    let steps = try #require(chart.drawing(widthInPixels: width).steps)
    let origin = steps.areLying ? frame.plot.y : frame.plot.x
    let rows = chart.table().rows.count
    let found = Self.centers(steps.places, count: rows)
    let expected = frame.positions.centers[chart.tabled()].map { $0 - origin }
    #expect(found.count == rows && rows == expected.count)
    for (found, expected) in zip(found, expected) { #expect(abs(found - expected) <= 0.5) }
    #expect(steps.plots.split(separator: ";").count == chart.plots.count)
    #expect((steps.rows != nil) == (name == "cells"))
  }

  @Test("of a long series, the steps begin with the first row of the table")
  func ofLong() throws {
    let periods = Samples.weeks("2016-01-04", count: 520)
    let chart = try Self.chart("line-weeks") { description in
      description.positions = .time(periods)
      for index in description.series.indices {
        let key = description.series[index].key
        description.series[index] = ChartSeries(key: key, label: key, values: periods.indices.map { Double($0) })
      }
      description.annotations = []
    }
    let steps = try #require(chart.drawing(widthInPixels: 720).steps)
    let plot = steps.plots.split(separator: " ").compactMap { Double($0) }
    let centers = Self.centers(steps.places, count: 60)
    #expect(abs(centers[59] - plot[2]) <= 0.5 && abs(centers[0] - plot[2] * 460 / 519) <= 0.5)
  }

  @Test("each series stands in a plot of small multiples")
  func plots() throws {
    let chart = try Self.chart("panels")
    let steps = try #require(chart.drawing(widthInPixels: 720).steps)
    #expect(Set(chart.seriesPlots) == Set(0..<steps.plots.split(separator: ";").count))
    #expect(chart.seriesPlots.count == chart.table().header.count - 1)
    #expect(try Self.chart("line-quarters").seriesPlots == [])
  }

  @Test("series have the style classes of their marks where there is something to tell apart")
  func styles() throws {
    #expect(try Self.chart("columns-grouped").seriesStyles.prefix(2) == ["ph-s1", "ph-s2"])
    #expect(try Self.chart("cells").seriesStyles == [])
    #expect(try Self.chart("line-weeks").seriesStyles == [])
  }
}
