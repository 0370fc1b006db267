import Fingerprints

/// Which program this is.
package enum ProgramVersion {
  package static let text = "0.1.0"

  /// The identity of the running binary, so that another one never reuses what this one rendered.
  static let fingerprint: Fingerprint = {
    let bytes = (try? Disk.read(Disk.resolved("/proc/self/exe"))) ?? []
    var builder = FingerprintBuilder()
    builder.add(text)
    builder.add(Fingerprint(of: bytes))
    return builder.finish()
  }()
}
