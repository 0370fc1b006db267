import Localization

/// Finds out what refused cells of one field were meant to be. It serves the hint alone, and is asked only where a
/// fault is told; what a hint says to declare has been tried on the cell before.
struct CellExplainer {
  let field: Field
  /// The texts that mean that there is no value.
  let missing: [String]
  private let canBeMissing: Bool

  init(_ field: Field, of schema: TableSchema) {
    self.field = field
    missing = (field.missingValues ?? schema.missingValues).map(\.text)
    canBeMissing =
      field.role != .time && !field.constraints.isRequired && !schema.primaryKey.contains(field.name)
  }

  /// What would have to be declared for `text` to mean that there is no value; empty where a value must be there.
  private func missingValues(with text: String) -> [String] { canBeMissing ? missing + [text] : [] }

  /// The fault with what `text` looks like.
  /// - Parameter others: the texts of the other cells of its row.
  func explained(_ fault: CellFault, _ text: String, besides others: @autoclosure () -> [String] = []) -> CellFault {
    switch fault {
    case .required: others().lazy.compactMap { ExtraRow($0) }.first.map { .required(by: .extraRow($0)) } ?? fault
    case .type(let type, nil): .type(type, cause(of: text))
    case .dateForm(let type, let format, let example, nil):
      switch cause(of: text) {
      case .noSuchDay: .type(type, .noSuchDay)
      case let cause: .dateForm(type, format: format, example: example, cause)
      }
    case .formulaError: .formulaError(missingValues: missingValues(with: text))
    default: fault
    }
  }

  private func cause(of text: String) -> CellFault.LikelyCause? {
    // Nothing else that could be explained is longer.
    guard text.utf8.count <= 200 else { return ExtraRow(text.readable).map { .extraRow($0) } }
    if SpreadsheetError.isOne(text) || SpreadsheetError.isCut(text) {
      return .spreadsheetError(missingValues: missingValues(with: text))
    }
    if text.utf8.first == UInt8(ascii: "="), text.utf8.count > 1 { return .formula }
    if let row = ExtraRow(text.readable) { return .extraRow(row) }
    if let (inner, space) = text.trimmed() { return cause(of: inner, within: space) }
    if text.isEmpty || Self.isPlaceholder(text) {
      guard canBeMissing else { return nil }
      var remedy = CellRemedy()
      remedy.missingValues = missing + [text]
      return .remedy(remedy)
    }
    if let scalar = text.unicodeScalars.first(where: Self.isInvisible) { return .invisibleSpace(scalar.value) }
    return switch field.type {
    case .integer, .number: otherTime(text) ?? NumberExplainer(field.type, field.format).cause(of: text)
    case .boolean: Self.booleanLines(text).map { .remedy(CellRemedy($0)) }
    case .date, .yearmonth, .year:
      DateExplainer(field.type, field.format).cause(of: text) ?? otherTime(text)
    case .datetime, .time: DateExplainer(field.type, field.format).cause(of: text)
    case .object, .array, .geojson: JSONValue(text) == nil ? .notJSON : nil
    default: nil
    }
  }

  /// The day, month or year that a text is in a field of another type; a measure has to be a number.
  private func otherTime(_ text: String) -> CellFault.LikelyCause? {
    guard field.role != .measure else { return nil }
    let others = [FieldType.date, .yearmonth, .year].filter { $0 != field.type }
    return others.lazy.compactMap { DateExplainer($0, field.format).remedy(of: text, from: field.type) }.first
      .map { .remedy($0) }
  }

  /// What a text with space around it looks like.
  private func cause(of inner: String, within space: UInt32) -> CellFault.LikelyCause? {
    var remedy = CellRemedy()
    if !isTaken(inner) {
      let cause = cause(of: inner)
      guard case .remedy(let found)? = cause else { return cause }
      remedy = found
    }
    remedy.space = space
    return .remedy(remedy)
  }

  private func isTaken(_ text: String) -> Bool {
    missing.contains(text) || (!text.isEmpty && (try? CellParser.value(text, as: field.type, field.format)) != nil)
  }

  private static let placeholders: Set<String> = [
    "-", "--", "–", "—", "n/a", "na", "n.a.", "null", "none", "nil", ".", "..", "...", "…", "?", "ไม่มี", "ไม่มีข้อมูล", "x",
  ]

  static func isPlaceholder(_ text: String) -> Bool { placeholders.contains(text.lowercased()) }

  /// Characters that do not show, wherever they stand.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format
  }

  private static let booleanWords: [(yes: String, no: String)] = [
    ("yes", "no"), ("y", "n"), ("t", "f"), ("on", "off"), ("ใช่", "ไม่ใช่"), ("มี", "ไม่มี"), ("จริง", "เท็จ"),
  ]

  /// The two words for yes and no that the texts are, both of them; nil where they are others.
  static func booleanPair(of texts: [String]) -> (yes: String, no: String)? {
    guard texts.count == 2 else { return nil }
    let words = [("true", "false")] + booleanWords
    return words.lazy.flatMap { words in forms.map { (yes: $0(words.0), no: $0(words.1)) } }
      .first { Set(texts) == [$0.yes, $0.no] }
  }

  /// As people write a word.
  private static let forms: [@Sendable (String) -> String] = [
    { $0 }, { $0.uppercased() }, { $0.prefix(1).uppercased() + $0.dropFirst() },
  ]

  /// The two words of which `text` is one, written as it is.
  private static func booleanLines(_ text: String) -> [CellRemedy.Line]? {
    for words in booleanWords {
      for form in forms where text == form(words.yes) || text == form(words.no) {
        return [.init("trueValues", "[\"\(form(words.yes))\"]"), .init("falseValues", "[\"\(form(words.no))\"]")]
      }
    }
    return nil
  }
}

extension String {
  /// The text without the white space that `trim` cuts, and the first of that which is no plain space; nil where there
  /// is none.
  func trimmed() -> (inner: String, space: UInt32)? {
    let bytes = Array(utf8)
    var cell = CSVCell(lowerBound: 0, upperBound: bytes.count)
    cell.trim(in: bytes.span)
    guard cell.upperBound - cell.lowerBound < bytes.count else { return nil }
    let inner = String(decoding: bytes[cell.lowerBound..<cell.upperBound], as: UTF8.self)
    let around = bytes[..<cell.lowerBound] + bytes[cell.upperBound...]
    let scalars = String(decoding: around, as: UTF8.self).unicodeScalars
    return (inner, scalars.first { $0 != " " }?.value ?? 0x20)
  }
}
