import SourceText

extension CSVEncodingFault {
  var message: Prose {
    switch self {
    case .notUTF8(let count, _):
      Prose(
        th: "ไฟล์ไม่ใช่ข้อความ UTF-8: พบไบต์ผิดรูป \(count) แห่ง เริ่มจากตรงนี้",
        en: "the file is not UTF-8 text: \(count) malformed place\(count == 1 ? "" : "s"), the first here")
    case .utf8(let declared):
      Prose(
        th: "ไฟล์ระบุเป็น \(declared.rawValue) แต่เป็นข้อความ UTF-8",
        en: "the file is declared as \(declared.rawValue), but is UTF-8 text")
    case .utf16, .unmarkedUTF16: Prose(th: "ไฟล์เข้ารหัสแบบ UTF-16 ไม่ใช่ UTF-8", en: "the file is UTF-16, not UTF-8")
    case .utf16Unpaired(let count):
      Prose(
        th: "ไฟล์ไม่ใช่ข้อความ UTF-16 ที่สมบูรณ์: พบ \(count) แห่ง เริ่มจากตรงนี้",
        en: "the file is not whole UTF-16 text: \(count) broken place\(count == 1 ? "" : "s"), the first here")
    case .notInEncoding(let encoding, let count, _):
      Prose(
        th: "ไฟล์มี \(count) ไบต์ที่ไม่มีใน \(encoding.rawValue) ตามที่ระบุไว้ เริ่มจากตรงนี้",
        en:
          "the file is declared as \(encoding.rawValue), which does not have \(count) of its bytes, the first here")
    case .thaiText(let declared):
      Prose(
        th: "ไฟล์ระบุเป็น \(declared.rawValue) แต่เป็นข้อความภาษาไทย เริ่มจากตรงนี้",
        en: "the file is declared as \(declared.rawValue), but is Thai text, the first word here")
    case .otherMark(let encoding):
      Prose(
        th: "ไฟล์ระบุเป็น \(encoding.rawValue) แต่ขึ้นต้นด้วยเครื่องหมายของ Unicode",
        en: "the file is declared as \(encoding.rawValue), but starts with a mark of Unicode")
    case .workbook:
      Prose(th: "ไฟล์นี้เป็นสมุดงานของ Excel ไม่ใช่ CSV", en: "the file is an Excel workbook, not CSV")
    case .nul(let count):
      Prose(
        th: "ไฟล์มีไบต์ NUL \(count) แห่ง จึงไม่ใช่ไฟล์ข้อความ",
        en: "the file holds \(count) NUL byte\(count == 1 ? "" : "s"), so it is no text file")
    }
  }

  var hint: Prose? {
    switch self {
    case .notUTF8(_, looksLikeThai8Bit: true):
      Prose(
        th: "ดูเหมือนเข้ารหัสแบบ Windows-874 ให้บันทึกใหม่เป็น 'CSV UTF-8' หรือเพิ่ม 'encoding: windows-874' ข้าง 'path' ของไฟล์ข้อมูล",
        en:
          "it looks like Windows-874: save it again as 'CSV UTF-8', or add 'encoding: windows-874' beside 'path' of the data file"
      )
    case .utf16:
      Prose(
        th: "บันทึกใหม่เป็น 'CSV UTF-8' หรือเพิ่ม 'encoding: utf-16' ข้าง 'path' ของไฟล์ข้อมูล",
        en: "save it again as 'CSV UTF-8', or add 'encoding: utf-16' beside 'path' of the data file")
    case .unmarkedUTF16(let isLittleEndian):
      Self.declare(isLittleEndian ? .utf16LittleEndian : .utf16BigEndian)
    case .thaiText: Self.mend(.windows874)
    case .notInEncoding(_, _, let other?): Self.mend(other)
    case .utf8:
      Prose(th: "ลบ 'encoding' ออก", en: "remove 'encoding'")
    case .otherMark:
      Prose(
        th: "ลบ 'encoding' ออก หรือระบุ 'encoding: utf-16'", en: "remove 'encoding', or declare 'encoding: utf-16'")
    case .utf16Unpaired, .notInEncoding:
      Prose(
        th: "บันทึกใหม่เป็น 'CSV UTF-8' แล้วลบ 'encoding' ที่อยู่ข้าง 'path' ของไฟล์ข้อมูล",
        en: "save it again as 'CSV UTF-8', and remove 'encoding' beside 'path' of the data file")
    case .notUTF8:
      Prose(th: "บันทึกใหม่เป็น 'CSV UTF-8'", en: "save it again as 'CSV UTF-8'")
    case .nul: Prose(th: "ส่งออกไฟล์จากต้นทางใหม่", en: "export the file again")
    case .workbook:
      Prose(
        th: "เปิดใน Excel แล้วเลือก บันทึกเป็น 'CSV UTF-8'", en: "open it in Excel and choose Save As, 'CSV UTF-8'")
    }
  }

  /// Whether another `encoding` may mend it.
  var isDeclared: Bool {
    switch self {
    case .notUTF8(_, looksLikeThai8Bit: false), .nul, .workbook: false
    default: true
    }
  }

  private static func mend(_ encoding: TextEncoding) -> Prose {
    Prose(
      th:
        "แก้ 'encoding' ข้าง 'path' ของไฟล์ข้อมูลเป็น 'encoding: \(encoding.rawValue)' หรือบันทึกใหม่เป็น 'CSV UTF-8' แล้วลบ 'encoding'",
      en:
        "mend 'encoding' beside 'path' of the data file: 'encoding: \(encoding.rawValue)'; or save it again as 'CSV UTF-8' and remove 'encoding'"
    )
  }

  private static func declare(_ encoding: TextEncoding) -> Prose {
    Prose(
      th: "บันทึกใหม่เป็น 'CSV UTF-8' หรือใช้ 'encoding: \(encoding.rawValue)' ข้าง 'path' ของไฟล์ข้อมูล",
      en: "save it again as 'CSV UTF-8', or declare 'encoding: \(encoding.rawValue)' beside 'path' of the data file")
  }
}
