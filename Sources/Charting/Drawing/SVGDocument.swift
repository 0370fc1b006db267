import SourceText

/// The `svg` element around a drawing: its size, names for those who listen, patterns.
struct SVGDocument: Sendable {
  let id: String
  let width: Int
  let height: Int
  let isNarrow: Bool

  /// - Parameters:
  ///   - words: what it shows, for those who listen.
  ///   - style: of a drawing that stands alone.
  func bytes(
    title: String, words: String, language: Language, body: Canvas, style: String? = nil
  ) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.bytes.count + 2_000)
    output.append("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"\(id)\" class=\"ph-chart ")
    output.append(isNarrow ? "ph-narrow" : "ph-wide")
    output.append("\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\" role=\"img\"")
    output.append(" aria-labelledby=\"\(id)-t \(id)-d\" lang=\"\(language.rawValue)\">")
    output.append("<title id=\"\(id)-t\">")
    Escaping.escape(title, into: &output)
    output.append("</title><desc id=\"\(id)-d\">")
    Escaping.escape(words, into: &output)
    output.append("</desc>")
    if let style {
      output.append("<style>")
      output.append(style)
      output.append("</style><rect class=\"ph-paper\" width=\"\(width)\" height=\"\(height)\"/>")
    }
    appendHatches(body.hatches, to: &output)
    output.append(contentsOf: body.bytes)
    output.append("</svg>")
    return output
  }

  private func appendHatches(_ places: [Int?], to output: inout [UInt8]) {
    guard !places.isEmpty else { return }
    output.append("<defs>")
    for place in places {
      output.append("<pattern id=\"\(id)-h\(place ?? 0)\" class=\"")
      output.append(OrdinalColors.styleClass(place: place))
      output.append("\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
      output.append("<path class=\"ph-hatch\" d=\"M1 0v5\"/></pattern>")
    }
    output.append("</defs>")
  }
}
