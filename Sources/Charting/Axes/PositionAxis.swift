import Localization

/// The lying axis: periods or categories below the plot.
enum PositionAxis {
  struct Label: Sendable {
    /// Where its tick stands.
    let tick: Double
    /// Where its middle stands; edge labels move inward.
    let center: Double
    let text: LabelText
  }

  /// On a line axis one label has at least this much room.
  static let pixelsPerTick = 80.0

  static func labels(
    _ chart: Chart, positions: PositionScale, metrics: TextMetrics, in range: ClosedRange<Double>
  ) -> [Label] {
    let wished =
      switch chart.description.positions {
      case .time(let periods): timeLabels(chart, first: periods[0], positions: positions, metrics: metrics)
      case .categories(let categories, _): categoryLabels(chart, categories, positions: positions, metrics: metrics)
      }
    let centers = HorizontalPlacement.centers(
      wished.map { .init(center: $0.label.tick, width: $0.label.text.width, priority: $0.priority) }, in: range)
    return zip(wished, centers).compactMap { wish, center in
      center.map { Label(tick: wish.label.tick, center: $0, text: wish.label.text) }
    }
  }

  private static func timeLabels(
    _ chart: Chart, first: Period, positions: PositionScale, metrics: TextMetrics
  ) -> [(label: Label, priority: Int)] {
    let ticks = TimeTicks(first: first, slotCount: positions.slotCount, language: chart.language)
    let chosen = ticks.ticks { candidates in
      let widths = positions.kind == .bands ? candidates.map { text($0, metrics).width } : []
      return candidates.indices.dropFirst().allSatisfy { index in
        let room = Double(candidates[index].slot - candidates[index - 1].slot) * positions.step
        return switch positions.kind {
        case .points: room >= pixelsPerTick
        case .bands: (widths[index] + widths[index - 1]) / 2 + 6 <= room
        }
      }
    }
    return chosen.map { tick in
      let x = positions.center(ofSlot: tick.slot)
      return (Label(tick: x, center: x, text: text(tick, metrics)), tick.showsYear ? 1 : 0)
    }
  }

  private static func text(_ tick: TimeTick, _ metrics: TextMetrics) -> LabelText {
    LabelText(lines: tick.showsYear ? [tick.label, "\(tick.year)"] : [tick.label], metrics: metrics)
  }

  /// Every n-th category, n the smallest at which no name is broken inside a word.
  private static func categoryLabels(
    _ chart: Chart, _ categories: [ChartCategory], positions: PositionScale, metrics: TextMetrics
  ) -> [(label: Label, priority: Int)] {
    var every = 1
    while true {
      let room = min(positions.step * Double(every), positions.length) - 6
      let labels = stride(from: 0, to: categories.count, by: every).map { index in
        let text = LabelText(
          categories[index].label, maximumWidth: room, maximumLines: 2, metrics: metrics, breaker: chart.wordBreaker)
        return Label(tick: positions.centers[index], center: positions.centers[index], text: text)
      }
      if every * 2 > categories.count || labels.allSatisfy({ !$0.text.isCut && !$0.text.breaksWord }) {
        return labels.map { ($0, 0) }
      }
      every += 1
    }
  }

  /// - Parameter gap: from the plot down to the labels, px.
  static func draw(_ labels: [Label], gap: Double, in frame: PlotFrame, on canvas: inout Canvas) {
    let plot = frame.plot
    if frame.positions.kind == .points {
      var ticks = PathText()
      for label in labels {
        ticks.move(label.tick, plot.maxY)
        ticks.line(label.tick, plot.maxY + UprightLayout.tickLengthInPixels)
      }
      canvas.path(ticks, "ph-tick")
    }
    func write(on canvas: inout Canvas) {
      for label in labels {
        canvas.text(
          label.text, x: label.center, baseline: plot.maxY + gap + frame.metrics.ascent, anchor: .middle)
      }
    }
    // A page may write their years in the other era.
    if frame.chart.description.isOverTime { canvas.group("ph-time", write) } else { write(on: &canvas) }
  }
}
