/// `&amp;`, `&#58;`, `&#x3a` and the few other names that matter here.
package enum CharacterReference {
  /// How long the reference at the start is, and what it stands for; nil where there is none that is known.
  package static func first(in bytes: ArraySlice<UInt8>) -> (count: Int, text: String)? {
    guard bytes.first == UInt8(ascii: "&") else { return nil }
    let rest = bytes.dropFirst()
    if rest.first == UInt8(ascii: "#") {
      let isHex = rest.dropFirst().first?.lowercased == UInt8(ascii: "x")
      let digits = rest.dropFirst(isHex ? 2 : 1).prefix { $0.isDigit || isHex && isHexLetter($0) }
      guard !digits.isEmpty else { return nil }
      // As many as there are: leading zeros make a reference no other.
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10) ?? .max
      let ends = rest[digits.endIndex...].first == UInt8(ascii: ";")
      let scalar = number == 0 ? nil : UnicodeScalar(number)
      return (digits.endIndex - bytes.startIndex + (ends ? 1 : 0), String(scalar ?? "\u{FFFD}"))
    }
    let name = rest.prefix(16).prefix { $0.isLetter }
    guard rest[name.endIndex...].first == UInt8(ascii: ";"),
      let text = names[String(decoding: name, as: UTF8.self)]
    else { return nil }
    return (name.count + 2, text)
  }

  /// The text with what its references stand for in their places.
  package static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let (count, text) = first(in: rest) {
        result.append(text)
        rest = rest.dropFirst(count)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func isHexLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte.lowercased)
  }

  /// Those of markup, and those of characters that decide on the scheme of a link or part one from another.
  private static let names = [
    "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"", "QUOT": "\"", "apos": "'",
    "nbsp": "\u{A0}", "colon": ":", "Tab": "\t", "NewLine": "\n", "sol": "/", "quest": "?", "num": "#", "comma": ",",
  ]
}
