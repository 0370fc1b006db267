import Localization

/// What the measures hold for each value of one field: the least of eggs says nothing of the least of pigs.
package struct GroupProfile: Sendable {
  /// What the rows are told apart by, in full: a field, or one of a code list (`province.region`).
  package var name: String
  /// The field by whose values the rows are told apart.
  package var field: Field
  package var measures: [Field]
  /// In the order of the values, texts by first appearance; rows without one stand last.
  package var groups: [Group]

  package struct Group: Sendable {
    /// Nil of the rows without a value.
    package var value: CellValue?
    package var rowCount: Int
    /// The first and the last period of the rows; nil without a time field.
    package var time: ClosedRange<Period>?
    /// In the order of `measures`.
    package var profiles: [MeasureProfile]
  }

  package struct MeasureProfile: Sendable, Hashable {
    package var missingCount: Int
    package var bounds: FieldProfile.Bounds?
    /// Of a measure that may be summed.
    package var total: Double?
  }

  /// - Parameters:
  ///   - name: a field, or a path to one, as `by` of a query names it.
  ///   - lists: the code lists through which a path leads, by id.
  /// - Throws: where the dataset has no such field, and where it is a measure.
  /// - Complexity: linear in rows times measures, and in the groups times their logarithm.
  package init(_ dataset: Dataset, by name: String, in lists: [String: Dataset] = [:], weekStart: Weekday)
    throws(QueryProblem)
  {
    measures = dataset.schema.measures
    let choices = dataset.schema.fields.filter { $0.role != .measure }.map(\.name)
    let path: FieldPath
    do throws(QueryProblem) {
      path = try FieldPath(name, in: dataset, lists)
    } catch .fieldUnknown(name, dataset.id, _, _) {
      throw .fieldUnknown(name, dataset: dataset.id, among: choices)
    }
    if path.field.role == .measure { throw .fieldNotCategorical(name, choices: choices) }
    self.name = path.name
    field = path.field
    let columns = measures.compactMap { dataset.table.column($0.name) }
    let groups = Self.groups(by: path).map { value, rows in
      Group(
        value: value, rowCount: rows.count, time: Self.time(of: rows, in: dataset, weekStart),
        profiles: columns.map { MeasureProfile($0, rows) })
    }
    self.groups = groups.enumerated().sorted { first, second in
      guard let value = first.element.value, let other = second.element.value else {
        return second.element.value == nil
      }
      return value.isLess(than: other) || !other.isLess(than: value) && first.offset < second.offset
    }.map(\.element)
  }

  private static func time(of rows: [Int], in dataset: Dataset, _ weekStart: Weekday) -> ClosedRange<Period>? {
    guard let name = dataset.schema.time?.name, let column = dataset.table.column(name),
      let granularity = dataset.granularity(weekStart: weekStart), let bounds = FieldProfile.Bounds(column, rows),
      let first = TimeProfile.period(bounds.least, granularity),
      let last = TimeProfile.period(bounds.greatest, granularity)
    else { return nil }
    return first...last
  }

  /// The rows of each value at the end of a path, and those without one.
  private static func groups(by path: FieldPath) -> [(value: CellValue?, rows: [Int])] {
    let column = path.column
    let starts = rows(of: column).map { (value: column[$0[0]], rows: $0) }
    guard path.isRollup else { return starts }
    let ends = Dictionary(grouping: starts) { $0.value.flatMap { path.value(of: $0) } }
    return ends.map { (value: $0, rows: $1.flatMap(\.rows).sorted()) }.sorted { $0.rows[0] < $1.rows[0] }
  }

  /// The rows of each value, and those without one.
  private static func rows(of column: Column) -> [[Int]] {
    var numbers = WordNumbers()
    var rows: [[Int]] = []
    var absent: [Int] = []
    for row in 0..<column.count {
      guard column.validity[row] else {
        absent.append(row)
        continue
      }
      let number = numbers.number(of: column.keyWord(at: row))
      if number == rows.count { rows.append([]) }
      rows[number].append(row)
    }
    return absent.isEmpty ? rows : rows + [absent]
  }
}

extension GroupProfile.MeasureProfile {
  fileprivate init(_ column: Column, _ rows: [Int]) {
    let present = rows.filter { column.validity[$0] }
    missingCount = rows.count - present.count
    bounds = FieldProfile.Bounds(column, present)
    total = column.field.aggregation == .sum && !present.isEmpty ? column.total(of: present) : nil
  }
}
