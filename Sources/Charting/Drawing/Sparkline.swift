import Localization
import SourceText

/// A line without axes for a table cell or a card: the course of the values, a dot at the last and at one that is alone.
package struct Sparkline: Sendable {
  package let values: [Double?]
  /// Read aloud in place of the drawing: "52 สัปดาห์ ล่าสุด 15,230 บาทต่อตัน".
  package let label: String

  package init(values: [Double?], label: String) {
    self.values = values
    self.label = label
  }

  /// An `svg` element whose colours stand in `ChartStyle.css`; empty where no value is there.
  /// - Parameters: width and height in px.
  package func svg(width: Int = 160, height: Int = 40) -> [UInt8] {
    guard let (path, dot) = Self.paths(of: values, in: Box(x: 0, y: 0, width: Double(width), height: Double(height)))
    else { return [] }
    var output: [UInt8] = []
    output.reserveCapacity(path.bytes.count + 300)
    output.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ph-spark ph-s1\" viewBox=\"0 0 ")
    PathText.append(width * 2, to: &output)
    output.append(" ")
    PathText.append(height * 2, to: &output)
    output.append("\" role=\"img\" aria-label=\"")
    Escaping.escape(label, into: &output)
    output.append("\"><path class=\"ph-line\" d=\"")
    output.append(contentsOf: path.bytes)
    output.append("\"/><path class=\"ph-dot\" d=\"")
    output.append(contentsOf: dot.bytes)
    output.append("\"/></svg>")
    return output
  }

  /// The line, and the dots at its end and at values that are alone; nil where no value is there.
  static func paths(of values: [Double?], in box: Box) -> (line: PathText, dot: PathText)? {
    var low = Double.infinity
    var high = -Double.infinity
    var last: (index: Int, value: Double)?
    for (index, value) in values.enumerated() {
      guard let value, value.isFinite else { continue }
      low = min(low, value)
      high = max(high, value)
      last = (index, value)
    }
    guard let last else { return nil }
    let margin = 3.0
    let (inner, tall) = (box.width - 2 * margin, box.height - 2 * margin)
    let step = values.count > 1 ? inner / Double(values.count - 1) : 0
    let scale = high > low ? tall / (high - low) : 0
    func y(_ value: Double) -> Double {
      box.y + (scale == 0 ? box.height / 2 : margin + (high - value) * scale)
    }
    var path = PathText()
    var dot = PathText()
    func isThere(_ index: Int) -> Bool { values.indices.contains(index) && values[index]?.isFinite == true }
    for (index, value) in values.enumerated() {
      guard let value, value.isFinite else { continue }
      let x = box.x + margin + Double(index) * step
      if isThere(index - 1) {
        path.line(x, y(value))
      } else if isThere(index + 1) {
        path.move(x, y(value))
      } else if index != last.index {
        // Between two gaps.
        dot.circle(x: x, y: y(value), radius: 1.5)
      }
    }
    dot.circle(x: box.x + margin + Double(last.index) * step, y: y(last.value), radius: 2.5)
    return (path, dot)
  }
}
