import Localization
import SourceText
import YAML

extension YAMLMappingReader {
  /// The instant below `publishAt`.
  mutating func publishAt(_ zone: ZoneOffset) -> Instant? {
    parsed("publishAt", format: "2026-12-01T09:00") { Instant($0, zone: zone) }
  }

  /// One embargo, or a list of them.
  mutating func embargoes(_ zone: ZoneOffset, _ schema: TableSchema?) -> [Embargo] {
    guard let node = node("embargo") else { return [] }
    // Without a time field that can be read no row has a period.
    if let schema, schema.time == nil { report(DescriptorProblem.embargoWithoutTime, at: node.range) }
    return (node.sequence ?? [node]).compactMap { item in
      guard item.mapping != nil else { return report(type: .mapping, of: "embargo", item) }
      return nested(item, named: "embargo") { reader in
        let until = reader.parsed("until", format: "2026-12-01T09:00", required: true) { Instant($0, zone: zone) }
        let from = reader.parsed("from", format: "2026-12-01 / 2026-W49 / 2026-12 / 2026-Q4 / 2026", required: true) {
          Period(iso: $0)
        }
        let lastUpdated = reader.releaseTime("lastUpdated", zone)
        let nextRelease = reader.releaseTime("nextRelease", zone)
        reader.finish()
        guard let until, let from else { return nil }
        return Embargo(
          until: until, from: from, lastUpdated: lastUpdated, nextRelease: nextRelease, range: item.range)
      }
    }
  }

  mutating func releaseTime(_ key: String, _ zone: ZoneOffset) -> ReleaseTime? {
    parsed(key, format: "2026-11-20 / 2026-11-20T09:00") { ReleaseTime($0, zone: zone) }
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
