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
      guard let contents = try contents(of: site, clock: clock) else { throw .missingSite(in: site) }
      switch Result(catching: { () throws(AuthoringProblem) in try contents.begin(request) }) {
      case .failure(let problem): return (nil, [Diagnostic(problem)])
      case .success(let draft):
        if let taken = draft.files.first(where: { Disk.status(site + "/" + $0.path) != nil }) {
          return (nil, [Diagnostic(AuthoringProblem.exists(taken.path))])
        }
        try write(draft, site: site)
        return (draft, [])
      }
    } catch {
      return (nil, [Diagnostic(error)])
    }
  }

  /// All of its files, or none.
  private static func write(_ draft: BulletinDraft, site: String) throws(FileProblem) {
    for (index, file) in draft.files.enumerated() {
      let path = site + "/" + file.path
      do throws(FileProblem) {
        try Disk.makeFolder(Disk.parent(of: path))
        try Disk.write(Array(file.text.utf8), to: path)
      } catch {
        for written in draft.files[...index] { try? Disk.remove(site + "/" + written.path) }
        throw error
      }
    }
  }

  /// The series of a site, with their titles.
  package static func series(of site: String, clock: Instant) -> [(id: String, title: LocalizedText)] {
    ((try? contents(of: site, clock: clock)) ?? nil)?.seriesTitles ?? []
  }

  /// Nil where the folder holds no site. What is wrong elsewhere in it keeps nobody from beginning.
  private static func contents(of site: String, clock: Instant) throws(FileProblem) -> SiteContents? {
    guard Disk.status(site + "/" + SiteSettings.path) != nil else { return nil }
    let options = SiteContents.Options(
      clock: clock, includesDrafts: true,
      words: ThaiWordBreaker(dictionaryPath: ThaiWordBreaker.installedDictionaryPath))
    return SiteContents.load(SiteSources.read(site).files, options: options).contents
  }
}
