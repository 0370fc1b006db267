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

extension [DifferenceCode] {
  /// As they are written below `explains`.
  var written: String {
    let texts = map(\.text)
    return texts.count == 1 ? texts[0] : "[\(texts.joined(separator: ", "))]"
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
  /// Of one of them alone, or of all together.
  var code: DifferenceCode {
    DifferenceCode {
      $0.add("numbers")
      for change in self { $0.add(change.identity) }
    }
  }

  /// Those of which entries with these codes tell nothing. An entry names each change, or all that there are.
  func untold(by codes: Set<DifferenceCode>) -> [RecordedChange] {
    codes.contains(code) ? [] : filter { !codes.contains([$0].code) }
  }

  /// What an entry is to name to tell of the changes that none tells of yet: each of few, else all together.
  func codes(of untold: [RecordedChange]) -> [DifferenceCode] {
    untold.count <= Self.namedEach ? untold.map { [$0].code } : [code]
  }

  private static let namedEach = 12
}
