/// Collects the parts of a value for its fingerprint.
///
/// Every part is written with its length or a fixed width, so that two different values never give the same
/// bytes. The bytes never depend on hashing order: a caller with a dictionary sorts it first.
package struct FingerprintBuilder: Sendable {
  var bytes: [UInt8] = []

  package init() {}

  package mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  package mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func add(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func add(_ number: Double?) {
    add(number != nil)
    if let number { add(number) }
  }

  package mutating func add(_ flag: Bool) {
    bytes.append(flag ? 1 : 0)
  }

  package mutating func add(_ fingerprint: Fingerprint) {
    fingerprint.append(to: &bytes)
  }

  package mutating func add(bytes content: [UInt8]) {
    add(content.count)
    bytes.append(contentsOf: content)
  }

  package mutating func add(_ value: some Fingerprintable) {
    value.fingerprint(into: &self)
  }

  package mutating func add<Value: Fingerprintable>(_ values: [Value]) {
    add(values.count)
    for value in values { value.fingerprint(into: &self) }
  }

  package func finish() -> Fingerprint {
    Fingerprint(of: bytes)
  }
}

/// A value whose identity can be told by a fingerprint.
package protocol Fingerprintable {
  func fingerprint(into builder: inout FingerprintBuilder)
}

extension Fingerprintable {
  package var fingerprint: Fingerprint {
    var builder = FingerprintBuilder()
    fingerprint(into: &builder)
    return builder.finish()
  }
}

extension String: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) { builder.add(self) }
}

extension Bool: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) { builder.add(self) }
}

extension Fingerprint: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) { builder.add(self) }
}

extension Optional: Fingerprintable where Wrapped: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(self != nil)
    self?.fingerprint(into: &builder)
  }
}

extension Array: Fingerprintable where Element: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) { builder.add(self) }
}
