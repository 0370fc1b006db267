import Localization
import SourceText

extension SeriesSet {
  /// Warnings of exceptions that change nothing, of bulletins that are published though an exception leaves them out, and of
  /// those dated on days on which none is due.
  func calendarProblems(_ documents: DocumentSet) -> [Diagnostic] {
    var texts: [String: [Document]] = [:]
    for name in documents.names where name.kind == .bulletin {
      for document in documents.texts(of: name) where !document.frontMatter.isDraft {
        guard let id = document.frontMatter.series?.text else { continue }
        texts[id, default: []].append(document)
      }
    }
    return ids.compactMap { self[$0] }.flatMap { series in
      let documents = texts[series.id] ?? []
      return series.datesOffRhythm(documents)
        + series.exceptions.flatMap { exception in
          series.problems(of: exception, documents.filter { $0.frontMatter.date == exception.date })
        }
    }
  }
}

extension BulletinSeries {
  /// Each bulletin is told once, of the text that says its date. One that says when it is published has decided.
  fileprivate func datesOffRhythm(_ documents: [Document]) -> [Diagnostic] {
    guard let rhythm else { return [] }
    var told: Set<DocumentName> = []
    return documents.compactMap { document in
      let matter = document.frontMatter
      guard matter.isReleasedBySeries, !document.isWithdrawn, let date = matter.date, !rhythm.falls(on: date),
        !exceptions.contains(where: { $0.date == date }), told.insert(document.name).inserted
      else { return nil }
      let problem = SiteProblem.dateOffRhythm(date, series: id, nearest: rhythm.days(around: date))
      return Diagnostic(problem, at: matter.datePlace)
    }
  }

  /// - Parameter documents: the texts of its bulletins of that day.
  fileprivate func problems(of exception: Exception, _ documents: [Document]) -> [Diagnostic] {
    let place = Diagnostic.Place(file: file, range: exception.range)
    // One that says when it is published has decided.
    let followers = documents.filter { $0.frontMatter.isReleasedBySeries && !$0.isWithdrawn }
    if rhythm?.falls(on: exception.date) != true, exception.moved == nil || followers.isEmpty {
      let nearest = rhythm?.days(around: exception.date) ?? []
      let problem = SiteProblem.exceptionWithoutEffect(exception.date, nearest: nearest)
      return [Diagnostic(problem, at: place)]
    }
    guard exception.moved == nil else { return [] }
    let note = Diagnostic.Note(Prose(th: "ข้อยกเว้นอยู่ตรงนี้", en: "the exception is here"), at: place)
    return followers.map { document in
      Diagnostic(
        SiteProblem.releaseCancelled(exception.date, series: id), at: document.frontMatter.datePlace, notes: [note])
    }
  }
}

extension ReleaseRhythm {
  /// The last of its days before another day, and the first after it.
  fileprivate func days(around date: CivilDate) -> [CivilDate] {
    // Each rhythm has a day within any month.
    [stride(from: -1, through: -31, by: -1), stride(from: 1, through: 31, by: 1)].compactMap { days in
      days.lazy.map { date.advanced(byDays: $0) }.first(where: falls)
    }
  }
}
