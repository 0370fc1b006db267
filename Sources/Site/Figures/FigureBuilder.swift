import Charting
import Datasets
import Figures
import Localization
import Markdown
import SourceText
import Templating
import WordBreaking

/// Makes the figures of a page: each is drawn, tabulated and written as files from one description.
struct FigureBuilder {
  /// Of the page, for the files beside it: empty or ending in `/`.
  private let folder: String
  private let page: PlannedPage?
  private let scope: DocumentScope?
  private let language: Language
  private(set) var files: [OutputFile] = []
  /// What the data package of the page says of each figure.
  private(set) var resources: [String] = []
  private var ids: Set<String> = []
  private var count = 0
  private var countOfCards = 0

  /// - Parameters:
  ///   - page: nil for what is printed outside of any page.
  ///   - scope: nil for a page without a document.
  init(page: PlannedPage?, scope: DocumentScope?, language: Language) {
    folder = page?.folder ?? ""
    self.page = page
    self.scope = scope
    self.language = language
  }

  /// Appends the HTML of a block.
  mutating func append(
    _ block: MarkdownBody.DirectiveBlock, _ file: SourceFile, to html: inout [UInt8], _ context: inout RenderContext
  ) {
    guard let template = FigureTemplate(rawValue: block.name) else { return }
    append(template, file, block.range, to: &html, &context)
  }

  /// Appends the HTML of a figure whose spec stands at `range`.
  mutating func append(
    _ template: FigureTemplate, _ file: SourceFile, _ range: SourceRange, to html: inout [UInt8],
    _ context: inout RenderContext
  ) {
    let (decoded, problems) = FigureBlock.decode(template, file, range)
    context.diagnostics += problems
    guard let decoded else { return }
    if problems.hasErrors { return checkParts(of: decoded, &context) }
    let place = Diagnostic.Place(file: file, range: range)
    if appendMissing(decoded, to: &html, &context) { return }
    context.publishing(template.rawValue) { context in
      switch decoded {
      case .indicators(let heads):
        appendIndicators(heads, at: place, to: &html, &context)
        return ""
      case .pages(let spec):
        if let page { PageListBuilder(page: page).append(spec, to: &html, &context) }
        return nil
      case .chart(let spec): return appendFigure(spec, template, at: place, to: &html, &context)
      case .table(let spec) where spec.isOfLatest: return appendLatest(spec, at: place, to: &html, &context)
      case .table(let spec): return appendFigure(spec.chart, template, at: place, to: &html, &context)
      }
    }
  }

  /// Tells what is wrong with the queries and the titles of a block that has errors besides.
  private func checkParts(of block: FigureBlock, _ context: inout RenderContext) {
    let reader = QueryReader(scope: scope, language: language)
    for data in block.data { _ = reader.answer(to: data, &context) }
    let evaluator = TextEvaluator(scope: scope, language: language)
    for text in block.texts { _ = evaluator.text(text, &context) }
  }

  /// Whether a figure is left out, or words stand in its place, because a query of it, or of its title, has no number yet.
  private func appendMissing(
    _ block: FigureBlock, to html: inout [UInt8], _ context: inout RenderContext
  ) -> Bool {
    let reader = QueryReader(scope: scope, language: language)
    let missing = block.data.compactMap { data -> FrontMatter.NamedQuery? in
      guard case .named(let name) = data.origin, let named = scope?.query(named: name.text) else { return nil }
      return reader.isMissing(named, &context) ? named : nil
    }
    guard let first = missing.first else {
      let evaluator = TextEvaluator(scope: scope, language: language)
      return block.texts.contains { evaluator.isOmitted($0, &context) }
    }
    if first.ifMissing == .text {
      html.append("<p class=\"ph-missing\">")
      Escaping.escape(context.string("value.missing") ?? "", into: &html)
      html.append("</p>\n")
    }
    return true
  }

  /// - Returns: its id in the page; nil where there is none.
  private mutating func appendFigure(
    _ spec: ChartSpec, _ template: FigureTemplate, at place: Diagnostic.Place, to html: inout [UInt8],
    _ context: inout RenderContext
  ) -> String? {
    guard let (id, answers, origin) = parts(of: spec.head, template, at: place, &context),
      let chart = chart(spec, answers, id: id, origin, &context)
    else { return nil }
    let description = chart.description
    let data = PublishedFigure(
      id: id, elementID: description.id, title: description.title, subtitle: description.subtitle,
      rows: chart.rows(notice: origin.notice), origin: origin)
    addFiles(of: data, &context)
    var figure = figureModel(data, notes: description.remarks, FigureTableModel(chart.table()), &context)
    if template == .table {
      context.render(template.fileName, TableFigureModel(figure: SharedModel(figure)), into: &html)
    } else {
      if language == .thai, !context.words.hasDictionary {
        // At no place, so that it is said once for all charts.
        context.report(WordBreakingProblem.noDictionary(path: context.words.dictionaryPath), at: nil)
      }
      let drawings = chart.drawings()
      add("\(folder)\(id).svg", drawings.file.svg)
      figure.notes = drawings.notes
      let model = ChartModel(
        // Charting escapes every text it draws.
        figure: figure, wide: SafeHTML(trusted: drawings.wide.svg), narrow: SafeHTML(trusted: drawings.narrow.svg),
        wideSteps: drawings.wide.steps.map { StepsModel($0) },
        narrowSteps: drawings.narrow.steps.map { StepsModel($0) },
        seriesStyles: chart.seriesStyles, seriesPlots: chart.seriesPlots,
        valuePattern: description.measure.phrase("{}", in: language),
        svgURL: context.settings().address.link(to: "/\(folder)\(id).svg"))
      context.render(template.fileName, ChartFigureModel(figure: SharedModel(model)), into: &html)
    }
    return Self.elementID(id)
  }

