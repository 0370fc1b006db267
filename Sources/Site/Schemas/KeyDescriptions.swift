import SourceText
import YAML

/// A sentence for each key of the formats, in Thai and in English, by the table of the reference that lists it.
package struct KeyDescriptions: Sendable {
  /// By table and key.
  private var texts: [String: [String: Prose]] = [:]

  /// - Parameter files: mappings of tables to keys to `th` and `en`.
  package init(_ files: [SourceFile]) {
    for file in files {
      for table in YAMLParser.parse(file).root?.mapping ?? [] {
        for key in table.value.mapping ?? [] {
          guard let th = key.value["th"]?.scalar?.text, let en = key.value["en"]?.scalar?.text else { continue }
          texts[table.key, default: [:]][key.key] = Prose(th: th, en: en)
        }
      }
    }
  }

  package subscript(table: String, key: String) -> Prose? { texts[table]?[key] }

  /// Every key that has a text, by table.
  package var keys: [String: Set<String>] { texts.mapValues { Set($0.keys) } }
}
