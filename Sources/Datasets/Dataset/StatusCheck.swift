import Localization
import SourceText

/// Finds rows whose status contradicts their measures: one that says there is no number, where every measure has one;
/// or one that describes a number, where none has one. A row with some of its numbers may have either.
struct StatusCheck {
  private let dataset: Dataset
  private let statuses: Column
  private let measures: [Column]

  /// Nil for a table without a status field or a measure in it.
  init?(_ dataset: Dataset) {
    let names = Set(dataset.schema.measures.map(\.name))
    measures = dataset.table.columns.filter { names.contains($0.field.name) && dataset.table.hasColumn($0.field.name) }
    guard !measures.isEmpty, let status = dataset.schema.status, let column = dataset.table.column(status.name) else {
      return nil
    }
    self.dataset = dataset
    statuses = column
  }

  /// Each status once, with how many rows it contradicts.
  /// - Complexity: linear in the rows.
  func run(_ diagnostics: inout DataDiagnostics) {
    guard case .text(let codes, let texts) = statuses.storage else { return }
    let known = texts.map { ObservationStatus(rawValue: $0) }
    var found = texts.map { _ in (count: 0, first: 0) }
    for row in codes.indices where statuses.validity[row] {
      let code = Int(codes[row])
      guard let hasNumber = known[code]?.hasNumber, measures.allSatisfy({ $0.validity[row] != hasNumber }) else {
        continue
      }
      if found[code].count == 0 { found[code].first = row }
      found[code].count += 1
    }
    for (status, rows) in zip(known, found) where rows.count > 0 {
      guard let status, let hasNumber = status.hasNumber else { continue }
      diagnostics.report(
        .status(status, row: dataset.number(ofRow: rows.first), count: rows.count, hasNumber: !hasNumber),
        kind: "series-status", row: rows.first, field: statuses.field.name)
    }
  }
}

extension ObservationStatus {
  /// Whether a row of this status has a number; nil where it may have one or not.
  fileprivate var hasNumber: Bool? {
    switch self {
    case .missing, .notCollected, .cannotExist, .suppressed: false
    case .normal, .estimated, .forecast, .imputed, .provisional: true
    default: nil
    }
  }
}
