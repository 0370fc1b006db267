/// YAML as text, for files that people go on with: block mappings and lists with comments.
package enum YAMLText {
  /// A scalar that every reader of YAML 1.1 or 1.2 takes for this very text; also within `{…}` and `[…]`.
  package static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// Words that some version of YAML takes for something else than text.
  private static let otherThanText: Set<String> = [
    "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf",
  ]

  /// Whether a text may stand without quotes: words of letters and digits that begin with a letter, with single spaces
  /// and marks that mean nothing in YAML between them.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, first.properties.isAlphabetic, let last = scalars.last, last != " ",
      !otherThanText.contains(text.lowercased()), scalars.allSatisfy(isPlainMark)
    else { return false }
    return true
  }

  private static func isPlainMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " ._-/+()%".unicodeScalars.contains(scalar)
    }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      || scalar.properties.generalCategory == .decimalNumber
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  /// What does not show, or what a reader of YAML refuses, is written by its code point.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case _ where needsCode(scalar): code(of: scalar)
    default: String(scalar)
    }
  }

  private static func needsCode(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
    case .spaceSeparator: scalar != " "
    default: false
    }
  }

  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = scalar.value > 0xFFFF ? 8 : 4
    return (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
  }
}
