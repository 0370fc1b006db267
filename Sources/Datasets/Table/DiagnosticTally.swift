import SourceText

/// Keeps the first thousand problems of each kind and counts the rest, so that a file of bad cells does not fill the
/// memory.
struct DiagnosticTally: Sendable {
  static let limitPerKind = 1000

  private(set) var kept: [Diagnostic] = []
  private var counts: [String: Int] = [:]

  /// How many problems there are, kept or not.
  var count: Int { counts.values.reduce(0, +) }

  /// Counts a problem of the kind `code`; it is made only where it is kept.
  mutating func add(kind code: String, _ make: () -> Diagnostic) {
    counts[code, default: 0] += 1
    guard counts[code, default: 0] <= Self.limitPerKind else { return }
    kept.append(make())
  }

  /// Counts problems that come after more than are kept.
  mutating func add(_ count: Int, ofKind code: String) { counts[code, default: 0] += count }

  /// What is kept, and for each kind of which there were more how many.
  func finish(at place: Diagnostic.Place?) -> [Diagnostic] {
    let dropped = counts.filter { $0.value > Self.limitPerKind }.sorted { $0.key < $1.key }
    return kept
      + dropped.map { code, count in
        Diagnostic(CSVProblem.more(code: code, count: count - Self.limitPerKind), at: place)
      }
  }
}
