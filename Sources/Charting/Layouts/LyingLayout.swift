import Localization

/// Names at the left, a row for each position, values to the right. Bars have their values at their ends, unless they
/// are stacked; everything else has an axis below.
struct LyingLayout: ChartLayout {
  let frame: PlotFrame
  let height: Double
  private let keys: SeriesKeys
  private let unit: LabelText?
  private let names: [LabelText]
  /// Right edge of the names.
  private let namesEnd: Double
  private let hasAxis: Bool
  private let rows: [Double]

  static let gapInPixels = 6.0

  init(_ chart: Chart, width: Double, metrics: TextMetrics) {
    let data = chart.plots[0]
    hasAxis = !chart.hasValuesAtEnds
    keys = SeriesKeys(
      chart, naming: chart.annotationsInKeys, hasAxis: hasAxis, width: width, metrics: metrics)
    unit = chart.unitLabel(width: width, metrics: metrics)
    let values = data.layers.flatMap { $0.traces.flatMap { $0.extents.compactMap { $0?.end } } }
    func room(_ values: [Double]) -> Double {
      values.map { metrics.width(of: data.numbers.valueText($0)) + Self.gapInPixels }.max() ?? 0
    }
    // Half the width is less than the bars take.
    let numbers = NumberRoom([data], length: width / 2) { metrics.width(of: $0) + Self.gapInPixels }
    let leftRoom = hasAxis ? max(4, numbers.low) : room(values.filter { $0 < 0 })
    let rightRoom =
      hasAxis
      ? max(
        numbers.high,
        (data.scale.ticks.last.map { metrics.width(of: data.numbers.tickText($0)) / 2 } ?? 0)
          + StackTotals.room(data, metrics))
      : max(room(values.filter { $0 >= 0 }), metrics.width(of: "–") + Self.gapInPixels)
    names = Self.names(chart, width: width, beside: leftRoom + rightRoom, metrics: metrics)
    // Bold letters are wider by up to a tenth.
    let names = names
    namesEnd = names.indices.map { names[$0].width * (chart.isHighlighted(category: $0) ? 1.1 : 1) }.max() ?? 0

    let lanes = Self.laneCount(chart)
    let pitch = Self.pitch(metrics)
    let top = keys.height(metrics) + (unit.map { $0.height(metrics) + 4 } ?? 2)
    rows = names.map { name in
      max(name.height(metrics) + 3, pitch * Double(lanes) + (lanes > 1 ? 6 : 2))
    }
    let positions = PositionScale(lengths: rows, start: top)
    let left = namesEnd + 8 + leftRoom
    let plot = Box(x: left, y: top, width: max(20, width - left - rightRoom), height: positions.length)
    height = plot.maxY + (hasAxis ? 6 + metrics.height(lineCount: 1) : 2)
    // Bars with values at their ends fill the width: their scale ends with the longest.
    var fitted = data
    if !hasAxis, chart.description.scale == .linear { fitted = data.fitted(to: chart.description) }
    frame = PlotFrame(
      chart: chart, data: fitted, metrics: metrics, plot: plot, positions: positions, orientation: .lying)
  }

  var frames: [PlotFrame] { [frame] }
  var toldAnnotations: [ChartAnnotation] { keys.told }

  /// From one bar of a row to the next: a value has to stand at each.
  static func pitch(_ metrics: TextMetrics) -> Double { metrics.height(lineCount: 1) + 1 }

  /// Bars beside one another in one row.
  private static func laneCount(_ chart: Chart) -> Int {
    chart.plots[0].layers.map { $0.mark == .bar && $0.stacking == .none ? $0.traces.count : 1 }.max() ?? 1
  }

  /// Names as wide as leaves the bars and their values room.
  private static func names(
    _ chart: Chart, width: Double, beside values: Double, metrics: TextMetrics
  ) -> [LabelText] {
    let shares = width < Double(Chart.narrowLimitInPixels) ? [0.4, 0.3, 0.22, 0.14] : [0.36, 0.24, 0.14]
    let share = shares.first { width * (1 - $0) - 8 - values >= 80 } ?? 0.14
    return (0..<chart.description.positions.count).map { index in
      LabelText(
        chart.positionText(index), maximumWidth: width * share, maximumLines: 2, metrics: metrics,
        breaker: chart.wordBreaker)
    }
  }

