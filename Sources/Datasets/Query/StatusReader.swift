import Localization

/// Reads SDMX statuses off a text column.
struct StatusReader {
  private let column: Column
  private let codes: [UInt32]
  /// Of each code, its place by caution; -1 for a text that is no status.
  private let ranks: [Int]
  /// The same, -1 also for a status that does not tell of a value which exists but is not there.
  private let absentRanks: [Int]
  private let isComplete: Bool
  private static let byCaution = ObservationStatus.allCases.sorted()

  init?(_ column: Column, rowCount: Int) {
    guard case .text(let codes, let texts) = column.storage else { return nil }
    self.column = column
    self.codes = codes
    isComplete = column.validity.isKnownComplete(for: rowCount)
    let ranks = texts.map { text in Self.byCaution.firstIndex { $0.rawValue == text } ?? -1 }
    self.ranks = ranks
    absentRanks = ranks.map { $0 >= 0 && Self.byCaution[$0].tellsAbsence ? $0 : -1 }
  }

  func status(of row: Int32) -> ObservationStatus? {
    guard column.validity[Int(row)] else { return nil }
    let rank = ranks[Int(codes[Int(row)])]
    return rank < 0 ? nil : Self.byCaution[rank]
  }

  /// The most cautious status of a value: of the rows it is made of, and of those that belong to it but are empty
  /// though there is something to tell.
  /// - Parameter rows: where there are none, the status is that of the empty ones.
  func combined(_ rows: ArraySlice<Int32>, without empty: [Int32]) -> ObservationStatus? {
    let rank = rows.isEmpty ? rank(empty[...], ranks) : max(rank(rows, ranks), rank(empty[...], absentRanks))
    return rank < 0 ? nil : Self.byCaution[rank]
  }

  private func rank(_ rows: ArraySlice<Int32>, _ ranks: [Int]) -> Int {
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
  /// Whether there is or may be a number, but not here.
  var tellsAbsence: Bool {
    switch self {
    case .notCollected, .missing, .suppressed: true
    default: false
    }
  }

  /// Whether nothing is missing where there is no number.
  var explainsAbsence: Bool {
    switch self {
    case .holiday, .cannotExist, .includedElsewhere, .notSignificant: true
    default: false
    }
  }
}
