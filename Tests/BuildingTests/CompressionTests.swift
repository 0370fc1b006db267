import CZlib
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Building
@testable import Site

@Suite("Smaller copies of text files")
struct CompressionTests {
  /// Nil for what is not one whole stream of gzip.
  private func inflated(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var result = [UInt8](repeating: 0, count: 1 << 20)
    let isWhole = bytes.withUnsafeBufferPointer { source in
      result.withUnsafeMutableBufferPointer { target in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        return inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0
      }
    }
    return isWhole ? Array(result.prefix(result.count - Int(stream.avail_out))) : nil
  }

  private static var site: FixtureSite {
    var site = FixtureSite()
    site["Content/site.yaml"] += "\ncompress: gzip\n"
    site["Content/media/long.txt"] = String(repeating: "A line of text.\n", count: 100)
    site["Content/media/long.bin"] = String(repeating: "No text.\n", count: 100)
    return site
  }

  @Test("a copy lies beside each text file that it makes smaller, and beside no other")
  func copies() async throws {
    let disk = try SiteOnDisk(Self.site)
    let result = try await disk.build()
    #expect(result.printed == "")
    let files = try disk.output.files
    for path in [
      "index.html", "about/index.html", "sitemap.xml", "datasets/prices/prices.csv", "api/v1/index.json",
      "catalog.jsonld", "media/long.txt", "bulletins/feed.xml",
    ] {
      #expect(files[path + ".gz"] != nil, "\(path)")
    }
    let manifest = try #require(try disk.output.text(Manifest.path))
    for (path, copy) in files where path.hasSuffix(".gz") {
      let plain = try #require(files[String(path.dropLast(3))], "\(path)")
      #expect(inflated(copy.bytes) == plain.bytes && copy.bytes.count < plain.bytes.count, "\(path)")
      // Neither a name nor a time is in the header.
      #expect(Array(copy.bytes[..<8]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "\(path)")
      #expect(manifest.contains("\"\(path)\""))
    }
    for path in ["media/note.txt.gz", "media/long.bin.gz", "build-manifest.json.gz", "_headers.gz"] {
      #expect(files[path] == nil, "\(path)")
    }
    #expect(try #require(disk.output.text("server/nginx.conf")).contains("\ngzip_static on;\ngzip_vary on;\n"))
    #expect(result.pageCount == files.keys.count { $0.hasSuffix(".html") })
  }

  @Test("what did not change keeps its copy; one that was edited, or is asked for anew, is made again")
  func kept() async throws {
    let disk = try SiteOnDisk(Self.site)
    try await disk.build()
    let before = try disk.output
    disk.site.replace("ข้อความ", with: "ข้อความใหม่", in: "Content/pages/about.th.md")
    try await disk.build()
    var after = try disk.output
    let changed = after.files.filter { before.files[$0.key] != $0.value }.keys
    #expect(changed.sorted() == ["about/index.html", "about/index.html.gz", "build-manifest.json"])
    try disk.folder.write("x", to: "site/Public/index.html.gz")
    try await disk.build()
    #expect(try disk.output.files["index.html.gz"]?.bytes == after.files["index.html.gz"]?.bytes)

    disk.site.compression = .off
    #expect(try await disk.build().isDone)
    after = try disk.output
    #expect(!after.files.keys.contains { $0.hasSuffix(".gz") })
    #expect(after.files["about/index.html"] == (try disk.output.files["about/index.html"]))
    #expect(try !#require(after.text("server/nginx.conf")).contains("gzip"))
    disk.site.compression = nil
    var options = disk.options()
    options.explainedURL = "/about/"
    #expect(await Builder.build(options).explanation?.prose.english.contains("about .gz files") == true)
    #expect(try await disk.output.difference(from: disk.buildClean().tree) == nil)
  }

  @Test("a copy that the site has itself stays, and one takes its place once it is gone")
  func own() async throws {
    var site = Self.site
    site["Content/media/long.txt.gz"] = "mine"
    let disk = try SiteOnDisk(site)
    #expect(try await disk.build().printed == "")
    #expect(try disk.output.text("media/long.txt.gz") == "mine")
    disk.site.files["Content/media/long.txt.gz"] = nil
    #expect(try await disk.build().rendered.contains("media: long.txt"))
    #expect(try inflated(#require(disk.output.files["media/long.txt.gz"]).bytes)?.count == 1_600)
  }

  @Test("bytes that do not become fewer have no copy", arguments: [0, 1, 12, 30])
  func small(count: Int) {
    #expect(Gzip.compress((0..<count).map { UInt8($0 * 7 % 251) }) == nil)
    #expect(Gzip.compress(Array(repeating: 65, count: 100 + count)).flatMap(inflated)?.count == 100 + count)
  }
}
