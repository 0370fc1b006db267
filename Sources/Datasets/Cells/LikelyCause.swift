import Localization

extension CellFault.LikelyCause {
  /// What a refused cell looks like; nil where nothing comes to mind.
  init?(of cell: Span<UInt8>, for type: FieldType, _ format: CellFormat = CellFormat()) {
    let text = cell.text
    let scalars = text.unicodeScalars
    let core = scalars.drop(while: \.properties.isWhitespace).reversed().drop(while: \.properties.isWhitespace)
    if text.utf8.first == UInt8(ascii: "#"), Self.formulaErrors.contains(text) || text.hasPrefix("####") {
      self = .spreadsheetError
    } else if let scalar = scalars.first(where: Self.isInvisible) {
      self = .invisibleSpace(scalar.value)
    } else if core.isEmpty || Self.isPlaceholder(core.reversed()) {
      self = .placeholder
    } else if core.count != scalars.count {
      self = .surroundingSpace
    } else if let cause = type.isNumeric ? Self.ofNumber(text, type) : Self.ofDate(text, type, format) {
      self = cause
    } else {
      return nil
    }
  }

  private static let formulaErrors = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]

  private static let placeholders: Set<String> = [
    "-", "--", "–", "—", "n/a", "na", "n.a.", "null", "none", "nil", ".", "..", "...", "…", "?", "ไม่มี", "ไม่มีข้อมูล", "x",
  ]

  private static func isPlaceholder(_ core: some Collection<Unicode.Scalar>) -> Bool {
    // None is longer.
    core.count <= 12 && placeholders.contains(String(String.UnicodeScalarView(core)).lowercased())
  }

  /// Zero-width characters, wherever they stand.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{200B}"..."\u{200F}").contains(scalar) || scalar == "\u{2060}" || scalar == "\u{FEFF}" || scalar == "\u{AD}"
  }

  private static func ofNumber(_ written: String, _ type: FieldType) -> Self? {
    let text = withASCIIDigits(written)
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    if unsigned.utf8.count <= 8, ["nan", "inf", "infinity"].contains(unsigned.lowercased()) { return .notFinite }
    // Grouped digits are of one kind of mark and at most one other.
    let others = Set(unsigned.unicodeScalars.lazy.filter { !("0"..."9").contains($0) }.prefix(8))
    if others.count <= 2 {
      for mark in [",", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’"] as [Unicode.Scalar]
      where others.contains(mark) && areGroups(unsigned, Character(mark)) {
        return mark == "," && text == written ? .groupSeparator : .groupMark(String(mark), thaiDigits: text != written)
      }
      if others.contains("."), areGroups(unsigned, ".", decimal: ",") {
        return .groupMark(".", thaiDigits: text != written)
      }
      let halves = unsigned.split(separator: ",", omittingEmptySubsequences: false)
      if halves.count == 2, halves.allSatisfy({ !$0.isEmpty && isDigits($0) }) { return .decimalComma }
    }
    if text != written, Double(text) != nil { return .thaiDigits }
    if type == .integer, Double(text) != nil { return .fraction }
    return unsigned.utf8.contains { (48...57).contains($0) } ? .unitOrWord : nil
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
      return declaration.isAmbiguous ? .shortYear(pattern: declaration.pattern ?? "") : .datePattern(declaration)
    }
    return withASCIIDigits(text) != text && !format.hasThaiDigits ? .thaiDigits : nil
  }

  private static func isDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) }
  }

  private static func withASCIIDigits(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ("๐"..."๙").contains($0) }) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { ("๐"..."๙").contains($0) ? Unicode.Scalar(UInt8($0.value - 0x0E50) + 48) : $0 }))
  }
}
