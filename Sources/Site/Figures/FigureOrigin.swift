import Datasets
import Localization
import SourceText

/// Where the numbers of a figure come from.
struct FigureOrigin {
  /// Each once.
  let sources: [DataSource]
  /// Under what terms they may be used, each once: those of each dataset, else those of the site.
  let licences: [DataLicense]
  /// The page of each dataset, once; none where the numbers stand in the text itself.
  let datasets: [LinkModel]
  /// The oldest of the datasets' last updates.
  let lastUpdated: Instant?
  /// Said where any of the numbers is made up.
  let notice: String?

  /// - Parameter facts: of the datasets asked; nil where there are none.
  init?(_ facts: [DatasetFacts], _ context: inout RenderContext, language: Language) {
    guard !facts.isEmpty else { return nil }
    let settings = context.settings()
    sources = facts.flatMap(\.sources).reduce(into: []) { sources, source in
      if !sources.contains(source) { sources.append(source) }
    }
    licences = facts.flatMap { settings.licences(orOwn: $0.licences) }.reduce(into: []) { licences, licence in
      if !licences.contains(licence) { licences.append(licence) }
    }
    var datasets: [LinkModel] = []
    for dataset in facts where dataset.id != WrittenTable.name {
      // A published number may be older than its dataset's page is.
      guard let path = context.page(.page(.dataset(dataset.id), language), [])?.path else { continue }
      let link = LinkModel(title: dataset.title.text(in: language), url: settings.address.link(to: path))
      if !datasets.contains(where: { $0.url == link.url }) { datasets.append(link) }
    }
    self.datasets = datasets
    lastUpdated = facts.compactMap { $0.lastUpdated?.instant }.min()
    notice = facts.contains(where: \.isDemonstration) ? settings.demonstrationNotice.text(in: language) : nil
  }
}
