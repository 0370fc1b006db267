import SourceText

/// Finds values of a column that look alike because they differ in their spaces alone: in a chart they are two series.
struct SpacingCheck {
  /// Nobody tells more series or categories apart; a column of more texts holds names or remarks.
  private static let valueLimit = 10_000

  let table: Table

  /// Reports the first two such values of each column.
  /// - Complexity: linear in the bytes of the distinct texts; rows are visited only where two are alike.
  func run(_ diagnostics: inout CSVDiagnostics) {
    for column in table.columns where column.field.type == .string || column.field.type == .any {
      guard case .text(let codes, let texts) = column.storage, texts.count <= Self.valueLimit,
        let twins = Self.twins(texts), let first = row(of: twins.first, codes, column.validity),
        let second = row(of: twins.second, codes, column.validity)
      else { continue }
      let name = column.field.name
      let (text, other) = (texts[twins.second], texts[twins.first])
      diagnostics.report(kind: "csv-spacing") {
        let cell = CellContext(row: table.number(ofRow: second), column: name, value: text)
        let earlier = CellContext(row: table.number(ofRow: first), column: name, value: other)
        let space = Self.space(in: text.unicodeScalars.count < other.unicodeScalars.count ? other : text)
        let isAround = Self.trimmed(text) == Self.trimmed(other)
        return (
          .spacing(cell, earlier, space: space, isAround: isAround), table.place(row: second, field: name),
          notes: [
            Diagnostic.Note(
              Prose(th: "ค่าที่ต่างกันอยู่ตรงนี้", en: "the other stands here"), at: table.place(row: first, field: name))
          ]
        )
      }
    }
  }

  private func row(of code: Int, _ codes: [UInt32], _ validity: Validity) -> Int? {
    codes.indices.first { codes[$0] == code && validity[$0] }
  }

  /// The codes of two texts that are one without their spaces: of all such pairs that whose second comes first.
  static func twins(_ texts: [String]) -> (first: Int, second: Int)? {
    let spaced = texts.indices.filter { mayHoldSpace(texts[$0]) }
    guard !spaced.isEmpty else { return nil }
    // Every pair has a text with a space in it: the others are looked up only.
    var codes = Dictionary(spaced.map { (folded(texts[$0]), [$0]) }) { $0 + $1 }
    for code in texts.indices where !mayHoldSpace(texts[code]) { codes[texts[code]]?.append(code) }
    return codes.values.filter { $0.count > 1 }.map { $0.sorted() }.map { (first: $0[0], second: $0[1]) }
      .min { $0.second < $1.second }
  }

  /// A look at the bytes: Thai and the printed part of ASCII hold none.
  private static func mayHoldSpace(_ text: String) -> Bool {
    text.utf8.contains { $0 <= 0x20 || ($0 >= 0xC2 && $0 != 0xE0) }
  }

  /// Without its spaces; but a space between two digits keeps two numbers apart.
  private static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isApart = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        isApart = isApart || scalar.properties.isWhitespace
        continue
      }
      if isApart, isDigit(scalar), let last = result.last, isDigit(last) { result.append(" ") }
      result.append(scalar)
      isApart = false
    }
    return String(result)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  private static func trimmed(_ text: String) -> String { text.trimmed()?.inner ?? text }

  /// The first that is no plain space, else a plain one.
  private static func space(in text: String) -> UInt32 {
    text.unicodeScalars.first { isSpace($0) && $0 != " " }?.value ?? 0x20
  }
}
