/// Finds how a number is written that its field does not take.
struct NumberExplainer {
  private let type: FieldType
  private let format: CellFormat

  init(_ type: FieldType, _ format: CellFormat) {
    self.type = type
    self.format = format
  }

  func cause(of text: String) -> CellFault.LikelyCause? {
    if Self.isNotFinite(text) { return .notFinite }
    if let lines = lines(for: text) { return .remedy(CellRemedy(lines)) }
    for written in Self.plainer(text) {
      guard let lines = lines(for: written) else { continue }
      var remedy = CellRemedy(lines)
      remedy.written = written
      return .remedy(remedy)
    }
    if Self.isMisgrouped(text) { return .misgrouped }
    let hasDigits = text.unicodeScalars.contains { ("0"..."9").contains($0) || ("๐"..."๙").contains($0) }
    return hasDigits && text.unicodeScalars.contains(where: \.properties.isAlphabetic) ? .unitOrWord : nil
  }

  /// The fewest properties by which the parser takes `text`, none where it takes it as it is; nil where none help.
  func lines(for text: String) -> [CellRemedy.Line]? {
    let bytes = Array(text.utf8)
    let candidates = candidates(for: text).sorted { $0.lines.count < $1.lines.count }
    return candidates.first { $0.takes(bytes.span) }?.lines
  }

  /// Only what the text could need is tried.
  private func candidates(for text: String) -> [NumberCandidate] {
    let scalars = text.unicodeScalars
    let marks = Self.groupMarks.filter { scalars.contains($0) }
    // What stands twice is no decimal point: it leaves its place to the other mark.
    let isGrouped = text.utf8.count { $0 == format.decimalCharacter } > 1
    let points = [UInt8(ascii: "."), UInt8(ascii: ",")].filter {
      $0 != format.decimalCharacter && (isGrouped || text.utf8.contains($0))
    }
    let isThai = !format.hasThaiDigits && scalars.contains { ("๐"..."๙").contains($0) }
    var found = [NumberCandidate(type: type, format: format)]
    func add(_ more: (NumberCandidate) -> [NumberCandidate]) { found += found.flatMap(more) }
    add { candidate in marks.map { candidate.with(group: $0) } }
    if type == .integer { add { [$0.asNumber] } }
    add { candidate in candidate.type == .number ? points.map { candidate.with(decimal: $0) } : [] }
    if isThai { add { [$0.withThaiDigits] } }
    if format.isBareNumber { add { [$0.withSurroundings] } }
    return found
  }

  private static let groupMarks: [Unicode.Scalar] = [",", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’", "."]

  /// `1,500,0`
  private static func isMisgrouped(_ text: String) -> Bool {
    let unsigned = text.drop { $0 == "-" || $0 == "+" }
    return unsigned.contains(",") && unsigned.first?.isNumber == true
      && unsigned.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
  }

  private static func isNotFinite(_ text: String) -> Bool {
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    return ["nan", "inf", "infinity"].contains(unsigned.lowercased())
  }

  /// What people write for a number, in the way that a parser takes without being told.
  private static func plainer(_ text: String) -> [String] {
    var forms: [String] = []
    if let first = text.unicodeScalars.first, ("\u{2010}"..."\u{2015}").contains(first) || first == "\u{2212}" {
      forms.append("-" + text.unicodeScalars.dropFirst().map(String.init).joined())
    }
    // Brackets are how accounts write a negative number.
    if text.hasPrefix("("), text.hasSuffix(")") { forms.append("-" + text.dropFirst().dropLast()) }
    for ending in [".-", ",-", ".—", ".–"] where text.hasSuffix(ending) {
      forms.append(String(text.dropLast(ending.count)))
    }
    // The point of `฿.50` may be that of an abbreviation.
    if let point = text.firstIndex(of: "."), point > text.startIndex, !text[..<point].contains(where: \.isNumber) {
      forms.append("0" + text[point...])
    }
    return forms
  }
}

/// A number's field as it might have been declared.
private struct NumberCandidate {
  var type: FieldType
  var format: CellFormat
  /// What is declared otherwise than now.
  var lines: [CellRemedy.Line] = []

  func takes(_ cell: Span<UInt8>) -> Bool {
    if type == .number, format.groupCharacter == format.decimalCharacter { return false }
    return type == .integer
      ? (try? CellParser.integer(cell, format)) != nil : (try? CellParser.number(cell, format)) != nil
  }

  func with(group mark: Unicode.Scalar) -> NumberCandidate {
    with("groupChar", Self.quoted(mark)) {
      ($0.groupCharacter, $0.wideGroupMark) = mark.isASCII ? (UInt8(mark.value), nil) : (nil, String(mark))
    }
  }

  func with(decimal mark: UInt8) -> NumberCandidate {
    let candidate = with("decimalChar", Self.quoted(Unicode.Scalar(mark))) { $0.decimalCharacter = mark }
    // The two marks change places.
    return format.groupCharacter == mark ? candidate.with(group: Unicode.Scalar(format.decimalCharacter)) : candidate
  }

  var asNumber: NumberCandidate {
    var candidate = self
    candidate.type = .number
    candidate.lines.insert(.init("type", "number"), at: 0)
    return candidate
  }

  var withThaiDigits: NumberCandidate { with("digits", "thai") { $0.hasThaiDigits = true } }

  var withSurroundings: NumberCandidate { with("bareNumber", "false") { $0.isBareNumber = false } }

  private func with(_ key: String, _ value: String, _ change: (inout CellFormat) -> Void) -> NumberCandidate {
    var candidate = self
    change(&candidate.format)
    candidate.lines.append(.init(key, value))
    return candidate
  }

  /// A space beyond ASCII does not show: it is written by its code point.
  private static func quoted(_ mark: Unicode.Scalar) -> String {
    mark.isASCII || !mark.properties.isWhitespace
      ? "\"\(mark)\"" : "\"\\u\(mark.value.codePoint.dropFirst(2))\""
  }
}
