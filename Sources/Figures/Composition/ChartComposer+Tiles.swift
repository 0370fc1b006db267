import Charting
import Datasets
import Localization
import SourceText

extension ChartComposer {
  /// Where each category stands on a tile map: where its code list puts it. Without a code list the categories are codes
  /// or names of provinces.
  mutating func tiles(_ rows: SeriesRows, _ plan: ChannelPlan, _ grid: AnswerGrid) -> [String: ChartCategory.Tile] {
    guard spec.hasTiles else { return [:] }
    let dimension = placedDimension(plan, grid)
    guard let dimension, let places else {
      reportTiles(.tilesWithoutList(field: dimension?.field, knowsProvinces: places != nil))
      return [:]
    }
    let found = rows.positions.map { (item: $0, row: places.place(of: $0.key, dimension)) }
    let strangers = dimension.codeList != nil ? [] : found.filter { $0.row == nil }.map(\.item.key)
    if !strangers.isEmpty, strangers.count == found.count {
      reportTiles(.tilesWithoutList(field: dimension.field, knowsProvinces: true))
    } else {
      for key in strangers { report(stranger: key, of: dimension.field, places) }
    }
    var tiles: [String: ChartCategory.Tile] = [:]
    for (item, row) in found {
      guard let row, let (line, column) = row.tilePlace else { continue }
      tiles[item.key] = ChartCategory.Tile(
        row: line, column: column, abbreviation: row["abbr_" + language.rawValue] ?? item.key)
    }
    return tiles
  }

  /// Adds the entries of the list that have a free place and no row: they are shown as missing. Where the query chose
  /// among them, the others are not missing.
  func addPlacesWithoutRow(to rows: inout SeriesRows, _ plan: ChannelPlan, _ grid: AnswerGrid) {
    guard spec.hasTiles, let dimension = placedDimension(plan, grid), let places,
      !grid.results.contains(where: { $0.dimension?.isChosen == true })
    else { return }
    let found = rows.positions.compactMap { places.place(of: $0.key, dimension)?.tilePlace }
    guard !found.isEmpty else { return }
    var taken = Set(found.map { [$0.row, $0.column] })
    let added = places.keys.compactMap { key -> SeriesRows.Item? in
      guard let place = places.row(key: key)?.tilePlace, taken.insert([place.row, place.column]).inserted else {
        return nil
      }
      return SeriesRows.Item(key: key, label: places.label(ofKey: key)?.text(in: language) ?? key)
    }
    guard rows.positions.count + added.count <= Chart.maximumCategoryCount else { return }
    rows.append(added)
  }

  /// The dimension whose values stand on the map.
  private func placedDimension(_ plan: ChannelPlan, _ grid: AnswerGrid) -> DimensionFacts? {
    plan.position == .by ? grid.results.compactMap(\.dimension).first : nil
  }

  /// At its cell, where the table stands in the spec.
  private mutating func report(stranger key: String, of field: String, _ places: Dataset) {
    let range = spec.head.data.lazy.compactMap { $0.range(ofValue: key, of: field) }.first
    let problem = FigureProblem.provinceUnknown(key, suggestion: places.nearestName(to: key))
    if let range {
      diagnostics.append(Diagnostic(problem, at: spec.place(range)))
    } else {
      reportTiles(problem)
    }
  }

  private mutating func reportTiles(_ problem: FigureProblem) {
    diagnostics.append(Diagnostic(problem, at: spec.place(spec.layers.first { $0.mark == .tile }?.range)))
  }
}

extension Dataset {
  /// The row of a value: by its code, or where the dimension has no code list, also by a name.
  fileprivate func place(of value: String, _ dimension: DimensionFacts) -> TableRow? {
    dimension.codeList != nil ? row(key: value) : row(named: value)
  }

  /// A code or a name of its rows that `text` may be a slip of. Names of places are much alike, also of other places.
  fileprivate func nearestName(to text: String) -> String? {
    let names = keys.compactMap { label(ofKey: $0) }.flatMap { label in Language.allCases.map { label.text(in: $0) } }
    return Suggestion.nearest(toValue: text, among: keys + names, lettersPerEdit: 6)
  }
}

extension TableRow {
  /// Where it stands on a tile map; nil where it has no place there.
  fileprivate var tilePlace: (row: Int, column: Int)? {
    guard let row = self["tile_row"].flatMap({ Int($0) }), let column = self["tile_column"].flatMap({ Int($0) }) else {
      return nil
    }
    return (row, column)
  }
}

extension SeriesRows {
  /// Adds positions without a value.
  fileprivate mutating func append(_ items: [Item]) {
    positions += items
    for index in series.indices {
      series[index].values += items.map { _ in nil }
      if !series[index].statuses.isEmpty { series[index].statuses += items.map { _ in nil } }
      if !series[index].partial.isEmpty { series[index].partial += items.map { _ in false } }
    }
  }
}

extension ChartSpec {
  /// The dataset of the provinces of Thailand, by its name in a site.
  package static let provinces = "provinces"
}

extension QueryResult {
  /// The dataset in which the tiles of a map stand; nil where `by` has no code list.
  package var tileList: String? { dimension?.codeList }
}