  func draw(on canvas: inout Canvas) {
    let chart = frame.chart
    keys.draw(on: &canvas, top: 0)
    AnnotationMarks.drawBands(in: frame, on: &canvas)
    drawNames(on: &canvas)
    if hasAxis {
      canvas.group("ph-axis", for: .eyesOnly) { canvas in
        if frame.data.hasValues {
          ValueAxis(frame: frame).draw(on: &canvas)
        } else {
          chart.drawNoData(in: frame.plot, on: &canvas)
        }
      }
    }
    chart.drawMarks(in: frame, on: &canvas)
    chart.drawNumbers(in: frame, on: &canvas)
    if !hasAxis {
      drawValues(on: &canvas)
      var zero = PathText()
      zero.segment(frame.line(at: 0))
      canvas.path(zero, "ph-zero")
    }
  }

  private func drawNames(on canvas: inout Canvas) {
    let metrics = frame.metrics
    canvas.group("ph-axis", for: .eyesOnly) { canvas in
      if let unit {
        let origin = hasAxis ? frame.plot.x : frame.value(0)
        let x = max(0, min(origin, frame.plot.maxX - unit.width))
        canvas.text(unit, x: x, baseline: keys.height(metrics) + metrics.ascent)
      }
    }
    canvas.group("ph-names", for: .eyesOnly) { canvas in
      for (index, name) in names.enumerated() {
        let baseline = frame.positions.centers[index] - name.height(metrics) / 2 + metrics.ascent
        let style: StaticString? = frame.chart.isHighlighted(category: index) ? "ph-strong" : nil
        canvas.text(name, x: namesEnd, baseline: baseline, anchor: .end, style: style)
      }
    }
  }

  /// Numbers at the ends of bars, "–" where there is none.
  private func drawValues(on canvas: inout Canvas) {
    guard let layer = frame.data.layers.first else { return }
    let metrics = frame.metrics
    let pitch = Self.pitch(metrics)
    canvas.group("ph-values", for: .eyesOnly) { canvas in
      for (lane, trace) in layer.traces.enumerated() {
        for position in trace.extents.indices {
          let middle = frame.positions.centers[position] + (Double(lane) - Double(layer.traces.count - 1) / 2) * pitch
          let baseline = middle + metrics.middleToBaseline
          guard let extent = trace.extents[position] else {
            let dash = LabelText(line: "–", metrics: metrics)
            canvas.text(dash, x: frame.value(0) + Self.gapInPixels, baseline: baseline)
            continue
          }
          let text = LabelText(line: frame.data.numbers.valueText(extent.end), metrics: metrics)
          let zero = PathText.snapped(frame.value(0))
          let length = max(1, abs(frame.value(extent.end) - zero))
          let gap = Self.gapInPixels - 1
          if extent.end < 0 {
            canvas.text(text, x: zero - length - gap, baseline: baseline, anchor: .end, plate: .overLines)
          } else {
            canvas.text(text, x: zero + length + gap, baseline: baseline, plate: .overLines)
          }
        }
      }
    }
  }
}

extension Chart {
  /// Whether its bars have their values at their ends where they lie, in place of an axis.
  var hasValuesAtEnds: Bool {
    description.layers.count == 1 && description.mark == .bar && description.layers[0].stacking == .none
      && description.panels.isEmpty
  }
}

extension PlotData {
  /// The same on a scale without ticks that ends with the data and the targets, and holds zero.
  func fitted(to description: ChartDescription) -> PlotData {
    var (low, high) = (0.0, 0.0)
    for case let extent? in layers.lazy.flatMap({ $0.traces.lazy.flatMap(\.extents) }) {
      low = min(low, extent.end)
      high = max(high, extent.end)
    }
    for case .target(let value, _) in description.annotations {
      low = min(low, value)
      high = max(high, value)
    }
    if low == high { high = low + 1 }
    let scale = ValueScale(kind: .linear, lowest: low, highest: high, ticks: [], tickDecimals: 0)
    return PlotData(label: label, layers: layers, scale: scale, numbers: numbers, hasValues: hasValues)
  }
}
