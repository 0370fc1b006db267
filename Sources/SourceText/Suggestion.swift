/// "Did you mean": the known name nearest to a misspelt one.
package enum Suggestion {
  /// The candidate within a third of the name's length in edits (at least one, at most three), the nearest
  /// first, of ties at several edits the one that begins most like the name, then the first; nil where none is near, or
  /// nothing of the name would be left.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    KnownNames(candidates).nearest(to: name)
  }

  /// As `KnownNames.nearest(toValue:)` says.
  package static func nearest(
    toValue value: String, among candidates: some Sequence<String>, lettersPerEdit: Int = KnownNames.lettersPerEdit
  ) -> String? {
    KnownNames(candidates).nearest(toValue: value, lettersPerEdit: lettersPerEdit)
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
  private let names: [Name]

  /// An edit is allowed for each so many letters of a name.
  package static let lettersPerEdit = 3

  package init(_ names: some Sequence<String>) {
    self.names = names.map(Name.init)
  }

  /// As `Suggestion.nearest` says.
  package func nearest(to name: String) -> String? {
    nearest(Name(name), among: names, lettersPerEdit: Self.lettersPerEdit)
  }

  /// The same for a value of data: one of other digits is another code, a slip or not, so none such is named.
  /// - Parameter lettersPerEdit: more of them where names are alike, as those of places are.
  package func nearest(toValue value: String, lettersPerEdit: Int = lettersPerEdit) -> String? {
    let wanted = Name(value)
    return nearest(wanted, among: names.filter { $0.digits == wanted.digits }, lettersPerEdit: lettersPerEdit)
  }

  private func nearest(_ wanted: Name, among names: [Name], lettersPerEdit: Int) -> String? {
    let limit = min(3, max(1, wanted.letters.count / lettersPerEdit))
    var best: (distance: Int, shared: Int, name: String)?
    for name in names {
      let within = min(limit, wanted.letters.count - 1, best?.distance ?? .max)
      guard within >= 0, name.mayBe(wanted, within: within),
        let distance = Suggestion.editDistance(wanted.letters, name.letters, limit: within)
      else { continue }
      // One slip is as likely anywhere.
      let shared = distance > 1 ? zip(wanted.letters, name.letters).prefix { $0 == $1 }.count : 0
      if let best, best.distance == distance, best.shared >= shared { continue }
      best = (distance, shared, name.text)
    }
    return best?.name
  }

  private struct Name: Sendable {
    let text: String
    let letters: [Unicode.Scalar]
    /// One bit for each kind of letter in it.
    let kinds: UInt64
    let digits: [Unicode.Scalar]

    init(_ text: String) {
      self.text = text
      letters = Array(text.lowercased().unicodeScalars)
      kinds = letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
      digits = letters.filter { $0.properties.generalCategory == .decimalNumber }
    }

    /// Whether so many edits could be enough: each changes the length by one and two of the kinds at most.
    func mayBe(_ other: Name, within edits: Int) -> Bool {
      abs(letters.count - other.letters.count) <= edits && (kinds ^ other.kinds).nonzeroBitCount <= 2 * edits
    }
  }
}
