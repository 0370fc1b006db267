import SourceText

/// A coloured cell for each value. Its layouts, `CellLayout` and `CalendarLayout`, draw it.
enum CellMark: Mark {
  static let traits = MarkTraits(
    words: Prose(th: "แผนภูมิความเข้มสี", en: "Heat map"), baseline: .free, positions: .bands, naming: .none,
    preliminary: Prose(th: "ช่องที่มีจุด", en: "Cell with a dot"),
    missing: nil)

  static func draw(_ layer: PlotLayer, in frame: PlotFrame, on canvas: inout Canvas) {}
}

/// Squares gathered into one path for each colour.
struct CellPaths: Sendable {
  private var paths: [(style: StepStyle, path: PathText)] = []
  private var dots = PathText()

  mutating func append(_ box: Box, _ style: StepStyle, isPreliminary: Bool = false) {
    if let index = paths.firstIndex(where: { $0.style == style }) {
      paths[index].path.rectangle(box)
    } else {
      var path = PathText()
      path.rectangle(box)
      paths.append((style, path))
    }
    if isPreliminary { dots.circle(x: box.x + box.width / 2, y: box.y + box.height / 2, radius: min(2, box.width / 4)) }
  }

  func draw(on canvas: inout Canvas) {
    canvas.group("ph-marks") { canvas in
      for (style, path) in paths { canvas.path(path, style) }
      canvas.path(dots, "ph-cell-dot")
    }
  }
}
