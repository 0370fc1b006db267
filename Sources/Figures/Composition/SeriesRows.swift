import Charting
import Localization
import SourceText

/// The series of a chart, cut out of the grid of answers.
struct SeriesRows {
  typealias Item = AnswerGrid.Item

  var series: [ChartSeries]
  var positions: [Item]
  let panels: [Item]
  /// Of each key, the name of the query it comes from.
  let sourceOfKey: [String: String]

  init(_ grid: AnswerGrid, _ plan: ChannelPlan, measure: ChartMeasure, field: String, language: Language) {
    let only = Item(key: field, label: measure.name)
    let places = Self.places(plan.color, in: grid)
    let names = SeriesNames(places, plan.color, grid, only: only, language)
    let panels = plan.facet.map { grid.items(of: $0, in: language) } ?? []
    let items = grid.items(of: plan.position, in: language)
    var series: [ChartSeries] = []
    var sourceOfKey: [String: String] = [:]
    for facet in plan.facet == nil ? [nil] : Array(panels.indices) as [Int?] {
      for (place, item) in zip(places, names.items) {
        var place = place
        if let variable = plan.facet { place[variable] = facet }
        // Without `by` there is one category.
        let observations = (0..<max(1, items.count)).map { index in
          if !items.isEmpty { place[plan.position] = index }
          return grid.observation(at: place)
        }
        // A query may lack a value of `by` that another has.
        if facet != nil, places.count > 1, observations.allSatisfy({ $0.value == nil && $0.status == nil }) { continue }
        if let source = place.source { sourceOfKey[item.key] = grid.sources[source].key }
        series.append(
          ChartSeries(
            key: item.key, label: item.label, values: observations.map(\.value),
            statuses: Self.statuses(observations.map(\.status)),
            partial: observations.contains(where: \.isPartial) ? observations.map(\.isPartial) : [],
            panel: facet.map { panels[$0].key }))
      }
    }
    self.series = series
    self.sourceOfKey = sourceOfKey
    self.panels = panels
    positions = items.isEmpty ? [only] : items
  }

  /// None at all where every value is normal, so that files have no column for it.
  private static func statuses(_ statuses: [ObservationStatus?]) -> [ObservationStatus?] {
    statuses.allSatisfy { $0 == nil || $0 == .normal } ? [] : statuses
  }

  /// Every combination of the variables that some query has.
  private static func places(_ variables: [Variable], in grid: AnswerGrid) -> [AnswerGrid.Place] {
    var places = [AnswerGrid.Place()]
    for variable in variables {
      places = places.flatMap { place in
        let count: Int
        switch variable {
        case .data: count = grid.sources.count
        case .by: count = variables.contains(.data) && !grid.hasMembers(place.source ?? 0) ? 0 : grid.members.count
        case .time: count = grid.periods.count
        }
        if count == 0 { return [place] }
        return (0..<count).compactMap { index in
          var place = place
          place[variable] = index
          if variable == .by, variables.contains(.data), grid.series(at: place) == nil { return nil }
          return place
        }
      }
    }
    return places
  }

  /// Every key once, with its label.
  var items: [Item] {
    var known: Set<String> = []
    return series.filter { known.insert($0.key).inserted }.map { Item(key: $0.key, label: $0.label) }
  }
}

/// What the series are called: by as little as tells them apart.
private struct SeriesNames {
  let items: [AnswerGrid.Item]

  init(
    _ places: [AnswerGrid.Place], _ variables: [Variable], _ grid: AnswerGrid, only: AnswerGrid.Item,
    _ language: Language
  ) {
    let parts = places.map { place in
      variables.compactMap { variable in
        place[variable].map { (variable, grid.items(of: variable, in: language)[$0]) }
      }
    }
    // A value of `by` tells enough where it comes from one query only.
    let short = parts.map { parts in
      parts.contains { $0.0 == .by } ? parts.filter { $0.0 != .data } : parts
    }
    let areTold = Set(short.map { $0.map(\.1.key) }).count == short.count
    items = (areTold ? short : parts).map { parts in
      if parts.isEmpty { return only }
      return AnswerGrid.Item(
        key: parts.map(\.1.key).joined(separator: "/"), label: parts.map(\.1.label).joined(separator: " · "))
    }
  }
}
