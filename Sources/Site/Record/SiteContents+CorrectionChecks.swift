import Localization
import SourceText

extension SiteContents {
  /// Those of a text that are told by now: one that is dated ahead says nothing yet.
  func correctionsInForce(in text: Document) -> [Correction] {
    (text.frontMatter.corrections ?? []).filter {
      Instant(date: $0.date, secondsOfDay: 0, zone: settings.zone) <= clock
    }
  }

  /// That of the latest day, of several the first. A bulletin that was withdrawn says so in its title.
  func latestCorrection(of page: PlannedPage) -> Correction? {
    guard case .document(let name) = page.id, name.kind == .bulletin,
      let text = documents.document(name, in: page.language), !text.isWithdrawn
    else { return nil }
    return correctionsInForce(in: text).max { $0.date < $1.date }
  }

  /// Entries of `corrections` from before their bulletin was published.
  func earlyCorrections(of name: DocumentName) -> [Diagnostic] {
    // The other languages inherit those of the first.
    guard let text = documents.texts(of: name).first(where: { $0.frontMatter.corrections != nil }),
      let published = text.frontMatter.publicationDay(in: settings.zone), !documents.isWithdrawn(name)
    else { return [] }
    return (text.frontMatter.corrections ?? []).filter { $0.date < published }.map {
      Diagnostic(
        RecordProblem.earlyCorrection($0.date, published: published), in: text.file, at: $0.range ?? .start)
    }
  }

  /// What is told beside differences that no entry of `corrections` explains: an entry that will, and codes of others.
  func notes(on codes: [DifferenceCode], of name: DocumentName) -> [Diagnostic.Note] {
    let texts = documents.texts(of: name)
    guard let text = texts.first(where: { $0.frontMatter.corrections != nil }) else { return [] }
    let entries = text.frontMatter.corrections ?? []
    func place(_ entry: Correction) -> Diagnostic.Place? {
      entry.range.map { Diagnostic.Place(file: text.file, range: $0) }
    }
    let ahead = entries.filter { $0.explains.contains(where: codes.contains) }
    if !ahead.isEmpty {
      return ahead.map { entry in
        Diagnostic.Note(
          Prose(
            th: "รายการที่ชี้แจงเรื่องนี้มีผลตั้งแต่ \(entry.date.text(in: .thai))",
            en: "the entry that tells of it counts from \(entry.date.text(in: .english)) on"), at: place(entry))
      }
    }
    let changes = changes(of: name)?.changes ?? []
    let known = Set(texts.map(BulletinRecord.code) + changes.map { [$0].code } + [changes.code])
    return entries.flatMap { entry in
      entry.explains.filter { !known.contains($0) }.map { other in
        Diagnostic.Note(
          Prose(
            th: "'\(other.text)' เป็นของเรื่องอื่น หรือของเรื่องนี้ก่อนเปลี่ยนอีกครั้ง",
            en: "'\(other.text)' stands for something else, or for this as it was before"), at: place(entry))
      }
    }
  }
}
