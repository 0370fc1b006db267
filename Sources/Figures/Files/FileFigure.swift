import Charting
import SourceText

/// What a file of its own draws.
package enum FileFigure: Sendable {
  case chart(Chart)
  case cards(CardSheet)

  package var language: Language {
    switch self {
    case .chart(let chart): chart.description.language
    case .cards(let sheet): sheet.language
    }
  }

  package func standalone(
    widthInPixels width: Int = Chart.fileWidthInPixels, theme: ChartTheme = .light
  ) -> ChartDrawing {
    switch self {
    case .chart(let chart): chart.standalone(widthInPixels: width, theme: theme)
    case .cards(let sheet): sheet.standalone(widthInPixels: width, theme: theme)
    }
  }
}
