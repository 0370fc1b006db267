import Fingerprints

/// Pages under a heading: a region with its provinces, a year with its bulletins. The title may be empty.
package struct PageGroup: Sendable, Hashable, Fingerprintable {
  package let title: String
  package let pages: [PageSummary]

  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(title)
    builder.add(pages)
  }
}
