import Localization
import SourceText
import YAML

extension YAMLMappingReader {
  /// The instant below `publishAt`.
  mutating func publishAt(_ dates: DateReading) -> Instant? {
    instant("publishAt", format: "2026-12-01T09:00", dates)
  }

  /// One embargo, or a list of them.
  mutating func embargoes(_ dates: DateReading, _ schema: TableSchema?) -> [Embargo] {
    guard let node = node("embargo") else {
      describe("embargo", as: .oneOrMore(.mapping("embargo") { $0.embargo(dates) }))
      return []
    }
    // Without a time field that can be read no row has a period.
    if let schema, schema.time == nil { report(DescriptorProblem.embargoWithoutTime, at: node.range) }
    return (node.sequence ?? [node]).compactMap { item in
      guard item.mapping != nil else { return report(type: .mapping, of: "embargo", item) }
      return nested(item, named: "embargo") { $0.embargo(dates) }
    }
  }

  private mutating func embargo(_ dates: DateReading) -> Embargo? {
    let until = instant("until", format: "2026-12-01T09:00", required: true, dates)
    let from = parsed("from", format: "2026-12-01 / 2026-W49 / 2026-12 / 2026-Q4 / 2026", required: true) {
      Period(iso: $0)
    }
    let lastUpdated = releaseTime("lastUpdated", dates)
    let nextRelease = releaseTime("nextRelease", dates)
    finish()
    guard let until, let from, accepts(from.firstDay, of: "from", dates) else { return nil }
    return Embargo(until: until, from: from, lastUpdated: lastUpdated, nextRelease: nextRelease, range: range)
  }

  mutating func releaseTime(
    _ key: String, format: String = "2026-11-20 / 2026-11-20T09:00", _ dates: DateReading
  ) -> ReleaseTime? {
    if reportsMissingDay(key) { return nil }
    let time = parsed(key, format: format) { ReleaseTime($0, zone: dates.zone) }
    return time.flatMap { accepts($0.instant.date(in: dates.zone), of: key, dates) ? $0 : nil }
  }

  /// Reports keys that look like those that withhold data: taken for an extension, they would publish it.
  /// - Returns: these keys.
  mutating func refuseSlipsOfEmbargo() -> Set<String> {
    var found: Set<String> = []
    for entry in unknownKeys {
      guard let meant = Suggestion.nearest(to: entry.key, among: DescriptorLevel.withholdingKeys),
        meant != entry.key
      else { continue }
      report(YAMLProblem.unknownKey(entry.key, suggestion: meant), at: entry.keyRange)
      found.insert(entry.key)
    }
    return found
  }
}
