import Foundation
import Testing

/// The files of a package, as the commands find them on the disk.
@Suite("A package on the disk")
struct PackageFolderTests {
  private static func package(schema path: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "name: goods\nresources: [{name: goods, path: goods.csv, schema: \(path)}]\n", to: "goods/datapackage.yaml")
    try folder.write("code\na\n", to: "goods/goods.csv")
    try folder.write("fields: [{name: code, type: string}]\n", to: "goods/schema.yaml")
    try folder.write("fields: [{name: code, type: string}]\n", to: "secret.yaml")
    return folder
  }

  @Test("is found where the name of its descriptor begins with a mark, or slashes stand behind its folder")
  func marks() throws {
    let folder = try Self.package(schema: "schema.yaml")
    let name = "\u{301}d.yaml"
    try folder.write(try folder.read("goods/datapackage.yaml"), to: "goods/" + name)
    for path in ["goods//" + name, "goods/" + name, "goods//"] {
      #expect(try Program.run("data", "validate", path, in: folder.path).status == 0)
    }
  }

  @Test("may have a schema in a file of its own")
  func schema() throws {
    let folder = try Self.package(schema: "schema.yaml")
    #expect(try Program.run("data", "validate", "goods", in: folder.path).status == 0)
  }

  @Test(
    "has no schema outside its folder, by its path or through a link", arguments: ["../secret.yaml", "link.yaml"])
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
