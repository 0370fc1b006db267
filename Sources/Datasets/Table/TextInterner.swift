/// Numbers the distinct texts of a column in order of appearance, comparing bytes; no `String` is made until the
/// end.
struct TextInterner: Sendable {
  private var bytes: [UInt8] = []
  /// Text i is `bytes[starts[i]..<starts[i + 1]]`.
  private var starts: [Int] = [0]
  /// Codes by hash, open addressing; -1 is free. A power of two, at most half full.
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  /// Neighbouring rows often hold the same text, and where they do not, often the one that followed it before.
  private var lastCode = -1
  private var followers: [Int32] = []

  var count: Int { starts.count - 1 }

  /// The code of `text`, and whether it is new.
  /// - Complexity: linear in the text.
  @inline(__always)
  mutating func code(of text: Span<UInt8>) -> (code: Int, isNew: Bool) {
    guard lastCode >= 0 else { return findCode(of: text) }
    if holds(text, at: lastCode) { return (lastCode, false) }
    let previous = lastCode
    let follower = Int(followers[previous])
    if holds(text, at: follower) {
      lastCode = follower
      return (follower, false)
    }
    let found = findCode(of: text)
    followers[previous] = Int32(truncatingIfNeeded: found.code)
    return found
  }

  private mutating func findCode(of text: Span<UInt8>) -> (code: Int, isNew: Bool) {
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let code = Int(slots[slot])
      if holds(text, at: code) {
        lastCode = code
        return (code, false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let code = count
    for index in 0..<text.count { bytes.append(text[index]) }
    starts.append(bytes.count)
    followers.append(Int32(truncatingIfNeeded: code))
    slots[slot] = Int32(code)
    lastCode = code
    if count * 2 > slots.count { grow() }
    return (code, true)
  }

  /// The texts in order of their codes.
  func texts() -> [String] {
    (0..<count).map { String(decoding: bytes[starts[$0]..<starts[$0 + 1]], as: UTF8.self) }
  }

  /// What `body` makes of the bytes of each text, in order of their codes.
  func withTexts<Result>(_ body: (Span<UInt8>) -> Result) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(count)
    for code in 0..<count { results.append(body(bytes.span.extracting(starts[code]..<starts[code + 1]))) }
    return results
  }

  @inline(__always)
  private func holds(_ text: Span<UInt8>, at code: Int) -> Bool {
    let start = starts[code]
    let length = starts[code + 1] - start
    return length == text.count && bytes.span.extracting(start..<start + length).isEqual(to: text)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for code in 0..<count {
      let hash = Self.hash(bytes.span.extracting(starts[code]..<starts[code + 1]))
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(code)
    }
  }

  /// Codes are given by first appearance, so the hash never shows in a result.
  /// - Source: the mix of MurmurHash64A, A. Appleby, public domain.
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    let factor: UInt64 = 0xC6A4_A793_5BD1_E995
    var hash = UInt64(text.count) &* factor
    var index = 0
    while index < text.count {
      var word = text.word(at: index) &* factor
      word ^= word >> 47
      hash = (hash ^ (word &* factor)) &* factor
      index &+= 8
    }
    hash ^= hash >> 47
    hash &*= factor
    return hash ^ hash >> 47
  }
}
