import SourceText

/// The custom properties of a style sheet: where each is given a value, and where one is read.
///
/// Made of a sheet whose brackets are whole, with blanks in place of its comments and strings.
struct StyleNames {
  struct Definition {
    let name: String
    let range: SourceRange
    let value: String
    let scope: Scope
    let isLayered: Bool
  }

  /// Where a value holds.
  enum Scope {
    /// On all of every page, in both themes.
    case everywhere
    /// The same in the dark theme, where a reader chose it.
    case dark
    /// On some elements or some devices.
    case partly

    /// - Parameter blocks: what stands before each block that is open.
    init(_ blocks: [String]) {
      let inner = blocks.filter { !$0.hasPrefix("@layer") && $0 != "@media screen" }
      let root = inner.first?.filter { !"\"'".contains($0) }
      switch (inner.count, root) {
      case (1, ":root"), (1, "html"): self = .everywhere
      case (1, ":root[data-theme=dark]"), (1, ":root:where([data-theme=dark])"): self = .dark
      default: self = .partly
      }
    }
  }

  struct Use {
    let name: String
    let range: SourceRange
    /// Whether it says what holds where the property has no value.
    let hasFallback: Bool
  }

  private(set) var definitions: [Definition] = []
  private(set) var uses: [Use] = []
  /// Each `light-dark(` with what stands between its commas.
  private(set) var themed: [(range: SourceRange, values: [String])] = []

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    findDefinitions()
    for start in offsets(of: "var(") { readUse(start) }
    for start in offsets(of: "light-dark(") {
      let opening = "light-dark(".utf8.count
      let rest = String(decoding: bytes[(start + opening)...], as: UTF8.self)
      guard let values = LightDarkColors.arguments(rest[...])?.values else { continue }
      themed.append((SourceRange(start, start + opening - 1), values.map { Self.trimmed(String($0)) }))
    }
  }

  /// Blocks, with what stands before each, and the declarations within them.
  private mutating func findDefinitions() {
    var (blocks, start, depth) = ([String](), 0, 0)
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "{"):
        blocks.append(Self.trimmed(String(decoding: bytes[start..<offset], as: UTF8.self)))
        start = offset + 1
      case UInt8(ascii: ";") where depth == 0:
        readDefinition(start..<offset, in: blocks)
        start = offset + 1
      case UInt8(ascii: "}"):
        readDefinition(start..<offset, in: blocks)
        _ = blocks.popLast()
        start = offset + 1
      default: continue
      }
    }
  }

  private mutating func readDefinition(_ range: Range<Int>, in blocks: [String]) {
    let start = range.first { !Self.isSpace(bytes[$0]) } ?? range.upperBound
    guard bytes[start..<range.upperBound].starts(with: "--".utf8),
      let colon = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: ":"))
    else { return }
    let name = Self.trimmed(String(decoding: bytes[start..<colon], as: UTF8.self))
    definitions.append(
      Definition(
        name: name, range: SourceRange(start, start + name.utf8.count),
        value: Self.trimmed(String(decoding: bytes[(colon + 1)..<range.upperBound], as: UTF8.self)),
        scope: Scope(blocks), isLayered: blocks.contains { $0.hasPrefix("@layer") }))
  }

  private mutating func readUse(_ start: Int) {
    let opening = start + "var(".utf8.count
    guard let first = bytes[opening...].firstIndex(where: { !Self.isSpace($0) }),
      let end = bytes[first...].firstIndex(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ")") })
    else { return }
    let name = Self.trimmed(String(decoding: bytes[first..<end], as: UTF8.self))
    uses.append(
      Use(
        name: name, range: SourceRange(first, first + name.utf8.count), hasFallback: bytes[end] == UInt8(ascii: ",")))
  }

  private func offsets(of word: String) -> [Int] {
    bytes.indices.filter { bytes[$0...].starts(with: word.utf8) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
