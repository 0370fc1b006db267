import Localization
import Site
import SourceText

/// What one entry of the plan read and made, for the report of a build.
struct EntryAccount: Sendable {
  let key: String
  let isRendered: Bool
  /// Below the output.
  let files: [String]
  /// Stable names, sorted.
  let reads: [String]

  /// Of a build: its entries in their order.
  static func all(of entries: [Rendering.Entry], _ reads: [Read], zone: ZoneOffset) -> [EntryAccount] {
    let names = reads.map { $0.key.name(in: zone) }
    return entries.map { entry in
      EntryAccount(
        key: entry.key, isRendered: !entry.isReused, files: entry.outputs.map(\.path),
        reads: entry.reads.map { names[Int($0)] }.sorted())
    }
  }

  /// Of a build that had nothing to do: what the last one noted.
  static func all(of record: BuildRecord, zone: ZoneOffset) -> [EntryAccount] {
    let names = record.reads.map { $0.key.name(in: zone) }
    return record.entries.filter { $0.key != Sitemap.fileName }.sorted { $0.key < $1.key }.map { key, entry in
      EntryAccount(
        key: key, isRendered: false, files: entry.outputs.map(\.path),
        reads: entry.reads.map { names[Int($0)] }.sorted())
    }
  }

  var json: String {
    var entry = JSONMembers(absent: .null)
    entry.add("entry", key)
    entry.add("rendered", isRendered)
    entry.add("files", files.map(JSONText.string))
    entry.add("reads", reads.map(JSONText.string))
    return entry.text
  }
}
