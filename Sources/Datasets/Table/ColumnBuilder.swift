import Localization

/// Collects the cells of one field into a column, and says of each what is wrong with it.
struct ColumnBuilder {
  private let field: Field
  private let missingValues: [String]
  private let isEmptyMissing: Bool
  private let hasBounds: Bool
  private let requirement: CellFault.Requirement?
  private var validity = Validity()

  // One of these grows, by the field's type.
  private var codes: [UInt32] = []
  private var integers: [Int64] = []
  private var numbers: [Double] = []
  private var booleans: [Bool] = []
  private var ordinals: [Int32] = []

  private var interner = TextInterner()
  /// Of each distinct text: a text is judged once, however often it occurs.
  private var textValues: [Result<String, CellFault>?] = []
  private let textRules: TextRules?

  init(_ field: Field, of schema: TableSchema) {
    self.field = field
    let missing = (field.missingValues ?? schema.missingValues).map(\.text)
    isEmptyMissing = missing.contains("")
    self.missingValues = missing.filter { !$0.isEmpty }
    textRules = TextRules(field)
    let constraints = field.constraints
    requirement =
      constraints.isRequired
      ? .constraint : schema.primaryKey.contains(field.name) ? .primaryKey : field.role == .time ? .time : nil
    hasBounds = field.limitsValues
  }

  /// Takes the next cell; a faulty one counts as missing.
  /// - Complexity: linear in the cell.
  mutating func append(_ cell: Span<UInt8>) -> CellFault? {
    if cell.isEmpty ? isEmptyMissing : missingValues.contains(where: { cell.holds($0) }) {
      appendMissing()
      return requirement.map { .required(by: $0) }
    }
    do {
      try appendValue(cell)
      return nil
    } catch {
      appendMissing()
      return error
    }
  }

  /// Reserves a row for which the file has no cell.
  mutating func appendMissing() {
    validity.append(false)
    switch field.type {
    case .integer: integers.append(0)
    case .number: numbers.append(0)
    case .boolean: booleans.append(false)
    case .date, .yearmonth, .year: ordinals.append(0)
    default: codes.append(0)
    }
  }

  private mutating func appendValue(_ cell: Span<UInt8>) throws(CellFault) {
    switch field.type {
    case .integer:
      let value = try CellParser.integer(cell, field.format)
      try check(.integer(value))
      integers.append(value)
    case .number:
      let value = try CellParser.number(cell, field.format)
      try check(.number(value))
      numbers.append(value)
    case .boolean: booleans.append(try CellParser.boolean(cell, field.format))
    case .date:
      let date = try CellParser.date(cell, field.format)
      try check(.date(date))
      ordinals.append(Int32(date.dayNumber))
    case .yearmonth:
      let month = try CellParser.month(cell, field.format)
      try check(.period(Period(.month, ordinal: month)))
      ordinals.append(Int32(month))
    case .year:
      let year = try CellParser.year(cell, field.format)
      try check(.period(Period(.year, ordinal: year)))
      ordinals.append(Int32(year))
    default:
      let (code, isNew) = interner.code(of: cell)
      if isNew { textValues.append(textRules?.value(of: cell.text)) }
      if case .failure(let fault)? = textValues[code] { throw fault }
      codes.append(UInt32(code))
    }
    validity.append(true)
  }

  private func check(_ value: @autoclosure () -> CellValue) throws(CellFault) {
    guard hasBounds else { return }
    if let fault = field.fault(of: value()) { throw fault }
  }

  func finish() -> Column {
    let storage: Column.Storage =
      switch field.type {
      case .integer: .integer(integers)
      case .number: .number(numbers)
      case .boolean: .boolean(booleans)
      case .date: .date(ordinals)
      case .yearmonth: .period(ordinals, .month)
      case .year: .period(ordinals, .year)
      default: textStorage()
      }
    return Column(field: field, storage: storage, validity: validity)
  }

  /// The texts in their canonical form, each once.
  private func textStorage() -> Column.Storage {
    let written = interner.texts()
    var texts: [String] = []
    var known: [String: UInt32] = [:]
    let map = written.indices.map { index in
      let text = (try? textValues[index]?.get()) ?? written[index]
      if let code = known[text] { return code }
      known[text] = UInt32(texts.count)
      texts.append(text)
      return UInt32(texts.count - 1)
    }
    // A column without any text has no code to map.
    return .text(codes: map.isEmpty ? codes : codes.map { map[Int($0)] }, texts: texts)
  }
}
