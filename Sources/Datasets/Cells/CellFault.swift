/// What keeps one cell from being a value of its field.
package enum CellFault: Error, Sendable, Hashable {
  case required(by: Requirement)
  case type(FieldType, LikelyCause?)
  case minimum(String)
  case maximum(String)
  case enumeration([String], suggestion: String?)
  case pattern(String)
  case tooShort(minimum: Int)
  case tooLong(maximum: Int)
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
    case decimalComma
    case surroundingSpace
    case thaiDigits
    case unitOrWord
    case placeholder
    case notFinite
    case outOfRange
    case fraction
    case buddhistYear
    case dayFirst
    case noSuchDay
    case timeOfDay
    case spreadsheetError
  }
}
