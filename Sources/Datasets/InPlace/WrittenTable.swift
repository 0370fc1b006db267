import Localization
import SourceText
import YAML

/// A small table that stands, with its fields, where it is used, and what is asked of it. It is read and checked as a
/// dataset in a file is.
package struct WrittenTable: Sendable {
  package let dataset: Dataset
  package private(set) var query: LocatedQuery
  private let places: WrittenPlaces

  /// Reads the keys of a schema, of a descriptor and of a query out of one mapping.
  /// - Returns: nil where there are errors; what a code list decides is for `check` to say.
  package static func decode(
    _ node: YAMLNode, file: SourceFile, substituting substitute: (String) -> String? = { _ in nil },
    weekStart: Weekday, zone: ZoneOffset = .thailand
  ) -> (table: WrittenTable?, diagnostics: [Diagnostic]) {
    let (table, diagnostics) = read(node, file, substitute, weekStart, zone)
    return (table, WrittenWords.diagnostics(diagnostics))
  }

  private static func read(
    _ node: YAMLNode, _ file: SourceFile, _ substitute: (String) -> String?, _ weekStart: Weekday, _ zone: ZoneOffset
  ) -> (table: WrittenTable?, diagnostics: [Diagnostic]) {
    var reader = YAMLMappingReader(file, node, named: "data")
    let (descriptor, query, rows) = keys(&reader, node, substitute, weekStart, zone)
    if let rows, rows.sequence?.isEmpty == true { reader.report(YAMLProblem.empty(key: "rows"), at: rows.range) }
    if let text = rows?.scalar?.text, WrittenRows.isNameOfFile(text), let range = rows?.range {
      reader.report(WrittenProblem.rowsAreFile(text), at: range)
    }
    reader.finish()
    guard !reader.diagnostics.hasErrors, let descriptor, let query, let rows else { return (nil, reader.diagnostics) }
    let (written, problems) = WrittenRows.read(rows, file, fields: descriptor.resource.schema.fields)
    guard let written, !problems.hasErrors else { return (nil, reader.diagnostics + problems) }
    let (dataset, faults) = Dataset.load(descriptor, files: [written.file])
    let found = withoutHeading(faults, descriptor.resource.schema.fields.map(\.heading))
    let diagnostics = reader.diagnostics + problems + found.map(written.places.located)
    guard let dataset, !diagnostics.hasErrors else { return (nil, diagnostics) }
    guard dataset.table.rowCount > 0 else {
      return (nil, diagnostics + [Diagnostic(YAMLProblem.empty(key: "rows"), in: file, at: rows.range)])
    }
    return (WrittenTable(dataset: dataset, query: query, places: written.places), diagnostics)
  }

  /// Reads what a mapping may say of a table in it; the caller finishes the reader.
  private static func keys(
    _ reader: inout YAMLMappingReader, _ node: YAMLNode, _ substitute: (String) -> String?, _ weekStart: Weekday,
    _ zone: ZoneOffset
  ) -> (DatasetDescriptor?, LocatedQuery?, rows: YAMLNode?) {
    reader.describe(in: "table in place")
    let descriptor = descriptor(&reader, node, zone)
    let query = Query.decode(&reader, of: name, substituting: substitute, weekStart: weekStart)
    reader.describe(in: "table in place")
    let rows = reader.node("rows", required: true)
    reader.describe("rows", as: .either([.text, .list(.either([.list(.any), .map(.any)]))]))
    return (descriptor, query, rows)
  }

  /// Describes the keys of a table and of what is asked of it.
  package static func describe(_ reader: inout YAMLMappingReader) {
    _ = keys(&reader, YAMLNode(.mapping([]), range: .start), { _ in nil }, .monday, .thailand)
  }

  /// One problem instead of many where the first line names no column at all.
  private static func withoutHeading(_ faults: [Diagnostic], _ names: [String]) -> [Diagnostic] {
    let missingCount = faults.count { if case CSVProblem.missingColumn = $0.problem { true } else { false } }
    guard missingCount == names.count, let first = faults.first else { return faults }
    return [Diagnostic(WrittenProblem.noHeading(names), at: first.place)]
  }

  /// Checks the table against the code lists that its fields name, and as series.
  package func check(against datasets: [String: Dataset], weekStart: Weekday) -> [Diagnostic] {
    let diagnostics =
      (validateCodes(of: dataset, against: datasets) + validateSeries(of: dataset, weekStart: weekStart))
      .map(places.located)
    return WrittenWords.diagnostics(diagnostics)
  }

  /// Asks the query; `context` holds the code lists.
  package func evaluate(in context: QueryContext) -> (result: QueryResult?, diagnostics: [Diagnostic]) {
    var context = context
    context.datasets[Self.name] = dataset
    let (result, diagnostics) = query.evaluate(in: context)
    return (result, WrittenWords.diagnostics(diagnostics))
  }

  /// The same table, asked how its numbers changed.
  package func changes(by comparison: QueryComparison) -> WrittenTable {
    var table = self
    table.query.query = query.query.changes(by: comparison)
    return table
  }

  /// What the table is called where a dataset has an id. No dataset of a site can be called so.
  package static let name = "(data)"

  private static let schemaKeys = ["fields", "primaryKey", "missingValues", "uniqueKeys", "derived"]

  /// Those that stand beside `fields`, without those of the query.
  static let ownKeys = schemaKeys + ["rows", "title", "frequency", "demonstration", "sources", "lastUpdated"]

  private static let otherFrequencies: [String: Frequency] = [
    "day": .daily, "week": .weekly, "month": .monthly, "quarter": .quarterly, "year": .annual, "yearly": .annual,
  ]

  private static func descriptor(
    _ reader: inout YAMLMappingReader, _ node: YAMLNode, _ zone: ZoneOffset
  ) -> DatasetDescriptor? {
    for key in schemaKeys { _ = reader.node(key) }
    let entries = node.mapping ?? []
    let part = YAMLNode(.mapping(entries.filter { schemaKeys.contains($0.key) }), range: node.range)
    let schema = reader.nested(part, named: "data") { TableSchema(&$0) }
    reader.describe(schemaKeys, like: YAMLMappingReader.shape("schema") { TableSchema(&$0) })
    let title = reader.localizedText("title")
    let frequency = reader.choice("frequency", of: Frequency.self, synonyms: otherFrequencies)
    let isDemonstration = reader.bool("demonstration") ?? false
    let sources = reader.sources()
    let lastUpdated = reader.releaseTime("lastUpdated", format: "2026-11-20", DateReading(zone: zone))
    var resource = TableResource(name: name, paths: [name], schema: schema)
    resource.frequency = frequency
    resource.lastUpdated = lastUpdated
    var descriptor = DatasetDescriptor(
      id: name, name: name, title: title ?? LocalizedText(same: name), resource: resource, file: reader.file)
    descriptor.isDemonstration = isDemonstration
    descriptor.sources = sources
    return descriptor
  }
}
