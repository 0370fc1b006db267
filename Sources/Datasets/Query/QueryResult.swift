import Fingerprints
import Localization
import SourceText

/// The answer to a query: numbers by series and period, with all that must be printed with them.
package struct QueryResult: Sendable, Hashable {
  package struct Series: Sendable, Hashable {
    package let key: String
    package let label: LocalizedText
    /// One for each period, or a single one where the dataset has no time; nil is missing.
    package let values: [Double?]
    /// SDMX codes beside the values; nil where the dataset gives none.
    package let statuses: [String?]
  }

  /// The measure, as a page prints it.
  package struct Measure: Sendable, Hashable {
    package let name: String
    package let title: LocalizedText
    package let unit: LocalizedText
    package let unitPhrase: LocalizedText?
    package let conditions: LocalizedText?
    package let decimals: Int
    package let kind: MeasureKind
  }

  package let dataset: String
  package let measure: Measure
  /// Without a hole, but that days on which nothing was observed at all are left out. Empty without a time field.
  package let periods: [Period]
  package let series: [Series]
  /// What the series are values of, where the query asked for them by a dimension.
  package let seriesHeading: LocalizedText?
}

extension QueryResult: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(dataset)
    builder.add(measure.name)
    for text in [measure.title, measure.unit] { builder.add(text) }
    for text in [measure.unitPhrase, measure.conditions, seriesHeading] { builder.add(text) }
    builder.add(measure.decimals)
    builder.add(measure.kind.rawValue)
    builder.add(periods.count)
    for period in periods {
      builder.add(period.granularity.name)
      builder.add(period.firstDay.dayNumber)
    }
    builder.add(series.count)
    for series in series {
      builder.add(series.key)
      builder.add(series.label)
      for value in series.values { builder.add(value) }
      for status in series.statuses { builder.add(status) }
    }
  }
}

extension LocalizedText: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    for language in [self[.thai], self[.english]] { builder.add(language) }
  }
}
