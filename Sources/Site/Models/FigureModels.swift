import Templating

/// `figures/chart.html`
struct ChartFigureModel: TemplateModel {
  var figure: ChartModel

  static let fields = ModelFields<Self>("chart template") {
    ModelField("figure", \.figure)
  }
}

/// `figures/table.html`
struct TableFigureModel: TemplateModel {
  var figure: FigureModel

  static let fields = ModelFields<Self>("table template") {
    ModelField("figure", \.figure)
  }
}

/// `figures/kpi.html`
struct IndicatorFigureModel: TemplateModel {
  var items: [IndicatorModel]
  var demonstrationNotice: String?

  static let fields = ModelFields<Self>("kpi template") {
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
  var table: FigureTableModel
  var csvURL: String
  var sources: [SourceModel]
  /// None where the numbers stand in the text itself.
  var datasets: [LinkModel]
  var updated: DateModel?
  var demonstrationNotice: String?

  static let fields = ModelFields<Self>("figure") {
    ModelField("id", \.id)
    ModelField("title", \.title)
    ModelField("subtitle", \.subtitle)
    ModelField("notes", \.notes)
    ModelField("table", \.table)
    ModelField("csvURL", \.csvURL)
    ModelField("sources", \.sources)
    ModelField("datasets", \.datasets)
    ModelField("updated", \.updated)
    ModelField("demonstrationNotice", \.demonstrationNotice)
  }
}

struct ChartModel: TemplateModel {
  var figure: FigureModel
  var wide: SafeHTML
  var narrow: SafeHTML
  var svgURL: String

  static let fields = ModelFields<Self>("chart") {
    EmbeddedFields(\.figure)
    ModelField("wide", \.wide)
    ModelField("narrow", \.narrow)
    ModelField("svgURL", \.svgURL)
  }
}

/// The numbers behind a figure.
struct FigureTableModel: TemplateModel {
  var caption: String
  var header: [String]
  var rows: [FigureRowModel]
  /// What the marks beside its numbers mean.
  var notes: [String]
  /// Whether there are more rows in the CSV.
  var isCut: Bool

  static let fields = ModelFields<Self>("figure table") {
    ModelField("caption", \.caption)
    ModelField("header", \.header)
    ModelField("rows", \.rows)
    ModelField("notes", \.notes)
    ModelField("isCut", \.isCut)
  }
}

struct FigureRowModel: TemplateModel {
  var label: String
  var cells: [String]

  static let fields = ModelFields<Self>("figure row") {
    ModelField("label", \.label)
    ModelField("cells", \.cells)
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
  /// `up`, `down` or `steady`
  var direction: String

  static let fields = ModelFields<Self>("change") {
    ModelField("text", \.text)
    ModelField("direction", \.direction)
  }
}
