import Localization
import SourceText
import YAML

extension TableResource {
  init?(_ reader: inout YAMLMappingReader, _ dates: DateReading, _ neighbours: DataPackage.Neighbours) {
    reader.begin(.resource)
    let name = reader.datasetName("name", required: true)
    let title = reader.localizedText("title")
    let description = reader.localizedText("description")
    let paths = reader.dataPaths("path")
    reader.only("type", is: ["table"])
    reader.only("format", is: ["csv", "tsv"])
    reader.refuse("data", "compression", "innerpath", "extrapaths")
    let encoding = reader.encoding()
    let isTabSeparated = reader.text("format") == "tsv"
    let dialect =
      reader.inline("dialect") { CSVDialect(&$0, isTabSeparated: isTabSeparated) }
      ?? CSVDialect(isTabSeparated: isTabSeparated)
    let frequency = reader.choice("frequency", of: Frequency.self)
    let lastUpdated = reader.releaseTime("lastUpdated", dates)
    let nextRelease = reader.releaseTime("nextRelease", dates)
    if let lastUpdated, let nextRelease, nextRelease.instant < lastUpdated.instant,
      let range = reader.node("nextRelease")?.range
    {
      reader.report(DescriptorProblem.releaseBeforeUpdate, at: range)
    }
    var schema = reader.schema(neighbours)
    let schemaFile = schema?.file ?? reader.file
    schema?.home = DescriptorHome(
      resourceFile: reader.file.name, schemaFile: schemaFile.name,
      hasDialect: reader.node("dialect")?.mapping?.isEmpty == false)
    if let frequency, let schema { reader.check(frequency, schema) }
    let publishAt = reader.publishAt(dates)
    let embargoes = reader.embargoes(dates, schema)
    let licenses = reader.licenses()
    let sources = reader.sources()
    let contact = reader.contact()
    reader.finish(.resource)
    guard let name, let paths, let schema else { return nil }
    self.init(
      name: name, title: title, description: description, paths: paths, encoding: encoding ?? .utf8, dialect: dialect,
      frequency: frequency, lastUpdated: lastUpdated, nextRelease: nextRelease, publishAt: publishAt,
      embargoes: embargoes, licenses: licenses, sources: sources, contact: contact, schema: schema)
    pathRanges = (reader.node("path")?.sequence ?? [reader.node("path")].compactMap(\.self)).map(\.range)
  }

  /// Where the descriptor names a data file.
  package func range(ofPath path: String) -> SourceRange {
    zip(paths, pathRanges).first { $0.0 == path }?.1 ?? .start
  }
}

extension YAMLMappingReader {
  /// The schema, which may stand in a file of its own.
  fileprivate mutating func schema(_ neighbours: DataPackage.Neighbours) -> TableSchema? {
    guard let node = node("schema", required: true) else {
      describe("schema", as: .either([.text, .mapping("schema") { TableSchema(&$0) }]))
      return nil
    }
    guard let path = node.scalar?.text else { return nested(node, named: "schema") { TableSchema(&$0) } }
    if let fault = DescriptorProblem.PathFault(of: path) {
      report(DescriptorProblem.path(path, fault), at: node.range)
      return nil
    }
    let file: SourceFile
    switch neighbours(path) {
    case .file(let found): file = found
    case .missing:
      report(DescriptorProblem.schemaFileMissing(path), at: node.range)
      return nil
    case .unreadable(let problem):
      report(problem, at: node.range)
      // A link that is passed over is only a warning; without the schema nothing can be read.
      if problem.severity != .error { report(DescriptorProblem.schemaFileMissing(path), at: node.range) }
      return nil
    }
    let (root, problems) = YAMLParser.parse(file)
    append(problems)
    // An empty file is a schema without any of its keys.
    guard root != nil || problems.isEmpty else { return nil }
    var reader = YAMLMappingReader(file, root, named: "schema")
    let schema = TableSchema(&reader)
    append(reader.diagnostics)
    return schema
  }

  /// A mapping that the standard lets stand in a file of its own, which is not read.
  fileprivate mutating func inline<Value>(
    _ key: String, _ read: (inout YAMLMappingReader) -> Value
  ) -> Value? {
    guard let node = node(key) else { return mapping(key, in: key, read) }
    if node.scalar != nil {
      report(DescriptorProblem.reference(property: key), at: node.range)
      return nil
    }
    return nested(node, named: key, read)
  }

  /// One path, or a list of those whose files make one table.
  fileprivate mutating func dataPaths(_ key: String) -> [String]? {
    guard let paths = texts(key, required: true), let node = node(key) else { return nil }
    if paths.isEmpty {
      report(DescriptorProblem.path("", .empty), at: node.range)
      return nil
    }
    let nodes = node.sequence ?? [node]
    var isSafe = true
    var known: Set<String> = []
    for (path, node) in zip(paths, nodes) {
      if !known.insert(path).inserted { report(DescriptorProblem.pathTwice(path), at: node.range) }
      guard let fault = DescriptorProblem.PathFault(of: path) else { continue }
      report(DescriptorProblem.path(path, fault), at: node.range)
      isSafe = false
    }
    return isSafe ? paths : nil
  }

  fileprivate mutating func encoding() -> TextEncoding? {
    guard let name = text("encoding"), let node = node("encoding") else { return nil }
    if let encoding = TextEncoding(name: name) { return encoding }
    let suggestion = Suggestion.nearest(to: name.lowercased(), among: TextEncoding.allCases.map(\.rawValue))
    report(DescriptorProblem.encoding(name, suggestion: suggestion), at: node.range)
    return nil
  }

  /// Reports a frequency that the periods of the time field cannot have.
  fileprivate mutating func check(_ frequency: Frequency, _ schema: TableSchema) {
    guard let range = node("frequency")?.range, frequency != .once else { return }
    guard let time = schema.time else {
      if !schema.measures.isEmpty { report(DescriptorProblem.frequencyWithoutTime(frequency), at: range) }
      return
    }
    let fits =
      switch time.type {
      case .yearmonth: frequency != .daily && frequency != .weekly
      case .year: frequency == .annual
      default: true
      }
    if !fits { report(DescriptorProblem.frequency(frequency, field: time.name, time.type), at: range) }
  }
}

extension TextEncoding {
  /// By the names that people and programs use.
  init?(name: String) {
    let plain = name.lowercased().replacing("_", with: "-")
    let others: [String: TextEncoding] = [
      "utf8": .utf8, "utf-8-sig": .utf8, "utf16": .utf16, "utf-16-le": .utf16LittleEndian,
      "utf-16-be": .utf16BigEndian, "ascii": .ascii, "tis620": .tis620, "iso8859-11": .iso8859Part11,
      "cp874": .windows874, "windows874": .windows874, "latin1": .iso8859Part1, "latin-1": .iso8859Part1,
      "iso8859-1": .iso8859Part1, "cp1252": .windows1252,
    ]
    guard let encoding = TextEncoding(rawValue: plain) ?? others[plain] else { return nil }
    self = encoding
  }
}

extension SourceFile {
  /// The last part of its path.
  fileprivate var name: String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? path
  }
}
