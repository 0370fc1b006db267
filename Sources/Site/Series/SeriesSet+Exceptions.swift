import Localization
import SourceText

extension SeriesSet {
  /// Warnings of exceptions that change nothing, and of bulletins that are published though an exception leaves them out.
  func exceptionProblems(_ documents: DocumentSet) -> [Diagnostic] {
    var texts: [String: [Document]] = [:]
    for name in documents.names where name.kind == .bulletin {
      for document in documents.texts(of: name) where !document.frontMatter.isDraft {
        guard let id = document.frontMatter.series?.text else { continue }
        texts[id, default: []].append(document)
      }
    }
    return ids.compactMap { self[$0] }.flatMap { series in
      series.exceptions.flatMap { exception in
        series.problems(of: exception, (texts[series.id] ?? []).filter { $0.frontMatter.date == exception.date })
      }
    }
  }
}

extension BulletinSeries {
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
