import Localization

/// The series of a result: which there are, in which order, under which names.
struct SeriesKeys {
  private let keys: [(text: String, label: LocalizedText)]
  private let indexes: [UInt64: Int]
  private let column: Column?

  var count: Int { keys.count }

  init(_ plan: QueryPlan, _ selection: RowSelection, _ context: QueryContext) {
    guard let by = plan.by else {
      column = nil
      keys = [("", plan.measure.field.title)]
      indexes = [:]
      return
    }
    column = by
    let list = by.field.codeList.flatMap { context.datasets[$0] }
    var values = plan.wanted ?? Self.values(of: by, selection)
    if let list {
      let order = Dictionary(list.keys.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
      values = values.enumerated().sorted {
        (order[$0.element.text] ?? .max, $0.offset) < (order[$1.element.text] ?? .max, $1.offset)
      }.map(\.element)
    }
    keys = values.map { ($0.text, list?.label(ofKey: $0.text) ?? LocalizedText(same: $0.text)) }
    var indexes: [UInt64: Int] = [:]
    for (index, value) in values.enumerated() {
      if let word = by.keyWord(of: value) { indexes[word] = index }
    }
    self.indexes = indexes
  }

  func key(_ index: Int) -> String? { column == nil ? nil : keys[index].text }
  func label(_ index: Int) -> LocalizedText { keys[index].label }

  /// The series of a row.
  func index(ofRow row: Int) -> Int? {
    guard let column else { return 0 }
    return indexes[column.keyWord(at: row)]
  }

  /// The distinct values among the selected rows, in order of the file.
  private static func values(of column: Column, _ selection: RowSelection) -> [CellValue] {
    var seen: Set<UInt64> = []
    return selection.rows.compactMap { row in
      seen.insert(column.keyWord(at: Int(row))).inserted ? column[Int(row)] : nil
    }
  }
}
