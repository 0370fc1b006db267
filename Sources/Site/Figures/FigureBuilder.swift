import Charting
import Datasets
import Localization
import Markdown
import SourceText
import Templating
import WordBreaking

/// Makes the figures of a page: each is drawn, tabulated and written as files from one description.
struct FigureBuilder {
  let page: PlannedPage
  let scope: DocumentScope
  private(set) var files: [OutputFile] = []
  private var ids: Set<String> = []
  private var count = 0
  private var language: Language { page.language }

  init(page: PlannedPage, scope: DocumentScope) {
    self.page = page
    self.scope = scope
  }

  /// Appends the HTML of a block.
  mutating func append(
    _ block: MarkdownBody.DirectiveBlock, _ file: SourceFile, to html: inout [UInt8], _ context: inout RenderContext
  ) {
    guard let template = FigureTemplate(rawValue: block.name) else { return }
    let (spec, problems) = FigureSpec.decode(template, file, block.range)
    context.diagnostics += problems
    guard problems.allSatisfy({ !$0.isError }) else { return }
    let place = Diagnostic.Place(file: file, range: block.range)
    switch template {
    case .kpi: appendIndicators(spec, at: place, to: &html, &context)
    case .chart, .table: appendFigure(spec, template, at: place, to: &html, &context)
    }
  }

  private mutating func appendFigure(
    _ spec: FigureSpec, _ template: FigureTemplate, at place: Diagnostic.Place, to html: inout [UInt8],
    _ context: inout RenderContext
  ) {
    count += 1
    guard let id = id(of: spec, template, at: place, &context), let data = spec.data else { return }
    guard let result = QueryReader(scope: scope, language: language).result(of: data, in: place.file, &context),
      let facts = context.datasetFacts(result.dataset)
    else { return }
    if template == .chart, spec.mark == .line, result.isRanking {
      context.report(SiteProblem.lineOverCategories, at: place)
      return
    }
    if context.isFaulty(dataset: facts.id) { return }
    let notice = notice(for: facts, &context)
    let evaluator = TextEvaluator(scope: scope, language: language)
    let description = ChartDescription(
      result, spec: spec, id: Self.elementID(id), title: spec.title.map { evaluator.text($0, &context) } ?? "",
      subtitle: spec.subtitle.map { evaluator.text($0, &context) },
      source: Self.sourceLine(facts, notice: notice, language: language), language: language)
    let chart: Chart
    do throws(ChartProblem) {
      chart = try Chart(description, wordBreaker: .thai(context.words))
    } catch {
      context.report(error, at: place)
      return
    }
    let base = "/" + page.folder + id
    add("\(page.folder)\(id).csv", chart.csv(notice: notice))
    var figure = figureModel(chart, facts, notice: notice, csv: base + ".csv", &context)
    if template == .table {
      // Notes on how to read a drawing have no place below a table.
      figure.notes = result.notes(in: language)
      context.render(template.fileName, TableFigureModel(figure: figure), into: &html)
    } else {
      if language == .thai, !context.words.hasDictionary {
        // At no place, so that it is said once for all charts.
        context.report(WordBreakingProblem.noDictionary(path: context.words.dictionaryPath), at: nil)
      }
      add("\(page.folder)\(id).svg", chart.standalone().svg)
      let drawings = chart.drawings()
      figure.notes += result.notes(in: language)
      let model = ChartModel(
        // Charting escapes every text it draws.
        figure: figure, wide: SafeHTML(trusted: drawings.wide.svg), narrow: SafeHTML(trusted: drawings.narrow.svg),
        svgURL: context.settings().address.link(to: base + ".svg"))
      context.render(template.fileName, ChartFigureModel(figure: model), into: &html)
    }
  }

