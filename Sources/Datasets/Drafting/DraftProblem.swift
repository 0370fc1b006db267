import SourceText

/// Why a dataset cannot be begun with a file.
package enum DraftProblem: Error, Sendable, Hashable {
  /// No row names the columns; the first that could holds values.
  case noHeader(row: Int, example: String)
  /// A further file is not laid out as the first.
  case otherLayout(headings: [String])
  /// There are headings, and no data below them to tell what the columns hold.
  case noRows
}

extension DraftProblem: Problem {
  package var code: String {
    switch self {
    case .noHeader: "new-header"
    case .otherLayout: "new-layout"
    case .noRows: "new-rows"
    }
  }

  package var message: Prose {
    switch self {
    case .noHeader(let row, let example):
      Prose(
        th: "ไม่พบแถวที่เป็นหัวตาราง แถวที่ \(row) เป็นข้อมูลแล้ว ('\(example.readable)')",
        en: "no row names the columns: row \(row) holds data already ('\(example.readable)')")
    case .otherLayout(let headings):
      Prose(
        th: "ไฟล์นี้จัดวางคอลัมน์ต่างจากไฟล์แรก ซึ่งมีคอลัมน์ \(headings.readableList)",
        en: "this file is not laid out like the first, which has the columns \(headings.readableList)")
    case .noRows:
      Prose(
        th: "ไฟล์มีแต่หัวตาราง ไม่มีแถวข้อมูล", en: "the file has headings only, and no row of data")
    }
  }

  package var hint: Prose? {
    switch self {
    case .noHeader:
      Prose(
        th: "เพิ่มแถวชื่อคอลัมน์ไว้เหนือข้อมูล เช่น week,market,price",
        en: "put a row with the names of the columns above the data: week,market,price")
    case .otherLayout:
      Prose(
        th: "ไฟล์หลายไฟล์ของชุดข้อมูลเดียวต้องมีหัวตาราง เครื่องหมายคั่น และการเข้ารหัสเหมือนกัน ถ้าเป็นคนละตารางให้สร้างคนละชุด",
        en: "the files of one dataset have the same headings, mark between cells and encoding; "
          + "make a dataset of its own for another table")
    case .noRows:
      Prose(
        th: "เพิ่มข้อมูลอย่างน้อยหนึ่งแถวใต้หัวตาราง แล้วบันทึกไฟล์ใหม่",
        en: "put at least one row of data below the headings, and save the file again")
    }
  }
}
