import Datasets
import SourceText
import YAML

/// What is left of the site that `init` makes, once an office has data of its own.
extension SiteContents {
  /// While a site shows made-up data it is an example, in which texts of an example are to be expected. Of a dataset that cannot
  /// be read nobody knows.
  var isExample: Bool {
    !datasets.broken.isEmpty || datasets.ids.contains { datasets[$0]?.descriptor.isDemonstration == true }
  }

  /// Of the settings each value that is still the one of a new site, of texts each line that says that they are an example.
  func placeholders() -> [Diagnostic] {
    if isExample { return [] }
    return settingsLeft()
      + documents.names.flatMap { documents.texts(of: $0) }.filter(isShown).flatMap(linesLeft)
  }

  /// Likewise of one text.
  func placeholders(in document: Document) -> [Diagnostic] {
    isExample || !isShown(document) ? [] : linesLeft(document)
  }

  // MARK: Settings

  /// Keys whose values are another office's in every site.
  private static let officeKeys = [
    ["description"], ["office", "name"], ["office", "contact", "email"], ["office", "contact", "phone"],
    ["office", "address"],
  ]

  private func settingsLeft() -> [Diagnostic] {
    guard let starter = files.starter(SiteSettings.path), let file = files[SiteSettings.path]?.file else { return [] }
    let (theirs, ours) = (YAMLParser.parse(starter).root, YAMLParser.parse(file).root)
    let left = Self.officeKeys.flatMap { path -> [Diagnostic] in
      let (old, new) = (Self.node(at: path, in: theirs), Self.node(at: path, in: ours))
      return Self.sameTexts(old, new).map {
        Diagnostic(SiteProblem.placeholder(path.joined(separator: ".")), in: file, at: $0.range)
      }
    }
    // With another address on the command line that of the settings does not matter.
    guard let text = theirs?["baseURL"]?.scalar?.text, SiteAddress(text)?.origin == address.origin else { return left }
    return left + [Diagnostic(SiteProblem.placeholder("baseURL"), in: file, at: ours?["baseURL"]?.range ?? .start)]
  }

  private static func node(at path: [String], in root: YAMLNode?) -> YAMLNode? {
    path.reduce(root) { node, key in node?[key] }
  }

  /// The texts of a value, given once or in each language, that are those of another.
  private static func sameTexts(_ old: YAMLNode?, _ new: YAMLNode?) -> [YAMLNode] {
    let known = old.map { texts($0).compactMap { $0.scalar?.text } } ?? []
    return new.map { texts($0).filter { $0.scalar.map { known.contains($0.text) } ?? false } } ?? []
  }

  private static func texts(_ node: YAMLNode) -> [YAMLNode] { node.mapping?.map(\.value) ?? [node] }

  // MARK: Texts

  /// By what a line of a new site says that it is of an example.
  private static let wordsOfExample = ["สมมติ", "ตัวอย่าง", "ฉบับร่าง", "made-up", "made up", "example", "a draft"]

  private func linesLeft(_ document: Document) -> [Diagnostic] {
    guard let starter = files.starter(document.file.path) else { return [] }
    let known = Set(
      Self.lines(of: starter).map(\.text).filter { line in Self.wordsOfExample.contains { line.contains($0) } })
    return Self.lines(of: document.file).filter { known.contains($0.text) }.map {
      Diagnostic(SiteProblem.placeholder(nil), in: document.file, at: $0.range)
    }
  }

  /// Without comments and headings.
  private static func lines(of file: SourceFile) -> [(text: String, range: SourceRange)] {
    file.bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if bytes.first == UInt8(ascii: "#") { return nil }
      return (String(decoding: bytes, as: UTF8.self), SourceRange(bytes.startIndex, bytes.endIndex))
    }
  }
}
