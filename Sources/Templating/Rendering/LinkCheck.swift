import SourceText

/// Keeps a value from turning a link into a script.
enum LinkCheck {
  /// Checks the attribute that `output` ends in, as far as it was written: literal text and values together.
  ///
  /// What came before was escaped, so that the last quote is the one that opened the attribute.
  static func check(endOf output: [UInt8]) throws(TemplateProblem) {
    var start = output.count
    while start > 0, output[start - 1] != UInt8(ascii: "\""), output[start - 1] != UInt8(ascii: "'") { start -= 1 }
    loop: for byte in output[start...] {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return
      case UInt8(ascii: ":"): break loop
      default: break
      }
    }
    let link = String(decoding: output[start...], as: UTF8.self)
    guard Escaping.isSafeLink(link) else { throw .unsafeLink(String(link.prefix(100))) }
  }
}
