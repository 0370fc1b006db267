import Localization
import SourceText

/// What changed from one edition of a dataset to the next; rows are the same row where their primary keys are equal.
package struct DatasetRevision: Sendable {
  package let old: Dataset
  package let new: Dataset
  /// Of what the descriptors say.
  package var facts: [FactChange]
  /// The fields that tell rows apart.
  package var key: [String]
  /// Rows of the new edition without a counterpart, in its order.
  package var added: [Int]
  /// Rows of the old edition without a counterpart, in its order.
  package var removed: [Int]
  /// Rows of which some common field differs.
  package var changedRowCount: Int
  /// The fields that both have, without the key, in the order of the new schema.
  package var fields: [FieldRevision]
  /// Cells that differ: first those of measures, the largest change first, then the others by row.
  package var changes: [CellChange]
  /// Of each measure that is summed in both editions.
  package var totals: [TotalRevision]

  package var isEmpty: Bool { facts.isEmpty && added.isEmpty && removed.isEmpty && changes.isEmpty }

  /// - Complexity: linear in the cells of both, and in the changes with a logarithm.
  package init(from old: Dataset, to new: Dataset, order: ChangeOrder = .percent) throws(RevisionProblem) {
    self.old = old
    self.new = new
    key = new.schema.primaryKey
    facts = FactChange.all(from: old, to: new)
    let matches = try RowMatches(old, new)
    added = matches.counterparts.indices.filter { matches.counterparts[$0] < 0 }
    removed = matches.unmatched
    fields = []
    changes = []
    var changedRows = Array(repeating: false, count: new.table.rowCount)
    for column in new.table.columns where !key.contains(column.field.name) {
      guard let before = old.table.column(column.field.name) else { continue }
      let cells = Self.changes(before, column, matches)
      for cell in cells { changedRows[cell.newRow] = true }
      fields.append(FieldRevision(column.field, cells))
      changes += cells
    }
    changedRowCount = changedRows.count { $0 }
    changes.sort { $0.precedes($1, by: order) }
    totals = new.schema.measures.compactMap { TotalRevision($0, old, new) }
  }

  /// The status of a row before and now; nil where it has none.
  package func statuses(of change: CellChange) -> (old: ObservationStatus?, new: ObservationStatus?) {
    func status(_ dataset: Dataset, _ row: Int) -> ObservationStatus? {
      let column = dataset.schema.status.flatMap { dataset.table.column($0.name) }
      return column?[row].flatMap { ObservationStatus(rawValue: $0.text) }
    }
    return (status(old, change.oldRow), status(new, change.newRow))
  }

  private static func changes(_ old: Column, _ new: Column, _ matches: RowMatches) -> [CellChange] {
    let comparison = CellComparison(old, new)
    let isMeasure = new.field.role == .measure
    let isRate = isMeasure && new.field.kind == .rate
    var changes: [CellChange] = []
    for newRow in 0..<new.count {
      let oldRow = Int(matches.counterparts[newRow])
      guard oldRow >= 0, !comparison.areEqual(oldRow, newRow) else { continue }
      changes.append(
        CellChange(
          field: new.field.name, isMeasure: isMeasure, isRate: isRate, oldRow: oldRow, newRow: newRow,
          old: old[oldRow], new: new[newRow]))
    }
    return changes
  }
}

/// What all rows of a measure add up to.
package struct TotalRevision: Sendable, Hashable {
  package var field: String
  package var old: Double
  package var new: Double

  /// Nil where the measure is not summed in both editions.
  init?(_ field: Field, _ old: Dataset, _ new: Dataset) {
    guard let before = old.table.column(field.name), let after = new.table.column(field.name) else { return nil }
    guard [before, after].allSatisfy({ $0.field.role == .measure && $0.field.aggregation == .sum }) else { return nil }
    self.field = field.name
    self.old = Self.total(before)
    self.new = Self.total(after)
  }

  private static func total(_ column: Column) -> Double {
    let rows = (0..<Int32(column.count)).lazy.filter { column.validity[Int($0)] }
    return MeasureSum(column).total(of: rows, dividedBy: 1)
  }
}

/// How much of one field changed.
package struct FieldRevision: Sendable, Hashable {
  package var field: String
  package var isMeasure: Bool
  /// Cells that differ, whatever the way.
  package var changedCount: Int
  /// Of them, those that had no value before.
  package var filledCount: Int
  /// Of them, those that have none any more.
  package var emptiedCount: Int
  /// Of a measure, those that went up and down.
  package var raisedCount: Int
  package var loweredCount: Int

  init(_ field: Field, _ changes: [CellChange]) {
    self.field = field.name
    isMeasure = field.role == .measure
    changedCount = changes.count
    filledCount = changes.count { $0.old == nil }
    emptiedCount = changes.count { $0.new == nil }
    raisedCount = changes.count { $0.difference ?? 0 > 0 }
    loweredCount = changes.count { $0.difference ?? 0 < 0 }
  }
}
