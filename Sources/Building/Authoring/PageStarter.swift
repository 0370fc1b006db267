import Datasets
import Localization
import Site
import SourceText

/// Writes the files of a page that is begun: what `phanit new page` does.
package enum PageStarter {
  /// - Returns: the draft that was written; nil where there are errors. What is wrong elsewhere in the site keeps nobody from
  ///   beginning.
  package static func begin(
    path: String, title: LocalizedText, topic: String?, site: String
  ) -> (draft: PageDraft?, diagnostics: [Diagnostic]) {
    do throws(FileProblem) {
      guard Disk.status(site + "/" + SiteSettings.path) != nil else { throw .missingSite(in: site) }
      let library = DataLibrary.site(site)
      let draft: PageDraft
      do throws(AuthoringProblem) {
        draft = try PageDraft(
          path: path, title: title, topic: topic, languages: library.settings?.languages ?? Language.allCases,
          chart: library.datasets.lazy.compactMap { ExampleChart($0) }.first)
      } catch {
        return (nil, [Diagnostic(error)])
      }
      if let taken = draft.files.first(where: { Disk.status(site + "/" + $0.path) != nil }) {
        return (nil, [Diagnostic(AuthoringProblem.exists(taken.path, mendedBy: .pageName))])
      }
      try NewFiles.write(draft.files.map { ($0.path, Array($0.text.utf8)) }, site: site)
      return (draft, [])
    } catch {
      return (nil, [Diagnostic(error)])
    }
  }
}
