import Datasets
import Fingerprints
import Localization
import SourceText

/// A short name for what is otherwise than a record says, as it is now: what is otherwise in another way has another name.
///
/// A warning tells it, and the entry of `corrections` that tells of the difference repeats it. Eight letters without
/// vowels: YAML takes none for a number, and nobody for a word.
package struct DifferenceCode: Sendable, Hashable {
  package let text: String

  private static let letters = Array("bcdfghjklmnpqrst")
  private static let length = 8

  /// Of what `add` adds.
  init(_ add: (inout FingerprintBuilder) -> Void) {
    var builder = FingerprintBuilder()
    add(&builder)
    text = String(
      builder.finish().bytes.prefix(Self.length / 2).flatMap {
        [Self.letters[Int($0 >> 4)], Self.letters[Int($0 & 15)]]
      })
  }

  /// As it is written; nil where it is none.
  init?(_ text: String) {
    guard text.count == Self.length, text.allSatisfy(Self.letters.contains) else { return nil }
    self.text = text
  }
}

extension BulletinRecord {
  /// Of a text that says something else than when it was recorded.
  static func code(of document: Document) -> DifferenceCode {
    DifferenceCode {
      $0.add("text")
      $0.add(document.language.rawValue)
      let texts = document.textFingerprints
      for text in [texts.title, texts.summary, texts.body] { $0.add(text) }
    }
  }

  /// Of a query that was not asked then, and what it gives today.
  static func code(of query: Query, _ result: QueryResult?) -> DifferenceCode {
    var members = JSONMembers(absent: .omitted)
    members.add(raw: "query", query.json)
    result?.add(to: &members)
    return DifferenceCode {
      $0.add("query")
      $0.add(members.text)
    }
  }
}

extension [RecordedChange] {
  /// Of all of them.
  var code: DifferenceCode {
    DifferenceCode {
      $0.add("numbers")
      for change in self { $0.add(change.identity) }
    }
  }

  /// The first of which entries with these codes tell nothing; the first of all where they are of none of these changes, or
  /// where that is not found.
  ///
  /// A code is of all changes that there were. Of few, each choice is tried, of more those that leave out a run of them.
  func first(untoldBy codes: Set<DifferenceCode>) -> RecordedChange? {
    guard !codes.isEmpty else { return first }
    for missing in leftOut {
      let untold = Set(missing)
      if codes.contains(indices.filter { !untold.contains($0) }.map { self[$0] }.code) { return self[missing[0]] }
    }
    return first
  }

  /// Places of which an entry may tell nothing, the fewest first.
  private var leftOut: [[Int]] {
    if count <= Self.fullSearch {
      let choices = (1..<(1 << count)).sorted { $0.nonzeroBitCount < $1.nonzeroBitCount }
      return choices.map { choice in indices.filter { choice >> $0 & 1 == 1 } }
    }
    guard count <= Self.longestSearch else { return [] }
    return (1..<count).flatMap { length in (0...(count - length)).map { [Int]($0..<($0 + length)) } }
  }

  private static let (fullSearch, longestSearch) = (8, 64)
}
