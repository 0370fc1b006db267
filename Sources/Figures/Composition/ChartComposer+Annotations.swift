import Charting
import Localization
import SourceText

extension ChartComposer {
  /// What is said beside the data, at the positions of the chart.
  mutating func annotations(
    _ rows: SeriesRows, _ layers: [ChartLayer], _ plan: ChannelPlan, _ grid: AnswerGrid
  ) -> [ChartAnnotation] {
    let periods = plan.position == .time ? grid.periods : []
    let isStack = layers.first { $0.mark != .text }.map { [.zero, .normalize].contains($0.stacking) } ?? false
    var result: [ChartAnnotation] = []
    for annotation in spec.annotations {
      switch annotation.kind {
      case .target(let value): result.append(.target(value, label: annotation.label))
      case .note(let position, let series):
        if let period = Period(iso: position.value), isPassed(period, annotation, periods) { continue }
        guard let index = self.position(position, rows, periods) else { continue }
        if let series {
          guard let key = keys(of: series, rows).first else { continue }
          result.append(.note(at: index, series: key, label: annotation.label))
        } else {
          result.append(.note(at: index, series: isStack ? nil : rows.items.first?.key, label: annotation.label))
        }
      case .event, .band:
        guard !periods.isEmpty else {
          report(.annotationNeedsTime, at: annotation.range)
          continue
        }
        if let placed = Self.placed(annotation, among: periods) {
          result.append(placed)
        } else if let last = annotation.lastPeriod, isPassed(last, annotation, periods) {
          continue
        } else {
          diagnostics.append(
            Diagnostic(
              ChartProblem.annotationOutside(annotation.label, periods: PeriodRange(periods)),
              at: spec.place(annotation.range)))
        }
      }
    }
    return result
  }

  /// Whether an annotation is of a time before the first period shown, which says so. It is no error: a chart of the last so
  /// many weeks leaves each of its annotations behind one day, and who adds the newest data has not touched the chart.
  private mutating func isPassed(_ last: Period, _ annotation: AnnotationSpec, _ periods: [Period]) -> Bool {
    guard let first = periods.first, Period(first.granularity, containing: last.lastDay) < first else { return false }
    let problem = FigureProblem.annotationPassed(label: annotation.label, first: first)
    warnings.append(Diagnostic(problem, at: spec.place(annotation.range)))
    return true
  }

  /// An event stands in the period that holds its first day, or at the next one shown.
  private static func placed(_ annotation: AnnotationSpec, among periods: [Period]) -> ChartAnnotation? {
    let length = periods[0].granularity
    switch annotation.kind {
    case .event(let period):
      let start = period.converted(to: length)
      guard start >= periods[0], let index = periods.firstIndex(where: { $0 >= start }) else { return nil }
      return .event(at: index, period: period == periods[index] ? nil : period, label: annotation.label)
    case .band(let first, let last):
      let start = first.converted(to: length)
      let end = Period(length, containing: last.lastDay)
      guard let from = periods.firstIndex(where: { $0 >= start }), let to = periods.lastIndex(where: { $0 <= end }),
        from <= to
      else { return nil }
      return .band(from, to, label: annotation.label)
    default: return nil
    }
  }

  /// A category by its name, or the period that holds a date.
  private mutating func position(_ text: Located<String>, _ rows: SeriesRows, _ periods: [Period]) -> Int? {
    let index: Int?
    if periods.isEmpty {
      index = rows.positions.firstIndex { $0.key == text.value || $0.label == text.value }
    } else {
      index = Period(iso: text.value).flatMap { period in
        periods.firstIndex(of: period.converted(to: periods[0].granularity))
      }
    }
    guard index == nil else { return index }
    if let first = periods.first, let last = periods.last {
      report(.periodUnknown(text.value, first: first, last: last), at: text.range)
    } else {
      let near = Suggestion.nearest(to: text.value, among: rows.positions.flatMap { [$0.key, $0.label] })
      report(
        .positionUnknown(text.value, suggestion: near, choices: rows.positions.map(\.label)), at: text.range)
    }
    return index
  }

  private mutating func report(_ problem: FigureProblem, at range: SourceRange) {
    diagnostics.append(Diagnostic(problem, at: spec.place(range)))
  }
}

extension AnnotationSpec {
  /// The last time that an event or a band is about.
  fileprivate var lastPeriod: Period? {
    switch kind {
    case .event(let period): period
    case .band(_, let last): last
    case .target, .note: nil
    }
  }
}
