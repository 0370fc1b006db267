import SourceText

/// Keeps a value from turning a link into a script.
enum LinkCheck {
  /// Checks the attribute that `output` ends in, as far as it was written: literal text and values together.
  ///
  /// What came before was escaped, so that the last quote is the one that opened the attribute.
  static func check(endOf output: [UInt8]) throws(TemplateProblem) {
    // What comes behind a `/` or a `?` says nothing of the scheme.
    let head = attribute(endOf: output).prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    try check(CharacterReference.resolved(head)[...])
  }

  /// Likewise each link of an attribute that holds several, with white space or commas between them.
  static func checkAll(endOf output: [UInt8]) throws(TemplateProblem) {
    let links = CharacterReference.resolved(attribute(endOf: output))
    for link in links.split(whereSeparator: { $0.isTemplateSpace || $0 == UInt8(ascii: ",") }) {
      try check(link)
    }
  }

  private static func attribute(endOf output: [UInt8]) -> ArraySlice<UInt8> {
    var start = output.count
    while start > 0, output[start - 1] != UInt8(ascii: "\""), output[start - 1] != UInt8(ascii: "'") { start -= 1 }
    return output[start...]
  }

  private static func check(_ bytes: ArraySlice<UInt8>) throws(TemplateProblem) {
    loop: for byte in bytes {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return
      case UInt8(ascii: ":"): break loop
      default: break
      }
    }
    let link = String(decoding: bytes, as: UTF8.self)
    guard Escaping.isSafeLink(link) else { throw .unsafeLink(String(link.prefix(100))) }
  }
}
