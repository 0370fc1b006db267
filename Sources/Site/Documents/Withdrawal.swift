import Localization
import SourceText
import YAML

/// That a bulletin which was published no longer stands: its page stays and says so, and shows nothing of it.
package struct Withdrawal: Sendable, Hashable {
  package var date: CivilDate
  package var reason: LocalizedText

  /// The beginning of its day: from then on it holds.
  func start(in zone: ZoneOffset) -> Instant { Instant(date: date, secondsOfDay: 0, zone: zone) }
}

extension YAMLMappingReader {
  /// The mapping below `withdrawn`.
  mutating func withdrawal(_ dates: DateReading) -> Withdrawal? {
    let form = "{date: 2026-11-25, reason: …}"
    if let node = node("withdrawn"), node.mapping == nil { return report(type: .format(form), of: "withdrawn", node) }
    return mapping("withdrawn", in: "front matter withdrawn") { reader in
      reader.form = form
      let date = reader.date("date", format: "2026-11-25", required: true, dates)
      let reason = reader.localizedText("reason", required: true)
      reader.finish()
      guard let date, let reason else { return nil }
      return Withdrawal(date: date, reason: reason)
    } ?? nil
  }
}

extension Document {
  /// As it is shown once it is withdrawn: what it is called and what it is about, with the withdrawal as its one correction.
  /// Its text, summary and queries are gone, and with them every number; in the title `…` stands for each. A
  /// period there is no number, and tells it from others: in its place stands that which the bulletin is about.
  func withdrawn(by withdrawal: Withdrawal, weekStart: Weekday) -> Document {
    let period = frontMatter.period(weekStart: weekStart)?.text(in: language)
    var matter = frontMatter
    matter.title = frontMatter.title.map {
      LocatedText(text: LiveText($0.text).withoutValues(period: period), file: $0.file, range: $0.range)
    }
    matter.summary = nil
    matter.data = []
    matter.corrections = [Correction(withdrawal)]
    return Document(
      name: name, language: language, file: file, frontMatter: matter,
      body: SourceRange(body.lowerBound, body.lowerBound), bodyFacts: BodyFacts(), isWithdrawn: true)
  }
}

extension LiveText {
  fileprivate func withoutValues(period: String?) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .value(let expression): LiveExpression(expression).isMember(.period) ? period ?? "…" : "…"
      }
    }.joined()
  }
}

extension Correction {
  fileprivate init(_ withdrawal: Withdrawal) {
    self.init(
      date: withdrawal.date, kind: .withdrawal,
      what: LocalizedText([
        .thai: "ถอนข่าวฉบับนี้ออกจากการเผยแพร่", .english: "The bulletin was withdrawn from publication.",
      ]),
      reason: withdrawal.reason)
  }
}
