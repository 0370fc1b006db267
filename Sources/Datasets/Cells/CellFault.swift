import SourceText

/// What keeps one cell from being a value of its field.
package enum CellFault: Error, Sendable, Hashable {
  case required(by: Requirement)
  case type(FieldType, LikelyCause?)
  /// Not written as the pattern of the field says, of which `example` is.
  case dateForm(FieldType, example: String, LikelyCause?)
  /// A text that is not in the `format` of its field: `email`, `uri`, `uuid`, `binary`.
  case format(String)
  /// An item of a list that is not of the declared type.
  case item(String, FieldType)
  case minimum(String)
  case maximum(String)
  case exclusiveMinimum(String)
  case exclusiveMaximum(String)
  case enumeration([String], suggestion: String?)
  case category([String], suggestion: String?)
  case pattern(String)
  /// Whether it matches the pattern takes too many steps to tell.
  case patternCost(String)
  case tooShort(minimum: Int)
  case tooLong(maximum: Int)
  case tooFewItems(minimum: Int)
  case tooManyItems(maximum: Int)
  case jsonSchema(path: String, keyword: String)
  case status(suggestion: String?)

  /// Why a cell may not be empty.
  package enum Requirement: Sendable, Hashable {
    case constraint
    case primaryKey
    /// A row without time could be in no period, and would be left out of every chart.
    case time
  }

  /// What the cell looks like: used for the hint alone, never to accept it.
  package enum LikelyCause: Sendable, Hashable {
    case groupSeparator
    case groupMark(String, thaiDigits: Bool)
    case decimalComma
    case surroundingSpace
    /// A character without width, by its code point.
    case invisibleSpace(UInt32)
    case thaiDigits
    case unitOrWord
    case placeholder
    case notFinite
    case outOfRange
    /// A whole number that would become its neighbour.
    case imprecise
    /// A number that would become zero.
    case tooSmall
    case fraction
    case buddhistYear
    case commonYear
    case datePattern(DateDeclaration)
    /// A date by this pattern whose year has two digits, of which era does not show.
    case shortYear(pattern: String)
    case serialNumber
    case noSuchDay
    case noSuchTime
    case timeOfDay
    case spreadsheetError
    case notJSON
  }
}

extension CellFault {
  /// The same with the choice that `text` may be a slip of: looked for only where the fault is told.
  func suggesting(for text: String) -> CellFault {
    switch self {
    case .enumeration(let choices, _):
      .enumeration(choices, suggestion: Suggestion.nearest(to: text, among: choices))
    case .category(let choices, _): .category(choices, suggestion: Suggestion.nearest(to: text, among: choices))
    default: self
    }
  }
}
