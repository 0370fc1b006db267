import Foundation
import Localization
import SourceText
import TestSupport
import Testing

@testable import Building
@testable import Site

@Suite("Nothing to do")
struct SnapshotTests {
  /// A site that was built twice, the second time after its files had come to rest. Its build record is no record any more,
  /// which nobody notices who does not read it.
  private func settled() async throws -> SiteOnDisk {
    let disk = try SiteOnDisk()
    try await disk.build()
    usleep(60_000)
    let result = try await disk.build()
    #expect(result.isDone && result.codes == [] && result.renderedCount == 0)
    try disk.folder.write("spoilt", to: Self.record(of: disk))
    return disk
  }

  private static func record(of disk: SiteOnDisk) throws -> String {
    let folder = "site/.phanit/records"
    // The snapshot and what is known of the spare, where there are, are called the same with an ending.
    return folder + "/" + (try Disk.names(in: disk.folder.path + "/" + folder))[0]
  }

  private func hasSnapshot(_ disk: SiteOnDisk) throws -> Bool {
    try Disk.names(in: disk.sitePath + "/.phanit/records").contains { $0.hasSuffix(".snapshot") }
  }

  private func isUntouched(_ disk: SiteOnDisk) throws -> Bool {
    try Disk.read(disk.folder.path + "/" + Self.record(of: disk)) == Array("spoilt".utf8)
  }

  @Test("a site that looks as it was built is not read, and the result says the same")
  func same() async throws {
    let disk = try await settled()
    let tree = try disk.output
    var options = disk.options()
    options.clock = Instant(secondsSinceEpoch: options.clock.secondsSinceEpoch + 60)
    let result = await Builder.build(options)
    #expect(try isUntouched(disk))
    #expect(try disk.output.files == tree.files)
    let clean = try await disk.buildClean().result
    #expect(result.isDone && result.renderedCount == 0 && result.reusedCount == clean.renderedCount)
    #expect((result.pageCount, result.fileCount) == (clean.pageCount, clean.fileCount))
    #expect(result.byteCount == clean.byteCount)
    #expect(result.outlook?.withheld == clean.outlook?.withheld)
    #expect(result.outlook?.nextChange == clean.outlook?.nextChange)
    #expect(result.outlook?.withheld.isEmpty == false)
  }

  @Test("a report then tells what the last build noted, and where that cannot be read the site is")
  func report() async throws {
    let disk = try await settled()
    var options = disk.options()
    options.report = disk.folder.path + "/report.json"
    /// What it tells of the entries, whether they were rendered aside.
    func report() async throws -> String {
      #expect(await Builder.build(options).isDone)
      let text = try String(contentsOfFile: disk.folder.path + "/report.json", encoding: .utf8)
      let entries = text.split(separator: "\"entries\"").last.map { String($0) } ?? ""
      return entries.replacing("\"rendered\":true", with: "\"rendered\":false")
    }
    let read = try await report()
    #expect(try !isUntouched(disk) && read.contains("\"reads\":["))
    usleep(60_000)
    try await disk.build()
    #expect(try await report() == read)
  }

  @Test(
    "whatever looks otherwise is found by reading",
    arguments: [
      "a source", "a new source", "a hidden change", "an output", "a foreign file", "drafts", "the clock",
      "the clock turned back", "an address", "a damaged snapshot", "what a killed build left",
    ])
  func other(change: String) async throws {
    let disk = try await settled()
    var options = disk.options()
    switch change {
    case "a source": try disk.folder.write("---\ntitle: X\n---\n", to: "site/Content/pages/about.th.md")
    case "a new source": try disk.folder.write("---\ntitle: X\n---\n", to: "site/Content/pages/new.th.md")
    case "a hidden change":
      // Of the same size, and with the time of before.
      let path = disk.sitePath + "/Content/site.yaml"
      let status = try #require(Disk.status(path))
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing(".org", with: ".net").write(toFile: path, atomically: false, encoding: .utf8)
      var times = [timespec(), timespec()]
      for index in times.indices {
        (times[index].tv_sec, times[index].tv_nsec) = (
          status.modified / 1_000_000_000, status.modified % 1_000_000_000
        )
      }
      #expect(utimensat(AT_FDCWD, path, times, 0) == 0)
      #expect(Disk.status(path)?.size == status.size && Disk.status(path)?.modified == status.modified)
    case "an output": try Disk.remove(disk.publicPath + "/index.html")
    case "a foreign file": try disk.folder.write("mine", to: "site/Public/mine.txt")
    case "drafts": options.includesDrafts = true
    case "the clock": options.clock = Instant("2027-11-20T09:00", zone: .thailand)!
    case "the clock turned back": options.clock = Instant("2026-11-20T08:59", zone: .thailand)!
    case "an address": options.address = SiteAddress("https://other.example/")
    case "a damaged snapshot":
      let path = try Self.record(of: disk) + ".snapshot"
      var bytes = try Disk.read(disk.folder.path + "/" + path)
      bytes[bytes.count / 2] ^= 1
      try Disk.remove(disk.folder.path + "/" + path)
      try Disk.write(bytes, to: disk.folder.path + "/" + path)
    default: try Disk.makeFolder(disk.sitePath + "/.Public.phanit-staging")
    }
    let result = await Builder.build(options)
    #expect(try result.isDone && !isUntouched(disk), "\(result.printed)")
  }

