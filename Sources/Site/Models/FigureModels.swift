import Charting
import Figures
import Localization
import Templating

/// `figures/chart.html`
struct ChartFigureModel: TemplateModel {
  let figure: SharedModel<ChartModel>

  static let fields = ModelFields<Self>("chart template") {
    ModelField("figure", \.figure)
  }
}

/// `figures/table.html`
struct TableFigureModel: TemplateModel {
  let figure: SharedModel<FigureModel>

  static let fields = ModelFields<Self>("table template") {
    ModelField("figure", \.figure)
  }
}

/// `figures/kpi.html`
struct IndicatorFigureModel: TemplateModel {
  var id: String
  var items: [IndicatorModel]
  var demonstrationNotice: String?

  static let fields = ModelFields<Self>("kpi template") {
    ModelField("id", \.id)
    ModelField("items", \.items)
    ModelField("demonstrationNotice", \.demonstrationNotice)
  }
}

/// What a chart and a table have in common.
struct FigureModel: TemplateModel {
  var id: String
  var title: String
  var subtitle: String?
  var notes: [String]
  let table: SharedModel<FigureTableModel>
  var csvURL: String
  var jsonURL: String
  var sources: [SourceModel]
  /// None where the numbers stand in the text itself.
  var datasets: [LinkModel]
  var updated: DateModel?
  /// None where the figure is on no page.
  var citation: CitationModel?
  var demonstrationNotice: String?

  static let fields = ModelFields<Self>("figure") {
    ModelField("id", \.id)
    ModelField("title", \.title)
    ModelField("subtitle", \.subtitle)
    ModelField("notes", \.notes)
    ModelField("table", \.table)
    ModelField("csvURL", \.csvURL)
    ModelField("jsonURL", \.jsonURL)
    ModelField("sources", \.sources)
    ModelField("datasets", \.datasets)
    ModelField("updated", \.updated)
    ModelField("citation", \.citation)
    ModelField("demonstrationNotice", \.demonstrationNotice)
  }
}

/// What a reader who cites a figure names beside its title and its date.
struct CitationModel: TemplateModel {
  var officeName: String
  var licenceName: String
  /// Of the figure on its page, with the host.
  var url: String

  static let fields = ModelFields<Self>("citation") {
    ModelField("officeName", \.officeName)
    ModelField("licenceName", \.licenceName)
    ModelField("url", \.url)
  }
}

struct ChartModel: TemplateModel {
  var figure: FigureModel
  var wide: SafeHTML
  var narrow: SafeHTML
  /// None where a page can point at no position of the drawing.
  var wideSteps: StepsModel?
  var narrowSteps: StepsModel?
  /// Style classes of the columns of the table; none where there is nothing to tell apart.
  var seriesStyles: [String]
  /// Which plot each column stands in; none where there is but one.
  var seriesPlots: [Int]
  /// How a number of the table stands with its unit; `{}` is the number.
  var valuePattern: String
  var svgURL: String

  static let fields = ModelFields<Self>("chart") {
    EmbeddedFields(\.figure)
    ModelField("wide", \.wide)
    ModelField("narrow", \.narrow)
    ModelField("wideSteps", \.wideSteps)
    ModelField("narrowSteps", \.narrowSteps)
    ModelField("seriesStyles", \.seriesStyles)
    ModelField("seriesPlots", \.seriesPlots)
    ModelField("valuePattern", \.valuePattern)
    ModelField("svgURL", \.svgURL)
  }
}

/// Where a drawing has the rows of its table; see `DrawingSteps`.
struct StepsModel: TemplateModel {
  var areLying: Bool
  var plots: String
  var places: String
  var rows: String?

  static let fields = ModelFields<Self>("steps") {
    ModelField("areLying", \.areLying)
    ModelField("plots", \.plots)
    ModelField("places", \.places)
    ModelField("rows", \.rows)
  }
}

extension StepsModel {
  init(_ steps: DrawingSteps) {
    self.init(areLying: steps.areLying, plots: steps.plots, places: steps.places, rows: steps.rows)
  }
}

