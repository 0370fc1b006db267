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
  /// Of its own; none where it has that of the site.
  package let licences: [DataLicense]
  package let lastUpdated: ReleaseTime?
  package let nextRelease: ReleaseTime?

  init(
    id: String, title: LocalizedText, isDemonstration: Bool, sources: [DataSource], licences: [DataLicense],
    lastUpdated: ReleaseTime?, nextRelease: ReleaseTime?
  ) {
    self.id = id
    self.title = title
    description = nil
    self.isDemonstration = isDemonstration
    self.sources = sources
    self.licences = licences
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
    licences = descriptor.licenses
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
    builder.add(licences.count)
    for licence in licences {
      builder.add(licence.name)
      builder.add(licence.title)
      builder.add(licence.path)
    }
    for time in [lastUpdated, nextRelease] { builder.add(time.map { Double($0.instant.secondsSinceEpoch) }) }
  }
}
