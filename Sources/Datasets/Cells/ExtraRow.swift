import SourceText

/// A row that people put below a table, or among its rows, and that is none of them; with the cell that says so.
package enum ExtraRow: Sendable, Hashable {
  /// The sum of other rows.
  case total(String)
  case footnote(String)

  package init?(_ text: String) {
    if Self.isTotal(text) {
      self = .total(text)
    } else if Self.isFootnote(text) {
      self = .footnote(text)
    } else {
      return nil
    }
  }

  package var hint: Prose {
    switch self {
    case .total(let word):
      Prose(
        th: "ดูเหมือนแถวผลรวม ('\(word)') ให้ลบแถวนี้ออก เพราะระบบคำนวณผลรวมจากแถวอื่นเอง",
        en: "it looks like a row of totals ('\(word)'): remove it, totals are computed from the other rows")
    case .footnote(let text):
      Prose(
        th: "ดูเหมือนหมายเหตุใต้ตาราง ('\(text)') ให้ลบแถวนี้ออก หรือย้ายข้อความไปไว้ใน 'description'",
        en: "it looks like a note below the table ('\(text)'): remove the row, or move its text to 'description'")
    }
  }

  /// Whether a cell says that its row is a sum of others, as people close a table.
  package static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    let word = text.filter { !$0.isWhitespace && $0 != ":" }.lowercased()
    return totals.contains(word) || (word.hasPrefix("รวม") && word.contains(where: \.isNumber))
  }

  private static let totals: Set<String> = [
    "รวม", "รวมทั้งหมด", "รวมทั้งสิ้น", "รวมทั้งประเทศ", "ทั้งประเทศ", "ทั้งหมด", "ยอดรวม", "ผลรวม", "total", "totals",
    "grandtotal",
    "sum",
  ]

  private static func isFootnote(_ text: String) -> Bool {
    let start = text.drop(while: \.isWhitespace).prefix(12).lowercased()
    return ["หมายเหตุ", "ที่มา", "note:", "notes:", "source:", "sources:"].contains { start.hasPrefix($0) }
  }
}
