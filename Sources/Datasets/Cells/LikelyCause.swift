import Localization

extension CellFault.LikelyCause {
  /// What a refused cell looks like; nil where nothing comes to mind.
  init?(of cell: Span<UInt8>, for type: FieldType, _ format: CellFormat = CellFormat()) {
    let text = cell.text
    let trimmed = text.drop(while: \.isWhitespace)
    let core = trimmed.reversed().drop(while: \.isWhitespace).reversed()
    if ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"].contains(text) || text.hasPrefix("####") {
      self = .spreadsheetError
    } else if let scalar = text.unicodeScalars.first(where: Self.isInvisible) {
      self = .invisibleSpace(scalar.value)
    } else if core.isEmpty || Self.placeholders.contains(String(core).lowercased()) {
      self = .placeholder
    } else if core.count != text.count {
      self = .surroundingSpace
    } else if let cause = type.isNumeric ? Self.ofNumber(text, type) : Self.ofDate(text, type, format) {
      self = cause
    } else {
      return nil
    }
  }

  private static let placeholders: Set<String> = [
    "-", "--", "–", "—", "n/a", "na", "n.a.", "null", "none", "nil", ".", "..", "...", "…", "?", "ไม่มี", "ไม่มีข้อมูล", "x",
  ]

  /// Zero-width characters, wherever they stand.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{200B}"..."\u{200F}").contains(scalar) || scalar == "\u{2060}" || scalar == "\u{FEFF}" || scalar == "\u{AD}"
  }

  private static func ofNumber(_ written: String, _ type: FieldType) -> Self? {
    let text = withASCIIDigits(written)
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    if ["nan", "inf", "infinity"].contains(unsigned.lowercased()) { return .notFinite }
    for mark in [",", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’"] as [Character] where areGroups(unsigned, mark) {
      return mark == "," && text == written ? .groupSeparator : .groupMark(String(mark), thaiDigits: text != written)
    }
    if areGroups(unsigned, ".", decimal: ",") { return .groupMark(".", thaiDigits: text != written) }
    let halves = unsigned.split(separator: ",", omittingEmptySubsequences: false)
    if halves.count == 2, halves.allSatisfy({ !$0.isEmpty && isDigits($0) }) { return .decimalComma }
    if text != written, Double(text) != nil { return .thaiDigits }
    if type == .integer, Double(text) != nil { return .fraction }
    if unsigned.contains(where: { $0.isASCII && $0.isNumber }) { return .unitOrWord }
    return nil
  }

  /// Whether `mark` cuts the digits into groups of three, the first of one to three.
  private static func areGroups(_ text: Substring, _ mark: Character, decimal: Character = ".") -> Bool {
    let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.dropFirst().allSatisfy(isDigits) else { return false }
    let groups = parts[0].split(separator: mark, omittingEmptySubsequences: false)
    return groups.count > 1 && groups.allSatisfy { !$0.isEmpty && isDigits($0) } && groups[0].count <= 3
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func ofDate(_ text: String, _ type: FieldType, _ format: CellFormat) -> Self? {
    guard type.isTime || type == .datetime || type == .time else { return nil }
    if type == .date, text.utf8.count > 10,
      text.utf8.dropFirst(10).first.map({ $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") }) == true,
      CivilDate(iso: text.prefix(10)) != nil
    {
      return .timeOfDay
    }
    if type == .date, text.utf8.count == 5, let day = Int(text), (15_000...60_000).contains(day) {
      return .serialNumber
    }
    if let declaration = DateDeclaration(for: text, type), declaration.differs(from: format) {
      return .datePattern(declaration)
    }
    return withASCIIDigits(text) != text && !format.hasThaiDigits ? .thaiDigits : nil
  }

  private static func isDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) }
  }

  private static func withASCIIDigits(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { ("๐"..."๙").contains($0) ? Unicode.Scalar(UInt8($0.value - 0x0E50) + 48) : $0 }))
  }
}

/// What would have to be declared for a date to be read as it is written.
package struct DateDeclaration: Sendable, Hashable {
  /// Nil for the plain form.
  var pattern: String?
  var isBuddhist = false
  var hasThaiDigits = false

  /// The first of the forms that offices use by which `text` is a real date; nil where none is.
  init?(for text: String, _ type: FieldType) {
    let bytes = Array(text.utf8)
    for pattern in Self.patterns[type] ?? [] {
      guard let parts = DatePattern(pattern)?.read(bytes.span, hasThaiDigits: true) else { continue }
      guard parts.isClock, let isBuddhist = Self.era(of: parts, text, type) else { continue }
      let isPlain = ISODate.read(bytes.span, type, hasThaiDigits: true) != nil
      self.pattern = isPlain ? nil : pattern
      self.isBuddhist = isBuddhist
      hasThaiDigits = text.unicodeScalars.contains { ("๐"..."๙").contains($0) }
      return
    }
    return nil
  }

  /// Whether the year is Buddhist; nil where there is no such day, or it is in no year that data is likely of.
  private static func era(of parts: DateParts, _ text: String, _ type: FieldType) -> Bool? {
    guard type != .time else { return false }
    let hasThai = text.unicodeScalars.contains { (0x0E01...0x0E2E).contains($0.value) }
    let isBuddhist = parts.hasShortYear ? hasThai : (2400...2700).contains(parts.year)
    guard parts.hasShortYear || isBuddhist || (1900...2200).contains(parts.year) else { return nil }
    let year = parts.hasShortYear ? 2000 : isBuddhist ? parts.year - Era.offset : parts.year
    return CivilDate(year: year, month: parts.month, day: parts.day) == nil ? nil : isBuddhist
  }

  /// Whether a field of this format lacks any of it.
  func differs(from format: CellFormat) -> Bool {
    pattern != format.pattern || isBuddhist != (format.era == .buddhist) || (hasThaiDigits && !format.hasThaiDigits)
  }

  /// As a descriptor says it: `format: "%d/%m/%Y", era: buddhist`.
  var text: String {
    let parts = [
      pattern.map { "format: \"\($0)\"" }, isBuddhist ? "era: buddhist" : nil, hasThaiDigits ? "digits: thai" : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// Day before month where both are possible, as in Thailand.
  private static let patterns: [FieldType: [String]] = [
    .date: [
      "%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y/%m/%d", "%m/%d/%Y", "%d %b %Y", "%d-%b-%Y", "%d %b %y",
      "%d-%b-%y", "%b %d, %Y", "%d/%m/%y", "%d-%m-%y", "%d %b พ.ศ. %Y",
    ],
    .yearmonth: [
      "%Y-%m", "%b %Y", "%b-%Y", "%b %y", "%b-%y", "%m/%Y", "%m-%Y", "%Y/%m", "%Y %b", "%b%y", "%b พ.ศ. %Y", "%m/%y",
    ],
    .year: ["%Y", "พ.ศ. %Y", "พ.ศ.%Y", "ปี %Y"],
    .datetime: [
      "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%d/%m/%Y %H:%M:%S",
      "%d/%m/%Y %H:%M", "%d %b %Y %H:%M",
    ],
    .time: ["%H:%M", "%H.%M", "%I:%M %p"],
  ]
}
