import Datasets
import Fingerprints
import Glibc
import Markdown
import YAML

/// Which program this is.
package enum ProgramVersion {
  package static let text = "0.1.0"

  /// The identity of the running binary and of the C libraries that shape its output, so that another one never
  /// reuses what this one rendered. Nil where the binary cannot be read: nothing is then reused.
  static let fingerprint: Fingerprint? = {
    guard let bytes = runningBinary() else { return nil }
    var builder = FingerprintBuilder()
    builder.add(text)
    builder.add(MarkdownParser.libraryVersion)
    builder.add(YAMLParser.libraryVersion)
    builder.add(RegularExpression.libraryVersion)
    builder.add(Fingerprint(of: bytes))
    return builder.finish()
  }()

  /// By the system's own link, which also leads to a binary that was replaced since it started.
  private static func runningBinary() -> [UInt8]? {
    let descriptor = open("/proc/self/exe", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return try? Disk.read(descriptor, "/proc/self/exe")
  }
}
