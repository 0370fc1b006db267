import Datasets
import Localization
import Site
import SourceText

/// Writes the files of a page that is begun: what `phanit new page` does.
package enum PageStarter {
  /// - Parameter ask: gives a title that is not known; nil where nobody does.
  /// - Returns: the draft that was written; nil where there are errors. What is wrong elsewhere in the site keeps nobody from
  ///   beginning.
  package static func begin(
    path: String, title: LocalizedText, topic: String?, site: String, asking ask: (Language) -> String? = { _ in nil }
  ) -> (draft: PageDraft?, diagnostics: [Diagnostic]) {
    do throws(FileProblem) {
      guard Disk.status(site + "/" + SiteSettings.path) != nil else { throw .missingSite(in: site) }
      let library = DataLibrary.site(site)
      let languages = library.settings?.languages ?? Language.allCases
      let chart = library.datasets.lazy.compactMap { ExampleChart($0) }.first
      var title = title
      var draft: PageDraft
      do throws(AuthoringProblem) {
        draft = try PageDraft(path: path, title: title, topic: topic, languages: languages, chart: chart)
        if let taken = draft.files.first(where: { Disk.status(site + "/" + $0.path) != nil }) {
          throw .exists(taken.path, mendedBy: .pageName)
        }
        // Nobody is asked for what will not be written.
        for language in languages where title[language] == nil { title[language] = ask(language) }
        draft = try PageDraft(path: path, title: title, topic: topic, languages: languages, chart: chart)
      } catch {
        return (nil, [Diagnostic(error)])
      }
      try NewFiles.write(draft.files.map { ($0.path, Array($0.text.utf8)) }, site: site)
      return (draft, [])
    } catch {
      return (nil, [Diagnostic(error)])
    }
  }
}
