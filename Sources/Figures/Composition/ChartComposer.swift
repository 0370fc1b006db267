import Charting
import Datasets
import Localization
import SourceText

/// Puts what a spec wants and what its queries brought together to a chart.
package struct ChartComposer {
  let spec: ChartSpec
  let language: Language
  /// The code list of `by`, or the provinces, which places tiles.
  let places: Dataset?
  var diagnostics: [Diagnostic] = []
  /// Of a chart that can be drawn.
  var warnings: [Diagnostic] = []

  /// The texts of a chart that its spec alone does not decide.
  package struct Texts: Sendable {
    var id: String
    var title: String
    var subtitle: String?
    var source: String?

    package init(id: String, title: String, subtitle: String?, source: String?) {
      self.id = id
      self.title = title
      self.subtitle = subtitle
      self.source = source
    }
  }

  private init(_ spec: ChartSpec, places: Dataset?, language: Language) {
    self.spec = spec
    self.places = places
    self.language = language
  }

  /// - Parameter places: the dataset that `QueryResult.tileList` names; without one, that of `ChartSpec.provinces`.
  /// - Returns: nil where no legible chart can be made; why is said at the key that is to blame.
  package static func chart(
    _ spec: ChartSpec, _ answers: [FigureAnswer], texts: Texts, places: Dataset? = nil,
    wordBreaker: WordBreaker, language: Language
  ) -> (chart: Chart?, diagnostics: [Diagnostic]) {
    var composer = ChartComposer(spec, places: places, language: language)
    guard let description = composer.description(answers, texts), !composer.diagnostics.hasErrors else {
      return (nil, composer.diagnostics)
    }
    do throws(ChartProblem) {
      let chart = try Chart(description, wordBreaker: wordBreaker)
      return (chart, composer.diagnostics + composer.warnings + composer.warnings(on: chart))
    } catch {
      if case .lineOverCategories = error, let period = answers.onlyPeriod {
        let problem = FigureProblem.lineOfOnePeriod(Prose(th: period.text(in: .thai), en: period.text(in: .english)))
        return (nil, composer.diagnostics + [Diagnostic(problem, at: spec.place(spec.range(of: error)))])
      }
      return (nil, composer.diagnostics + [Diagnostic(error, at: spec.place(spec.range(of: error)))])
    }
  }

  private mutating func description(_ answers: [FigureAnswer], _ texts: Texts) -> ChartDescription? {
    diagnostics += spec.check(answers, language: language)
    let (sources, problems) = spec.sources(answers, language: language)
    diagnostics += problems
    guard !answers.isEmpty, !diagnostics.hasErrors else { return nil }
    let grid = AnswerGrid(answers, sources: sources, language: language)
    let (plan, mistakes) = ChannelPlan.make(spec, grid)
    diagnostics += mistakes
    guard !diagnostics.hasErrors else { return nil }
    var measure = AnswerMeasure(answers, language: language)
    var rows = SeriesRows(
      grid, plan, measure: measure.measure, field: grid.results[0].measure.field, language: language)
    var annotations: [ChartAnnotation] = []
    var remarks = answers.notes(in: language)
    if spec.scale.kind == .index {
      guard let base = rebase(&rows, of: measure.measure, plan, grid) else { return nil }
      measure = measure.index(base: base.period, in: language)
      annotations.append(.target(100, label: base.period.text(in: language, style: .medium) + " = 100"))
      if let note = base.note(in: language) { remarks.append(note) }
    }
    addPlacesWithoutRow(to: &rows, plan, grid)
    let layers = layers(rows)
    checkStacks(rows, plan)
    sort(&rows, layers, plan, grid)
    annotations += self.annotations(rows, layers, plan, grid)
    return ChartDescription(
      id: texts.id, language: language, title: texts.title.onOneLine,
      subtitle: texts.subtitle?.onOneLine
        ?? ChartSubtitle.text(
          measure: measure.measure.name, form: form, conditions: measure.conditions, periods: grid.periods, in: language
        ),
      source: texts.source, remarks: remarks, positions: positions(rows, plan, grid),
      measure: measure.measure, series: rows.series,
      layers: layers, orientation: orientation(plan), scale: spec.scale.kind.scale,
      panels: rows.panels.map { ChartPanel(key: $0.key, label: $0.label) }, panelsShareScale: spec.scale.isShared,
      annotations: annotations, highlighted: highlighted(rows, plan))
  }

  private var form: ChartSubtitle.Form {
    if spec.scale.kind == .index { return .index }
    return spec.layers.contains { $0.stacking?.value == .normalize } ? .share : .asMeasured
  }

  private func orientation(_ plan: ChannelPlan) -> ChartOrientation {
    let mark = spec.layers.first?.mark
    let liesByItself = plan.position != .time && plan.facet == nil && [.bar, .dot, .rule].contains(mark)
    return spec.isHorizontal?.value ?? plan.isLying ?? liesByItself ? .lying : .upright
  }

  private mutating func positions(_ rows: SeriesRows, _ plan: ChannelPlan, _ grid: AnswerGrid) -> ChartPositions {
    if plan.position == .time { return .time(grid.periods) }
    let places = tiles(rows, plan, grid)
    return .categories(
      rows.positions.map { item in
        ChartCategory(
          key: item.key, label: item.label, tile: places[item.key],
          period: grid.onlyPeriod(of: plan.position == .data ? item.key : nil))
      },
      heading: plan.position == .by ? grid.results.compactMap(\.dimension).first?.title.text(in: language) ?? "" : "")
  }
}

