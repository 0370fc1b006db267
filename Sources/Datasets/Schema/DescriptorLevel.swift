import SourceText
import YAML

/// The mappings of a descriptor that people put keys into, each with the keys it may have. What a key means at one
/// level says nothing at another: there it is passed over as an extension, and the reader tells where it belongs.
package enum DescriptorLevel: CaseIterable, Sendable {
  case package, resource, dialect, schema, field, constraints

  /// Those that a person might put at another level by mistake.
  var ownKeys: [String] {
    switch self {
    case .package:
      [
        "resources", "demonstration", "licenses", "sources", "contact", "keywords", "objective", "spatial",
        "contributors",
      ]
    case .resource:
      [
        "path", "format", "encoding", "dialect", "frequency", "lastUpdated", "nextRelease", "publishAt", "embargo",
        "schema", "licenses", "sources", "contact",
      ]
    case .dialect:
      [
        "delimiter", "quoteChar", "doubleQuote", "escapeChar", "skipInitialSpace", "header", "headerRows", "headerJoin",
        "commentRows", "commentChar", "caseSensitiveHeader", "nullSequence", "skipBlankRows", "skipBlankColumns",
        "trim",
      ]
    case .schema:
      ["fields", "primaryKey", "uniqueKeys", "foreignKeys", "missingValues", "fieldsMatch", "derived"]
    case .field:
      [
        "header", "role", "codelist", "unit", "unitPhrase", "conditions", "kind", "decimals", "aggregate", "baseYear",
        "categories", "categoriesOrdered", "missingValues", "constraints", "groupChar", "decimalChar", "bareNumber",
        "digits", "era", "format", "delimiter", "itemType", "trueValues", "falseValues",
      ]
    case .constraints:
      [
        "required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "enum", "minLength",
        "maxLength", "pattern", "jsonSchema",
      ]
    }
  }

  /// The rest: words of many meanings, and what the standard has and nothing is done with.
  var otherKeys: [String] {
    switch self {
    case .package:
      [
        "name", "title", "description", "$schema", "profile", "version", "created", "homepage", "id", "image", "type",
        "publisher",
      ]
    case .resource:
      [
        "name", "title", "description", "type", "data", "compression", "innerpath", "extrapaths", "mediatype", "bytes",
        "hash", "profile", "$schema", "homepage", "publisher",
      ]
    case .dialect:
      [
        "type", "property", "itemType", "itemKeys", "sheetNumber", "sheetName", "table", "$schema", "name", "title",
        "description", "csvddfVersion", "lineTerminator", "profile",
      ]
    case .schema: ["$schema", "name", "title", "description"]
    case .field: ["name", "type", "title", "description", "example", "examples", "rdfType"]
    case .constraints: []
    }
  }

  var keys: [String] { ownKeys + otherKeys }

  /// Those that keep data back: one that is passed over would publish it.
  static let withholdingKeys = ["publishAt", "embargo"]

  /// The other levels at which a key means something.
  func homes(of key: String) -> [DescriptorLevel] {
    keys.contains(key) ? [] : Self.allCases.filter { $0.ownKeys.contains(key) }
  }

  /// What to write for a key that is missing. All of it are words, so that in quotation marks it is JSON.
  private var examples: [String: String] {
    let fields =
      "fields: [{name: month, type: yearmonth, role: time}, {name: price, type: number, role: measure, unit: …}]"
    let schema = "schema: {\(fields)}"
    return switch self {
    case .package:
      ["name": "name: prices", "resources": "resources: [{name: prices, path: prices.csv, \(schema)}]"]
    case .resource: ["name": "name: prices", "path": "path: prices.csv", "schema": schema]
    case .schema: ["fields": fields]
    case .field: ["name": "name: price", "type": "type: string"]
    case .dialect, .constraints: [:]
    }
  }

  /// The examples as `file` would have them.
  func examples(in file: SourceFile) -> [String: String] {
    guard file.path.lowercased().hasSuffix(".json") else { return examples }
    return examples.mapValues { $0.replacing(/[a-z.]+/) { "\"\($0.output)\"" } }
  }

  /// Where in a file it is.
  var name: Prose {
    switch self {
    case .package: Prose(th: "ระดับบนสุดของไฟล์", en: "the top of the file")
    case .resource: Prose(th: "รายการของไฟล์ข้อมูลใน 'resources'", en: "the entry of the data file in 'resources'")
    case .dialect: Prose(th: "'dialect' ของไฟล์ข้อมูล", en: "'dialect' of the data file")
    case .schema: Prose(th: "'schema'", en: "'schema'")
    case .field: Prose(th: "รายการของคอลัมน์ใน 'fields'", en: "the entry of a column in 'fields'")
    case .constraints: Prose(th: "'constraints' ของคอลัมน์", en: "'constraints' of a column")
    }
  }
}

extension YAMLMappingReader {
  /// Prepares the hints of keys that are missing.
  mutating func begin(_ level: DescriptorLevel) {
    examples = level.examples(in: file)
    describe(in: "\(level)")
  }

  /// Tells which keys mean something elsewhere, and which look like slips of those that belong here.
  mutating func finish(_ level: DescriptorLevel) {
    describe(in: "not used")
    allow(level.keys)
    let slips = refuseSlipsOfEmbargo()
    let strangers = unknownKeys.map { (entry: $0, homes: level.homes(of: $0.key)) }.filter { !$0.homes.isEmpty }
    for (entry, homes) in strangers { report(DescriptorProblem.keyElsewhere(entry.key, homes), at: entry.keyRange) }
    finish(.areExtensions, except: slips.union(strangers.map(\.entry.key)))
  }
}
