import Datasets
import Localization
import SourceText

/// What was found in the files of a dataset that is begun: how they are laid out, and each column with what it was taken for.
package struct DraftReport: Sendable {
  private let draft: DatasetDraft

  package init(_ draft: DatasetDraft) { self.draft = draft }

  package var prose: Prose { Prose(th: text(.thai), en: text(.english)) }

  private func text(_ language: Language) -> String {
    var table = TextTable([
      (Prose(th: "คอลัมน์", en: "column")[language], .leading), (Prose(th: "ชื่อ", en: "name")[language], .leading),
      (Prose(th: "ชนิด", en: "type")[language], .leading), (Prose(th: "หน้าที่", en: "role")[language], .leading),
      (Prose(th: "อ่านอย่างไร", en: "read as")[language], .leading),
    ])
    for column in draft.columns {
      table.add([
        column.heading, column.name == column.heading ? "" : column.name, column.type.rawValue,
        column.role?.rawValue ?? "–", decided(column),
      ])
    }
    let doubts = draft.columns.flatMap { column in
      column.doubts.map { TextTable.heading("  \(TextTable.printable(column.heading)): \($0.prose[language])") }
    }
    let parts = [layout[language], table.text(indent: 2).trimmingLineBreaks] + (doubts.isEmpty ? [] : [""]) + doubts
    return parts.joined(separator: "\n")
  }

  private func decided(_ column: DraftColumn) -> String {
    let list = column.codeList.flatMap { $0.isOfCodes && $0.isInSite ? "codelist: \($0.id)" : nil }
    return (column.format.described + [list].compactMap(\.self)).joined(separator: ", ")
  }

  private var layout: Prose {
    let table = draft.table
    let rows = NumberText.text(Double(table.rowCount), decimals: 0)
    let header = table.dialect.headerRows.map(String.init).joined(separator: ", ")
    let frequency = draft.frequency.map { Prose(th: " เป็นข้อมูล\($0.words.thai)", en: ", \($0.words.english)") }
    let mark = table.dialect.delimiter == UInt8(ascii: "\t") ? "tab" : String(Unicode.Scalar(table.dialect.delimiter))
    return Prose(
      th: "พบ \(rows) แถว หัวตารางอยู่แถวที่ \(header) คั่นด้วย '\(mark)' "
        + "เข้ารหัส \(table.encoding.rawValue)\(frequency?.thai ?? "")",
      en:
        "Found \(rows) rows, headings in row \(header), cells separated by '\(mark)', encoding \(table.encoding.rawValue)\(frequency?.english ?? "")"
    )
  }
}

extension String {
  fileprivate var trimmingLineBreaks: String { last == "\n" ? String(dropLast()) : self }
}
