import Localization

/// What a chart says beside its data, as each of its plots shows it, whichever way the plot stands.
enum AnnotationMarks {
  /// Shaded stretches, below everything else.
  static func drawBands(in frame: PlotFrame, on canvas: inout Canvas) {
    var path = PathText()
    for case .band(let first, let last, _) in frame.chart.description.annotations {
      let near = frame.positions.place(in: first, share: 0)
      let length = max(2, frame.positions.place(in: last, share: 1) - near)
      switch frame.orientation {
      case .upright: path.rectangle(Box(x: near, y: frame.plot.y, width: length, height: frame.plot.height))
      case .lying: path.rectangle(Box(x: frame.plot.x, y: near, width: frame.plot.width, height: length))
      }
    }
    canvas.path(path, "ph-band")
  }

  /// Lines across the plot, where an event happens and at a target.
  /// - Parameter isAboveSolid: whether bars or areas lie below, from which a halo parts them.
  static func drawLines(in frame: PlotFrame, isAboveSolid: Bool, on canvas: inout Canvas) {
    var events: [Box] = []
    var targets: [Box] = []
    for annotation in frame.chart.description.annotations {
      switch annotation {
      case .event(let index, let period, _):
        let share = frame.chart.description.positions.share(before: period, in: index)
        events.append(frame.line(along: frame.positions.place(in: index, share: share)))
      case .target(let value, _): if frame.data.shows(target: value) { targets.append(frame.line(at: value)) }
      case .band, .note: break
      }
    }
    canvas.lines(events, "ph-event", hasHalo: isAboveSolid)
    canvas.lines(targets, "ph-target", hasHalo: isAboveSolid)
  }
}

extension PlotData {
  /// Whether a target lies on the axis. It always does but in small charts with axes of their own: one that suits the
  /// values of one of them would flatten those of another.
  func shows(target value: Double) -> Bool {
    // The base of an index is computed: it may lie a rounding error beside its own value.
    hasValues && (-1e-6...1 + 1e-6).contains(scale.fraction(value))
  }
}

extension Chart {
  /// What keys can name: targets that some plot shows, and an event or a band that is the only one, for all of them look
  /// alike.
  var annotationsInKeys: [ChartAnnotation] {
    let annotations = description.annotations
    let isAlone = { (isOfKind: (ChartAnnotation) -> Bool) in annotations.count(where: isOfKind) == 1 }
    return annotations.filter { annotation in
      switch annotation {
      case .target(let value, _): plots.contains { $0.shows(target: value) }
      case .event: isAlone { if case .event = $0 { true } else { false } }
      case .band: isAlone { if case .band = $0 { true } else { false } }
      case .note: false
      }
    }
  }

  /// Names of the small charts whose axis does not hold a target.
  func panels(without target: Double) -> [String] {
    plots.filter { $0.hasValues && !$0.shows(target: target) }.compactMap(\.label)
  }
}
