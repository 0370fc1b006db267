import Charting
import Datasets
import Localization
import SourceText

extension ChartComposer {
  /// Where each category stands on a tile map: where its code list puts it. Without a code list the categories are codes
  /// or names of provinces.
  mutating func tiles(_ rows: SeriesRows, _ plan: ChannelPlan, _ grid: AnswerGrid) -> [String: ChartCategory.Tile] {
    guard spec.hasTiles else { return [:] }
    let dimension = plan.position == .by ? grid.results.compactMap(\.dimension).first : nil
    guard let dimension, let places else {
      reportTiles(.tilesWithoutList(field: dimension?.field, knowsProvinces: places != nil))
      return [:]
    }
    let hasList = dimension.codeList != nil
    let found = rows.positions.map { (item: $0, row: hasList ? places.row(key: $0.key) : places.row(named: $0.key)) }
    let strangers = hasList ? [] : found.filter { $0.row == nil }.map(\.item.key)
    if !strangers.isEmpty, strangers.count == found.count {
      reportTiles(.tilesWithoutList(field: dimension.field, knowsProvinces: true))
    } else {
      for key in strangers { reportTiles(.provinceUnknown(key, suggestion: places.nearestName(to: key))) }
    }
    var tiles: [String: ChartCategory.Tile] = [:]
    for (item, row) in found {
      guard let row, let line = row["tile_row"].flatMap({ Int($0) }),
        let column = row["tile_column"].flatMap({ Int($0) })
      else { continue }
      tiles[item.key] = ChartCategory.Tile(
        row: line, column: column, abbreviation: row["abbr_" + language.rawValue] ?? item.key)
    }
    return tiles
  }

  private mutating func reportTiles(_ problem: FigureProblem) {
    diagnostics.append(Diagnostic(problem, at: spec.place(spec.layers.first { $0.mark == .tile }?.range)))
  }
}

extension Dataset {
  /// A code or a name of its rows that `text` may be a slip of.
  fileprivate func nearestName(to text: String) -> String? {
    let names = keys.compactMap { label(ofKey: $0) }.flatMap { label in Language.allCases.map { label.text(in: $0) } }
    return Suggestion.nearest(toValue: text, among: keys + names)
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