extension [FigureAnswer] {
  /// The period that all numbers are of; nil where there are several, or where they have none.
  fileprivate var onlyPeriod: Period? {
    let periods = Set(flatMap(\.result.periods))
    return periods.count == 1 && allSatisfy { $0.result.granularity != nil } ? periods.first : nil
  }
}

extension LayerSpec {
  fileprivate var stacks: Bool { stacking.map { $0.value != .none } ?? false }
}

extension ScaleSpec.Kind {
  fileprivate var scale: ChartScale {
    switch self {
    case .linear, .index: .linear
    case .log: .log
    case .sqrt: .sqrt
    }
  }
}

extension ChartSpec {
  /// Whether the code list of `by` is needed, to place tiles.
  package var hasTiles: Bool { layers.contains { $0.mark == .tile } }

  /// The key that a problem of the chart comes from.
  fileprivate func range(of problem: ChartProblem) -> SourceRange? {
    switch problem {
    case .tooManySeries(let mark, _, _), .tooManyColumns(let mark, _, _), .tooManyMarks(let mark, _, _),
      .rangeNotPossible(let mark):
      layers.first { $0.mark == mark }?.range
    case .stackNotPossible(let mark): layers.first { $0.mark == mark && $0.stacks }?.range
    case .valuesBesideShares(let mark):
      layers.first { $0.mark == mark && $0.stacking?.value != .normalize }?.range
    case .mirrorNeedsTwo: layers.lazy.compactMap(\.stacking).first { $0.value == .mirror }?.range
    case .shareOfNegative(let stacking, _, _): layers.lazy.compactMap(\.stacking).first { $0.value == stacking }?.range
    case .lineOverCategories: layers.first { [.line, .area].contains($0.mark) }?.range
    case .rangeMissing: layers.first { $0.mark == .rule && $0.ends == nil }?.range
    case .rangeReversed: layers.first { $0.ends != nil }?.range
    case .areasCover: layers.first { $0.mark == .area }?.range
    case .barsInTwoLayers: layers.last { $0.mark == .bar }?.range
    case .layersNotPossible: layers.first { [.cell, .tile].contains($0.mark) }?.range
    case .tilePlaceMissing, .tilesInOnePlace, .tileFarAway, .tooManyCategories, .tooManyDays: layers.first?.range
    case .logNeedsPoints, .scaleNeedsPositive, .stackNeedsLinear: scale.range
    case .tooManyPanels, .noPanel, .panelsNotPossible: facet?.range
    case .annotationOutside(let label, _): annotations.first { $0.label == label }?.range
    default: nil
    }
  }
}
