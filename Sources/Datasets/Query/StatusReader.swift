import Localization

/// Reads SDMX statuses off a text column.
struct StatusReader {
  private let column: Column
  private let codes: [UInt32]
  /// Of each code, its place by caution; -1 for a text that is no status.
  private let ranks: [Int]
  private let isComplete: Bool
  private static let byCaution = ObservationStatus.allCases.sorted()

  init?(_ column: Column, rowCount: Int) {
    guard case .text(let codes, let texts) = column.storage else { return nil }
    self.column = column
    self.codes = codes
    isComplete = column.validity.isKnownComplete(for: rowCount)
    ranks = texts.map { text in Self.byCaution.firstIndex { $0.rawValue == text } ?? -1 }
  }

  func status(of row: Int32) -> ObservationStatus? {
    guard column.validity[Int(row)] else { return nil }
    let rank = ranks[Int(codes[Int(row)])]
    return rank < 0 ? nil : Self.byCaution[rank]
  }

  /// The most cautious status among the rows that a value is made of; where there are none, among those that are empty.
  ///
  /// An empty row has no part in a value: that something lacks there is said of the value itself, as `isPartial`.
  func combined(_ rows: ArraySlice<Int32>, without empty: [Int32]) -> ObservationStatus? {
    let rank = rank(rows.isEmpty ? empty[...] : rows)
    return rank < 0 ? nil : Self.byCaution[rank]
  }

  private func rank(_ rows: ArraySlice<Int32>) -> Int {
    let codes = codes.span
    let ranks = ranks.span
    var rank = -1
    if isComplete {
      for row in rows { rank = max(rank, ranks[Int(codes[Int(row)])]) }
    } else {
      for row in rows where column.validity[Int(row)] { rank = max(rank, ranks[Int(codes[Int(row)])]) }
    }
    return rank
  }
}

extension ObservationStatus {
  /// Whether nothing is missing where there is no number.
  var explainsAbsence: Bool {
    switch self {
    case .holiday, .cannotExist, .includedElsewhere, .notSignificant: true
    default: false
    }
  }
}
