import Datasets
import Fingerprints
import Glibc
import Markdown
import WordBreaking
import YAML

/// Which program this is.
package enum ProgramVersion {
  package static let text = "0.1.0"

  /// The identity of the running binary, of the C libraries that shape its output and of the dictionary they read, so
  /// that another program never reuses what this one rendered. Nil where one of the files cannot be read: nothing is
  /// then reused.
  static func fingerprint(with words: ThaiWordBreaker) -> Fingerprint? {
    guard let program else { return nil }
    var builder = FingerprintBuilder()
    builder.add(program)
    if let path = words.dictionaryPath {
      guard let bytes = read(path) else { return nil }
      builder.add(Fingerprint(of: bytes))
    }
    return builder.finish()
  }

  /// Which program this is as far as a look at its files tells: another one has another.
  static func glance(with dictionaryPath: String?) -> Fingerprint? {
    var builder = FingerprintBuilder()
    for version in versions { builder.add(version) }
    for path in ["/proc/self/exe", ThaiWordBreaker.libraryPath, dictionaryPath] {
      builder.add(path)
      guard let path else { continue }
      guard let status = Disk.statusBehindLinks(path) else { return nil }
      for number in [Int(bitPattern: UInt(status.node)), status.size, status.modified, status.changed] {
        builder.add(number)
      }
    }
    return builder.finish()
  }

  private static var versions: [String] {
    [
      text, MarkdownParser.libraryVersion, YAMLParser.libraryVersion, RegularExpression.libraryVersion,
      Gzip.libraryVersion,
    ]
  }

  private static let program: Fingerprint? = {
    // By the system's own link, which also leads to a binary that was replaced since it started.
    guard let binary = read("/proc/self/exe"), let libthai = ThaiWordBreaker.libraryPath.flatMap(read) else {
      return nil
    }
    var builder = FingerprintBuilder()
    for version in versions { builder.add(version) }
    builder.add(Fingerprint(of: libthai))
    builder.add(Fingerprint(of: binary))
    return builder.finish()
  }()

  /// Follows links, as the loader and libthai do.
  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return try? Disk.read(descriptor, path)
  }
}
