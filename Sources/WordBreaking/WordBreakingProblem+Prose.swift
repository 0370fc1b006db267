import SourceText

extension WordBreakingProblem {
  package var message: Prose {
    switch self {
    case .noDictionary(nil):
      Prose(
        th: "ไม่พบพจนานุกรมของ libthai ข้อความไทยที่ยาวในแผนภูมิจึงตัดบรรทัดกลางคำ",
        en: "libthai's dictionary was not found, so long Thai texts in charts are broken within words")
    case .noDictionary(let path?):
      Prose(
        th: "'\(path)' ใช้เป็นพจนานุกรมของ libthai ไม่ได้ ข้อความไทยที่ยาวในแผนภูมิจึงตัดบรรทัดกลางคำ",
        en: "'\(path)' is no dictionary of libthai, so long Thai texts in charts are broken within words")
    }
  }

  package var hint: Prose? {
    switch self {
    case .noDictionary:
      Prose(
        th: "ติดตั้งด้วย apt-get install libthai-data หรือให้ LIBTHAI_DICTDIR ระบุโฟลเดอร์ที่มี thbrk.tri",
        en: "install it with apt-get install libthai-data, or let LIBTHAI_DICTDIR name the folder that holds thbrk.tri")
    }
  }
}
