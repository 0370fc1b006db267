import SourceText
import YAML

extension CSVDialect {
  /// Reads `dialect`: the names of Table Dialect v2 and CSV Dialect v1, and Phanit's own.
  /// - Parameter isTabSeparated: whether the resource says `format: tsv`, which changes what `delimiter` is by default.
  init(_ reader: inout YAMLMappingReader, isTabSeparated: Bool) {
    self.init(isTabSeparated: isTabSeparated)
    reader.only("type", is: ["delimited"])
    isHeaderCaseSensitive = reader.bool("caseSensitiveHeader") ?? true
    for key in ["property", "itemType", "itemKeys", "sheetNumber", "sheetName", "table"] {
      if let node = reader.node(key) { reader.report(DescriptorProblem.dialectOfOtherFormat(key), at: node.range) }
      reader.describe(key, as: .refused)
    }
    if let byte = reader.mark("delimiter") { delimiter = byte }
    readQuotes(&reader)
    skipsInitialSpace = reader.bool("skipInitialSpace") ?? false
    nullSequence = reader.text("nullSequence")
    readRows(&reader)
    skipsBlankRows = reader.bool("skipBlankRows") ?? false
    skipsBlankColumns = reader.bool("skipBlankColumns") ?? false
    trimsSpace = reader.bool("trim") ?? false
    checkMarks(&reader)
    reader.finish(.dialect)
  }

  init(isTabSeparated: Bool) {
    self.init()
    if isTabSeparated { delimiter = UInt8(ascii: "\t") }
  }

  private mutating func readQuotes(_ reader: inout YAMLMappingReader) {
    if reader.text("quoteChar") == "" || reader.isNull("quoteChar") {
      quote = nil
    } else if let byte = reader.mark("quoteChar") {
      quote = byte
    }
    reader.describe("quoteChar", as: .either([.text, .null]))
    escape = reader.mark("escapeChar")
    doublesQuotes = reader.bool("doubleQuote") ?? true
    // A quotation mark that escapes itself is doubled.
    if escape != nil, escape == quote { (escape, doublesQuotes) = (nil, true) }
  }

  private mutating func readRows(_ reader: inout YAMLMappingReader) {
    if let rows = reader.rowNumbers("headerRows") { headerRows = rows }
    if reader.bool("header") == false { headerRows = [] }
    headerJoin = reader.text("headerJoin") ?? " "
    commentRows = Set(reader.rowNumbers("commentRows") ?? [])
    if let text = reader.text("commentChar"), let node = reader.node("commentChar") {
      commentPrefix = Array(text.utf8)
      if text.isEmpty || text.contains(where: \.isNewline) {
        reader.report(DescriptorProblem.dialectCharacter(property: "commentChar", value: text), at: node.range)
      }
    }
    if let both = headerRows.first(where: commentRows.contains), let node = reader.node("commentRows") {
      reader.report(DescriptorProblem.headerRowIsComment(both), at: node.range)
    }
  }

  /// Two marks that are the same cannot be told apart.
  private func checkMarks(_ reader: inout YAMLMappingReader) {
    let marks: [(key: String, byte: UInt8?)] = [
      ("delimiter", delimiter), ("quoteChar", quote), ("escapeChar", escape), ("commentChar", commentPrefix?.first),
    ]
    for (index, mark) in marks.enumerated() {
      guard let byte = mark.byte, let other = marks[..<index].first(where: { $0.byte == byte }) else { continue }
      let range = reader.node(mark.key)?.range ?? reader.node(other.key)?.range ?? reader.range
      reader.report(DescriptorProblem.dialectMarksAlike(other.key, mark.key), at: range)
    }
  }
}

extension YAMLMappingReader {
  /// One ASCII character that is no letter, digit or line break.
  fileprivate mutating func mark(_ key: String) -> UInt8? {
    guard let text = text(key), let node = node(key) else { return nil }
    if text.utf8.count == 1, let byte = text.utf8.first, byte == 0x09 || (0x1C..<0x7F).contains(byte),
      !(48...57).contains(byte), !(65...90).contains(byte & 0xDF)
    {
      return byte
    }
    report(DescriptorProblem.dialectCharacter(property: key, value: text), at: node.range)
    return nil
  }

  fileprivate mutating func isNull(_ key: String) -> Bool {
    allow(key)
    return keys.contains { $0.key == key && $0.value.isNull }
  }

  /// Numbers of rows, counted from 1, in ascending order.
  fileprivate mutating func rowNumbers(_ key: String) -> [Int]? {
    guard let nodes = list(key, of: .integer), let node = node(key) else { return nil }
    let rows = nodes.compactMap { item -> Int? in
      if case .integer(let row)? = item.scalar?.value { row } else { report(type: .integer, of: key, item) }
    }
    if rows.contains(where: { $0 < 1 }) || zip(rows, rows.dropFirst()).contains(where: { $0 >= $1 }) {
      report(DescriptorProblem.rowNumbers(property: key), at: node.range)
      return nil
    }
    return rows
  }
}
