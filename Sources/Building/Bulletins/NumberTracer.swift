import Localization
import Site
import SourceText
import WordBreaking

/// Finds where a published number came from: what `phanit trace` does.
package enum NumberTracer {
  package static func trace(
    _ url: String, site: String, clock: Instant, dictionary: String? = ThaiWordBreaker.installedDictionaryPath
  ) -> (trace: NumberTrace?, diagnostics: [Diagnostic]) {
    guard Disk.status(site + "/" + SiteSettings.path) != nil else {
      return (nil, [Diagnostic(FileProblem.missingSite(in: site))])
    }
    let words = ThaiWordBreaker(dictionaryPath: dictionary)
    // What is wrong with the site today is for its build to say: what was published stands in the record.
    let (contents, _) = SiteContents.load(
      SiteSources.read(site).files, options: SiteContents.Options(clock: clock, words: words, keepsWithdrawn: true))
    return contents.trace(url, tool: ProgramVersion.text)
  }
}
