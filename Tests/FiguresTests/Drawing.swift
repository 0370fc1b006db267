import Charting
import Datasets
import Localization
import SourceText
import YAML

@testable import Figures

/// What a chart's text comes to, with small datasets of prices and sales by good and place.
struct Drawing {
  let chart: Chart?
  let cards: [IndicatorCard]?
  /// As `line:column code`.
  let problems: [String]
  /// In English.
  let hints: [String]
  let proseHints: [Prose]
  let messages: [Prose]

  init(_ text: String) throws {
    let file = SourceFile(path: "chart.yaml", text: text)
    let (decoded, mistakes) = ChartFile.decode(file)
    var diagnostics = mistakes
    var chart: Chart?
    var cards: [IndicatorCard]?
    if let decoded {
      let datasets = try Self.datasets()
      let context = ChartFile.Context(
        queries: QueryContext(datasets: datasets), language: .english, notice: LocalizedText(same: "made up"),
        places: datasets["places"], wordBreaker: .spacesOnly)
      let (figure, problems) = decoded.figure(in: context)
      switch figure {
      case .chart(let drawn): chart = drawn
      case .cards(let sheet): cards = sheet.cards
      case nil: break
      }
      diagnostics += problems
    }
    self.chart = chart
    self.cards = cards
    let ordered = diagnostics.ordered()
    problems = ordered.map { diagnostic in
      guard let place = diagnostic.place else { return diagnostic.problem.code }
      let location = place.file.location(ofByte: place.range.lowerBound)
      return (place.file.path == "chart.yaml" ? "" : place.file.path + ":")
        + "\(location.line):\(location.column) \(diagnostic.problem.code)"
    }
    messages = ordered.map(\.problem.message)
    proseHints = ordered.compactMap(\.hint)
    hints = proseHints.map(\.english)
  }

  var description: ChartDescription? { chart?.description }

  private static func datasets() throws -> [String: Dataset] {
    var datasets: [String: Dataset] = [:]
    for (id, fields, rows) in samples {
      let descriptor =
        "name: \(id)\nresources:\n- name: \(id)\n  path: \(id).csv\n  frequency: monthly\n  schema:\n    fields:\n\(fields)"
      let (dataset, diagnostics) = Dataset.load(
        descriptorFile: SourceFile(path: "\(id)/datapackage.yaml", text: descriptor),
        csvFile: SourceFile(path: "\(id)/\(id).csv", text: rows))
      precondition(!diagnostics.hasErrors, "\(diagnostics)")
      datasets[id] = dataset
    }
    return datasets
  }

  private static let dimensions = """
        - {name: month, type: yearmonth, role: time}
        - {name: good, type: string, role: dimension, title: Good}
        - {name: place, type: string, role: dimension, codelist: places, title: Place}

    """

  private static let samples = [
    (
      "prices",
      dimensions
        + "    - {name: price, type: integer, role: measure, title: Price, unit: baht, kind: price, aggregate: mean}\n",
      """
      month,good,place,price
      2026-01,pork,a,100
      2026-01,lime,a,20
      2026-02,pork,a,110
      2026-02,lime,a,
      2026-03,pork,a,120
      2026-03,lime,a,30
      2026-01,pork,b,200
      2026-02,pork,b,210
      2026-03,pork,b,220

      """
    ),
    (
      "sales",
      dimensions + "    - {name: sold, type: integer, role: measure, title: Sold, unit: kilograms, aggregate: sum}\n",
      """
      month,good,place,sold
      2026-01,pork,a,5
      2026-02,pork,a,6
      2026-03,pork,a,7
      2026-01,pork,b,8
      2026-02,pork,b,9
      2026-03,pork,b,10

      """
    ),
    (
      "places",
      """
          - {name: code, type: string}
          - {name: name_en, type: string}
          - {name: abbr_en, type: string}
          - {name: tile_row, type: integer}
          - {name: tile_column, type: integer}
          primaryKey: [code]

      """,
      "code,name_en,abbr_en,tile_row,tile_column\na,Ayut,AY,0,1\nb,Bung,,1,1\n"
    ),
  ]
}
