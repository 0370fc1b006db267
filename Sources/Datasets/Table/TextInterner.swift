/// Numbers the distinct texts of a column in order of appearance, comparing bytes; no `String` is made until the
/// end.
struct TextInterner {
  private var bytes: [UInt8] = []
  /// Text i is `bytes[starts[i]..<starts[i + 1]]`.
  private var starts: [Int] = [0]
  /// Codes by hash, open addressing; -1 is free. A power of two, at most half full.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  var count: Int { starts.count - 1 }

  /// The code of `text`, and whether it is new.
  /// - Complexity: linear in the text.
  mutating func code(of text: Span<UInt8>) -> (code: Int, isNew: Bool) {
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if holds(text, at: Int(slots[slot])) { return (Int(slots[slot]), false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let code = count
    for index in 0..<text.count { bytes.append(text[index]) }
    starts.append(bytes.count)
    slots[slot] = Int32(code)
    if count * 2 > slots.count { grow() }
    return (code, true)
  }

  /// The texts in order of their codes.
  func texts() -> [String] {
    (0..<count).map { String(decoding: bytes[starts[$0]..<starts[$0 + 1]], as: UTF8.self) }
  }

  private func holds(_ text: Span<UInt8>, at code: Int) -> Bool {
    let start = starts[code]
    guard starts[code + 1] - start == text.count else { return false }
    for index in 0..<text.count where bytes[start + index] != text[index] { return false }
    return true
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

  /// FNV-1a with a final mix: codes are given by first appearance, so the hash never shows in a result.
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<text.count { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29
  }
}
