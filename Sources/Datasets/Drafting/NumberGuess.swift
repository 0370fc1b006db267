/// Finds how the numbers of a column are written.
struct NumberGuess {
  var type: FieldType
  var format: CellFormat
  /// The most digits behind the point.
  var decimals = 0

  /// - Parameter texts: the distinct texts of the column, without those that mean no value.
  init?(_ texts: [String]) {
    guard !texts.isEmpty, texts.contains(where: { $0.contains(where: \.isNumber) }), !texts.contains(where: Self.isCode)
    else { return nil }
    let scalars = Set(texts.lazy.flatMap(\.unicodeScalars))
    for format in Self.formats(of: texts, scalars) {
      for type in [FieldType.integer, .number] {
        let faults = texts.count { (try? CellParser.value($0, as: type, format)) == nil }
        guard Tolerance.allows(faults, of: texts.count) else { continue }
        // A column of whole numbers in which a few are not is one of numbers.
        if type == .integer, faults > 0 {
          let others = texts.count { (try? CellParser.value($0, as: .number, format)) == nil }
          if others < faults { continue }
        }
        self.type = type
        self.format = format
        decimals = type == .integer ? 0 : Self.decimals(of: texts, format)
        return
      }
    }
    return nil
  }

  /// `007` is a code.
  private static func isCode(_ text: String) -> Bool {
    text.count > 1 && text.first == "0" && text.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// What the texts could need, the least first.
  private static func formats(of texts: [String], _ scalars: Set<Unicode.Scalar>) -> [CellFormat] {
    var plain = CellFormat()
    plain.hasThaiDigits = scalars.contains { ("๐"..."๙").contains($0) }
    let groups = [",", ".", " ", "'", "\u{A0}", "\u{202F}"].map { Unicode.Scalar($0)! }.filter(scalars.contains)
    var formats = [plain]
    for group in groups where group != "." { formats.append(plain.grouped(by: group)) }
    if scalars.contains(",") {
      var decimal = plain
      decimal.decimalCharacter = UInt8(ascii: ",")
      formats.append(decimal)
      for group in groups where group != "," { formats.append(decimal.grouped(by: group)) }
    }
    guard hasKnownSurroundings(texts) else { return formats }
    return formats
      + formats.map { format in
        var format = format
        format.isBareNumber = false
        return format
      }
  }

  /// Whether nothing but signs of money and percent stands around the digits.
  private static func hasKnownSurroundings(_ texts: [String]) -> Bool {
    let around = texts.map { text in text.filter { !$0.isNumber && !",.-+ \u{A0}".contains($0) } }
    return Set(around).isSubset(of: ["", "%", "฿", "$", "€", "บาท"]) && around.contains { !$0.isEmpty }
  }

  private static func decimals(of texts: [String], _ format: CellFormat) -> Int {
    let mark = Character(Unicode.Scalar(format.decimalCharacter))
    let counts = texts.map { text in
      text.lastIndex(of: mark).map { text[$0...].dropFirst().count(where: \.isNumber) } ?? 0
    }
    return min(counts.max() ?? 0, 4)
  }
}

extension CellFormat {
  fileprivate func grouped(by mark: Unicode.Scalar) -> CellFormat {
    var format = self
    (format.groupCharacter, format.wideGroupMark) = mark.isASCII ? (UInt8(mark.value), nil) : (nil, String(mark))
    return format
  }
}
