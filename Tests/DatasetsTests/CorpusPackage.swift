import Foundation
import SourceText
import Testing
import YAML

/// A package of `Corpus`, with the verdict that it deserves.
struct CorpusPackage: CustomTestStringConvertible {
  let name: String
  let about: String
  let isValid: Bool
  /// Codes of problems that must be among those found.
  let codes: [String]
  let descriptor: SourceFile
  let files: [String: SourceFile]

  var testDescription: String { "\(name): \(about)" }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

  static let all: [CorpusPackage] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { CorpusPackage(file: $0) }
  }()

  /// Nil where the file is not laid out as the others are.
  private init?(file name: String) {
    guard let data = FileManager.default.contents(atPath: Self.folder.appending(path: name).path()),
      let root = YAMLParser.parse(SourceFile(path: name, bytes: Array(data))).root,
      let about = root["about"]?.scalar?.text, let verdict = root["verdict"]?.scalar?.text,
      let descriptor = root["descriptor"]?.scalar?.text, ["valid", "invalid"].contains(verdict)
    else { return nil }
    self.name = String(name.dropLast(5))
    self.about = about
    isValid = verdict == "valid"
    codes = root["codes"]?.sequence?.compactMap { $0.scalar?.text } ?? []
    self.descriptor = SourceFile(path: "datapackage.yaml", text: descriptor)
    var files: [String: SourceFile] = [:]
    for entry in root["files"]?.mapping ?? [] {
      guard let bytes = Self.bytes(entry.value) else { return nil }
      files[entry.key] = SourceFile(path: entry.key, bytes: bytes)
    }
    self.files = files
  }

  /// A text, or `{as: ENCODING, text: TEXT}`.
  private static func bytes(_ node: YAMLNode) -> [UInt8]? {
    if let text = node.scalar?.text { return Array(text.utf8) }
    guard let text = node["text"]?.scalar?.text, let encoding = node["as"]?.scalar?.text else { return nil }
    return Encoded.bytes(of: text, as: encoding)
  }
}
