import Fingerprints

/// Writes values as bytes for the build record: integers as varints, texts with their length.
package struct RecordEncoder: Sendable {
  package private(set) var bytes: [UInt8]

  /// - Parameter mark: what stands before all values.
  package init(_ mark: [UInt8] = []) { bytes = mark }

  package mutating func encode(_ number: Int) {
    // Zigzag: small negative numbers stay short.
    var rest = UInt64(bitPattern: Int64(number) << 1 ^ Int64(number) >> 63)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func encode(_ text: String) {
    encode(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func encode(_ text: String?) {
    encode(text == nil ? 0 : 1)
    if let text { encode(text) }
  }

  package mutating func encode(_ content: [UInt8]) {
    encode(content.count)
    bytes.append(contentsOf: content)
  }

  package mutating func encode(_ fingerprint: Fingerprint) {
    fingerprint.append(to: &bytes)
  }

  package mutating func encode<Value>(_ values: [Value], _ one: (inout RecordEncoder, Value) -> Void) {
    encode(values.count)
    for value in values { one(&self, value) }
  }
}

/// Reads what `RecordEncoder` wrote. Never trusts it: every read checks what is left.
package struct RecordDecoder {
  /// The bytes are not what the encoder writes.
  package struct Malformed: Error {
    package init() {}
  }

  private let source: ArraySlice<UInt8>
  private var position: Int

  package init(_ bytes: ArraySlice<UInt8>) {
    source = bytes
    position = bytes.startIndex
  }

  private var end: Int { source.endIndex }

  package var isAtEnd: Bool { position == end }

  package mutating func integer() throws(Malformed) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard position < end, shift < 64 else { throw Malformed() }
      let byte = source[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
  }

  /// A count of things that take at least one byte each.
  package mutating func count() throws(Malformed) -> Int {
    let count = try integer()
    guard count >= 0, count <= end - position else { throw Malformed() }
    return count
  }

  /// The next `count` bytes.
  private mutating func next(_ count: Int) -> ArraySlice<UInt8> {
    defer { position += count }
    return source[position..<position + count]
  }

  package mutating func bytes() throws(Malformed) -> [UInt8] { Array(next(try count())) }

  package mutating func text() throws(Malformed) -> String { String(decoding: next(try count()), as: UTF8.self) }

  package mutating func optionalText() throws(Malformed) -> String? {
    switch try integer() {
    case 0: nil
    case 1: try text()
    default: throw Malformed()
    }
  }

  package mutating func fingerprint() throws(Malformed) -> Fingerprint {
    guard end - position >= 32 else { throw Malformed() }
    return Fingerprint(digest: next(32))
  }

  package mutating func array<Value>(_ one: (inout RecordDecoder) throws(Malformed) -> Value) throws(Malformed)
    -> [Value]
  {
    var values: [Value] = []
    let count = try count()
    values.reserveCapacity(min(count, end - position))
    for _ in 0..<count { values.append(try one(&self)) }
    return values
  }
}
