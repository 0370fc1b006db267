/// The stylesheet of charts: every colour and line width they have.
///
/// A site changes a colour by setting a custom property, `--ph-s1` … `--ph-s6`, `--ph-rest`, `--ph-ink`,
/// `--ph-muted`, `--ph-grid`, `--ph-zero`, `--ph-paper`, `--ph-q1` … `--ph-q5`, on `.ph-figure` or `.ph-chart`.
package enum ChartStyle {
  package static let fontStack =
    "Sarabun,\"TH Sarabun New\",\"Noto Sans Thai\",\"Leelawadee UI\",Thonburi,system-ui,sans-serif"

  /// For a page: follows the printer, `data-theme` ("light" or "dark") of the root where it is set, else the reader's
  /// setting. Wrap both drawings of a chart in an
  /// element with the class `ph-figure`: the one that fits is shown.
  package static let css: String = {
    var text = properties(.light)
    // As specific as `:root`, so that the colours of print, which stand last, win.
    let dark = properties(.dark, of: ":root:where(:not([data-theme=light]))")
    text += "@media (prefers-color-scheme:dark){\(dark)}\n"
    text += properties(.dark, of: ":root:where([data-theme=dark])")
    text += rules { "var(--ph-\($0))" }
    text += fitting
    text += "@media print{\(properties(.print))\(seriesInPrint)}\n"
    return text
  }()

  /// For a file that stands alone: fixed colours, no custom properties, which drawing programs do not know.
  package static func standalone(_ theme: ChartTheme) -> String { standaloneStyles[theme] ?? "" }

  private static let standaloneStyles = Dictionary(
    uniqueKeysWithValues: ChartTheme.allCases.map { theme in
      (theme, rules { theme.color($0) } + (theme == .print ? seriesInPrint : ""))
    })

  /// The colours of a theme for what a selector names, whatever the reader's setting is.
  package static func properties(_ theme: ChartTheme, of selector: String = ":root") -> String {
    selector + "{" + theme.colors.map { "--ph-\($0.name):\($0.value)" }.joined(separator: ";") + "}\n"
  }

  private static func rules(_ color: (String) -> String) -> String {
    var text = """
      .ph-chart{font-family:\(fontStack);font-size:12px;font-variant-numeric:tabular-nums;fill:\(color("ink"))}
      .ph-chart.ph-narrow{font-size:13px}
      .ph-chart path{stroke-linejoin:round;stroke-linecap:butt}
      .ph-axis{fill:\(color("muted"))}
      .ph-grid{stroke:\(color("grid"));fill:none}
      .ph-zero,.ph-tick{stroke:\(color("zero"));fill:none}
      .ph-break{stroke:\(color("muted"));fill:none;stroke-dasharray:1 3}
      .ph-line{fill:none;stroke-width:2}
      .ph-rest .ph-line{stroke-width:1.5}
      .ph-halo{stroke:\(color("paper"));stroke-width:5;fill:none}
      .ph-chart .ph-preliminary{stroke-dasharray:4 3}
      .ph-dot{stroke:\(color("paper"));stroke-width:1}
      .ph-hollow{fill:\(color("paper"));stroke-width:1.5}
      .ph-hatch{stroke-width:2.5;fill:none}
      .ph-hatched{stroke-width:1}
      .ph-pale{fill-opacity:.35}
      .ph-connector{fill:none;stroke-width:.75}
      .ph-range{fill-opacity:.2;stroke-width:1}
      .ph-join{stroke:\(color("rest"));stroke-width:2;fill:none}
      .ph-halo-thin{stroke:\(color("paper"));stroke-width:3;fill:none}
      .ph-month{stroke:\(color("zero"));fill:none}
      .ph-event{stroke:\(color("muted"));fill:none}
      .ph-target{stroke:\(color("ink"));stroke-dasharray:6 3;fill:none}
      .ph-band{fill:\(color("grid"))}
      .ph-slanted{font-style:italic}
      .ph-own{fill:none;stroke:\(color("ink"));stroke-width:2.5}
      .ph-cell-dot{fill:\(color("paper"))}
      .ph-strong,.ph-title,.ph-name{font-weight:700}
      .ph-title{font-size:16px}
      .ph-paper{fill:\(color("paper"))}
      .ph-note{fill:\(color("muted"))}

      """
    for place in ["s1", "s2", "s3", "s4", "s5", "s6", "rest"] {
      let value = color(place)
      text += ".ph-\(place) .ph-line,.ph-\(place) .ph-connector,.ph-\(place) .ph-hatch,"
      text += ".ph-\(place) .ph-hatched,.ph-\(place) .ph-hollow,.ph-\(place) .ph-range{stroke:\(value)}\n"
      text += ".ph-\(place) .ph-bar,.ph-\(place) .ph-dot,.ph-\(place) .ph-range{fill:\(value)}\n"
    }
    for step in ["q1", "q2", "q3", "q4", "q5", "n2", "n1", "p1", "p2"] {
      let isPale = ["q1", "n1", "p1"].contains(step)
      text += ".ph-\(step){fill:\(color(step))}.on-ph-\(step){fill:\(color(isPale ? "pale" : "strong"))}\n"
    }
    return text
  }

  /// Text keeps 11 px or more: the wide drawing is shown where it shrinks by less than a twelfth.
  private static let fitting = """
    .ph-figure{container-type:inline-size}
    .ph-chart{display:block;max-width:100%;height:auto;overflow:visible}
    .ph-figure .ph-narrow{display:none}
    @container (max-width:659px){.ph-figure .ph-wide{display:none}
    .ph-figure .ph-narrow{display:block;width:100%;max-width:480px}}

    """

  /// Without colour, lines are told apart by dashes and widths, filled shapes by greys far apart, the palest of which have
  /// an outline; the preliminary part of a line is dotted more finely. Cells and tiles below zero are outlined and paler
  /// than those above it.
  package static let seriesInPrint = """
    .ph-s2 .ph-line{stroke-dasharray:12 4}
    .ph-s3 .ph-line{stroke-dasharray:5 3}
    .ph-s4 .ph-line{stroke-dasharray:14 3 2 3}
    .ph-s5 .ph-line{stroke-width:3.5}
    .ph-s6 .ph-line{stroke-dasharray:2 4;stroke-width:3}
    .ph-chart .ph-line.ph-preliminary{stroke-dasharray:2 2}
    \(outlinedInPrint.map { ".ph-\($0.series) .ph-bar{fill:\($0.fill);stroke:\(ChartTheme.print.color($0.series))}" }
      .joined(separator: "\n"))
    .ph-s3 .ph-hatch,.ph-s5 .ph-hatch,.ph-s6 .ph-hatch{stroke-width:1}
    \(belowZeroInPrint.map { ".ph-\($0.step){fill:\($0.fill);stroke:\($0.stroke);stroke-width:1.5}" }
      .joined(separator: "\n"))
    .on-ph-n1,.on-ph-n2{fill:\(ChartTheme.print.color("ink"))}
    """

  /// Fills that are too pale to be seen on paper without an outline.
  static let outlinedInPrint: [(series: String, fill: String)] = [
    ("s3", "#ffffff"), ("s5", "#d0d0d0"), ("s6", "#a8a8a8"),
  ]

  /// What each step below zero is filled with, and its outline, which is thinner than that of a highlighted tile.
  static let belowZeroInPrint: [(step: String, fill: String, stroke: String)] = [
    ("n1", "#ffffff", "#585858"), ("n2", "#d4d4d4", "#000000"),
  ]
}
