import SourceText

extension HeaderLayout {
  func message(declared: UInt8) -> Prose {
    let parts = [delimiterMessage(declared), spaceMessage, rowMessage].compactMap { $0 }
    return Prose(
      th: parts.map(\.thai).joined(separator: " และ"), en: parts.map(\.english).joined(separator: ", and "))
  }

  /// As `dialect` says it.
  var text: String {
    let parts = [
      delimiter.map { "delimiter: " + ($0 == UInt8(ascii: "\t") ? "\"\\t\"" : "\"\(UnicodeScalar($0))\"") },
      skipsInitialSpace ? "skipInitialSpace: true" : nil,
      headerRows.isEmpty ? nil : "headerRows: [\(headerRows.map(String.init).joined(separator: ", "))]",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  static func mark(_ byte: UInt8) -> Prose {
    let shown = "'\(UnicodeScalar(byte))'"
    return byte == UInt8(ascii: "\t") ? Prose(th: "แท็บ", en: "tabs") : Prose(th: shown, en: shown)
  }

  private func delimiterMessage(_ declared: UInt8) -> Prose? {
    delimiter.map { delimiter in
      let (found, declared) = (Self.mark(delimiter), Self.mark(declared))
      return Prose(
        th: "ไฟล์นี้คั่นคอลัมน์ด้วย \(found.thai) ไม่ใช่ \(declared.thai)",
        en: "the columns of this file are separated by \(found.english), not by \(declared.english)")
    }
  }

  private var spaceMessage: Prose? {
    skipsInitialSpace
      ? Prose(
        th: "มีช่องว่างหลังเครื่องหมายคั่นในหัวตาราง", en: "there are spaces behind the delimiters of the header") : nil
  }

  private var rowMessage: Prose? {
    guard !headerRows.isEmpty, let row = rows.first, let last = rows.last else { return nil }
    if row != last {
      return isLikely
        ? Prose(
          th: "ชื่อคอลัมน์น่าจะอยู่ในแถวที่ \(row) และ \(last) รวมกัน",
          en: "the names of the columns seem to stand in rows \(row) and \(last) together")
        : Prose(
          th: "ชื่อคอลัมน์อยู่ในแถวที่ \(row) และ \(last) รวมกัน",
          en: "the names of the columns stand in rows \(row) and \(last) together")
    }
    return isLikely
      ? Prose(
        th: "ชื่อคอลัมน์น่าจะอยู่ที่แถวที่ \(row) เพราะแถวแรกมีเซลล์น้อยกว่าจำนวนคอลัมน์ที่ระบุไว้",
        en: "the names of the columns seem to stand in row \(row): the first row has fewer than there are fields")
      : Prose(
        th: "แถวแรกไม่ใช่หัวตาราง ชื่อคอลัมน์อยู่ที่แถวที่ \(row)",
        en: "the first row is not the header: the names of the columns are in row \(row)")
  }
}
