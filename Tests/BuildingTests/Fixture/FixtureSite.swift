import Localization
import SourceText
import WordBreaking

@testable import Building
@testable import Site

/// A site small enough to be built in a few milliseconds, with one of everything a page can read.
struct FixtureSite: Equatable {
  /// Texts by path.
  var files = FixtureFiles.all
  var clock = Instant("2026-11-20T09:00", zone: .thailand)!
  var includesDrafts = false
  var address: SiteAddress?
  var compression: Compression?

  subscript(path: String) -> String {
    get { files[path] ?? "" }
    set { files[path] = newValue }
  }

  mutating func replace(_ old: String, with new: String, in path: String) {
    guard let text = files[path], let range = text.firstRange(of: old) else { return }
    files[path] = text.replacingCharacters(in: range, with: new)
  }
}

extension String {
  fileprivate func firstRange(of needle: String) -> Range<Index>? { ranges(of: needle).first }

  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: text)
    return copy
  }
}

/// A fixture site on disk, with the folders it is built into.
final class SiteOnDisk {
  let folder: TemporaryFolder
  private var written: [String: String] = [:]
  var site: FixtureSite
  /// The file of libthai's dictionary.
  var thaiDictionary = ThaiWordBreaker.installedDictionaryPath

  var sitePath: String { folder.path + "/site" }
  var publicPath: String { sitePath + "/Public" }

  init(_ site: FixtureSite = FixtureSite()) throws {
    folder = try TemporaryFolder()
    self.site = site
  }

  /// Brings the sources on disk up to date with `site`.
  func write() throws {
    for path in written.keys where site.files[path] == nil { try Disk.remove(sitePath + "/" + path) }
    for (path, text) in site.files where written[path] != text { try folder.write(text, to: "site/" + path) }
    written = site.files
  }

  func options(output: String? = nil, ignoresRecord: Bool = false, jobs: Int = 2) -> BuildOptions {
    var options = BuildOptions(
      site: sitePath, output: output ?? publicPath, address: site.address, clock: site.clock,
      includesDrafts: site.includesDrafts, ignoresRecord: ignoresRecord, jobs: jobs, thaiDictionary: thaiDictionary)
    options.compression = site.compression
    return options
  }

  /// Writes the sources and builds them.
  @discardableResult
  func build(output: String? = nil, ignoresRecord: Bool = false, jobs: Int = 2) async throws -> BuildResult {
    try write()
    return await Builder.build(options(output: output, ignoresRecord: ignoresRecord, jobs: jobs))
  }

  /// Builds as if for the first time, into another folder.
  func buildClean() async throws -> (result: BuildResult, tree: Tree) {
    let output = folder.path + "/clean"
    try Disk.remove(output)
    let result = try await build(output: output, ignoresRecord: true)
    return (result, try Tree(output))
  }

  var output: Tree { get throws { try Tree(publicPath) } }
}

extension BuildResult {
  /// Every problem as it is printed.
  var printed: String { DiagnosticPrinter(limitPerKind: .max).print(diagnostics) }
  var codes: [String] { diagnostics.ordered().map(\.problem.code) }
}