  /// A row for each series, with its latest number and what belongs to it.
  private mutating func appendLatest(
    _ spec: TableSpec, at place: Diagnostic.Place, to html: inout [UInt8], _ context: inout RenderContext
  ) -> String? {
    guard
      let (id, answers, origin) = parts(of: spec.head, .table, changes: spec.comparisons, at: place, &context)
    else { return nil }
    let (table, problems) = LatestTable.compose(
      spec, answers, texts: texts(of: spec.head, id: id, origin, &context), language: language)
    context.diagnostics += problems
    guard let table else { return nil }
    let data = PublishedFigure(
      id: id, elementID: table.id, title: table.title, subtitle: table.subtitle,
      rows: table.rows(notice: origin.notice), origin: origin)
    addFiles(of: data, &context)
    let figure = figureModel(data, notes: table.remarks, FigureTableModel(table), &context)
    context.render(FigureTemplate.table.fileName, TableFigureModel(figure: SharedModel(figure)), into: &html)
    return table.id
  }

  /// What a figure is made of: nil where any of it is not to be had; why is reported.
  private mutating func parts(
    of head: FigureHead, _ template: FigureTemplate, changes: [QueryComparison] = [], at place: Diagnostic.Place,
    _ context: inout RenderContext
  ) -> (id: String, answers: [FigureAnswer], origin: FigureOrigin)? {
    count += 1
    guard let id = id(of: head, template, at: place, &context) else { return nil }
    let reader = QueryReader(scope: scope, language: language)
    let found = head.data.map { reader.answer(to: $0, changes: changes, &context) }.compactMap(\.self)
    guard found.count == head.data.count, !found.contains(where: { context.messages.isFaulty(dataset: $0.facts.id) }),
      let origin = FigureOrigin(found.map(\.facts), &context, language: language)
    else { return nil }
    return (id, found.map(\.answer), origin)
  }

  /// Nil where the answers make no legible chart; why is reported.
  private func chart(
    _ spec: ChartSpec, _ answers: [FigureAnswer], id: String, _ origin: FigureOrigin, _ context: inout RenderContext
  ) -> Chart? {
    var spec = spec
    spec.highlighted = highlighted(spec, &context)
    let texts = texts(of: spec.head, id: id, origin, &context)
    let list = spec.hasTiles ? answers.compactMap(\.result.tileList).first ?? ChartSpec.provinces : nil
    let (chart, problems) = ChartComposer.chart(
      spec, answers, texts: texts, places: list.flatMap { context.dataset($0) }, wordBreaker: .thai(context.words),
      language: language)
    context.diagnostics += problems
    return chart
  }

  /// What a chart highlights, with the fields of the page's row in the place of `=row.field`.
  private func highlighted(_ spec: ChartSpec, _ context: inout RenderContext) -> [Located<String>] {
    let evaluator = TextEvaluator(scope: scope, language: language)
    return spec.highlighted.compactMap { name in
      guard name.value.hasPrefix("="), case .row(let field) = LiveExpression(String(name.value.dropFirst())).kind else {
        return name
      }
      return evaluator.rowField(field, at: spec.place(name.range), &context).map { text in
        var found = name
        found.value = text
        return found
      }
    }
  }

  private func texts(
    of head: FigureHead, id: String, _ origin: FigureOrigin, _ context: inout RenderContext
  ) -> ChartComposer.Texts {
    let evaluator = TextEvaluator(scope: scope, language: language)
    return ChartComposer.Texts(
      id: Self.elementID(id), title: head.title.map { evaluator.text($0, &context) } ?? "",
      subtitle: head.subtitle.map { evaluator.text($0, &context) },
      source: SourceLine.text(origin.sources, notice: origin.notice, in: language))
  }

