/// "Did you mean": the known name nearest to a misspelt one.
package enum Suggestion {
  /// The candidate within a third of the name's length in edits (at least one, at most three), the nearest
  /// first, ties in the order given; nil where none is near, or nothing of the name would be left.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(name.lowercased().unicodeScalars)
    let limit = min(3, max(1, letters.count / 3))
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = editDistance(letters, other)
      if distance <= limit, distance < letters.count, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other.
  static func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    guard !first.isEmpty else { return second.count }
    guard !second.isEmpty else { return first.count }
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for i in 1...first.count {
      var row = [i]
      for j in 1...second.count {
        let substitution = previous[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1)
        var cost = Swift.min(substitution, previous[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
          cost = Swift.min(cost, beforePrevious[j - 2] + 1)
        }
        row.append(cost)
      }
      beforePrevious = previous
      previous = row
    }
    return previous[second.count]
  }
}
