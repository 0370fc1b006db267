/// Lying bars from zero, each with its name before it and its value at its end.
struct RankedBarMark: Sendable {
  let frame: RankedFrame

  func draw(on canvas: inout Canvas) {
    frame.keys.draw(on: &canvas, chart: frame.chart, top: 0)
    drawNames(on: &canvas)
    drawBars(on: &canvas)
    var zero = PathText()
    zero.move(frame.x(0), frame.plot.y)
    zero.line(frame.x(0), frame.plot.maxY)
    canvas.path(zero, "ph-zero")
  }

  private func drawNames(on canvas: inout Canvas) {
    let metrics = frame.metrics
    canvas.group("ph-axis", for: .eyesOnly) { canvas in
      if let unit = frame.unit {
        let x = max(0, min(frame.x(0), frame.width - unit.width))
        canvas.text(unit, x: x, baseline: frame.keys.height(metrics) + metrics.ascent)
      }
    }
    canvas.group("ph-names", for: .eyesOnly) { canvas in
      for (index, row) in frame.rows.enumerated() {
        let baseline = row.middle - row.name.height(metrics) / 2 + metrics.ascent
        let style: StaticString? = frame.chart.isHighlighted(category: index) ? "ph-strong" : nil
        canvas.text(row.name, x: frame.namesEnd, baseline: baseline, anchor: .end, style: style)
      }
    }
  }

  private func drawBars(on canvas: inout Canvas) {
    let chart = frame.chart
    let metrics = frame.metrics
    let pitch = RankedFrame.pitch(chart, metrics)
    let thickness = (metrics.sizeInPixels * 0.95).rounded()
    let zero = PathText.snapped(frame.x(0))
    var paths = BarPaths()
    var labels: [(text: LabelText, x: Double, middle: Double, anchor: Canvas.Anchor)] = []
    for (index, series) in chart.series.enumerated() {
      for (position, row) in frame.rows.enumerated() {
        let middle = row.middle + (Double(index) - Double(chart.series.count - 1) / 2) * pitch
        guard let value = series.values[position] else {
          labels.append((LabelText(line: "–", metrics: metrics), zero + RankedFrame.gapInPixels, middle, .start))
          continue
        }
        let length = max(1, abs(frame.x(value) - zero))
        let box = Box(
          x: value < 0 ? zero - length : zero, y: middle - thickness / 2, width: length, height: thickness)
        paths.append(box, place: chart.place(series: index, category: position), status: series.status(at: position))
        let text = LabelText(line: chart.axisNumbers.valueText(value), metrics: metrics)
        let gap = RankedFrame.gapInPixels - 1
        labels.append(
          value < 0 ? (text, zero - length - gap, middle, .end) : (text, zero + length + gap, middle, .start))
      }
    }
    paths.draw(on: &canvas)
    canvas.group("ph-values", for: .eyesOnly) { canvas in
      for label in labels {
        canvas.text(
          label.text, x: label.x, baseline: label.middle + metrics.middleToBaseline, anchor: label.anchor)
      }
    }
  }
}
