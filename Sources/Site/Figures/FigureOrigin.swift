import Datasets
import Localization
import SourceText

/// Where the numbers of a figure come from.
struct FigureOrigin {
  /// Each once.
  let sources: [DataSource]
  /// The first dataset; nil where the numbers stand in the text itself.
  let dataset: DatasetFacts?
  let datasetURL: String?
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
    dataset = facts.first { $0.id != WrittenTable.name }
    datasetURL = dataset.map { dataset in
      let path = context.summary(of: .dataset(dataset.id), in: language)?.path ?? "/datasets/\(dataset.id)/"
      return settings.address.link(to: path)
    }
    lastUpdated = facts.compactMap { $0.lastUpdated?.instant }.min()
    notice = facts.contains(where: \.isDemonstration) ? settings.demonstrationNotice.text(in: language) : nil
  }
}
