import SourceText

/// Every series of bulletins of a site.
package struct SeriesSet: Sendable {
  private var series: [String: BulletinSeries] = [:]
  /// Series whose files have errors of their own: who names one is not blamed.
  private var broken: Set<String> = []

  /// All ids, sorted.
  package var ids: [String] { series.keys.sorted() }

  package subscript(id: String) -> BulletinSeries? { series[id] }

  static func load(_ files: SiteFiles, settings: SiteSettings) -> (SeriesSet, [Diagnostic]) {
    var set = SeriesSet()
    var diagnostics: [Diagnostic] = []
    for path in files.paths(below: BulletinSeries.folder) {
      guard let file = files[path]?.file else { continue }
      let name = path.dropFirst(BulletinSeries.folder.count)
      guard name.hasSuffix(".yaml"), Document.isSlug(name.dropLast(5)) else {
        diagnostics.append(Diagnostic(SiteProblem.seriesFile(String(name)), in: file, at: .start))
        continue
      }
      let id = String(name.dropLast(5))
      let (series, problems) = BulletinSeries.decode(file, id: id, settings: settings)
      diagnostics += problems
      set.series[id] = series
      if series == nil { set.broken.insert(id) }
    }
    return (set, diagnostics)
  }

  /// The problem of a name that no series has; nil where one has it, or would without its own errors.
  func problem(of name: LocatedText) -> Diagnostic? {
    guard series[name.text] == nil, !broken.contains(name.text) else { return nil }
    let near = Suggestion.nearest(to: name.text, among: ids)
    return Diagnostic(SiteProblem.unknownSeries(id: name.text, suggestion: near), at: name.place)
  }
}
