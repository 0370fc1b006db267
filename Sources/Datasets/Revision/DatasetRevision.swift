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
  /// Cells that differ: first those of measures, the largest relative change first, then the others by row.
  package var changes: [CellChange]

  package var isEmpty: Bool { facts.isEmpty && added.isEmpty && removed.isEmpty && changes.isEmpty }

  /// - Complexity: linear in the cells of both, and in the changes with a logarithm.
  package init(from old: Dataset, to new: Dataset) throws(RevisionProblem) {
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
    changes.sort { CellChange.precedes($0, $1) }
  }

  private static func changes(_ old: Column, _ new: Column, _ matches: RowMatches) -> [CellChange] {
    let comparison = CellComparison(old, new)
    let isMeasure = new.field.role == .measure
    var changes: [CellChange] = []
    for newRow in 0..<new.count {
      let oldRow = Int(matches.counterparts[newRow])
      guard oldRow >= 0, !comparison.areEqual(oldRow, newRow) else { continue }
      changes.append(
        CellChange(
          field: new.field.name, isMeasure: isMeasure, oldRow: oldRow, newRow: newRow, old: old[oldRow],
          new: new[newRow]))
    }
    return changes
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
