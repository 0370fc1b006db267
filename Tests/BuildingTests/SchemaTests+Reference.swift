import Foundation
import Site
import Testing

@testable import Building

/// The tables of keys in the reference, against what the schemas hold.
extension SchemaTests {
  /// What builds write, and no file of a site says.
  private static let written = ["build report", "entry", "withheld"]

  /// The keys of each table under an anchor `<!-- keys: query -->`; several may share a row.
  private static func tables() throws -> [(name: String, keys: [String])] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/reference.md")
    let reference = try String(contentsOf: file, encoding: .utf8)
    return reference.components(separatedBy: "<!-- keys: ").dropFirst().map { part in
      let rows = part.split(separator: "\n").dropFirst().prefix { $0.hasPrefix("|") }
      let keys = rows.flatMap { row in
        (row.split(separator: "|").first ?? "").matches(of: /`([$A-Za-z]+)`/).map { String($0.output.1) }
      }
      return (String(part.prefix { $0 != "\n" }.dropLast(" -->".count)), keys)
    }
  }

  @Test("each mapping of a schema has its table in the reference, with the same keys, and each table its mapping")
  func reference() throws {
    let tables = try Self.tables()
    #expect(tables.count == Set(tables.map(\.name)).count)
    let described = SchemaLibrary.descriptions.keys
    // Keys of the standard that are taken and passed over stand in the table of the mapping that has them.
    let passedOver = Set(try #require(described["not used"]))
    let names = described.keys.filter { $0 != "not used" }
    #expect(Set(names).symmetricDifference(tables.map(\.name)).subtracting(Self.written).sorted() == [])
    for (name, keys) in tables where !Self.written.contains(name) {
      let wanted = Set(described[name] ?? [])
      #expect(keys.count == Set(keys).count, "\(name)")
      #expect(wanted.subtracting(keys).sorted() == [], "\(name) lacks")
      #expect(Set(keys).subtracting(wanted).subtracting(passedOver).sorted() == [], "\(name) has too")
    }
  }
}
