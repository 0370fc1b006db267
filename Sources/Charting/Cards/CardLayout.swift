import Localization
import SourceText

/// Where everything of a card stands, from its title down to the period; what cards of a row have stands at one height.
struct CardLayout: Sendable {
  /// Of the parts of the cards in a row, px.
  struct Heights: Sendable {
    let title: Double
    let reading: Double
    let change: Double
    let course: Double
    let period: Double

    init(_ row: [CardLayout]) {
      func highest(_ part: (CardLayout) -> Double) -> Double { row.map(part).max() ?? 0 }
      title = highest { $0.title.height($0.metrics) + 4 }
      reading = highest {
        CardLayout.value.height(lineCount: 1) + ($0.isBelow ? $0.metrics.lineHeight : 0)
          + ($0.unitBelow == nil ? 0 : $0.metrics.lineHeight)
      }
      change = highest { layout in layout.change.map { $0.height(layout.metrics) + 4 } ?? 0 }
      course = highest { $0.card.course.isEmpty ? 0 : CardLayout.courseHeightInPixels + 8 }
      period = highest { $0.period.height($0.metrics) }
    }

    var total: Double { CardLayout.topInPixels + title + reading + change + course + period }
  }

  static let style = ".ph-reading{font-size:\(Int(value.sizeInPixels))px;font-weight:700}\n"
  private static let value = TextMetrics(sizeInPixels: 28)
  /// As titles are.
  private static let smallValue = TextMetrics(sizeInPixels: 16)
  private static let topInPixels = 12.0
  private static let courseHeightInPixels = 40.0
  private static let gapInPixels = 5.0

  private let card: IndicatorCard
  private let metrics: TextMetrics
  private let width: Double
  private let title: LabelText
  private let before: LabelText?
  private let reading: LabelText
  /// Whether the number is so long that it is written smaller.
  private let isSmall: Bool
  /// Whether the number stands below the words before it.
  private let isBelow: Bool
  private let after: LabelText?
  /// The unit where it has no room beside the number.
  private let unitBelow: LabelText?
  private let change: LabelText?
  private let period: LabelText

  /// How wide a card must be for its number to stand there as a whole, in px.
  static func leastWidthInPixels(of card: IndicatorCard) -> Double {
    LabelText(line: card.value, metrics: smallValue).width * 1.1
  }

  init(_ card: IndicatorCard, width: Double, metrics: TextMetrics, breaker: WordBreaker) {
    self.card = card
    self.width = width
    self.metrics = metrics
    func label(_ text: String, lines: Int = 1, share: Double = 1) -> LabelText {
      LabelText(text, maximumWidth: width * share, maximumLines: lines, metrics: metrics, breaker: breaker)
    }
    // Bold letters are wider by about a tenth.
    title = label(card.title, lines: 3, share: 0.9)
    before = card.before.isEmpty ? nil : label(card.before, share: 0.4)
    let words = before.map { $0.width + Self.gapInPixels } ?? 0
    let large = LabelText(line: card.value, metrics: Self.value)
    isSmall = large.width * 1.1 > width
    reading =
      isSmall
      ? LabelText(
        card.value, maximumWidth: width / 1.1, maximumLines: 1, metrics: Self.smallValue, breaker: .spacesOnly) : large
    isBelow = words + reading.width * 1.1 > width
    let unit = card.after.isEmpty ? nil : label(card.after)
    let taken = (isBelow ? 0 : words) + reading.width * 1.1 + Self.gapInPixels
    let isBeside = unit.map { taken + $0.width <= width } ?? true
    after = isBeside ? unit : nil
    unitBelow = isBeside ? nil : unit
    change = card.changeLine.map { label($0, lines: 2) }
    period = label(card.period, lines: 2)
  }

  func draw(x: Double, top: Double, _ heights: Heights, on canvas: inout Canvas) {
    var edge = PathText()
    edge.rectangle(Box(x: x, y: top, width: width, height: 3))
    canvas.group("ph-s1") { canvas in canvas.path(edge, "ph-bar") }
    var y = top + Self.topInPixels
    canvas.text(title, x: x, baseline: y + metrics.ascent, style: "ph-name")
    y += heights.title
    drawReading(x: x, top: y, on: &canvas)
    y += heights.reading
    if let change { canvas.text(change, x: x, baseline: y + metrics.ascent) }
    y += heights.change
    if !card.course.isEmpty,
      let paths = Sparkline.paths(
        of: card.course, in: Box(x: x, y: y, width: min(width, 220), height: Self.courseHeightInPixels))
    {
      canvas.group("ph-s1", for: .eyesOnly) { canvas in
        canvas.path(paths.line, "ph-line")
        canvas.path(paths.dot, "ph-dot")
      }
    }
    y += heights.course
    canvas.text(period, x: x, baseline: y + metrics.ascent, style: "ph-note")
  }

  private func drawReading(x: Double, top: Double, on canvas: inout Canvas) {
    var left = x
    let baseline = top + Self.value.ascent + (isBelow ? metrics.lineHeight : 0)
    if let before {
      canvas.text(before, x: left, baseline: isBelow ? top + metrics.ascent : baseline)
      if !isBelow { left += before.width + Self.gapInPixels }
    }
    canvas.text(reading, x: left, baseline: baseline, style: isSmall ? "ph-title" : "ph-reading")
    left += reading.width * 1.1 + Self.gapInPixels
    if let after { canvas.text(after, x: left, baseline: baseline) }
    if let unitBelow { canvas.text(unitBelow, x: x, baseline: baseline + Self.value.descent + metrics.ascent) }
  }
}
