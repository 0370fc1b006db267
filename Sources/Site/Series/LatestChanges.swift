import Datasets
import Localization
import SourceText

/// When something was published of each series and each dataset, as the files tell: on these days what is expected of them is known to
/// have changed.
struct LatestChanges {
  /// In order of time.
  private let ofSeries: [String: [Instant]]
  private let ofDatasets: [String: Instant]

  init(_ documents: DocumentSet, _ datasets: DatasetCatalogue, zone: ZoneOffset) {
    var ofSeries: [String: [Instant]] = [:]
    for name in documents.names where name.kind == .bulletin {
      for matter in documents.texts(of: name).map(\.frontMatter) where !matter.isDraft {
        guard let series = matter.series?.text, let instant = matter.publication(in: zone) else { continue }
        ofSeries[series, default: []].append(instant)
      }
    }
    self.ofSeries = ofSeries.mapValues { $0.sorted() }
    let updates = datasets.ids.map { ($0, datasets[$0]?.descriptor.resource.lastUpdated?.instant) }
    ofDatasets = Dictionary(uniqueKeysWithValues: updates).compactMapValues(\.self)
  }

  /// The latest by `clock` of what a release is of or, where nothing came of that yet, of the whole site; nil where nothing came at
  /// all.
  func instant(of release: PlannedRelease, by clock: Instant) -> Instant? {
    release.series.flatMap { latest(of: ofSeries[$0] ?? [], by: clock) }
      ?? release.dataset.flatMap { latest(of: [ofDatasets[$0]].compactMap(\.self), by: clock) }
      ?? (ofSeries.values.compactMap { latest(of: $0, by: clock) } + ofDatasets.values.filter { $0 <= clock }).max()
  }

  private func latest(of instants: [Instant], by clock: Instant) -> Instant? { instants.last { $0 <= clock } }
}