  /// - Parameter notes: of a table; how to read a drawing is not among them.
  private func figureModel(
    _ data: PublishedFigure, notes: [String], _ table: FigureTableModel, _ context: inout RenderContext
  ) -> FigureModel {
    let (settings, origin) = (context.settings(), data.origin)
    return FigureModel(
      id: data.elementID, title: data.title, subtitle: data.subtitle.isEmpty ? nil : data.subtitle, notes: notes,
      table: SharedModel(table), csvURL: settings.address.link(to: "/\(folder)\(data.csvName)"),
      jsonURL: settings.address.link(to: "/\(folder)\(data.jsonName)"),
      sources: origin.sources.map { SourceModel(title: $0.title.text(in: language), url: $0.path) },
      datasets: origin.datasets,
      updated: origin.lastUpdated.map { DateModel($0.date(in: settings.zone), in: language) },
      citation: page.map { page in
        CitationModel(
          officeName: settings.office.name.text(in: language),
          licenceName: origin.licences.map { $0.text(in: language) }.joined(separator: ", "),
          url: settings.address.absolute(page.path) + "#" + data.elementID)
      },
      demonstrationNotice: origin.notice)
  }

  private mutating func appendIndicators(
    _ heads: [FigureHead], at place: Diagnostic.Place, to html: inout [UInt8], _ context: inout RenderContext
  ) {
    countOfCards += 1
    let id = "kpi-\(countOfCards)"
    if !ids.insert(id).inserted { context.report(SiteProblem.duplicateFigureID(id), at: place) }
    let evaluator = TextEvaluator(scope: scope, language: language)
    var notices: [String] = []
    var models: [IndicatorModel] = []
    for item in heads {
      guard let data = item.data.first,
        let (answer, facts) = QueryReader(scope: scope, language: language).answer(to: data, &context)
      else { continue }
      let result = answer.result
      let name = item.title.map { evaluator.text($0, &context) } ?? ""
      guard result.series.count == 1, let series = result.series.first else {
        context.report(SiteProblem.valueNotSingle(name: name, count: result.series.count), at: place)
        continue
      }
      if context.messages.isFaulty(dataset: facts.id) { continue }
      let indicator = Indicator(result, series, language: language)
      guard let value = indicator.value else {
        context.report(
          missing: SiteProblem.valueMissing(name: name, period: indicator.latestPeriod), of: result.dataset, at: place)
        continue
      }
      let origin = FigureOrigin([facts], &context, language: language)
      if let notice = origin?.notice, !notices.contains(notice) { notices.append(notice) }
      // In Thai the phrase stands before the number, and so does the word of a percentage.
      let (before, after) = indicator.unitWords
      let isThai = language == .thai
      models.append(
        IndicatorModel(
          title: name, value: value, unit: isThai ? after : indicator.unit,
          unitPhrase: isThai ? (before.isEmpty ? nil : before) : indicator.unitPhrase, period: indicator.dating,
          change: indicator.comparison.map { ChangeModel(text: $0.text, direction: $0.direction.rawValue) },
          // Charting escapes the text of the drawing.
          sparkline: indicator.sparkline.map { SafeHTML(trusted: $0.svg()) }, datasetURL: origin?.datasets.first?.url))
    }
    let model = IndicatorFigureModel(
      id: Self.elementID(ofCards: countOfCards), items: models, demonstrationNotice: notices.first)
    context.render(FigureTemplate.kpi.fileName, model, into: &html)
  }

  // MARK: Parts

  private mutating func id(
    of spec: FigureHead, _ template: FigureTemplate, at place: Diagnostic.Place, _ context: inout RenderContext
  ) -> String? {
    let id = spec.id?.text ?? "\(template.rawValue)-\(count)"
    guard Document.isSlug(id), let first = id.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      context.report(SiteProblem.figureID(id), at: spec.id?.place ?? place)
      return nil
    }
    if Self.takenNames.contains(id) {
      context.report(SiteProblem.figureIDTaken(id), at: spec.id?.place ?? place)
      return nil
    }
    guard ids.insert(id).inserted else {
      context.report(SiteProblem.duplicateFigureID(id), at: spec.id?.place ?? place)
      return nil
    }
    return id
  }

  /// Files of these names lie beside pages.
  private static let takenNames = ["datapackage", "feed"]

  /// The id in the page, apart from those of headings and of the page's frame.
  static func elementID(_ id: String) -> String { "fig-" + id }

  /// That of the first cards in a page, of the second and so on.
  static func elementID(ofCards number: Int) -> String { elementID("kpi-\(number)") }

  private mutating func addFiles(of data: PublishedFigure, _ context: inout RenderContext) {
    let (settings, csv) = (context.settings(), data.rows.csv())
    add(folder + data.csvName, csv)
    add(folder + data.jsonName, data.json(page: page, settings))
    resources.append(data.resource(csv: csv, settings))
  }

  /// Adds a file beside the page.
  mutating func add(_ path: String, _ bytes: [UInt8]) {
    if let path = OutputPath(path) { files.append(OutputFile(path: path, bytes: bytes)) }
  }
}