/// The numbers behind a figure.
struct FigureTableModel: TemplateModel {
  var caption: String
  var header: [String]
  /// Of each heading, the unit in brackets at its end, which is to stay on one line; empty where there is none.
  var headerUnits: [String] { header.map(Self.unit) }
  var rows: [FigureRowModel]
  /// What the marks beside its numbers mean.
  var notes: [String]
  /// Whether there are more rows in the CSV.
  var isCut: Bool
  /// Whether the last column shows the courses of the rows.
  var hasSparklines = false
  /// Whether it has the latest number of each series in a row, with its changes and its course.
  var isLatest = false
  /// Of such a table: what stands beside each change where its column has no heading.
  var changeLabels: [String] = []

  static let fields = ModelFields<Self>("figure table") {
    ModelField("caption", \.caption)
    ModelField("header", \.header)
    ModelField("headerUnits", \.headerUnits)
    ModelField("rows", \.rows)
    ModelField("notes", \.notes)
    ModelField("isCut", \.isCut)
    ModelField("hasSparklines", \.hasSparklines)
    ModelField("isLatest", \.isLatest)
    ModelField("changeLabels", \.changeLabels)
  }
}

extension FigureTableModel {
  private static func unit(of heading: String) -> String {
    guard heading.hasSuffix(")"), let start = heading.lastIndex(of: "(") else { return "" }
    return String(heading[start...])
  }

  init(_ table: ChartTable) {
    self.init(
      caption: table.caption, header: table.header,
      rows: table.rows.map { FigureRowModel(label: $0.header, period: $0.iso, cells: $0.cells.map(\.markedText)) },
      notes: table.statusKey.map { "\($0.code) = \($0.words)" }, isCut: table.isCut)
  }

  init(_ table: LatestTable) {
    self.init(
      caption: table.caption, header: table.header,
      rows: table.rows.prefix(LatestTable.shownCount).map { row in
        FigureRowModel(
          label: row.label, cells: [row.value.markedText],
          changes: row.changes.map { ChangeModel(text: $0.markedText, direction: $0.direction?.rawValue ?? "none") },
          // Charting escapes the text of the drawing.
          sparkline: row.course.map { SafeHTML(trusted: $0.svg(width: 96, height: 24)) })
      },
      notes: table.markKey, isCut: table.rows.count > LatestTable.shownCount,
      hasSparklines: table.courseHeading != nil, isLatest: true, changeLabels: table.changes.map(\.label))
  }
}

struct FigureRowModel: TemplateModel {
  var label: String
  /// `2026-10` of a period, by which rows are in order; nil of a category.
  var period: String?
  var cells: [String]
  /// Of a table of the latest numbers: how they changed.
  var changes: [ChangeModel] = []
  /// Of such a table: the course of the values; nil where there are too few to show one.
  var sparkline: SafeHTML?

  static let fields = ModelFields<Self>("figure row") {
    ModelField("label", \.label)
    ModelField("period", \.period)
    ModelField("cells", \.cells)
    ModelField("changes", \.changes)
    ModelField("sparkline", \.sparkline)
  }
}

/// A number on a card.
struct IndicatorModel: TemplateModel {
  var title: String
  var value: String
  var unit: String
  var unitPhrase: String?
  var period: String
  var change: ChangeModel?
  /// The course of the values up to the latest; nil where there are too few to show one.
  var sparkline: SafeHTML?
  var datasetURL: String?

  static let fields = ModelFields<Self>("indicator") {
    ModelField("title", \.title)
    ModelField("value", \.value)
    ModelField("unit", \.unit)
    ModelField("unitPhrase", \.unitPhrase)
    ModelField("period", \.period)
    ModelField("change", \.change)
    ModelField("sparkline", \.sparkline)
    ModelField("datasetURL", \.datasetURL)
  }
}

struct ChangeModel: TemplateModel {
  var text: String
  /// `up`, `down`, `steady`, or in a table `none` where no change can be told
  var direction: String

  static let fields = ModelFields<Self>("change") {
    ModelField("text", \.text)
    ModelField("direction", \.direction)
  }
}
