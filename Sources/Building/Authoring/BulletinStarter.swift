import Localization
import Site
import SourceText
import WordBreaking

/// Writes the files of a bulletin that is begun: what `phanit new bulletin` does.
package enum BulletinStarter {
  /// - Returns: the draft that was written; nil where there are errors.
  package static func begin(
    _ request: BulletinRequest, site: String, clock: Instant
  ) -> (draft: BulletinDraft?, diagnostics: [Diagnostic]) {
    do throws(FileProblem) {
      guard let (contents, problems) = try load(site, clock: clock) else { throw .missingSite(in: site) }
      if let series = request.series, !contents.seriesTitles.contains(where: { $0.id == series }) {
        // One that is there and cannot be read is not unknown.
        let own = problems.filter { $0.isError && $0.place?.file.path == BulletinSeries.path(of: series) }
        if !own.isEmpty { return (nil, own) }
      }
      switch Result(catching: { () throws(AuthoringProblem) in try contents.begin(request) }) {
      case .failure(let problem): return (nil, [Diagnostic(problem)])
      case .success(let draft):
        if let taken = draft.files.first(where: { Disk.status(site + "/" + $0.path) != nil }) {
          return (nil, [Diagnostic(AuthoringProblem.exists(taken.path, mendedBy: .slug))])
        }
        try NewFiles.write(draft.files.map { ($0.path, Array($0.text.utf8)) }, site: site)
        return (draft, [])
      }
    } catch {
      return (nil, [Diagnostic(error)])
    }
  }

  /// The series of a site, with their titles.
  package static func series(of site: String, clock: Instant) -> [(id: String, title: LocalizedText)] {
    ((try? load(site, clock: clock)) ?? nil)?.contents.seriesTitles ?? []
  }

  /// Nil where the folder holds no site. What is wrong elsewhere in it keeps nobody from beginning.
  private static func load(
    _ site: String, clock: Instant
  ) throws(FileProblem) -> (contents: SiteContents, problems: [Diagnostic])? {
    guard Disk.status(site + "/" + SiteSettings.path) != nil else { return nil }
    let options = SiteContents.Options(
      clock: clock, includesDrafts: true,
      words: ThaiWordBreaker(dictionaryPath: ThaiWordBreaker.installedDictionaryPath))
    let (contents, problems) = SiteContents.load(SiteSources.read(site).files, options: options)
    return (contents, problems)
  }
}
