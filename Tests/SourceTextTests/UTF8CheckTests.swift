import SourceText
import TestSupport
import Testing

@Suite struct UTF8CheckTests {
  /// Text of characters of one to four bytes, of which some bytes are then others.
  private func sample(_ generator: inout SeededGenerator) -> [UInt8] {
    let characters = ["ข้าว", "a ", "é", "–", "😀", "\u{D7FF}\u{E000}", "\u{800}", "\u{10FFFF}", "0123456789abcdef"]
    var bytes = (0...Int.random(in: 0...30, using: &generator)).flatMap { _ in
      Array(characters.randomElement(using: &generator)!.utf8)
    }
    let wrong: [UInt8] = [0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF]
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      bytes[Int.random(in: bytes.indices, using: &generator)] = wrong.randomElement(using: &generator)!
    }
    return Array(bytes.dropFirst(Int.random(in: 0...2, using: &generator)))
  }

  @Test("What is UTF-8 is so as the standard library says", arguments: 1...8)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let bytes = sample(&generator)
      let isValid = bytes.withUnsafeBufferPointer { UTF8Check.isValid($0) }
      #expect(isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }

  @Test("Nothing is UTF-8")
  func empty() {
    #expect(UTF8Check.isValid(UnsafeBufferPointer(start: nil, count: 0)))
  }
}
