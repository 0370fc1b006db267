/// Files whose bytes are no text, or another text than is said.
enum MalformedBytes {
  static let all: [MalformedPackage] = undeclared + declared

  private static let rows = "a,b\nข้าว,1\n"
  private static let ascii = Array("a,b\nx,1\n".utf8)

  private static func encoded(_ encoding: String, _ text: String = rows) -> [UInt8] {
    Encoded.bytes(of: text, as: encoding) ?? []
  }

  private static let undeclared: [MalformedPackage] = [
    .bytes("the file is empty", [], "csv-empty"),
    .bytes("the file holds a byte order mark and nothing else", [0xEF, 0xBB, 0xBF], "csv-empty"),
    .bytes(
      "somebody renamed a picture to .csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
      "csv-encoding"),
    .bytes("somebody renamed a workbook to .csv", [0x50, 0x4B, 3, 4, 0x14, 0, 6, 0, 8, 0, 0xA9, 0xFE], "csv-encoding"),
    .bytes("a NUL byte stands in a cell", Array("a,b\nx\0,1\n".utf8), "csv-nul"),
    .bytes("the disk was damaged and gave zeros", Array(repeating: 0, count: 4096), "csv-nul"),
    .bytes(
      "the file is Windows-874 and nobody said so", encoded("windows-874"), "csv-encoding",
      hint: "encoding: windows-874"),
    .bytes(
      "the file is UTF-16 and nobody said so", [0xFF, 0xFE] + encoded("utf-16le"), "csv-encoding",
      hint: "encoding: utf-16"),
    .bytes(
      "the file is UTF-16, high byte first, and nobody said so", [0xFE, 0xFF] + encoded("utf-16be"), "csv-encoding",
      hint: "encoding: utf-16"),
    .bytes("the file is UTF-32", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "csv-encoding"),
    .bytes("the last letter of the file was cut off", Array("a,b\nข".utf8.dropLast()), "csv-encoding"),
    .bytes("a slash is hidden in two bytes", ascii + [0xC0, 0xAF, 0x2C, 0x31], "csv-encoding"),
    .bytes("half of a pair of UTF-16 was put into UTF-8", ascii + [0xED, 0xA0, 0x80, 0x2C, 0x31], "csv-encoding"),
    .bytes("a character beyond the last one of Unicode", ascii + [0xF4, 0x90, 0x80, 0x80, 0x2C, 0x31], "csv-encoding"),
    .bytes("a continuation byte stands alone", ascii + [0x80, 0x2C, 0x31], "csv-encoding"),
  ]

  private static let declared: [MalformedPackage] = [
    .bytes("Windows-874 is declared as UTF-8", encoded("windows-874"), "csv-encoding", encoding: "utf-8"),
    .bytes(
      "Windows-874 is declared as UTF-16", encoded("windows-874", "a,b\nขา,1\n"), "csv-encoding", encoding: "utf-16"),
    .bytes("UTF-8 is declared as ASCII", Array(rows.utf8), "csv-encoding", encoding: "us-ascii"),
    .bytes("UTF-8 is declared as Windows-874", Array("a,b\nกข,1\n".utf8), "csv-encoding", encoding: "windows-874"),
    .bytes(
      "UTF-8 with its mark is declared as UTF-16", [0xEF, 0xBB, 0xBF] + ascii, "csv-encoding", encoding: "utf-16"),
    .bytes(
      "a UTF-16 file lost its last byte", [0xFF, 0xFE] + encoded("utf-16le").dropLast(), "csv-encoding",
      encoding: "utf-16"),
    .bytes(
      "the first half of a UTF-16 pair stands alone",
      encoded("utf-16le", "a,b\nx") + [0x3D, 0xD8] + encoded("utf-16le", ",1\n"),
      "csv-encoding", encoding: "utf-16le"),
    .bytes(
      "the second half of a UTF-16 pair stands alone",
      encoded("utf-16le", "a,b\nx") + [0x00, 0xDC] + encoded("utf-16le", ",1\n"),
      "csv-encoding", encoding: "utf-16le"),
    .bytes(
      "a UTF-16 file ends in half a pair", encoded("utf-16be", "a,b\nx,1") + [0xD8, 0x3D], "csv-encoding",
      encoding: "utf-16be"),
    .bytes(
      "the mark of UTF-16 says the other order of bytes", [0xFE, 0xFF] + encoded("utf-16be"), "csv-encoding",
      encoding: "utf-16le"),
    .bytes(
      "a byte that Windows-874 does not have", ascii + [0xDB, 0x2C, 0x31], "csv-encoding", encoding: "windows-874"),
    .bytes(
      "curly quotation marks of Windows in a TIS-620 file", ascii + [0x93, 0xA1, 0x94, 0x2C, 0x31], "csv-encoding",
      encoding: "tis-620"),
    .bytes(
      "a byte that Windows-1252 does not have", ascii + [0x81, 0x2C, 0x31], "csv-encoding", encoding: "windows-1252"),
    .bytes("a NUL character in UTF-16", encoded("utf-16le", "a,b\nx\0,1\n"), "csv-nul", encoding: "utf-16le"),
    .bytes("a UTF-16 file of a mark alone", [0xFF, 0xFE], "csv-empty", encoding: "utf-16"),
  ]
}
