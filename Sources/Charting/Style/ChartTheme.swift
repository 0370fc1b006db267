/// The colours of a chart by what they are for.
package enum ChartTheme: String, Sendable, Hashable, CaseIterable {
  case light
  case dark
  /// Greys that a printer without colour keeps apart.
  case print

  /// Names of custom properties and their values, in the order they are written: series, words and lines, then the steps
  /// of cells and tiles (`q1` … `q5` from few to many, `n` below and `p` above zero) and the text on them.
  /// - Source: the six series colours stay apart under the three kinds of colour blindness; marks reach 3:1 and
  ///   text 4.5:1 on their background.
  var colors: [(name: String, value: String)] {
    switch self {
    case .light:
      [
        ("s1", "#12436d"), ("s2", "#d4520b"), ("s3", "#1e8c7e"), ("s4", "#801650"), ("s5", "#8a6fc0"),
        ("s6", "#5f6670"), ("rest", "#8a9199"), ("ink", "#1b1f24"), ("muted", "#575e66"), ("grid", "#e3e6ea"),
        ("zero", "#575e66"), ("paper", "#ffffff"),
        ("q1", "#7f96bd"), ("q2", "#5876a9"), ("q3", "#395a91"), ("q4", "#213f78"), ("q5", "#0c2552"),
        ("n2", "#9a3800"), ("n1", "#d9722e"), ("p1", "#7f96bd"), ("p2", "#12336b"), ("pale", "#1b1f24"),
        ("strong", "#ffffff"),
      ]
    case .dark:
      [
        ("s1", "#5c73f4"), ("s2", "#ffa132"), ("s3", "#49dcab"), ("s4", "#f55685"), ("s5", "#c9b6ff"),
        ("s6", "#9692c7"), ("rest", "#616a7b"), ("ink", "#e8eaed"), ("muted", "#a9b1ba"), ("grid", "#2b3038"),
        ("zero", "#a9b1ba"), ("paper", "#121417"),
        ("q1", "#46648f"), ("q2", "#6a8bba"), ("q3", "#8dabd4"), ("q4", "#b2caea"), ("q5", "#dce9f9"),
        ("n2", "#ffa766"), ("n1", "#a44e14"), ("p1", "#46648f"), ("p2", "#b2caea"), ("pale", "#ffffff"),
        ("strong", "#121417"),
      ]
    case .print:
      [
        ("s1", "#000000"), ("s2", "#7a7a7a"), ("s3", "#333333"), ("s4", "#4d4d4d"), ("s5", "#8c8c8c"),
        ("s6", "#606060"), ("rest", "#949494"), ("ink", "#000000"), ("muted", "#333333"), ("grid", "#dddddd"),
        ("zero", "#333333"), ("paper", "#ffffff"),
        ("q1", "#949494"), ("q2", "#707070"), ("q3", "#585858"), ("q4", "#3c3c3c"), ("q5", "#1c1c1c"),
        ("n2", "#585858"), ("n1", "#949494"), ("p1", "#949494"), ("p2", "#1c1c1c"), ("pale", "#000000"),
        ("strong", "#ffffff"),
      ]
    }
  }

  func color(_ name: String) -> String {
    colors.first { $0.name == name }?.value ?? "currentColor"
  }
}
