extension CellFault.LikelyCause {
  /// What a refused cell looks like; nil where nothing comes to mind.
  init?(of cell: Span<UInt8>, for type: FieldType) {
    let text = cell.text
    let trimmed = text.drop(while: \.isWhitespace)
    let core = trimmed.reversed().drop(while: \.isWhitespace).reversed()
    if ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"].contains(text) || text.hasPrefix("####") {
      self = .spreadsheetError
    } else if core.isEmpty || Self.placeholders.contains(String(core).lowercased()) {
      self = .placeholder
    } else if core.count != text.count {
      self = .surroundingSpace
    } else if text.unicodeScalars.contains(where: { ("๐"..."๙").contains($0) }) {
      self = .thaiDigits
    } else if let cause = type.isNumeric ? Self.ofNumber(text, type) : Self.ofDate(text, type) {
      self = cause
    } else {
      return nil
    }
  }

  private static let placeholders: Set<String> = [
    "-", "--", "–", "—", "n/a", "na", "n.a.", "null", "none", "nil", ".", "..", "...", "…", "?", "ไม่มี", "ไม่มีข้อมูล", "x",
  ]

  private static func ofNumber(_ text: String, _ type: FieldType) -> Self? {
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    if ["nan", "inf", "infinity"].contains(unsigned.lowercased()) { return .notFinite }
    let groups = unsigned.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      let last = groups[groups.count - 1].split(separator: ".", omittingEmptySubsequences: false)
      let whole = groups.dropLast() + [last[0]]
      let areDigits =
        whole.allSatisfy { !$0.isEmpty && isDigits($0) } && last.count <= 2 && last.dropFirst().allSatisfy(isDigits)
      if areDigits, (1...3).contains(groups[0].count), whole.dropFirst().allSatisfy({ $0.count == 3 }) {
        return .groupSeparator
      }
      if areDigits, groups.count == 2, last.count == 1 { return .decimalComma }
    }
    if type == .integer, Double(String(text)) != nil { return .fraction }
    if unsigned.contains(where: { $0.isASCII && $0.isNumber }) { return .unitOrWord }
    return nil
  }

  private static func ofDate(_ text: String, _ type: FieldType) -> Self? {
    guard type.isTime else { return nil }
    if text.utf8.count > 10,
      text.utf8.dropFirst(10).first.map({ $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") }) == true
    {
      return .timeOfDay
    }
    let parts = text.split { $0 == "/" || $0 == "-" || $0 == "." }
    if parts.count >= 2, parts.allSatisfy(isDigits), parts[parts.count - 1].count == 4 { return .dayFirst }
    return nil
  }

  private static func isDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) }
  }
}
