import Foundation
import Testing

/// A schema that stands beside its descriptor, as the commands read it from the disk.
@Suite("A schema in a file of its own")
struct SchemaFileTests {
  private static func package(schema path: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "name: goods\nresources: [{name: goods, path: goods.csv, schema: \(path)}]\n", to: "goods/datapackage.yaml")
    try folder.write("code\na\n", to: "goods/goods.csv")
    try folder.write("fields: [{name: code, type: string}]\n", to: "goods/schema.yaml")
    try folder.write("fields: [{name: code, type: string}]\n", to: "secret.yaml")
    return folder
  }

  @Test("is read from the folder of the package")
  func read() throws {
    let folder = try Self.package(schema: "schema.yaml")
    #expect(try Program.run("data", "validate", "goods", in: folder.path).status == 0)
  }

  @Test(
    "is not read from outside that folder, by its path or through a link", arguments: ["../secret.yaml", "link.yaml"])
  func outside(path: String) throws {
    let folder = try Self.package(schema: path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/goods/link.yaml", withDestinationPath: folder.path + "/secret.yaml")
    let outcome = try Program.run("data", "validate", "goods", "--language", "en", in: folder.path)
    #expect(outcome.status != 0)
    #expect(
      (outcome.output + outcome.errors).contains(path == "link.yaml" ? "descriptor-reference" : "descriptor-path"))
  }
}
