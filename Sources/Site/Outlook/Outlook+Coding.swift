import Localization
import SourceText

// How the snapshot of a build holds what is withheld. A decoder that meets anything else than its encoder writes throws, and
// the site is then read again.

extension Outlook {
  package func encode(into encoder: inout RecordEncoder) {
    encoder.encode(clock.secondsSinceEpoch)
    encoder.encode(zone.minutes)
    encoder.encode(nextChange.map { [$0] } ?? []) { $0.encode($1.secondsSinceEpoch) }
    encoder.encode(withheld) { $1.encode(into: &$0) }
  }

  package init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    clock = Instant(secondsSinceEpoch: try decoder.integer())
    zone = ZoneOffset(minutes: try decoder.integer())
    nextChange = try decoder.array(Instant.init).first
    withheld = try decoder.array(WithheldItem.init)
  }
}

extension WithheldItem {
  fileprivate func encode(into encoder: inout RecordEncoder) {
    encoder.encode(kind.rawValue)
    encoder.encode(subject.rawValue)
    encoder.encode(id)
    encoder.encode(path)
    encoder.encode(language?.rawValue)
    encoder.encode(Language.allCases.filter { title[$0] != nil }) { encoder, language in
      encoder.encode(language.rawValue)
      encoder.encode(title[language] ?? "")
    }
    encoder.encode(until.map { [$0] } ?? []) { $0.encode($1.secondsSinceEpoch) }
    encoder.encode(reason.thai)
    encoder.encode(reason.english)
    encoder.encode(waitsFor) { encoder, wait in
      encoder.encode(wait.query)
      encoder.encode(wait.dataset)
    }
    encoder.encode(rowCount.map { [$0] } ?? []) { $0.encode($1) }
    encoder.encode(from?.iso)
  }

  fileprivate init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    kind = try decoder.choice()
    subject = try decoder.choice()
    id = try decoder.text()
    path = try decoder.text()
    language = try decoder.optionalText().flatMap(Language.init(rawValue:))
    let texts = try decoder.array { decoder throws(RecordDecoder.Malformed) in
      (language: try decoder.choice() as Language, text: try decoder.text())
    }
    title = LocalizedText(Dictionary(texts.map { ($0.language, $0.text) }) { first, _ in first })
    until = try decoder.array(Instant.init).first
    reason = Prose(th: try decoder.text(), en: try decoder.text())
    waitsFor = try decoder.array { decoder throws(RecordDecoder.Malformed) in
      Wait(query: try decoder.optionalText(), dataset: try decoder.text())
    }
    rowCount = try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.integer() }.first
    from = try decoder.optionalText().flatMap { Period(iso: $0) }
  }
}

extension Instant {
  fileprivate init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    self.init(secondsSinceEpoch: try decoder.integer())
  }
}

extension RecordDecoder {
  /// One of the raw values of `Choice`.
  fileprivate mutating func choice<Choice: RawRepresentable>() throws(Malformed) -> Choice
  where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try text()) else { throw Malformed() }
    return choice
  }
}
