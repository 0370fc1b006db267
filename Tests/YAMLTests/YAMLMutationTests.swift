import SourceText
import Testing
import TestSupport
import YAML

@Suite struct YAMLMutationTests {
  private static let valid = """
    # หน้าแรก
    title: {th: "ราคา\\tข้าว", en: 'It''s rice'}
    series: &series
      - name: hom_mali
        values: [1, 2.5, ~, true]
        note: |
          บรรทัดหนึ่ง
          บรรทัดสอง
      - *x
      - ? key
        : value
    again: *series
    folded: >-
      one
      two 😀

    """

  /// Ranges of a node and all below it; those below an alias lie elsewhere in the file.
  private func ranges(_ node: YAMLNode) -> [SourceRange] {
    switch node.content {
    case .scalar: [node.range]
    case .sequence(let nodes): [node.range] + nodes.flatMap(ranges)
    case .mapping(let entries): [node.range] + entries.flatMap { [$0.keyRange] + ranges($0.value) }
    }
  }

  private func mutated(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    let signs = Array("[]{}:,-?&*!|>'\"%@`#\n\r\t ~ก\u{FEFF}\u{85}\u{2028}".utf8) + [0x00, 0xFF, 0xC3, 0x80, 0x1B]
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0...3, using: &generator) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(signs.randomElement(using: &generator)!, at: place)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
      default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
      }
    }
    return bytes
  }

  @Test("Whatever the bytes are, every range lies inside the file and is the right way round", arguments: 1...8)
  func mutations(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let valid = Array(Self.valid.utf8)
    var outside: [[UInt8]] = []
    for _ in 0..<1_000 {
      let file = SourceFile(path: "f", bytes: mutated(valid, &generator))
      let result = YAMLParser.parse(file)
      let ranges =
        (result.root.map(ranges) ?? [])
        + result.diagnostics.flatMap { [$0.place] + $0.notes.map(\.place) }.compactMap { $0?.range }
      let isInside = ranges.allSatisfy {
        0 <= $0.lowerBound && $0.lowerBound <= $0.upperBound && $0.upperBound <= file.bytes.count
      }
      if !isInside { outside.append(file.bytes) }
    }
    #expect(outside == [])
  }

  @Test("A text without a root has a problem, unless it is blank", arguments: 11...12)
  func silence(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let valid = Array("a: [1, {b: ก}]\nc: 'x'\n".utf8)
    let silent = (0..<1_000).map { _ in mutated(valid, &generator) }.filter { bytes in
      let result = YAMLParser.parse(SourceFile(path: "f", bytes: bytes))
      return result.root == nil && result.diagnostics.isEmpty && !bytes.allSatisfy { " \n".utf8.contains($0) }
    }
    #expect(silent == [])
  }
}
