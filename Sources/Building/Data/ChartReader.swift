import Charting
import Datasets
import Figures
import Localization
import Site
import SourceText
import WordBreaking

/// Draws charts from files, with the datasets of a site where there is one.
package enum ChartReader {
  /// A figure and the file that it was read from.
  package struct Item: Sendable {
    package let file: ChartFile
    package let figure: FileFigure
  }

  /// - Parameters:
  ///   - site: the folder of a site; one that is none has no datasets.
  ///   - language: of files that tell none; without it, the default language of the site, else Thai.
  /// - Returns: the charts that can be drawn, in order, and every problem of them all.
  package static func read(
    _ paths: [String], site: String, language: Language? = nil,
    dictionary: String? = ThaiWordBreaker.installedDictionaryPath
  ) -> (charts: [Item], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let files = paths.compactMap { path -> ChartFile? in
      switch DataFile.read(path) {
      case .failure(let problem):
        diagnostics.append(Diagnostic(problem))
        return nil
      case .success(let file):
        let (chart, problems) = ChartFile.decode(file)
        diagnostics += problems
        return chart
      }
    }
    let library = DataLibrary.charts(
      asking: files.flatMap(\.datasets), codeLists: files.flatMap(\.codeLists), site: site)
    diagnostics += library.diagnostics
    // What a dataset with errors lacks is not reported again.
    guard !library.diagnostics.hasErrors else { return ([], diagnostics) }
    let words = ThaiWordBreaker(dictionaryPath: dictionary)
    let context = ChartFile.Context(
      queries: QueryContext(datasets: library.known, weekStart: library.weekStart),
      language: language ?? library.settings?.defaultLanguage ?? .thai,
      notice: library.settings?.demonstrationNotice ?? SiteSettings.defaultDemonstrationNotice,
      places: library.known[ChartSpec.provinces], wordBreaker: .thai(words))
    let charts = files.compactMap { file -> Item? in
      let (figure, problems) = file.figure(in: context)
      diagnostics += problems
      return figure.map { Item(file: file, figure: $0) }
    }
    if charts.contains(where: { $0.figure.language == .thai }), !words.hasDictionary {
      diagnostics.append(Diagnostic(WordBreakingProblem.noDictionary(path: words.dictionaryPath)))
    }
    return (charts, diagnostics)
  }
}
