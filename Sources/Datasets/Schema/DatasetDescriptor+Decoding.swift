import Localization
import SourceText
import YAML

extension DatasetDescriptor {
  /// Reads a `datapackage.yaml` or `.json`.
  /// - Parameter zone: in which times of release without a zone are meant.
  /// - Returns: nil where the descriptor has errors; every problem found.
  package static func decode(
    file: SourceFile, zone: ZoneOffset = .thailand
  ) -> (descriptor: DatasetDescriptor?, diagnostics: [Diagnostic]) {
    let (root, problems) = YAMLParser.parse(file)
    // An empty file is a descriptor without any of its keys.
    guard root != nil || problems.isEmpty else { return (nil, problems) }
    var reader = YAMLMappingReader(file, root, named: "datapackage")
    let descriptor = decode(&reader, zone)
    let diagnostics = problems + reader.diagnostics
    return (diagnostics.hasErrors ? nil : descriptor, diagnostics)
  }

  private static func decode(_ reader: inout YAMLMappingReader, _ zone: ZoneOffset) -> DatasetDescriptor? {
    reader.allow("$schema", "profile", "version", "created", "homepage", "id", "image")
    let name = reader.datasetName("name", required: true)
    let title = reader.localizedText("title")
    let resource = firstResource(&reader, zone)
    let description = reader.localizedText("description")
    let isDemonstration = reader.bool("demonstration") ?? false
    let licenses = reader.licenses()
    let sources = reader.sources()
    let contact = reader.contact()
    let keywords = reader.texts("keywords") ?? []
    let contributors = reader.list("contributors") ?? []
    reader.finish(.areExtensions)
    guard let name, let resource else { return nil }
    var descriptor = DatasetDescriptor(
      name: name, title: title ?? LocalizedText(same: name), resource: resource, file: reader.file)
    descriptor.description = description
    descriptor.isDemonstration = isDemonstration
    descriptor.licenses = licenses.isEmpty ? resource.licenses : licenses
    descriptor.sources = sources.isEmpty ? resource.sources : sources
    descriptor.contact = contact ?? resource.contact
    descriptor.keywords = keywords
    descriptor.contributors = contributors
    return descriptor
  }

  private static func firstResource(_ reader: inout YAMLMappingReader, _ zone: ZoneOffset) -> TableResource? {
    guard let nodes = reader.list("resources", required: true) else { return nil }
    guard let first = nodes.first else {
      reader.report(DescriptorProblem.noResource, at: reader.range)
      return nil
    }
    if nodes.count > 1 { reader.report(DescriptorProblem.severalResources(count: nodes.count), at: nodes[1].range) }
    return reader.nested(first, named: "resources") { TableResource(&$0, zone) }
  }
}

extension TableResource {
  fileprivate init?(_ reader: inout YAMLMappingReader, _ zone: ZoneOffset) {
    reader.allow("title", "description", "mediatype", "bytes", "hash", "profile", "$schema")
    let name = reader.datasetName("name", required: true)
    let path = reader.dataPath("path")
    reader.only("type", is: ["table"])
    reader.only("format", is: ["csv"])
    reader.only("encoding", is: ["utf-8", "utf8", "UTF-8"])
    reader.refuse("dialect", "data")
    let frequency = reader.choice("frequency", of: Frequency.self)
    let lastUpdated = reader.releaseTime("lastUpdated", zone)
    let nextRelease = reader.releaseTime("nextRelease", zone)
    if let lastUpdated, let nextRelease, nextRelease.instant < lastUpdated.instant,
      let range = reader.node("nextRelease")?.range
    {
      reader.report(DescriptorProblem.releaseBeforeUpdate, at: range)
    }
    let schema = reader.mapping("schema", required: true) { TableSchema(&$0) }
    let licenses = reader.licenses()
    let sources = reader.sources()
    let contact = reader.contact()
    reader.finish(.areExtensions)
    guard let name, let path, let schema else { return nil }
    self.init(
      name: name, paths: [path], frequency: frequency, lastUpdated: lastUpdated, nextRelease: nextRelease,
      licenses: licenses,
      sources: sources, contact: contact, schema: schema)
  }
}

extension YAMLMappingReader {
  /// A name as the standard has it: lower-case ASCII letters, digits, `-`, `_` and `.`.
  fileprivate mutating func datasetName(_ key: String, required: Bool) -> String? {
    guard let text = text(key, required: required) else { return nil }
    let isName =
      !text.isEmpty && text.first != "."
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || "-_.".utf8.contains($0) }
    if !isName, let range = node(key)?.range { report(DescriptorProblem.name(text), at: range) }
    return isName ? text : nil
  }

  fileprivate mutating func dataPath(_ key: String) -> String? {
    guard let node = node(key, required: true), let text = text(key) else { return nil }
    guard let fault = DescriptorProblem.PathFault(of: text) else { return text }
    report(DescriptorProblem.path(text, fault), at: node.range)
    return nil
  }

  fileprivate mutating func releaseTime(_ key: String, _ zone: ZoneOffset) -> ReleaseTime? {
    parsed(key, format: "2026-11-20 / 2026-11-20T09:00") { ReleaseTime($0, zone: zone) }
  }

  fileprivate mutating func contact() -> DataContact? {
    mapping("contact") { reader in
      let contact = DataContact(name: reader.localizedText("name"), email: reader.text("email"))
      reader.finish(.areExtensions)
      return contact
    }
  }

  fileprivate mutating func licenses() -> [DataLicense] {
    (list("licenses") ?? []).map { node in
      nested(node, named: "licenses") { reader in
        let license = DataLicense(
          name: reader.text("name"), title: reader.localizedText("title"), path: reader.text("path"))
        reader.finish(.areExtensions)
        return license
      }
    }
  }

  fileprivate mutating func sources() -> [DataSource] {
    (list("sources") ?? []).compactMap { node in
      nested(node, named: "sources") { reader in
        let title = reader.localizedText("title", required: true)
        let source = title.map { DataSource(title: $0, path: reader.text("path"), email: reader.text("email")) }
        reader.finish(.areExtensions)
        return source
      }
    }
  }

  /// Reports each of these properties that is given: to ignore one in silence would read the data wrongly.
  mutating func refuse(_ keys: String...) {
    for key in keys {
      if let node = node(key) { report(DescriptorProblem.notSupported(property: key, value: nil), at: node.range) }
    }
  }

  /// Reports a value other than those that are carried out.
  mutating func only(_ key: String, is values: [String]) {
    guard let node = node(key), let text = text(key), !values.contains(text) else { return }
    report(DescriptorProblem.notSupported(property: key, value: text), at: node.range)
  }
}

extension DescriptorProblem.PathFault {
  /// What is wrong with a path that should lie inside the descriptor's folder; nil where nothing is.
  package init?(of path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.utf8.contains(UInt8(ascii: "\\")) {
      self = .backslash
    } else if path.hasPrefix("/") || path.hasPrefix("~") {
      self = .absolute
    } else if let colon = path.firstIndex(of: ":"), !path[..<colon].contains("/") {
      self = .url
    } else if parts.contains("..") {
      self = .leavesFolder
    } else if parts.contains(where: { $0.isEmpty || $0 == "." })
      || path.unicodeScalars.contains(where: { $0.value < 0x20 })
    {
      self = .empty
    } else {
      return nil
    }
  }
}
