import Localization
import SourceText

/// A dataset as its files show it: what can be read off them, for a person to complete.
package struct DatasetDraft: Sendable {
  package var table: DraftTable
  package var columns: [DraftColumn]
  /// Names of the fields that together tell the rows apart; empty where some rows are alike in all of them.
  package var primaryKey: [String] = []
  package var frequency: Frequency?
  /// Whether the dates are too few to be sure of the frequency.
  package var isFrequencyUnsure = false

  /// - Parameter lists: the code lists of the site, and those built in.
  package init(_ table: DraftTable, lists: [DraftCodeList]) {
    self.table = table
    columns = []
    var names: Set<String> = []
    for (index, heading) in table.headings.enumerated() {
      var column = DraftColumn(
        heading, table.columns[index], unit: table.units[index], lists: lists,
        hasTime: columns.contains { $0.role == .time })
      column.name = Self.unused(column.name, &names)
      columns.append(column)
    }
    table.columns.indices.forEach { noteCodeList(of: $0) }
    decideRoles()
    decideFrequency()
    keepMarks()
  }

  private static func unused(_ name: String, _ names: inout Set<String>) -> String {
    let all = [name] + (2...(names.count + 2)).map { "\(name)_\($0)" }
    let free = all.first { !names.contains($0) } ?? name
    names.insert(free)
    return free
  }

  private mutating func noteCodeList(of index: Int) {
    guard let list = columns[index].codeList else { return }
    if !list.isOfCodes {
      columns[index].doubts.append(.namesOfList(list.id))
    } else if !list.isInSite {
      columns[index].doubts.append(.listNotInSite(list.id))
    }
  }

  package var time: DraftColumn? { columns.first { $0.role == .time } }
  package var measures: [DraftColumn] { columns.filter { $0.role == .measure } }
  package var dimensions: [DraftColumn] { columns.filter { $0.role == .dimension } }

  // MARK: Roles

  private mutating func decideRoles() {
    let codes = codesOfRows
    if time == nil, let key = columns.indices.first(where: { isCodeListKey($0, codes) }) {
      makeCodeList(key: key)
      return
    }
    decideLabels(codes)
    decideKey(codes)
  }

  /// For each column its rows by number of the distinct value.
  private var codesOfRows: [[Int32]] {
    table.columns.map { cells in
      var known: [String: Int32] = [:]
      return cells.map { cell in
        if let code = known[cell] { return code }
        let code = Int32(known.count)
        known[cell] = code
        return code
      }
    }
  }

  /// Whether a column holds codes that name one row each, in a table of names without numbers to publish.
  private func isCodeListKey(_ index: Int, _ codes: [[Int32]]) -> Bool {
    measures.isEmpty && isSingleKey(index, codes)
  }

  private mutating func makeCodeList(key: Int) {
    primaryKey = [columns[key].name]
    for index in columns.indices where index != key && columns[index].role == .dimension {
      let isName = columns[index].name == "name" || columns[index].name.hasPrefix("name_")
      columns[index].role = isName ? .label : nil
    }
  }

  /// A column of texts is the label of a column of codes where each code has one text.
  private mutating func decideLabels(_ codes: [[Int32]]) {
    for code in columns.indices where columns[code].role == .dimension && isOfCodes(columns[code]) {
      for text in columns.indices
      where text != code && columns[text].role == .dimension && columns[text].type == .string
        && !isOfCodes(columns[text])
        && (isName(columns[text]) || isRepeated(code, codes)) && columns[text].values.count > 1
        && depends(codes[text], on: codes[code])
      {
        columns[text].role = .label
        columns[text].doubts = []
      }
    }
  }

  private func isOfCodes(_ column: DraftColumn) -> Bool {
    HeadingWords(column.heading).isOfCodes || column.codeList?.isOfCodes == true
  }

  private func depends(_ values: [Int32], on keys: [Int32]) -> Bool {
    var known: [Int32: Int32] = [:]
    for (key, value) in zip(keys, values) {
      if let other = known[key], other != value { return false }
      known[key] = value
    }
    return true
  }

  /// Where no key comes twice, each column depends on each.
  private func isRepeated(_ index: Int, _ codes: [[Int32]]) -> Bool { Set(codes[index]).count < table.rowCount }

  private func isName(_ column: DraftColumn) -> Bool { HeadingWords(column.heading).has("name", "ชื่อ") }

  /// The time and the dimensions whose values repeat; then others, until no two rows are alike. What is left are notes.
  /// Without a time, the one dimension that tells all rows apart.
  private mutating func decideKey(_ codes: [[Int32]]) {
    if time == nil, let single = columns.indices.first(where: { isSingleKey($0, codes) }) {
      primaryKey = [columns[single].name]
      return
    }
    let isTime = columns.indices.filter { columns[$0].role == .time }
    let dimensions = columns.indices.filter { columns[$0].role == .dimension }
    let repeated = dimensions.filter { columns[$0].values.count * 2 <= max(table.rowCount, 2) }
    var key = isTime + repeated
    var others = dimensions.filter { !repeated.contains($0) }
    while !isUnique(key, codes), !others.isEmpty { key.append(others.removeFirst()) }
    for index in others where !key.isEmpty && isUnique(key, codes) { columns[index].role = nil }
    guard isUnique(key, codes), key.allSatisfy({ !columns[$0].hasEmptyCells }) else { return }
    primaryKey = key.sorted().map { columns[$0].name }
  }

  private func isSingleKey(_ index: Int, _ codes: [[Int32]]) -> Bool {
    columns[index].role == .dimension && !columns[index].hasEmptyCells && isUnique([index], codes)
  }

  private func isUnique(_ key: [Int], _ codes: [[Int32]]) -> Bool {
    guard !key.isEmpty else { return false }
    var seen: Set<[Int32]> = []
    return (0..<table.rowCount).allSatisfy { row in seen.insert(key.map { codes[$0][row] }).inserted }
  }

  // MARK: Time

  private mutating func decideFrequency() {
    guard let time, !measures.isEmpty || time.type != .date else { return }
    switch time.type {
    case .yearmonth: frequency = .monthly
    case .year: frequency = .annual
    default:
      let days = Set(
        time.values.compactMap { text -> Int? in
          guard case .date(let date)? = try? CellParser.value(text, as: .date, time.format) else { return nil }
          return date.dayNumber
        }
      ).sorted()
      frequency = Frequency(of: days)
      guard frequency == nil else { return }
      let steps = zip(days, days.dropFirst()).map { $1 - $0 }
      frequency = steps.contains(1) ? .daily : Frequency(ofFew: days)
      isFrequencyUnsure = !steps.contains(1)
    }
  }

  // MARK: Missing values

  /// The texts that mean no value hold for the whole table, unless one of them is a value of another column.
  package private(set) var missingValues = [""]
  package private(set) var areMarksOfFields = false

  private mutating func keepMarks() {
    let marks = Set(columns.flatMap(\.marks))
    areMarksOfFields = zip(columns, table.columns).contains { column, cells in
      column.type == .string && cells.contains(where: marks.contains)
    }
    if !areMarksOfFields { missingValues += marks.sorted() }
  }
}

extension Frequency {
  /// A guess from two or three dates; nil where it would be none.
  fileprivate init?(ofFew days: [Int]) {
    let dates = days.map { CivilDate(dayNumber: $0).components }
    let steps = zip(days, days.dropFirst()).map { $1 - $0 }
    guard days.count > 1, days.count < 4 else { return nil }
    if steps.allSatisfy({ $0 == 7 }) {
      self = .weekly
    } else if dates.allSatisfy({ $0.day == 1 }), steps.allSatisfy({ $0 <= 31 }) {
      self = .monthly
    } else {
      return nil
    }
  }
}
