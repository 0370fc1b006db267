import Foundation
import Site
import Testing
import YAML

@testable import Building

/// The schemas that editors use, against the decoders that they are made from.
@Suite("Schemas")
struct SchemaTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documentation/schemas")

  /// With RECORD=1 the published file is rewritten and the test fails, so that no one records by accident.
  @Test("those that are published are those that the code gives", arguments: SchemaLibrary.items.map(\.name))
  func published(name: String) throws {
    let url = Self.folder.appending(path: "\(name).schema.json")
    let text = String(decoding: try SchemaLibrary.text(of: name), as: UTF8.self)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == text)
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
  }

  @Test("every key has a sentence in both languages, and no sentence is without a key")
  func descriptions() {
    var keys: [String: Set<String>] = [:]
    for schema in SchemaLibrary.items { Self.collect(schema.kind, into: &keys) }
    let described = SchemaLibrary.descriptions.keys
    let asked = keys.flatMap { table, names in names.map { "\(table): \($0)" } }
    let written = described.flatMap { table, names in names.map { "\(table): \($0)" } }
    #expect(asked.count > 200)
    #expect(Set(asked).subtracting(written).sorted() == [])
    #expect(Set(written).subtracting(asked).sorted() == [])
  }

  private static func collect(_ kind: KeyKind, into keys: inout [String: Set<String>]) {
    switch kind {
    case .mapping(let shape):
      for key in shape.keys where key.kind != .refused {
        if let table = key.table { keys[table, default: []].insert(key.name) }
        collect(key.kind, into: &keys)
      }
    case .list(let item), .map(let item): collect(item, into: &keys)
    case .either(let kinds): for kind in kinds { collect(kind, into: &keys) }
    default: break
    }
  }

  @Test("a key that no decoder asks for is refused in site.yaml, and an extension in a descriptor")
  func unknownKeys() throws {
    func isOpen(_ name: String) throws -> Bool {
      let schema = try #require(SchemaLibrary.items.first { $0.name == name })
      guard case .mapping(let shape) = schema.kind else { throw CancellationError() }
      return shape.isOpen
    }
    for name in ["site", "series", "page", "bulletin", "chart", "table", "pages"] { #expect(try !isOpen(name)) }
    #expect(try isOpen("datapackage"))
  }

  @Test("an unknown name is told with the nearest")
  func unknownName() {
    #expect(throws: SchemaLibraryProblem.unknown("chrt", suggestion: "chart")) { try SchemaLibrary.text(of: "chrt") }
  }
}
