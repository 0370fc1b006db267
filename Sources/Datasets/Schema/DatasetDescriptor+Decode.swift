import Localization
import SourceText
import YAML

extension DatasetDescriptor {
  /// Reads `datapackage.yaml` or `.json`.
  /// - Returns: nil where no table can be read by it; every problem found.
  package static func decode(_ file: SourceFile, zone: ZoneOffset = .thailand) -> (DatasetDescriptor?, [Diagnostic]) {
    let (root, problems) = YAMLParser.parse(file)
    guard problems.isEmpty else { return (nil, problems) }
    var reader = YAMLMappingReader(file, root, named: "datapackage")
    reader.allow("$schema", "profile", "id", "version", "created", "homepage", "image")
    let name = name(&reader)
    let title = reader.localizedText("title")
    let description = reader.localizedText("description")
    let isDemonstration = reader.bool("demonstration") ?? false
    let licenses = (reader.list("licenses") ?? []).map { node in reader.nested(node, named: "licenses", license) }
    let sources = (reader.list("sources") ?? []).map { node in reader.nested(node, named: "sources", source) }
    let contact = reader.mapping("contact", contact)
    let keywords = reader.texts("keywords") ?? []
    let contributors = reader.list("contributors") ?? []
    let resource = resource(&reader, zone)
    reader.finish(.areExtensions)
    guard let name, let resource else { return (nil, reader.diagnostics) }
    let descriptor = DatasetDescriptor(
      name: name, title: title ?? LocalizedText(same: name), description: description, isDemonstration: isDemonstration,
      licenses: licenses, sources: sources, contact: contact, keywords: keywords, contributors: contributors,
      resource: resource, file: file)
    return (reader.diagnostics.hasErrors ? nil : descriptor, reader.diagnostics)
  }

  private static func name(_ reader: inout YAMLMappingReader) -> String? {
    guard let node = reader.node("name", required: true), let name = node.scalar?.text else { return nil }
    let isName =
      !name.isEmpty && !name.hasPrefix("-")
      && name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
      }
    if !isName { reader.report(DescriptorProblem.name(name), at: node.range) }
    return isName ? name : nil
  }

  private static func license(_ reader: inout YAMLMappingReader) -> DataLicense {
    let license = DataLicense(name: reader.text("name"), title: reader.localizedText("title"), path: reader.text("path"))
    reader.finish(.areExtensions)
    return license
  }

  private static func source(_ reader: inout YAMLMappingReader) -> DataSource {
    let source = DataSource(
      title: reader.localizedText("title", required: true) ?? LocalizedText(same: ""), path: reader.text("path"),
      email: reader.text("email"))
    reader.allow("version")
    reader.finish(.areExtensions)
    return source
  }

  private static func contact(_ reader: inout YAMLMappingReader) -> DataContact {
    let contact = DataContact(name: reader.localizedText("name"), email: reader.text("email"))
    reader.finish(.areExtensions)
    return contact
  }

  private static func resource(_ reader: inout YAMLMappingReader, _ zone: ZoneOffset) -> TableResource? {
    guard let node = reader.node("resources", required: true), let resources = reader.list("resources") else { return nil }
    guard let first = resources.first else {
      reader.report(DescriptorProblem.noResource, at: node.range)
      return nil
    }
    if resources.count > 1 {
      reader.report(DescriptorProblem.severalResources(count: resources.count), at: resources[1].range)
    }
    return reader.nested(first, named: "resources") { TableResource(&$0, zone) }
  }
}

extension TableResource {
  fileprivate init?(_ reader: inout YAMLMappingReader, _ zone: ZoneOffset) {
    reader.allow("title", "description", "bytes", "hash", "mediatype", "profile", "sources", "licenses")
    let name = reader.text("name", required: true)
    let path = Self.path(&reader)
    for (key, accepted) in [("type", ["table"]), ("format", ["csv"]), ("encoding", ["utf-8", "utf8", "UTF-8"])] {
      if let node = reader.node(key), let text = node.scalar?.text, !accepted.contains(text) {
        reader.report(DescriptorProblem.notSupported(property: key, value: text), at: node.range)
      }
    }
    if let node = reader.node("dialect") {
      reader.report(DescriptorProblem.notSupported(property: "dialect", value: nil), at: node.range)
    }
    let frequency = reader.choice("frequency", of: Frequency.self)
    let lastUpdated = reader.parsed("lastUpdated", format: "2026-11-20") { ReleaseTime($0, zone: zone) }
    let nextRelease = reader.parsed("nextRelease", format: "2026-11-27T09:00") { ReleaseTime($0, zone: zone) }
    if let lastUpdated, let nextRelease, nextRelease.instant < lastUpdated.instant, let node = reader.node("nextRelease") {
      reader.report(DescriptorProblem.releaseBeforeUpdate, at: node.range)
    }
    let schema = reader.mapping("schema", required: true) { TableSchema($0.range, &$0) }
    reader.finish(.areExtensions)
    guard let name, let path, let schema else { return nil }
    self.init(
      name: name, path: path, frequency: frequency, lastUpdated: lastUpdated, nextRelease: nextRelease, schema: schema)
  }

  /// A path inside the descriptor's folder: nothing else can be named.
  private static func path(_ reader: inout YAMLMappingReader) -> String? {
    guard let node = reader.node("path", required: true) else { return nil }
    guard let path = node.scalar?.text else { return reader.report(type: .text, of: "path", node) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let fault: DescriptorProblem.PathFault? =
      if path.contains("://") {
        .url
      } else if path.hasPrefix("/") {
        .absolute
      } else if path.contains("\\") {
        .backslash
      } else if parts.contains("..") {
        .leavesFolder
      } else if parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) || path.utf8.contains(where: { $0 < 0x20 }) {
        .empty
      } else {
        nil
      }
    guard let fault else { return path }
    reader.report(DescriptorProblem.path(path, fault), at: node.range)
    return nil
  }
}
