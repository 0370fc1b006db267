import Fingerprints
import Site

/// What a build keeps for the next: a mark that names the form, the bytes, and the fingerprint of both, so that a file that was
/// damaged or is of another version is not taken for one.
enum SealedBytes {
  private static let sealSize = 32

  static func sealed(mark: [UInt8], _ write: (inout RecordEncoder) -> Void) -> [UInt8] {
    var encoder = RecordEncoder(mark)
    write(&encoder)
    encoder.encode(Fingerprint(of: encoder.bytes))
    return encoder.bytes
  }

  /// Nil for what is not of this form, or not whole.
  static func body(of bytes: [UInt8], mark: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.count >= mark.count + sealSize, bytes.starts(with: mark) else { return nil }
    let seal = bytes.count - sealSize
    let found = bytes.withUnsafeBytes { Fingerprint(of: UnsafeRawBufferPointer(rebasing: $0[..<seal])) }
    return found == Fingerprint(digest: bytes[seal...]) ? bytes[mark.count..<seal] : nil
  }
}
