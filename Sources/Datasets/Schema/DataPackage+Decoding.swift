import Localization
import SourceText
import YAML

extension DataPackage {
  /// Reads the file at a path inside the folder of the descriptor.
  package typealias Neighbours = (_ path: String) -> Neighbour

  /// A file that a descriptor names.
  package enum Neighbour {
    case file(SourceFile)
    case missing
    /// It is there, and why it cannot be read.
    case unreadable(any Problem)

    /// - Parameter file: nil where there is none.
    package init(_ file: SourceFile?) { self = file.map { .file($0) } ?? .missing }
  }

  /// Reads a `datapackage.yaml` or `.json`.
  /// - Parameters:
  ///   - zone: in which times of release without a zone are meant.
  ///   - clock: where it is known, years far ahead of it are told.
  ///   - neighbours: the files that the descriptor may name for a schema.
  /// - Returns: nil where the descriptor has errors; every problem found.
  package static func decode(
    file: SourceFile, zone: ZoneOffset = .thailand, clock: Instant? = nil,
    neighbours: Neighbours = { _ in .missing }
  ) -> (package: DataPackage?, diagnostics: [Diagnostic]) {
    let (root, problems) = YAMLParser.parse(file)
    // An empty file is a descriptor without any of its keys.
    guard root != nil || problems.isEmpty else { return (nil, problems) }
    var reader = YAMLMappingReader(file, root, named: "datapackage")
    let package = decode(&reader, DateReading(zone: zone, clock: clock), neighbours)
    let diagnostics = problems + reader.diagnostics
    return (diagnostics.hasErrors ? nil : package, diagnostics)
  }

  private static func decode(
    _ reader: inout YAMLMappingReader, _ dates: DateReading, _ neighbours: Neighbours
  ) -> DataPackage? {
    reader.begin(.package)
    let name = reader.datasetName("name", required: true)
    let title = reader.localizedText("title")
    let resources = resources(&reader, dates, neighbours)
    let description = reader.localizedText("description")
    let isDemonstration = reader.bool("demonstration") ?? false
    let licenses = reader.licenses()
    let sources = reader.sources()
    let contact = reader.contact()
    let keywords = reader.texts("keywords") ?? []
    let objective = reader.localizedText("objective")
    let spatial = reader.localizedText("spatial")
    let contributors = reader.list("contributors") ?? []
    reader.finish(.package)
    guard let name, let resources, !resources.isEmpty else { return nil }
    let file = reader.file
    let datasets = resources.map { resource in
      let isOnly = resources.count == 1
      // Of several tables each has its own title; that of the package stands for the only one.
      var descriptor = DatasetDescriptor(
        id: isOnly ? name : name + "/" + resource.name, name: name,
        title: (isOnly ? title : nil) ?? resource.title ?? LocalizedText(same: isOnly ? name : resource.name),
        resource: resource, file: file)
      descriptor.packageTitle = title
      descriptor.description = (isOnly ? description : nil) ?? resource.description ?? description
      descriptor.isDemonstration = isDemonstration
      // A table that says none of its own has those of the package.
      descriptor.licenses = resource.licenses.isEmpty ? licenses : resource.licenses
      descriptor.sources = resource.sources.isEmpty ? sources : resource.sources
      descriptor.contact = resource.contact ?? contact
      descriptor.keywords = keywords
      descriptor.objective = objective
      descriptor.spatial = spatial
      descriptor.contributors = contributors
      return descriptor
    }
    return DataPackage(name: name, datasets: datasets, file: file)
  }

  /// The tables among the resources; others pass untouched.
  private static func resources(
    _ reader: inout YAMLMappingReader, _ dates: DateReading, _ neighbours: Neighbours
  ) -> [TableResource]? {
    guard let nodes = reader.list("resources", required: true) else {
      reader.describe(
        "resources",
        as: .list(.either([.mapping("resource") { TableResource(&$0, dates, neighbours) }, .otherResource])))
      return nil
    }
    let tables = nodes.filter { !isOfOtherFormat($0) }
    guard !tables.isEmpty else {
      reader.report(DescriptorProblem.noResource, at: nodes.first?.range ?? reader.range)
      return nil
    }
    var names: Set<String> = []
    for node in nodes {
      guard let name = node["name"]?.scalar?.text, !names.insert(name).inserted else { continue }
      reader.report(DescriptorProblem.resourceTwice(name), at: node["name"]?.range ?? node.range)
    }
    let decoded = tables.map { node in reader.nested(node, named: "resources") { TableResource(&$0, dates, neighbours) }
    }
    guard decoded.allSatisfy({ $0 != nil }) else { return nil }
    let resources = decoded.compactMap { $0 }
    for resource in resources { checkForeignKeys(of: resource, in: resources, &reader) }
    return resources
  }

  /// Whether a resource is no table of Phanit's: it has no schema, and its format or path is not that of one.
  private static func isOfOtherFormat(_ node: YAMLNode) -> Bool {
    guard node.mapping != nil, node["schema"] == nil, node["type"]?.scalar?.text != "table" else { return false }
    let formats = ["csv", "tsv"]
    if let format = node["format"]?.scalar?.text { return !formats.contains(format.lowercased()) }
    guard let path = (node["path"]?.scalar ?? node["path"]?.sequence?.first?.scalar)?.text else { return false }
    return !formats.contains { path.lowercased().hasSuffix("." + $0) }
  }

  /// What the top of a descriptor may say.
  package static var shape: MappingShape {
    YAMLMappingReader.shape("package") { decode(&$0, DateReading(zone: .thailand)) { _ in .missing } }
  }

  private static func checkForeignKeys(
    of resource: TableResource, in resources: [TableResource], _ reader: inout YAMLMappingReader
  ) {
    let file = resource.schema.file ?? reader.file
    for key in resource.schema.foreignKeys {
      func report(_ problem: DescriptorProblem) {
        reader.append([Diagnostic(problem, in: file, at: key.declaration)])
      }
      let name = key.resource ?? resource.name
      guard let target = resources.first(where: { $0.name == name }) else {
        let suggestion = Suggestion.nearest(to: name, among: resources.map(\.name))
        report(.foreignKeyResource(name, suggestion: suggestion))
        continue
      }
      for (field, referenced) in zip(key.fields, key.referencedFields) {
        if let other = target.schema.field(referenced) {
          guard let type = resource.schema.field(field)?.type, type != other.type else { continue }
          report(.foreignKeyType(field: field, type, referenced: referenced, other.type))
        } else if key.resource != nil {
          let suggestion = Suggestion.nearest(to: referenced, among: target.schema.fields.map(\.name))
          report(.foreignKeyField(referenced, resource: name, suggestion: suggestion))
        }
      }
    }
  }
}

extension KeyKind {
  /// A resource that says by its format that it is no table.
  fileprivate static var otherResource: KeyKind {
    .mapping(nil) { reader in
      _ = reader.text("name", required: true)
      _ = reader.text("format", required: true)
      reader.describe("format", as: .except(["csv", "tsv"]))
      reader.describe("type", as: .except(["table"]))
      reader.describe("schema", as: .refused)
    }
  }
}
