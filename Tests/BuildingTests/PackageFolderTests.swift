import SourceText
import Testing

@testable import Building

@Suite struct PackageFolderTests {
  @Test("A schema file that is a symbolic link is told as one, where it is named")
  func linkedSchema() throws {
    let folder = try TemporaryFolder()
    let text = "name: trade\nresources: [{name: goods, path: goods.csv, schema: schema.yaml}]"
    #expect(DataFile.write(Array(text.utf8), to: folder.path + "/trade/datapackage.yaml") == nil)
    #expect(DataFile.write(Array("fields: []".utf8), to: folder.path + "/schema.yaml") == nil)
    func codes() -> [String] { DataLibrary.at(folder.path + "/trade", site: "").diagnostics.map(\.problem.code) }
    #expect(codes() == ["descriptor-reference"])
    try symbolicLink(to: "../schema.yaml", at: folder.path + "/trade/schema.yaml")
    #expect(codes() == ["file-symbolic-link", "descriptor-reference"])
  }
}
