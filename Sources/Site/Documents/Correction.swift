import Fingerprints
import Localization
import SourceText
import YAML

/// What was changed in a bulletin after it was published, as its editor tells it.
package struct Correction: Sendable, Hashable, Fingerprintable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An error was put right: แก้ไข.
    case correction
    /// Better data came: ปรับปรุง.
    case revision
    /// The whole bulletin was withdrawn: ถอนออก. It is told by `withdrawn`, never in the list.
    case withdrawal

    /// Also in Thai.
    init?(word: String) {
      switch word {
      case "แก้ไข": self = .correction
      case "ปรับปรุง": self = .revision
      case Self.withdrawal.rawValue: return nil
      default: self.init(rawValue: word)
      }
    }

    package var words: Prose {
      switch self {
      case .correction: Prose(th: "แก้ไข", en: "Correction")
      case .revision: Prose(th: "ปรับปรุง", en: "Revision")
      case .withdrawal: Prose(th: "ถอนออก", en: "Withdrawn")
      }
    }
  }

  package var date: CivilDate
  package var kind: Kind
  package var what: LocalizedText
  package var reason: LocalizedText
  /// The differences from the record of the bulletin that it tells of.
  var explains: [DifferenceCode] = []
  /// Where its date is written.
  var range: SourceRange?

  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(date.iso)
    builder.add(kind.rawValue)
    builder.add(what)
    builder.add(reason)
  }
}

extension YAMLMappingReader {
  /// The list below `corrections`.
  mutating func corrections(_ dates: DateReading) -> [Correction]? {
    mappings("corrections", in: "front matter corrections") { $0.correction(dates) }?.compactMap(\.self)
  }

  private mutating func correction(_ dates: DateReading) -> Correction? {
    form = "{date: 2026-11-25, kind: correction, what: …, reason: …}"
    let date = date("date", format: "2026-11-25", required: true, dates)
    let range = node("date")?.range
    let words = ["correction", "แก้ไข", "revision", "ปรับปรุง"]
    let kind = parsed(
      "kind", forms: words.joined(separator: " / "), required: true,
      meant: { Suggestion.nearest(to: $0, among: words) }
    ) { Correction.Kind(word: $0) }
    describe("kind", as: .choice(words))
    let what = localizedText("what", required: true)
    let reason = localizedText("reason", required: true)
    let explains = differenceCodes("explains")
    finish()
    guard let date, let kind, let what, let reason else { return nil }
    return Correction(date: date, kind: kind, what: what, reason: reason, explains: explains, range: range)
  }

  /// One or a list of them.
  private mutating func differenceCodes(_ key: String) -> [DifferenceCode] {
    describe(key, as: .oneOrMore(.text))
    guard let node = node(key) else { return [] }
    return (node.sequence ?? [node]).compactMap { item in
      guard let text = item.scalar?.text else { return report(type: .format("bcdfghjk"), of: key, item) }
      let code = DifferenceCode(text)
      if code == nil { report(RecordProblem.noCode(text), at: item.range) }
      return code
    }
  }
}

/// A correction in the list of all, with the bulletin it is of.
package struct PublishedCorrection: Sendable, Hashable, Fingerprintable {
  package let correction: Correction
  /// Its id on the page of the bulletin: that of its date, and from the second of a day on its place among them, so that
  /// one which comes between others leaves theirs as they are. `revisions` of what the data says and nobody explained.
  package let id: String
  package let bulletin: PageSummary
  /// Of what the data says and nobody explained; its date is that of the bulletin.
  let code: DifferenceCode?
  /// Whether it shows a made-up number.
  let isDemonstration: Bool

  /// Those of a bulletin, in the order of its front matter.
  static func all(_ corrections: [Correction], of bulletin: PageSummary) -> [PublishedCorrection] {
    corrections.enumerated().map { index, correction in
      let earlier = corrections[..<index].count { $0.date == correction.date }
      return PublishedCorrection(
        correction: correction,
        id: "correction-\(correction.date.iso)" + (earlier > 0 ? "-\(earlier + 1)" : ""), bulletin: bulletin)
    }
  }

  /// What today's data gives otherwise than a bulletin published.
  init(unexplained found: BulletinChanges, of bulletin: PageSummary) {
    self.init(
      correction: Correction(found), id: "revisions", bulletin: bulletin, code: found.untold.code,
      isDemonstration: found.isDemonstration)
  }

  private init(
    correction: Correction, id: String, bulletin: PageSummary, code: DifferenceCode? = nil,
    isDemonstration: Bool = false
  ) {
    self.code = code
    self.isDemonstration = isDemonstration || bulletin.showsDemonstration
    self.correction = correction
    self.id = id
    self.bulletin = bulletin
  }

  /// Whether no editor tells of it.
  var isAutomatic: Bool { code != nil }

  /// Among the entries of all times: what is revised once more is another entry.
  var permanentID: String { ([id] + [code?.text].compactMap(\.self)).joined(separator: "-") }

  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(correction)
    builder.add(permanentID)
    builder.add(isDemonstration)
    bulletin.fingerprint(.title, into: &builder)
  }
}
