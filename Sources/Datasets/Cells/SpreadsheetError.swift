/// What spreadsheets write into a cell whose formula failed.
enum SpreadsheetError {
  /// - Complexity: a look at the first byte for nearly every text.
  static func isOne(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "#"): texts.contains(text)
    case UInt8(ascii: "E"): text.hasPrefix("Err:") && text.dropFirst(4).allSatisfy(\.isNumber)
    default: false
    }
  }

  /// A number for which its column was too narrow.
  static func isCut(_ text: String) -> Bool {
    text.utf8.count >= 3 && text.utf8.allSatisfy { $0 == UInt8(ascii: "#") }
  }

  private static let texts: Set<String> = [
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
    "#UNKNOWN!", "#GETTING_DATA", "#BUSY!", "#CONNECT!",
  ]
}
