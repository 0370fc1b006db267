/// "Did you mean": the known name nearest to a misspelt one.
package enum Suggestion {
  /// The candidate within a third of the name's length in edits (at least one, at most three), the nearest
  /// first, ties in the order given; nil where none is near, or nothing of the name would be left.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    KnownNames(candidates).nearest(to: name)
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other; nil where it takes more
  /// than `limit` of them.
  static func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], limit: Int = .max) -> Int? {
    var beforePrevious = Array(0...second.count)
    var previous = beforePrevious
    var row = beforePrevious
    for i in first.indices {
      row[0] = i + 1
      var least = row[0]
      for j in second.indices {
        var cost = previous[j] + (first[i] == second[j] ? 0 : 1)
        cost = Swift.min(cost, previous[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          cost = Swift.min(cost, beforePrevious[j - 1] + 1)
        }
        row[j + 1] = cost
        least = Swift.min(least, cost)
      }
      guard least <= limit else { return nil }
      (beforePrevious, previous, row) = (previous, row, beforePrevious)
    }
    return previous[second.count] <= limit ? previous[second.count] : nil
  }
}

/// Names made ready for many questions after the nearest.
package struct KnownNames: Sendable {
  private let names: [(name: String, letters: [Unicode.Scalar])]

  package init(_ names: some Sequence<String>) {
    self.names = names.map { ($0, Array($0.lowercased().unicodeScalars)) }
  }

  /// As `Suggestion.nearest` says.
  package func nearest(to name: String) -> String? {
    let letters = Array(name.lowercased().unicodeScalars)
    let limit = min(3, max(1, letters.count / 3))
    var best: (distance: Int, name: String)?
    for (candidate, other) in names where abs(other.count - letters.count) <= limit {
      let within = min(limit, letters.count - 1, (best?.distance ?? .max) - 1)
      guard within >= 0, let distance = Suggestion.editDistance(letters, other, limit: within) else { continue }
      best = (distance, candidate)
    }
    return best?.name
  }
}
