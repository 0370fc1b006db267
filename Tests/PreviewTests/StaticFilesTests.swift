import Foundation
import Testing

@testable import Preview

@Suite("Files of the preview")
struct StaticFilesTests {
  /// A folder `site` with a few files, beside one with a secret.
  final class Folder {
    let path = FileManager.default.temporaryDirectory.path + "/phanit-test-\(UUID().uuidString)"
    var files: StaticFiles { StaticFiles(folder: path + "/site") }

    init() throws {
      for (name, text) in [
        ("site/index.html", "home"), ("site/404.html", "not found"), ("site/about/index.html", "about"),
        ("site/a b/ก.txt", "thai"),
        ("site/data.csv", "a,b"), ("site/.phanit/records/x", "record"), ("site/.hidden", "hidden"),
        ("secret.txt", "secret"),
        ("secret/index.html", "secret"), ("site/empty.svg", ""), ("site-beside/index.html", "secret"),
      ] {
        let url = URL(filePath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      for (name, target) in [("file-link", "../secret.txt"), ("folder-link", "../secret"), ("about/up", "../..")] {
        try FileManager.default.createSymbolicLink(atPath: path + "/site/" + name, withDestinationPath: target)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  /// An answer in one line.
  private func words(_ answer: StaticFiles.Answer) -> String {
    switch answer {
    case .file(let found):
      "\(found.isNotFoundPage ? "not found, " : "")\(String(decoding: found.bytes, as: UTF8.self)) as \(found.contentType)"
    case .redirect(let target): "to \(target)"
    case .missing: "missing"
    case .refused: "refused"
    }
  }

  @Test(
    "what is answered",
    arguments: [
      ("/", "home as text/html; charset=utf-8"), ("/index.html", "home as text/html; charset=utf-8"),
      ("/about/", "about as text/html; charset=utf-8"), ("/about", "to /about/"), ("//about", "to /about/"),
      ("/about//", "about as text/html; charset=utf-8"), ("/data.csv", "a,b as text/csv; charset=utf-8"),
      ("/a b/ก.txt", "thai as text/plain; charset=utf-8"), ("/empty.svg", " as image/svg+xml"),
      ("/nowhere/", "not found, not found as text/html; charset=utf-8"),
      ("/nowhere", "not found, not found as text/html; charset=utf-8"),
      ("/a b/", "not found, not found as text/html; charset=utf-8"),
    ])
  func answers(path: String, expected: String) throws {
    let folder = try Folder()
    #expect(words(folder.files.answer(for: path)) == expected)
  }

  @Test(
    "what is refused",
    arguments: [
      "", "about", "/..", "/../", "/../secret.txt", "/about/../../secret.txt", "/./index.html", "/.hidden",
      "/.phanit/records/x",
      "/about/.git/config", "/..\\secret.txt", "/a\u{0}b", "http://localhost/", "/...", "/file-link", "/folder-link",
      "/folder-link/",
      "/../\u{301}secret.txt", "/about/..\u{301}/x",
      "/folder-link/index.html", "/about/up/secret.txt", "/about/up/site/", "/" + String(repeating: "a", count: 5_000),
    ])
  func refuses(path: String) throws {
    let folder = try Folder()
    #expect(words(folder.files.answer(for: path)) == "refused")
  }

  @Test("without a page for wrong addresses there is none")
  func missing() throws {
    let folder = try Folder()
    try FileManager.default.removeItem(atPath: folder.path + "/site/404.html")
    #expect(words(folder.files.answer(for: "/nowhere/")) == "missing")
  }

  @Test("nothing outside the folder is ever given, whatever is asked", arguments: 1...20 as ClosedRange<UInt64>)
  func staysInside(seed: UInt64) throws {
    let folder = try Folder()
    var state = seed
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces = [
      "/", "/", "..", ".", "secret.txt", "secret", "site", "about", "up", "file-link", "folder-link", "index.html",
      "%2e", "\\",
    ]
    for _ in 0..<500 {
      let path = "/" + (0..<next(8)).map { _ in pieces[next(pieces.count)] }.joined()
      #expect(!words(folder.files.answer(for: path)).contains("secret as"), "\(path)")
    }
  }

  @Test(
    "types of content",
    arguments: [
      ("a.css", "text/css; charset=utf-8"), ("a.js", "text/javascript; charset=utf-8"),
      ("a.json", "application/json; charset=utf-8"),
      ("a.xml", "application/xml; charset=utf-8"), ("a.png", "image/png"), ("a.jpeg", "image/jpeg"),
      ("a.pdf", "application/pdf"),
      ("a.unknown", "application/octet-stream"), ("a", "application/octet-stream"),
    ])
  func contentType(path: String, expected: String) {
    #expect(StaticFiles.contentType(of: path) == expected)
  }
}

@Suite("The preview server")
struct PreviewServerTests {
  @Test(
    "names of this computer",
    arguments: ["localhost", "localhost:8080", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:80", "[::1]", "[::1]:8080"])
  func isLocal(host: String) { #expect(PreviewServer.isLocal(host: host)) }

  @Test(
    "other names",
    arguments: [
      "", "example.org", "localhost.example.org", "127.0.0.1.nip.io", "127.0.0.2", "[::2]:80", "[", "[]", "0.0.0.0",
      " localhost", "a@localhost",
    ])
  func isNotLocal(host: String) { #expect(!PreviewServer.isLocal(host: host)) }

  @Test(
    "the script stands before the last end of a body, or at the end",
    arguments: [
      ("<body>x</body></html>", "<body>x|</body></html>"), ("</body></body>", "</body>|</body>"), ("no end", "no end|"),
      ("", "|"),
      ("</body>", "|</body>"),
    ])
  func addsScript(html: String, expected: String) {
    var bytes = Array(html.utf8)
    PreviewServer.addScript(to: &bytes)
    let tag = "<script src=\"/.phanit/reload.js\"></script>\n"
    #expect(String(decoding: bytes, as: UTF8.self) == expected.replacingOccurrences(of: "|", with: tag))
  }

  @Test("a listener gets the events from now on, and only the latest where it is slow")
  func hub() async {
    let hub = ReloadHub()
    await hub.announce(.reload)
    var events = await hub.events().makeAsyncIterator()
    await hub.announce(.reload)
    await hub.announce(.heartbeat)
    #expect(await events.next() == .heartbeat)
    await hub.announce(.reload)
    #expect(await events.next() == .reload)
  }
}

@Suite("Watching folders")
struct FolderWatcherTests {
  @Test("files that come, change or go are noticed; hidden ones and editors' copies are not")
  func snapshot() throws {
    let root = FileManager.default.temporaryDirectory.path + "/phanit-test-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: root) }
    let watcher = FolderWatcher(folders: [root + "/a", root + "/none"])
    #expect(watcher.snapshot().isEmpty)
    try FileManager.default.createDirectory(atPath: root + "/a/b", withIntermediateDirectories: true)
    var last = watcher.snapshot()
    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: URL(filePath: root + "/a/" + name))
    }
    func hasChanged() -> Bool {
      defer { last = watcher.snapshot() }
      return watcher.snapshot() != last
    }
    try write("1", "b/file")
    #expect(hasChanged() && !hasChanged())
    try write("12", "b/file")
    #expect(hasChanged())
    for name in [".hidden", "b/file~"] { try write("x", name) }
    #expect(!hasChanged())
    try FileManager.default.removeItem(atPath: root + "/a/b/file")
    #expect(hasChanged())
  }
}
