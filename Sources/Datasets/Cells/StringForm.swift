/// The formats of texts that Table Schema names.
enum StringForm {
  /// One `@` with a local part of the characters mail allows unquoted, and a domain of labels; Unicode letters pass.
  static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let local = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return local.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(isMailCharacter) } && labels.count >= 2
      && labels.allSatisfy { label in
        !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.unicodeScalars.allSatisfy { isWordCharacter($0) || $0 == "-" }
      }
  }

  /// A scheme, a colon, and something without spaces behind it.
  /// - Source: RFC 3986, section 3.
  static func isURI(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), let first = text.utf8.first, isLetter(first) else { return false }
    let scheme = text[..<colon].utf8
    let rest = text[text.index(after: colon)...]
    guard scheme.allSatisfy({ isLetter($0) || (48...57).contains($0) || "+-.".utf8.contains($0) }) else { return false }
    let forbidden = rest.unicodeScalars.contains { scalar in
      scalar.value <= 0x20 || scalar.value == 0x7F || scalar.properties.isWhitespace
        || "<>\"{}|\\^`".unicodeScalars.contains(scalar)
    }
    guard !forbidden, isEscaped(rest) else { return false }
    // Behind `//` there is a host.
    guard rest.hasPrefix("//") else { return !rest.isEmpty }
    return scheme.elementsEqual("file".utf8) || rest.dropFirst(2).first.map { !"/?#".contains($0) } == true
  }

  /// 8-4-4-4-12 hexadecimal digits.
  static func isUUID(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.allSatisfy { $0.allSatisfy(isHexadecimal) }
  }

  /// - Source: RFC 4648, section 4, with its padding.
  static func isBase64(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let padding = bytes.suffix(2).count { $0 == UInt8(ascii: "=") }
    return bytes.count % 4 == 0
      && bytes.dropLast(padding).allSatisfy { isLetter($0) || (48...57).contains($0) || "+/".utf8.contains($0) }
  }

  private static func isEscaped(_ text: Substring) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false).dropFirst().allSatisfy {
      $0.count >= 2 && $0.prefix(2).allSatisfy(isHexadecimal)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }
  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...70).contains(byte & 0xDF)
  }
  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? isLetter(UInt8(scalar.value)) || (48...57).contains(scalar.value) : !scalar.properties.isWhitespace
  }
  private static func isMailCharacter(_ scalar: Unicode.Scalar) -> Bool {
    isWordCharacter(scalar) || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
  }
}
