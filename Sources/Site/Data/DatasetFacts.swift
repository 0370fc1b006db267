import Datasets
import Fingerprints
import Localization

/// What a dataset says of itself, without its rows.
package struct DatasetFacts: Sendable, Fingerprintable {
  package let id: String
  package let title: LocalizedText
  package let description: LocalizedText?
  package let isDemonstration: Bool
  package let sources: [DataSource]
  package let lastUpdated: ReleaseTime?
  package let nextRelease: ReleaseTime?

  init(
    id: String, title: LocalizedText, isDemonstration: Bool, sources: [DataSource], lastUpdated: ReleaseTime?,
    nextRelease: ReleaseTime?
  ) {
    self.id = id
    self.title = title
    description = nil
    self.isDemonstration = isDemonstration
    self.sources = sources
    self.lastUpdated = lastUpdated
    self.nextRelease = nextRelease
  }

  init(_ dataset: Dataset) {
    let descriptor = dataset.descriptor
    id = dataset.id
    title = descriptor.title
    description = descriptor.description
    isDemonstration = descriptor.isDemonstration
    sources = descriptor.sources
    lastUpdated = descriptor.resource.lastUpdated
    nextRelease = descriptor.resource.nextRelease
  }

  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(id)
    builder.add(title)
    builder.add(description)
    builder.add(isDemonstration)
    builder.add(sources.count)
    for source in sources {
      builder.add(source.title)
      builder.add(source.path)
    }
    for time in [lastUpdated, nextRelease] { builder.add(time.map { Double($0.instant.secondsSinceEpoch) }) }
  }
}
