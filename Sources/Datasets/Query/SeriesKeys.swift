import Localization

/// The series of a result: which there are, in which order, under which names.
struct SeriesKeys {
  struct Key {
    /// Nil where there is one series.
    let text: String?
    let label: LocalizedText
    /// How many members of the counted dimension the list has for it; nil where no list tells.
    let expected: Int?
  }

  let keys: [Key]
  /// Of each group of rows, its series; -1 where it has none.
  let seriesOfGroup: [Int32]
  let isSingle: Bool

  var count: Int { keys.count }

  /// One series for rows that belong to none of the result.
  static let rest = SeriesKeys()

  private init() {
    keys = [Key(text: nil, label: LocalizedText(), expected: nil)]
    seriesOfGroup = []
    isSingle = true
  }

  init(_ plan: QueryPlan, _ selections: [RowSelection], _ context: QueryContext) {
    let members = ExpectedMembers(plan, context)
    guard let by = plan.by else {
      isSingle = true
      seriesOfGroup = []
      keys = [Key(text: nil, label: plan.measure.facts.title, expected: members.count(ofGroup: nil))]
      return
    }
    isSingle = false
    let list = by.path.field.codeList.flatMap { context.datasets[$0] }
    var groups: [(value: CellValue, number: Int?)]
    if let wanted = plan.wanted {
      groups = wanted.map { ($0, by.values.firstIndex(of: $0)) }
    } else {
      let numbers = Self.present(selections, count: by.values.count)
      groups = (by.path.isRollup ? numbers.sorted() : numbers).map { (by.values[$0], $0) }
    }
    if let list {
      let order = groups.enumerated().map { (list.row(key: $0.element.value.text)?.index ?? .max, $0.offset) }
      groups = groups.indices.sorted { order[$0] < order[$1] }.map { groups[$0] }
    }
    let categories = by.path.field.categories ?? []
    if list == nil, !categories.isEmpty {
      let order = groups.enumerated().map { group in
        (categories.firstIndex { $0.value == group.element.value } ?? .max, group.offset)
      }
      groups = groups.indices.sorted { order[$0] < order[$1] }.map { groups[$0] }
    }
    keys = groups.map { group in
      let text = group.value.text
      let label = list?.label(ofKey: text) ?? categories.first { $0.value == group.value }?.label
      return Key(text: text, label: label ?? LocalizedText(same: text), expected: members.count(ofGroup: group.number))
    }
    var seriesOfGroup = Array(repeating: Int32(-1), count: by.values.count)
    for (series, group) in groups.enumerated() {
      if let number = group.number { seriesOfGroup[number] = Int32(series) }
    }
    self.seriesOfGroup = seriesOfGroup
  }

  /// The groups that have rows, in order of the first.
  private static func present(_ selections: [RowSelection], count: Int) -> [Int] {
    var isSeen = Array(repeating: false, count: count)
    var groups: [Int] = []
    for selection in selections {
      for group in selection.groups where !isSeen[Int(group)] {
        isSeen[Int(group)] = true
        groups.append(Int(group))
        if groups.count == count { return groups }
      }
    }
    return groups
  }
}

/// How many members of the counted dimension a code list leads one to expect.
private struct ExpectedMembers {
  private var all: Int?
  private var ofGroups: [Int]?

  init(_ plan: QueryPlan, _ context: QueryContext) {
    guard let column = plan.counted?.path.column, let list = column.field.codeList.flatMap({ context.datasets[$0] })
    else { return }
    let filters = plan.filters.filter { $0.column.field.name == column.field.name }
    func passes(_ value: CellValue) -> Bool { filters.allSatisfy { $0.admits(value) } }
    if let by = plan.by, by.path.isRollup, by.path.column.field.name == column.field.name {
      ofGroups = by.members.map { $0.count(where: passes) }
    } else {
      all = list.keys.count { key in (try? CellParser.value(key, as: column.field.type)).map(passes) ?? false }
    }
  }

  func count(ofGroup number: Int?) -> Int? {
    if let ofGroups { return number.map { ofGroups[$0] } }
    return all
  }
}
