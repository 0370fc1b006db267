import Datasets
import Localization
import SourceText

/// A bulletin that is begun: its files, for a person to go on with.
package struct BulletinDraft: Sendable {
  package var name: DocumentName
  package var date: CivilDate
  /// What it is about; nil where its series does not say.
  package var period: Period?
  /// The bulletin of which it has the structure; nil where it is the first of its series, or of none.
  package var model: DocumentName?
  /// By path below the site.
  package var files: [(path: String, text: String)]
}

/// What a person says of a bulletin to begin; the rest follows from its series and the last bulletin of that.
package struct BulletinRequest: Sendable {
  package var series: String?
  package var title: String?
  package var date: CivilDate?
  /// The last part of its address.
  package var slug: String?

  package init(series: String? = nil, title: String? = nil, date: CivilDate? = nil, slug: String? = nil) {
    self.series = series
    self.title = title
    self.date = date
    self.slug = slug
  }
}

extension SiteContents {
  /// The ids of all series with their titles, sorted by id.
  package var seriesTitles: [(id: String, title: LocalizedText)] {
    series.ids.compactMap { id in series[id].map { (id, $0.title) } }
  }

  /// Begins a bulletin: of a series on the day on which it is due next, with the structure of its last one.
  package func begin(_ request: BulletinRequest) throws(AuthoringProblem) -> BulletinDraft {
    var found: BulletinSeries?
    if let id = request.series {
      found = series[id]
      if found == nil {
        throw .seriesUnknown(id, suggestion: Suggestion.nearest(to: id, among: series.ids), all: series.ids)
      }
    }
    let model = found.flatMap { lastBulletin(of: $0.id) }
    let today = clock.date(in: settings.zone)
    let date = request.date ?? found.flatMap { nextDate(of: $0, after: model?.date) } ?? today
    let period = found?.covers?.period(seenFrom: date)
    let shift = PeriodShift(from: model?.period, to: period)
    let slug = request.slug ?? self.slug(request, model, date, period)
    guard Document.isSlug(slug) else { throw .slug(slug, of: .slug) }
    let name = DocumentName(.bulletin, "\(date.components.year)/\(slug)")
    if let taken = documents.languages(of: name).first { throw .exists(name.filePath(in: taken), mendedBy: .slug) }
    let texts = texts(of: found, model?.name)
    let chart = model == nil ? exampleChart(of: found, period) : nil
    let files = texts.map { language, document in
      let head = DraftHead(
        series: found, title: request.title, date: date, language: language,
        isOriginal: language == texts.first?.0)
      let text =
        document.map { head.text(after: $0, older: olderParagraphs(than: $0, of: model), shift) }
        ?? head.text(chart: chart)
      return (path: name.filePath(in: language), text: text)
    }
    return BulletinDraft(name: name, date: date, period: period, model: model?.name, files: files)
  }

  /// Of the dataset whose name is, or begins with, that of the series; else of one that is not made up. Nil where the
  /// series itself says what its bulletins show.
  private func exampleChart(of series: BulletinSeries?, _ period: Period?) -> ExampleChart? {
    if let series, !series.defaults.data.isEmpty { return nil }
    func rank(_ id: String) -> Int {
      if id == series?.id { return 0 }
      if let series, id.hasPrefix(series.id + "-") { return 1 }
      return datasets[id]?.descriptor.isDemonstration == true ? 3 : 2
    }
    let ids = datasets.ids.sorted { (rank($0), $0) < (rank($1), $1) }
    let chart = ids.lazy.compactMap { datasets[$0].flatMap { ExampleChart($0) } }.first
    return period.flatMap { period in chart?.ending(with: period) } ?? chart
  }

  struct Model {
    var name: DocumentName
    var date: CivilDate
    var period: Period?
    /// The bulletin of the series before it.
    var older: DocumentName?
  }

  private func lastBulletin(of series: String) -> Model? {
    let all = documents.names.compactMap { name -> Model? in
      guard name.kind == .bulletin, let text = documents.texts(of: name).first, !text.isWithdrawn,
        text.frontMatter.series?.text == series, let date = text.frontMatter.date
      else { return nil }
      return Model(name: name, date: date, period: text.frontMatter.period(weekStart: settings.weekStart))
    }.sorted { ($0.date, $0.name) < ($1.date, $1.name) }
    var last = all.last
    last?.older = all.dropLast().last?.name
    return last
  }

  /// The first day of the rhythm that no exception leaves out, after the last bulletin, or from today on.
  private func nextDate(of series: BulletinSeries, after last: CivilDate?) -> CivilDate? {
    guard let rhythm = series.rhythm else { return nil }
    let first = last?.advanced(byDays: 1) ?? clock.date(in: settings.zone)
    return (0..<400).lazy.map { first.advanced(byDays: $0) }.first { date in
      rhythm.falls(on: date) && !series.exceptions.contains { $0.date == date && $0.moved == nil }
    }
  }

  /// The languages to write, each with the text it follows; the default language where there is none.
  private func texts(of series: BulletinSeries?, _ model: DocumentName?) -> [(Language, Document?)] {
    guard let model else { return [(settings.defaultLanguage, nil)] }
    return documents.texts(of: model).map { ($0.language, $0) }
  }

  private func olderParagraphs(than document: Document, of model: Model?) -> Set<String> {
    guard let older = model?.older, let text = documents.document(older, in: document.language) else { return [] }
    return Set(DraftBody.blocks(of: text).map(\.text))
  }

  /// As the last one of the series was called, with the new day or period in place of its own.
  private func slug(_ request: BulletinRequest, _ model: Model?, _ date: CivilDate, _ period: Period?) -> String {
    if let model {
      let pairs =
        [(model.date.iso, date.iso)]
        + [(model.period, period)].compactMap { old, new in
          old.flatMap { old in new.map { (old.iso.lowercased(), $0.iso.lowercased()) } }
        }
      for (old, new) in pairs where model.name.slug.contains(old) { return model.name.slug.replacing(old, with: new) }
    }
    let stem = request.series ?? "bulletin"
    return "\(stem)-\((period?.iso ?? date.iso).lowercased())"
  }
}
