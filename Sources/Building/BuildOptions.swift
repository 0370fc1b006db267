import Fingerprints
import Localization
import Site
import WordBreaking

/// What one build is asked to do.
package struct BuildOptions: Sendable {
  /// The folder that holds `Content`.
  package var site: String
  package var output: String
  /// Takes the place of `baseURL` in the settings.
  package var address: SiteAddress?
  /// The instant the site is built for: it decides what is published.
  package var clock: Instant
  package var includesDrafts: Bool
  /// Takes the place of `compress` in the settings.
  package var compression: Compression?
  /// Renders every page again.
  package var ignoresRecord: Bool
  /// Removes files in the output that no build made, unless they are hidden.
  package var removesForeign: Bool
  /// How many pages are rendered at a time.
  package var jobs: Int
  /// The file that tells what is withheld; nil for none.
  package var report: String?
  /// The manifest of an older build with which this one is compared; nil for none.
  package var olderManifest: String?
  /// The address of a page or a file, of which is told why it was rendered or was not; nil for none.
  package var explainedURL: String?
  /// Whether it is told where the time goes.
  package var measures = false
  /// Is told how far the build is, from any thread, often.
  package var progress: (@Sendable (BuildProgress) -> Void)?
  /// The file of libthai's dictionary; nil where there is none.
  package var thaiDictionary: String?
  /// The signal by which the build is asked to end; it is asked again and again. Nil for none.
  package var interruption: @Sendable () -> Int32?

  package init(
    site: String, output: String, address: SiteAddress? = nil, clock: Instant, includesDrafts: Bool = false,
    ignoresRecord: Bool = false, removesForeign: Bool = false, jobs: Int = 2, report: String? = nil,
    thaiDictionary: String? = ThaiWordBreaker.installedDictionaryPath,
    interruption: @escaping @Sendable () -> Int32? = { nil }
  ) {
    self.site = site
    self.output = output
    self.address = address
    self.clock = clock
    self.includesDrafts = includesDrafts
    self.ignoresRecord = ignoresRecord
    self.removesForeign = removesForeign
    self.jobs = max(1, jobs)
    self.report = report
    self.thaiDictionary = thaiDictionary
    self.interruption = interruption
  }

  func refuseInterrupted() throws(FileProblem) {
    if interruption() != nil { throw .interrupted }
  }

  /// What is asked for besides the instant, and of which program; nil where that cannot be told.
  var request: Fingerprint? {
    guard let program = ProgramVersion.glance(with: thaiDictionary) else { return nil }
    var builder = FingerprintBuilder()
    builder.add(program)
    builder.add(includesDrafts)
    // Files that are not ours are told of without it, and go with it.
    builder.add(removesForeign)
    builder.add(address?.absolute("/"))
    builder.add(compression?.rawValue)
    return builder.finish()
  }
}