  private func figureModel(
    _ chart: Chart, _ facts: DatasetFacts, notice: String?, csv: String, _ context: inout RenderContext
  ) -> FigureModel {
    let settings = context.settings()
    let table = chart.table()
    return FigureModel(
      id: chart.description.id, title: chart.description.title,
      subtitle: chart.description.subtitle.isEmpty ? nil : chart.description.subtitle, notes: chart.notes,
      table: FigureTableModel(
        caption: table.caption, header: table.header,
        rows: table.rows.map { FigureRowModel(label: $0.header, cells: $0.cells.map(\.markedText)) },
        notes: table.statusKey.map { "\($0.code) = \($0.words)" }, isCut: table.isCut),
      csvURL: settings.address.link(to: csv),
      sources: facts.sources.map { SourceModel(title: $0.title.text(in: language), url: ModelBuilder.safe($0.path)) },
      datasetTitle: facts.title.text(in: language), datasetURL: datasetURL(facts.id, &context),
      updated: facts.lastUpdated.map { DateModel($0.instant.date(in: settings.zone), in: language) },
      demonstrationNotice: notice)
  }

  private mutating func appendIndicators(
    _ spec: FigureSpec, at place: Diagnostic.Place, to html: inout [UInt8], _ context: inout RenderContext
  ) {
    let evaluator = TextEvaluator(scope: scope, language: language)
    var notices: [String] = []
    var models: [IndicatorModel] = []
    for item in spec.items {
      guard let data = item.data,
        let result = QueryReader(scope: scope, language: language).result(of: data, in: place.file, &context),
        let facts = context.datasetFacts(result.dataset)
      else { continue }
      let name = item.title.map { evaluator.text($0, &context) } ?? ""
      guard result.series.count == 1, let series = result.series.first else {
        context.report(SiteProblem.valueNotSingle(name: name, count: result.series.count), at: place)
        continue
      }
      if context.isFaulty(dataset: facts.id) { continue }
      let indicator = Indicator(result, series, language: language)
      guard let value = indicator.value else {
        context.report(SiteProblem.valueMissing(name: name, period: indicator.period), at: place)
        continue
      }
      if let notice = notice(for: facts, &context), !notices.contains(notice) { notices.append(notice) }
      models.append(
        IndicatorModel(
          title: name, value: value, unit: indicator.unit, unitPhrase: indicator.unitPhrase, period: indicator.period,
          change: indicator.change.map { ChangeModel(text: $0.text, direction: $0.direction.rawValue) },
          // Charting escapes the text of the drawing.
          sparkline: indicator.sparkline.map { SafeHTML(trusted: $0.svg()) },
          datasetURL: datasetURL(facts.id, &context)))
    }
    let model = IndicatorFigureModel(items: models, demonstrationNotice: notices.first)
    context.render(FigureTemplate.kpi.fileName, model, into: &html)
  }

  // MARK: Parts

  private mutating func id(
    of spec: FigureSpec, _ template: FigureTemplate, at place: Diagnostic.Place, _ context: inout RenderContext
  ) -> String? {
    let id = spec.id?.text ?? "\(template.rawValue)-\(count)"
    guard Document.isSlug(id), let first = id.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      context.report(SiteProblem.figureID(id), at: spec.id?.place ?? place)
      return nil
    }
    guard ids.insert(id).inserted else {
      context.report(SiteProblem.duplicateFigureID(id), at: spec.id?.place ?? place)
      return nil
    }
    return id
  }

  /// The id in the page, apart from those of headings and of the page's frame.
  private static func elementID(_ id: String) -> String { "fig-" + id }

  private func notice(for facts: DatasetFacts, _ context: inout RenderContext) -> String? {
    guard facts.isDemonstration else { return nil }
    return context.settings().demonstrationNotice.text(in: language)
  }

  private func datasetURL(_ id: String, _ context: inout RenderContext) -> String {
    let settings = context.settings()
    let path = context.summary(of: .dataset(id), in: language)?.path ?? "/datasets/\(id)/"
    return settings.address.link(to: path)
  }

  private static func sourceLine(_ facts: DatasetFacts, notice: String?, language: Language) -> String? {
    let names = facts.sources.map { $0.title.text(in: language) }.filter { !$0.isEmpty }
    let source = names.isEmpty ? nil : (language == .thai ? "ที่มา: " : "Source: ") + names.joined(separator: ", ")
    let parts = [source, notice].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private mutating func add(_ path: String, _ bytes: [UInt8]) {
    if let path = OutputPath(path) { files.append(OutputFile(path: path, bytes: bytes)) }
  }
}
