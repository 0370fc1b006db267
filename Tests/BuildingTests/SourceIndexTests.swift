import Fingerprints
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Building
@testable import Site

/// What is known of the files of a site spares reading them, and never hides that one is another.
@Suite("The index of sources")
struct SourceIndexTests {
  private static let about = "Content/pages/about.th.md"
  private let program = Fingerprint(of: "this program")

  /// A site whose files have come to rest, and what is known of them.
  private func indexed() throws -> (SiteOnDisk, SourceIndex) {
    let disk = try SiteOnDisk()
    try disk.write()
    usleep(60_000)
    let index = try #require(SiteSources.read(disk.sitePath).index(program: program))
    #expect(index.items.contains { $0.path == Self.about })
    return (disk, index)
  }

  /// The same with another title of a page, which stands in no file.
  private func told(_ index: SourceIndex) throws -> SourceIndex {
    var told = SourceIndex(program: index.program)
    for var item in index.items {
      if item.path == Self.about {
        let head = String(decoding: item.head, as: UTF8.self)
        let other = head.replacing("title: ", with: "title: Z", maxReplacements: 1).replacing("\n---\n", with: "---\n")
        try #require(other.utf8.count == head.utf8.count && other != head)
        item.head = Array(other.utf8)
      }
      told.add(item)
    }
    return told
  }

  private func head(_ reader: SiteSources) throws -> String {
    let entry = try #require(reader.files[Self.about])
    return String(decoding: entry.file.bytes(upTo: entry.facts.headSize).prefix(entry.facts.headSize), as: UTF8.self)
  }

  @Test("a text that looks as it did is not read")
  func unread() throws {
    let (disk, index) = try indexed()
    #expect(try head(SiteSources.read(disk.sitePath, index: try told(index))).contains("title: Z"))
    #expect(try !head(SiteSources.read(disk.sitePath)).contains("title: Z"))
  }

  @Test("one that was written since is, whatever is in it")
  func changed() throws {
    let (disk, index) = try indexed()
    let path = disk.sitePath + "/" + Self.about
    try Disk.replace(path, with: try Disk.read(path))
    #expect(try !head(SiteSources.read(disk.sitePath, index: try told(index))).contains("title: Z"))
  }

  @Test("what is known is all there was to know: nothing is to be kept again")
  func same() throws {
    let (disk, index) = try indexed()
    let again = SiteSources.read(disk.sitePath, index: index)
    #expect(again.index(program: program) == nil)
    try Disk.remove(disk.sitePath + "/" + Self.about)
    let fewer = try #require(SiteSources.read(disk.sitePath, index: index).index(program: program))
    #expect(fewer.items.count == index.items.count - 1)
  }

  @Test("files that were changed this very moment are not noted")
  func fresh() throws {
    let (disk, index) = try indexed()
    let path = disk.sitePath + "/" + Self.about
    try Disk.replace(path, with: try Disk.read(path))
    let later = try #require(SiteSources.read(disk.sitePath, index: index).index(program: program))
    #expect(!later.items.contains { $0.path == Self.about } && later.items.count == index.items.count - 1)
  }

  @Test("it is written and read again, and no damaged one is")
  func coding() throws {
    let (_, index) = try indexed()
    let bytes = index.encoded()
    let read = try #require(SourceIndex(encoded: bytes))
    #expect(read.encoded() == bytes && read.items.map(\.path) == index.items.map(\.path))
    for place in stride(from: 0, to: bytes.count, by: 97) {
      var damaged = bytes
      damaged[place] ^= 0x20
      #expect(SourceIndex(encoded: damaged) == nil, "changed at \(place)")
      #expect(SourceIndex(encoded: Array(bytes[..<place])) == nil, "cut at \(place)")
    }
  }

  @Test("that of another program is not used")
  func otherProgram() throws {
    let (disk, index) = try indexed()
    let store = RecordStore(site: disk.sitePath, output: try OutputFolder(disk.publicPath, site: disk.sitePath))
    try Disk.makeFolder(disk.sitePath + "/.phanit")
    try store.save(index: index.encoded())
    #expect(store.loadIndex(program: program) != nil)
    #expect(store.loadIndex(program: Fingerprint(of: "another")) == nil)
    #expect(store.loadIndex(program: nil) == nil)
  }

  @Test("a text that is found to be another when it is shown stops the build; places in it stay places")
  func changedMeanwhile() throws {
    let (disk, index) = try indexed()
    let reader = SiteSources.read(disk.sitePath, index: index)
    let file = try #require(reader.files[Self.about]?.file)
    try reader.changes.refuse()
    try Disk.replace(disk.sitePath + "/" + Self.about, with: Array("short".utf8))
    #expect(file.bytes.count == file.size)
    #expect(throws: FileProblem.changedWhileBuilding(path: Self.about)) { try reader.changes.refuse() }
  }

  @Test("what texts show of data is worked out once, and known to later builds")
  func facts() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    usleep(60_000)
    // Files that were new are read once more.
    disk.site["Content/pages/about.th.md"] += "\nMore.\n"
    try await disk.build()
    let store = RecordStore(site: disk.sitePath, output: try OutputFolder(disk.publicPath, site: disk.sitePath))
    let glance = try #require(ProgramVersion.glance(with: disk.options().thaiDictionary))
    let index = try #require(store.loadIndex(program: glance))
    let known = index.items.compactMap { $0.facts.body?.known.queries?.names }.filter { !$0.isEmpty }
    #expect(!known.isEmpty)
  }
}
