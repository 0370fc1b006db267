import Datasets
import Localization
import SourceText

extension SiteContents {
  /// Everything that the site does not show yet, by path, then by language.
  package func withheldItems() -> [WithheldItem] {
    let documents = documents.names.flatMap(documents.texts).compactMap(withheldItem)
    let items = documents + datasets.embargoes.sorted { $0.key < $1.key }.flatMap(withheldItems) + cancelledReleases()
    return items.enumerated().sorted { ($0.element.path, $0.offset) < ($1.element.path, $1.offset) }.map(\.element)
  }

  private func withheldItem(of document: Document) -> WithheldItem? {
    let matter = document.frontMatter
    var item = WithheldItem(
      kind: .draft, subject: document.name.kind == .page ? .page : .bulletin, id: document.name.path,
      path: document.file.path, language: document.language,
      title: LocalizedText([document.language: matter.title?.text ?? ""]),
      reason: Prose(th: "เป็นฉบับร่าง", en: "it is a draft"))
    guard publicationClock.isPublished(document) else {
      guard !matter.isDraft else { return item }
      item.kind = .scheduled
      item.until = matter.publishAt
      item.reason = reasonToWait(matter)
      return item
    }
    item.kind = .held
    if let queries = plan.held[document.name] {
      item.waitsFor = queries.map { WithheldItem.Wait(query: $0.name, dataset: $0.dataset) }
      item.until = plan.endOfWaiting(for: document.name)
      item.reason = Prose(th: "รอข้อมูล", en: "it waits for data")
      return item
    }
    guard let each = matter.each?.text, let until = datasets.withheldUntil(each) else { return nil }
    item.waitsFor = [WithheldItem.Wait(query: nil, dataset: each)]
    item.until = until
    item.reason = Prose(th: "รอแถวของชุดข้อมูลที่ยังไม่เผยแพร่", en: "it is made for rows of a dataset that is withheld")
    return item
  }

  /// Why a document that is to come is not there yet.
  private func reasonToWait(_ matter: FrontMatter) -> Prose {
    guard matter.isReleasedBySeries, let id = matter.series?.text else {
      return Prose(th: "ยังไม่ถึงเวลาใน 'publishAt'", en: "its 'publishAt' is to come")
    }
    return series[id]?.exceptions.contains { $0.date == matter.date && $0.moved != nil } == true
      ? Prose(
        th: "ยังไม่ถึงเวลาที่ข้อยกเว้นของชุดข่าว '\(id)' เลื่อนไป",
        en: "the time to which an exception of its series '\(id)' moves it is to come")
      : Prose(
        th: "ยังไม่ถึงเวลาตาม 'rhythm' ของชุดข่าว '\(id)'", en: "its time in the 'rhythm' of its series '\(id)' is to come")
  }

  private func withheldItems(of id: String, _ embargo: DatasetEmbargo) -> [WithheldItem] {
    guard let now = datasets.clock else { return [] }
    let item = WithheldItem(
      kind: .dataset, subject: .dataset, id: id, path: embargo.descriptorPath, title: embargo.title,
      until: datasets.withheldUntil(id),
      reason: Prose(th: "ยังไม่ถึงเวลาใน 'publishAt'", en: "its 'publishAt' is to come"))
    return (item.until == nil ? [] : [item])
      + embargo.inForce(at: now).map { embargo, count in
        var rows = item
        (rows.kind, rows.until, rows.rowCount, rows.from) = (.rows, embargo.until, count, embargo.from)
        rows.reason = Prose(th: "ยังไม่ถึงเวลาใน 'embargo'", en: "its 'embargo' holds")
        return rows
      }
  }

  /// Those of the coming weeks.
  private func cancelledReleases() -> [WithheldItem] {
    releaseCalendar().cancelled(after: clock).map { release in
      WithheldItem(
        kind: .cancelled, subject: .series, id: release.series.id, path: release.series.file.path,
        title: release.series.title,
        reason: Prose(
          th: "งดฉบับ \(release.exception.date.iso): \(release.exception.reason.text(in: .thai))",
          en: "none on \(release.exception.date.iso): \(release.exception.reason.text(in: .english))"))
    }
  }
}