  @Test("the first template of a site is found, where there was no folder of templates before")
  func firstTemplate() async throws {
    let disk = try SiteOnDisk()
    disk.site.files = disk.site.files.filter { !$0.key.hasPrefix("Templates/") }
    try await disk.build()
    usleep(60_000)
    #expect(try await disk.build().isDone && hasSnapshot(disk))
    disk.site["Templates/assets/theme.css"] = "p { color: red }\n"
    #expect(try await disk.build().renderedCount > 0)
  }

  @Test("warnings are told in each build, with their places, though the site is not read again")
  func warnings() async throws {
    let disk = try await settled()
    disk.site["Templates/assets/theme.css"] = ":root {\n  color: var(--colour-of-nothing);\n}\n"
    try disk.folder.write("mine", to: "site/Public/mine.txt")
    usleep(60_000)
    let first = try await disk.build()
    #expect(first.codes.contains("output-foreign-file") && first.printed.contains("Templates/assets/theme.css:2:"))
    usleep(60_000)
    try await disk.build()
    try disk.folder.write("spoilt", to: Self.record(of: disk))
    for _ in 0..<2 { #expect(await Builder.build(disk.options()).printed == first.printed) }
    #expect(try isUntouched(disk))
    try Disk.remove(disk.publicPath + "/mine.txt")
    #expect(await Builder.build(disk.options()).codes == first.codes.filter { $0 != "output-foreign-file" })
    #expect(try !isUntouched(disk))
  }

  @Test(
    "lines that warnings point at stand where they stood, at the same offsets, and nothing else of the file is kept")
  func keptLines() throws {
    let file = SourceFile(path: "a.csv", text: "หนึ่ง,1\nสอง,2\n\nสี่,4\nห้า,5")
    let text = String(decoding: file.bytes, as: UTF8.self)
    func place(_ words: String) throws -> SourceRange {
      let found = try #require(text.range(of: words))
      return SourceRange(
        text.utf8.distance(from: text.startIndex, to: found.lowerBound),
        text.utf8.distance(from: text.startIndex, to: found.upperBound))
    }
    let ranges = try [place("5"), place("สอง,2"), place("2"), SourceRange(file.size, file.size + 5)]
    var encoder = RecordEncoder()
    KeptLines(of: file, at: ranges).encode(into: &encoder)
    var decoder = RecordDecoder(encoder.bytes[...])
    let kept = try KeptLines(&decoder).file
    for range in ranges {
      #expect(kept.location(ofByte: range.lowerBound) == file.location(ofByte: range.lowerBound))
      #expect(
        Excerpt(Diagnostic.Place(file: kept, range: range), line: 1).text
          == Excerpt(Diagnostic.Place(file: file, range: range), line: 1).text)
    }
    #expect(!String(decoding: kept.bytes, as: UTF8.self).contains("สี่"))
  }

  @Test("what has just been changed is read again")
  func unsettled() async throws {
    let disk = try await settled()
    disk.site["Content/pages/about.th.md"] += "\nNew.\n"
    try await disk.build()
    #expect(try !hasSnapshot(disk))
  }
}
