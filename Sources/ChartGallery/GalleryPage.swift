import Building
import Charting
import Figures
import Foundation
import SourceText

/// One page with every chart, both drawings of each, and the file that it is drawn from.
enum GalleryPage {
  static func html(_ items: [ChartReader.Item]) -> [UInt8] {
    var page = head
    for item in items { page += entry(item) }
    return page + Array("</main>\n</html>\n".utf8)
  }

  private static var head: [UInt8] {
    let themes = ChartTheme.allCases.map { theme in
      ChartStyle.properties(theme, of: ":root:has(#\(theme.rawValue):checked)")
    }
    let print = ":root:has(#\(ChartTheme.print.rawValue):checked){\(ChartStyle.seriesInPrint)}\n"
    let choices = ChartTheme.allCases.map { theme in
      "<label><input type=\"radio\" name=\"theme\" id=\"\(theme.rawValue)\"> \(theme.rawValue)</label>"
    }
    return Array(
      """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Gallery of charts</title>
      <style>
      \(ChartStyle.css)\(themes.joined())\(print)\(layout)</style>
      <main>
      <h1>Gallery of charts</h1>
      <p>Each chart is drawn from the file below it by <code>phanit chart</code>. The colours follow your light or dark
      setting, or: \(choices.joined(separator: " "))</p>

      """.utf8)
  }

  private static let layout = """
    body{background:var(--ph-paper);color:var(--ph-ink);font-family:\(ChartStyle.fontStack);margin:0}
    main{max-width:1180px;margin:auto;padding:1rem}
    article{border-top:1px solid var(--ph-grid);padding:1rem 0 2rem}
    h2{font-size:1rem;margin:0}
    .ph-subtitle,.ph-sources{color:var(--ph-muted);font-size:.8rem;margin:.2rem 0 .8rem}
    .pair{display:grid;grid-template-columns:minmax(0,720px) minmax(0,360px);gap:2rem;align-items:start}
    pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.75rem}
    a{color:inherit}
    @media (max-width:1180px){.pair{grid-template-columns:minmax(0,1fr)}}
      @media print{h2,.ph-subtitle{break-after:avoid}.ph-figure,.ph-sources{break-inside:avoid}.ph-figure:nth-child(2),details{display:none}}

    """

  private static func entry(_ item: ChartReader.Item) -> [UInt8] {
    let name = Escaping.escape(item.file.name)
    let shown = Shown(item.figure, file: name + ".svg")
    let spec = String(decoding: item.file.file.bytes, as: UTF8.self)
    return Array(
      """
      <article id="\(name)" lang="\(item.figure.language.rawValue)">
      <h2>\(Escaping.escape(shown.title))</h2>
      <p class="ph-subtitle">\(Escaping.escape(shown.subtitle))</p>
      <div class="pair">
      \(shown.drawings.joined())</div>
      <p class="ph-sources">\(shown.lines.map(Escaping.escape).joined(separator: "<br>"))</p>
      <p lang="en"><a href="\(name).svg">\(name).svg</a></p>
      <details lang="en"><summary>\(name).yaml</summary>
      <pre>\(Escaping.escape(spec))</pre></details>
      </article>

      """.utf8)
  }

  /// What stands on the page of a figure.
  private struct Shown {
    let title: String
    let subtitle: String
    /// HTML.
    let drawings: [String]
    /// Below the drawings.
    let lines: [String]

    /// - Parameter file: the drawing that stands alone.
    init(_ figure: FileFigure, file: String) {
      switch figure {
      case .chart(let chart):
        let both = chart.drawings()
        title = chart.description.title
        subtitle = chart.description.subtitle
        // Each in an element of its own, so that both are shown where there is room for them.
        drawings = [both.wide, both.narrow].map {
          "<div class=\"ph-figure\">\(String(decoding: $0.svg, as: UTF8.self))</div>\n"
        }
        lines = both.notes + [chart.description.source].compactMap(\.self)
      case .cards(let sheet):
        title = sheet.title
        subtitle = ""
        // The narrow drawing has no file: it stands in the page.
        let narrow = Data(sheet.standalone(widthInPixels: Chart.narrowWidthInPixels).svg).base64EncodedString()
        let source = "<source media=\"(max-width:760px)\" srcset=\"data:image/svg+xml;base64,\(narrow)\">"
        let image = "<img src=\"\(file)\" alt=\"\(Escaping.escape(sheet.words))\">"
        drawings = ["<picture>\(source)\(image)</picture>\n"]
        // The drawing holds the source.
        lines = []
      }
    }
  }
}
