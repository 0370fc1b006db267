import Foundation
import SourceText
import Testing

@testable import ChartGallery

/// The stored gallery against what is drawn now; `RECORD=1` writes it anew and fails.
@Suite("The gallery")
struct GalleryTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("every chart of the gallery is drawn as it is stored, and nothing else is stored")
  func isStored() throws {
    let (files, diagnostics) = try ChartGallery.files(root: Self.root.path)
    #expect(diagnostics.map(\.problem.message.english) == [])
    #expect(files.count > 22)
    let folder = Self.root.appending(path: ChartGallery.folder)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in files { try Data(file.bytes).write(to: Self.root.appending(path: file.path)) }
      Issue.record("recorded \(files.count) files")
      return
    }
    let stored = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(stored.map { "\(ChartGallery.folder)/\($0)" }) == Set(files.map(\.path)))
    for file in files {
      let bytes = try Data(contentsOf: Self.root.appending(path: file.path))
      #expect(bytes == Data(file.bytes), "\(file.path) differs; look at the new one before you record it")
    }
  }

  @Test("every chart on made-up data says so")
  func saysWhatIsMadeUp() throws {
    let (files, _) = try ChartGallery.files(root: Self.root.path)
    let real = ["border-check", "border-check-directions", "stages", "levels", "range-plot"]
    for file in files where file.path.hasSuffix(".svg") {
      let name = URL(filePath: file.path).deletingPathExtension().lastPathComponent
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect((text.contains("ข้อมูลสมมติ") || text.contains("Made-up data")) != real.contains(name), "\(name)")
    }
  }
}
