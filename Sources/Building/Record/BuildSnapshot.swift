import Fingerprints
import Localization
import Site
import SourceText

/// How a site and its output looked when a build was done, and what it had to tell: while both look the same, the clock has not
/// reached the next change and the same is asked of the same program, there is nothing to do.
///
/// It spares reading the site; whatever it cannot tell for certain, the build finds out by reading.
struct BuildSnapshot: Sendable {
  /// What a build is asked for besides its instant.
  var request: Fingerprint
  var sources: TreeSnapshot
  var output: TreeSnapshot
  var outlook: Outlook
  var address: SiteAddress
  var pageCount: Int
  var entryCount: Int
  var fileCount: Int
  var byteCount: Int
  var warnings: KeptWarnings

  /// Nil where something was said of this build alone.
  init?(of result: BuildResult, _ request: Fingerprint, sources: TreeSnapshot, output: TreeSnapshot) {
    guard let outlook = result.outlook, let address = result.address, let warnings = KeptWarnings(result.diagnostics)
    else { return nil }
    self.output = output
    self.request = request
    self.sources = sources
    self.outlook = outlook
    self.address = address
    pageCount = result.pageCount
    entryCount = result.renderedCount + result.reusedCount
    fileCount = result.fileCount
    byteCount = result.byteCount
    self.warnings = warnings
  }

  /// What still looks the same.
  struct Standing: Sendable {
    var sources: Bool
    var output: Bool
    /// The sources as they look now; nil where there may be others than there were.
    var look: TreeSnapshot?
    /// When that was looked at, in nanoseconds since 1970.
    var instant: Int
  }

  func standing(_ options: BuildOptions, output folder: OutputFolder) -> Standing {
    let instant = Disk.now
    guard !folder.hasRemains else { return Standing(sources: false, output: false, instant: instant) }
    let look = sources.seenAgain(in: options.site)
    return Standing(sources: look == sources, output: output.holds(in: folder.path), look: look, instant: instant)
  }

  /// What the build found, if it has nothing to do.
  func result(_ options: BuildOptions, _ request: Fingerprint, _ standing: Standing) -> BuildResult? {
    guard standing.sources, standing.output, request == self.request, outlook.clock <= options.clock,
      outlook.nextChange.map({ options.clock < $0 }) ?? true
    else { return nil }
    var result = BuildResult()
    result.diagnostics = warnings.diagnostics
    result.isDone = true
    result.pageCount = pageCount
    result.reusedCount = entryCount
    result.fileCount = fileCount
    result.byteCount = byteCount
    result.address = address
    result.outlook = outlook
    result.outlook?.clock = options.clock
    return result
  }
}

extension BuildSnapshot {
  private static let mark = Array("phanit build snapshot 4\n".utf8)

  /// The bytes of the snapshot, with their own fingerprint at the end.
  func encoded() -> [UInt8] {
    SealedBytes.sealed(mark: Self.mark) { encoder in
      encoder.encode(request)
      sources.encode(into: &encoder)
      output.encode(into: &encoder)
      outlook.encode(into: &encoder)
      encoder.encode(address.absolute("/"))
      for count in [pageCount, entryCount, fileCount, byteCount] { encoder.encode(count) }
      warnings.encode(into: &encoder)
    }
  }

  /// Nil for one that is damaged or of another form.
  init?(encoded bytes: [UInt8]) {
    guard let body = SealedBytes.body(of: bytes, mark: Self.mark) else { return nil }
    do throws(RecordDecoder.Malformed) {
      var decoder = RecordDecoder(body)
      request = try decoder.fingerprint()
      sources = try TreeSnapshot(&decoder)
      output = try TreeSnapshot(&decoder)
      outlook = try Outlook(&decoder)
      guard let address = SiteAddress(try decoder.text()) else { throw RecordDecoder.Malformed() }
      self.address = address
      pageCount = try decoder.integer()
      entryCount = try decoder.integer()
      fileCount = try decoder.integer()
      byteCount = try decoder.integer()
      warnings = try KeptWarnings(&decoder)
      guard decoder.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }
}
