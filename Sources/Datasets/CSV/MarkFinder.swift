/// Finds the bytes that can end a cell or a row, 64 at a time.
///
/// This file alone reads bytes without a check of each index; it compares with their count first.
struct MarkFinder {
  // Each repeats the byte it looks for.
  private let delimiter: UInt64
  private let quote: UInt64
  private let escape: UInt64
  /// One bit for each mark of the block that has not been given yet; bit 0 is the block's first byte.
  private var marks: UInt64 = 0
  private var block: Int
  private var next: Int

  init(_ dialect: CSVDialect, at position: Int) {
    delimiter = Self.ones &* UInt64(dialect.delimiter)
    // A mark that the dialect does not know is looked for as a delimiter, which is looked for anyway.
    quote = Self.ones &* UInt64(dialect.quote ?? dialect.delimiter)
    escape = Self.ones &* UInt64(dialect.escape ?? dialect.delimiter)
    block = position
    next = position
  }

  /// The first mark at or behind `position`, which may not be smaller than in the call before; the count of the
  /// bytes where there is none.
  mutating func mark(from position: Int, in bytes: Span<UInt8>) -> Int {
    while true {
      while marks == 0 {
        guard next < bytes.count else { return bytes.count }
        loadBlock(bytes)
      }
      let found = block &+ marks.trailingZeroBitCount
      marks &= marks &- 1
      if found >= position { return found }
    }
  }

  /// Looks again from `position`, which may be any.
  mutating func restart(at position: Int) {
    marks = 0
    next = position
  }

  private mutating func loadBlock(_ bytes: Span<UInt8>) {
    block = next
    next = min(block &+ 64, bytes.count)
    var found: UInt64 = 0
    var index = 0
    while block &+ index < next {
      found |= matches(bytes.word(at: block &+ index)) << UInt64(truncatingIfNeeded: index)
      index &+= 8
    }
    // Behind the end, the last word holds no bytes of the file.
    marks = next &- block == 64 ? found : found & ((1 << UInt64(next &- block)) &- 1)
  }

  /// One bit for each of the eight bytes of a word that is a mark.
  @inline(__always)
  private func matches(_ word: UInt64) -> UInt64 {
    let others =
      differences(word, delimiter) & differences(word, quote) & differences(word, escape)
      & differences(word, Self.ones &* 0x0A) & differences(word, Self.ones &* 0x0D)
    // The multiplication gathers the lowest bits of the eight bytes in the top byte.
    return ((~others >> 7 & Self.ones) &* 0x0102_0408_1020_4080) >> 56
  }

  /// A word whose bytes have their top bit set where they differ from the byte that `pattern` repeats.
  /// - Source: S. E. Anderson, "Bit Twiddling Hacks", determine if a word has a zero byte, the exact form.
  @inline(__always)
  private func differences(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let difference = word ^ pattern
    return ((difference & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | difference
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
}

extension Span<UInt8> {
  /// The eight bytes at `index`, or those that are left of them, as one word.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    if index >= 0, index &+ 8 <= count {
      return UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
    }
    var word: UInt64 = 0
    var place = count
    while place > index {
      place &-= 1
      word = word << 8 | UInt64(self[place])
    }
    return word
  }

  /// Whether both hold the same bytes.
  @inline(__always)
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    while index &+ 8 <= count {
      if word(at: index) != other.word(at: index) { return false }
      index &+= 8
    }
    return index == count || word(at: index) == other.word(at: index)
  }
}
