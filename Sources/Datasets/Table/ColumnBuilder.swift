import Localization
import SourceText

/// Grows one column, cell by cell.
struct ColumnBuilder {
  let field: Field
  private var column: Column
  private var codes: [String: Int32] = [:]
  private let missingValues: [String]
  private let isEmptyMissing: Bool
  private let constraints: FieldConstraints
  private let regex: Regex<AnyRegexOutput>?

  init(_ field: Field, schema: TableSchema) {
    self.field = field
    missingValues = field.missingValues ?? schema.missingValues
    isEmptyMissing = missingValues.contains("")
    constraints = field.constraints
    regex = constraints.pattern.flatMap { try? Regex($0) }
    let storage: Column.Storage =
      switch field.type {
      case .string: .texts(codes: [], dictionary: [])
      case .integer: .integers([])
      case .number: .numbers([])
      case .boolean: .booleans([])
      case .date: .dates([])
      case .yearmonth: .periods([], .month)
      case .year: .periods([], .year)
      }
    column = Column(storage: storage, isPresent: [])
  }

  consuming func finish() -> Column { column }

  /// Adds a cell. One with a fault is added as missing, so that the rows of all columns stay side by side.
  mutating func append(_ cell: Span<UInt8>) throws(CellFault) {
    if isMissing(cell) {
      appendMissing()
      if constraints.isRequired { throw .required }
      return
    }
    do throws(CellFault) {
      try appendValue(cell)
    } catch {
      appendMissing()
      throw error
    }
    column.isPresent.append(true)
  }

  mutating func appendMissing() {
    switch column.storage {
    case .texts(var values, let dictionary):
      column.storage = .texts(codes: [], dictionary: [])
      values.append(0)
      column.storage = .texts(codes: values, dictionary: dictionary.isEmpty ? [""] : dictionary)
      if dictionary.isEmpty { codes[""] = 0 }
    case .integers(var values):
      column.storage = .integers([])
      values.append(0)
      column.storage = .integers(values)
    case .numbers(var values):
      column.storage = .numbers([])
      values.append(0)
      column.storage = .numbers(values)
    case .booleans(var values):
      column.storage = .booleans([])
      values.append(false)
      column.storage = .booleans(values)
    case .dates(var values):
      column.storage = .dates([])
      values.append(0)
      column.storage = .dates(values)
    case .periods(var values, let granularity):
      column.storage = .periods([], granularity)
      values.append(0)
      column.storage = .periods(values, granularity)
    }
    column.isPresent.append(false)
  }

  private func isMissing(_ cell: Span<UInt8>) -> Bool {
    if cell.isEmpty { return isEmptyMissing }
    return missingValues.contains { !$0.isEmpty && cell.holds($0) }
  }

  /// Reads, checks and stores a value; nothing is stored where it throws.
  private mutating func appendValue(_ cell: Span<UInt8>) throws(CellFault) {
    switch column.storage {
    case .texts(var values, var dictionary):
      let text = cell.text
      try check(text)
      column.storage = .integers([])
      if let code = codes[text] {
        values.append(code)
      } else {
        let code = Int32(dictionary.count)
        codes[text] = code
        dictionary.append(text)
        values.append(code)
      }
      column.storage = .texts(codes: values, dictionary: dictionary)
    case .integers(var values):
      let value = try CellParser.integer(cell, field.format)
      try check(.integer(value))
      column.storage = .integers([])
      values.append(value)
      column.storage = .integers(values)
    case .numbers(var values):
      let value = try CellParser.number(cell, field.format)
      try check(.number(value))
      column.storage = .numbers([])
      values.append(value)
      column.storage = .numbers(values)
    case .booleans(var values):
      let value = try CellParser.boolean(cell, field.format)
      try check(.boolean(value))
      column.storage = .booleans([])
      values.append(value)
      column.storage = .booleans(values)
    case .dates(var values):
      let value = try CellParser.date(cell, field.format)
      try check(.date(value))
      column.storage = .dates([])
      values.append(Int32(value.dayNumber))
      column.storage = .dates(values)
    case .periods(var values, let granularity):
      let ordinal =
        granularity == .month
        ? try CellParser.month(cell, field.format) : try CellParser.year(cell, field.format)
      try check(.period(Period(granularity, ordinal: ordinal)))
      column.storage = .periods([], granularity)
      values.append(Int32(ordinal))
      column.storage = .periods(values, granularity)
    }
  }

  private func check(_ value: CellValue) throws(CellFault) {
    if let minimum = constraints.minimum, value.isLess(than: minimum) { throw .minimum(minimum.text) }
    if let maximum = constraints.maximum, maximum.isLess(than: value) { throw .maximum(maximum.text) }
    if !constraints.enumeration.isEmpty, !constraints.enumeration.contains(value) {
      throw enumerationFault(value.text)
    }
  }

  /// A text that was seen before has passed every check already.
  private func check(_ text: String) throws(CellFault) {
    if codes[text] != nil, !text.isEmpty { return }
    if !constraints.enumeration.isEmpty, !constraints.enumeration.contains(.text(text)) { throw enumerationFault(text) }
    if let minimum = constraints.minimumLength, text.unicodeScalars.count < minimum { throw .tooShort(minimum: minimum) }
    if let maximum = constraints.maximumLength, text.unicodeScalars.count > maximum { throw .tooLong(maximum: maximum) }
    if let regex, (try? regex.wholeMatch(in: text)) == nil { throw .pattern(constraints.pattern ?? "") }
    if field.role == .status, ObservationStatus(rawValue: text) == nil {
      throw .status(suggestion: Self.statusNear(text))
    }
  }

  private func enumerationFault(_ text: String) -> CellFault {
    let choices = constraints.enumeration.map(\.text)
    return .enumeration(choices, suggestion: Suggestion.nearest(to: text, among: choices))
  }

  /// Codes are short: only one in another case is near to a status.
  private static func statusNear(_ text: String) -> String? {
    ObservationStatus(rawValue: text.uppercased())?.rawValue
  }
}
