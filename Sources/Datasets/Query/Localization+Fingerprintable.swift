import Fingerprints
import Localization
import SourceText

extension LocalizedText: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    for language in Language.allCases { builder.add(self[language]) }
  }
}

extension Granularity: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(name)
    if case .week(let start) = self { builder.add(start.rawValue) }
  }
}

extension Period: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(granularity)
    builder.add(ordinal)
  }
}

extension PeriodSelection: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    switch self {
    case .all: builder.add("all")
    case .latest: builder.add("latest")
    case .last(let count, let granularity):
      builder.add("last")
      builder.add(count)
      builder.add(granularity)
    case .range(let first, let last):
      builder.add("range")
      builder.add(first)
      builder.add(last)
    case .since(let first):
      builder.add("since")
      builder.add(first)
    }
  }
}
