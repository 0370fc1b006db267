/// The custom properties that a style sheet gives as `light-dark(…, …)`, for browsers that do not know that function: there
/// every colour that uses one of them would be lost.
struct LightDarkColors {
  private struct Color {
    let name: Substring
    let light: Substring
    let dark: Substring
  }

  private var colors: [Color] = []

  init(in css: String) {
    let function = "light-dark("
    var rest = css[...]
    while let found = rest.firstRange(of: function) {
      let before = rest[..<found.lowerBound]
      rest = rest[found.upperBound...]
      let start = before.lastIndex { ";{}/".contains($0) }.map(before.index(after:)) ?? before.startIndex
      let words = before[start...].split { $0.isWhitespace || $0 == ":" }
      guard words.count == 1, words[0].hasPrefix("--"), let (values, end) = Self.arguments(rest), values.count == 2
      else { continue }
      colors.append(Color(name: words[0], light: values[0], dark: values[1]))
      rest = rest[end...]
    }
  }

  /// What stands between the commas up to the bracket that closes a function, and where that stands; nil if none does.
  static func arguments(_ text: Substring) -> (values: [Substring], end: Substring.Index)? {
    var (depth, start, values) = (0, text.startIndex, [Substring]())
    for index in text.indices {
      switch text[index] {
      case "(": depth += 1
      case ")" where depth > 0: depth -= 1
      case ",", ")":
        guard depth == 0 else { continue }
        values.append(text[start..<index].drop(while: \.isWhitespace))
        if text[index] == ")" { return (values, index) }
        start = text.index(after: index)
      default: continue
      }
    }
    return nil
  }

  /// Rules that end the sheet, in the manner of the charts' own: the reader's setting, unless the root says otherwise; light
  /// on paper. Empty where there are no such colours.
  var fallback: String {
    guard !colors.isEmpty else { return "" }
    func rule(_ selector: String, _ scheme: String, _ value: KeyPath<Color, Substring>) -> String {
      "\(selector){color-scheme:\(scheme);"
        + colors.map { "\($0.name):\($0[keyPath: value])" }.joined(separator: ";") + "}\n"
    }
    return """
      @supports not (color:light-dark(#000,#fff)){
      \(rule(":root", "light", \.light))\
      @media (prefers-color-scheme:dark){\(rule(":root:where(:not([data-theme=light]))", "dark", \.dark))}
      \(rule(":root:where([data-theme=dark])", "dark", \.dark))\
      @media print{\(rule(":root", "light", \.light))}
      }

      """
  }
}
