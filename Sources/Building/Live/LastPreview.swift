import Fingerprints
import Localization
import Site
import SourceText

/// What a preview showed last, and how the site looked then: while it looks the same, and time alone has changed nothing, that is
/// shown again before the site is read.
package struct LastPreview: Sendable {
  /// What was asked for besides the instant, and of which program.
  let request: Fingerprint
  let sources: TreeSnapshot
  /// The instant that it was shown for, and until when it would be the same; nil for good.
  let clock: Instant
  let firstChange: Instant?
  let zone: ZoneOffset
  /// Of the whole site.
  let warnings: KeptWarnings
  let files: [File]

  struct File: Sendable {
    let file: OutputFile
    let publication: SiteContents.Publication
    /// Of the page alone.
    let warnings: KeptWarnings
  }

  /// How many files are kept, and how many bytes of them; what would be more is shown when the site was read.
  static let countLimit = 256
  static let sizeLimit = 8 << 20

  /// The first of each path, as many as are kept.
  static func limited(_ files: [File]) -> [File] {
    var (size, paths) = (0, Set<String>())
    return files.filter { file in
      let count = file.file.bytes.count
      guard paths.count < countLimit, size + count <= sizeLimit, paths.insert(file.file.path.text).inserted else {
        return false
      }
      size += count
      return true
    }
  }

  /// What lies at an address of those that were shown.
  /// - Parameter path: as in `LiveSite.answer`.
  package func file(at path: String) -> LiveFile? {
    guard let output = LiveSite.outputPath(of: path), let found = files.first(where: { $0.file.path.text == output })
    else { return nil }
    return LiveFile(
      file: found.file, problems: (warnings.diagnostics + found.warnings.diagnostics).ordered(),
      isLast: false, publication: found.publication, zone: zone)
  }

  func holds(for request: Fingerprint, at clock: Instant, in site: String) -> Bool {
    request == self.request && self.clock <= clock && firstChange.map { clock < $0 } ?? true && sources.holds(in: site)
  }
}

extension LastPreview {
  private static let mark = Array("phanit preview 1\n".utf8)

  /// The bytes of what was shown, with their own fingerprint at the end.
  func encoded() -> [UInt8] {
    SealedBytes.sealed(mark: Self.mark) { encoder in
      encoder.encode(request)
      sources.encode(into: &encoder)
      encoder.encode(clock.secondsSinceEpoch)
      encoder.encode(firstChange.map { [$0] } ?? []) { $0.encode($1.secondsSinceEpoch) }
      encoder.encode(zone.minutes)
      warnings.encode(into: &encoder)
      encoder.encode(files) { encoder, file in
        encoder.encode(file.file.path.text)
        encoder.encode(file.file.bytes)
        file.publication.encode(into: &encoder)
        file.warnings.encode(into: &encoder)
      }
    }
  }

  /// Nil for what is damaged or of another form.
  init?(encoded bytes: [UInt8]) {
    guard let body = SealedBytes.body(of: bytes, mark: Self.mark) else { return nil }
    do throws(RecordDecoder.Malformed) {
      var decoder = RecordDecoder(body)
      request = try decoder.fingerprint()
      sources = try TreeSnapshot(&decoder)
      clock = try decoder.instant()
      firstChange = try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.instant() }.first
      zone = ZoneOffset(minutes: try decoder.integer())
      warnings = try KeptWarnings(&decoder)
      files = try decoder.array { decoder throws(RecordDecoder.Malformed) in
        guard let path = OutputPath(try decoder.text()) else { throw RecordDecoder.Malformed() }
        return File(
          file: OutputFile(path: path, bytes: try decoder.bytes()),
          publication: try SiteContents.Publication(&decoder), warnings: try KeptWarnings(&decoder))
      }
      guard decoder.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }
}

extension SiteContents.Publication {
  fileprivate func encode(into encoder: inout RecordEncoder) {
    switch self {
    case .published: encoder.encode(0)
    case .draft: encoder.encode(1)
    case .scheduled(let instant):
      encoder.encode(2)
      encoder.encode(instant.secondsSinceEpoch)
    }
  }

  fileprivate init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    switch try decoder.integer() {
    case 0: self = .published
    case 1: self = .draft
    case 2: self = .scheduled(try decoder.instant())
    default: throw RecordDecoder.Malformed()
    }
  }
}

extension RecordDecoder {
  fileprivate mutating func instant() throws(Malformed) -> Instant { Instant(secondsSinceEpoch: try integer()) }
}
