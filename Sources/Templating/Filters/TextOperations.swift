import SourceText

/// What filters and methods do with texts. Positions count Unicode scalars, as Jinja2 does; parts are compared byte by
/// byte, so that a vowel mark of Thai can be found and replaced on its own.
enum TextOperations {
  /// Without white space, or without any of `characters`, at its ends.
  static func trimmed(_ text: String, of characters: String? = nil, start: Bool = true, end: Bool = true) -> String {
    let scalars = text.unicodeScalars
    let unwanted = characters.map { Set($0.unicodeScalars) }
    func stays(_ scalar: UnicodeScalar) -> Bool {
      unwanted.map { !$0.contains(scalar) } ?? !scalar.properties.isWhitespace
    }
    guard let first = start ? scalars.firstIndex(where: stays) : scalars.startIndex,
      let last = end ? scalars.lastIndex(where: stays) : scalars.indices.last, first <= last
    else { return "" }
    return String(scalars[first...last])
  }

  /// - Parameter limit: how many are replaced, from the start; all where nil or negative.
  static func replacing(
    _ old: String, in text: String, with new: String, limit: Int? = nil
  ) throws(TemplateProblem) -> String {
    let pattern = Array(old.utf8)
    guard !pattern.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var rest = limit.flatMap { $0 < 0 ? nil : $0 } ?? .max
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if rest > 0, bytes[index] == pattern[0], bytes[index...].starts(with: pattern) {
        result.append(contentsOf: new.utf8)
        try ValueWriter.checkSize(result.count)
        index += pattern.count
        rest -= 1
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where `part` begins in `bytes`, from `start` on.
  static func position(of part: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
    guard !part.isEmpty, part.count <= bytes.count - start else { return part.isEmpty ? start : nil }
    return (start...bytes.count - part.count).first { bytes[$0] == part[0] && bytes[$0...].starts(with: part) }
  }

  static func contains(_ text: String, _ part: String) -> Bool {
    position(of: Array(part.utf8), in: Array(text.utf8)) != nil
  }

  static func hasPrefix(_ text: String, _ part: String) -> Bool { text.utf8.starts(with: part.utf8) }

  static func hasSuffix(_ text: String, _ part: String) -> Bool {
    text.utf8.suffix(part.utf8.count).elementsEqual(part.utf8)
  }

  /// The parts between separators, which are stretches of white space where `separator` is nil.
  static func split(_ text: String, by separator: String?, limit: Int?) -> [String] {
    let limit = limit.flatMap { $0 < 0 ? nil : $0 } ?? Int.max
    guard let separator, !separator.isEmpty else { return words(text, limit: limit) }
    let (bytes, pattern) = (Array(text.utf8), Array(separator.utf8))
    var parts: [String] = []
    var start = 0
    while parts.count < limit, let next = position(of: pattern, in: bytes, from: start) {
      parts.append(String(decoding: bytes[start..<next], as: UTF8.self))
      start = next + pattern.count
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  private static func words(_ text: String, limit: Int) -> [String] {
    var words: [String] = []
    var rest = text.unicodeScalars[...]
    while true {
      rest = rest.drop { $0.properties.isWhitespace }
      guard !rest.isEmpty else { return words }
      if words.count == limit { return words + [String(rest)] }
      let word = rest.prefix { !$0.properties.isWhitespace }
      words.append(String(word))
      rest = rest[word.endIndex...]
    }
  }

  /// With the digits of Thai and other scripts as 0 to 9.
  static func arabicDigits(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> UnicodeScalar in
      guard scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue else {
        return scalar
      }
      return UnicodeScalar(UInt8(ascii: "0") + UInt8(value))
    }
    return String(String.UnicodeScalarView(scalars))
  }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst().lowercased() }

  /// The first letter of each word in upper case, the others in lower case.
  static func titled(_ text: String) -> String {
    var result = ""
    var startsWord = true
    for character in text {
      result += startsWord ? character.uppercased() : character.lowercased()
      startsWord = character.isWhitespace || "-({[<".contains(character)
    }
    return result
  }

  /// At most `length` scalars, the last of them `end`, unless only a few (`leeway`) are too many. Between words where
  /// there is white space, never within a letter and its marks.
  static func truncated(_ text: String, to length: Int, within words: Bool, end: String, leeway: Int) -> String {
    let scalars = text.unicodeScalars
    // Nothing is longer than this.
    let (length, leeway) = (min(max(length, 0), 1 << 40), min(max(leeway, 0), 1 << 40))
    guard scalars.count > length + leeway else { return text }
    let room = max(0, length - end.unicodeScalars.count)
    var kept = ""
    var count = 0
    for character in text {
      count += character.unicodeScalars.count
      guard count <= room else { break }
      kept.append(character)
    }
    if !words, let space = kept.lastIndex(of: " ") { kept = String(kept[..<space]) }
    return kept + end
  }

  /// What stands between line breaks of any kind, as Python finds them.
  static func lines(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline || "\u{1C}"..."\u{1E}" ~= $0 }
  }

  /// Each line after the first, and the first if asked for, behind so many spaces.
  static func indented(_ text: String, by indent: String, first: Bool, blank: Bool) -> String {
    lines(of: text).enumerated().map { index, line in
      let isIndented = index == 0 ? first : blank || !line.isEmpty
      return (isIndented ? indent : "") + line
    }.joined(separator: "\n")
  }

  /// Everything but letters, digits and `-._~/` as `%XX`.
  static func percentEncoded(_ text: String, keepsSlash: Bool = true) -> String {
    var result = ""
    for byte in text.utf8 {
      let scalar = UnicodeScalar(byte)
      let isPlain =
        byte < 0x80 && (scalar.properties.isAlphabetic || byte.isDigit || "-._~".unicodeScalars.contains(scalar))
      if isPlain || keepsSlash && byte == UInt8(ascii: "/") {
        result.unicodeScalars.append(scalar)
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        result += hex.utf8.count == 1 ? "%0" + hex : "%" + hex
      }
    }
    return result
  }

  /// So many bytes in the unit that gives the fewest digits: `13 Bytes`, `4.1 kB`.
  static func fileSize(_ bytes: Double, isBinary: Bool) -> String {
    let base = isBinary ? 1024.0 : 1000
    if bytes == 1 { return "1 Byte" }
    guard bytes.magnitude >= base else { return "\(Int(bytes.roundedTowardZero)) Bytes" }
    let units =
      isBinary
      ? ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"] : ["kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"]
    var value = bytes / base
    var index = 0
    while value.magnitude >= base, index < units.count - 1 {
      value /= base
      index += 1
    }
    let tenths = (value * 10).roundedHalfAwayFromZero
    guard tenths.magnitude < 1e15 else { return "\(value) \(units[index])" }
    return "\(Int(tenths / 10)).\(Int(tenths.magnitude) % 10) \(units[index])"
  }
}
