import SourceText

/// What keeps one cell from being a value of its field. Indirect, for every cell is asked for one and few have one.
package indirect enum CellFault: Error, Sendable, Hashable {
  case required(by: Requirement)
  case type(FieldType, LikelyCause?)
  /// Not written as the `format` of the field says, of which `example` is.
  case dateForm(FieldType, format: String, example: String, LikelyCause?)
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
  /// The error of a formula for a text, and all texts that would mean that there is no value: none where one must be
  /// there.
  case formulaError(missingValues: [String] = [])

  /// Why a cell may not be empty.
  package enum Requirement: Sendable, Hashable {
    case constraint
    case primaryKey
    /// A row without time could be in no period, and would be left out of every chart.
    case time
    /// Any of these, in a row that another cell says to be none of the table.
    case extraRow(ExtraRow)
  }

  /// What the cell looks like: used for the hint alone, never to accept it.
  package enum LikelyCause: Sendable, Hashable {
    /// A value, if it were written or declared otherwise.
    case remedy(CellRemedy)
    /// A character without width inside the value, by its code point.
    case invisibleSpace(UInt32)
    case unitOrWord
    case notFinite
    case outOfRange
    /// A number of so many digits that it would become its neighbour.
    case imprecise
    /// A number that would become zero.
    case tooSmall
    case buddhistYear
    /// Of a column whose other years are of the Christian era: the rows with a Buddhist one.
    case fewBuddhistYears(rows: [Int])
    case commonYear
    /// A date by this pattern whose year has two digits, of which era does not show.
    case shortYear(pattern: String)
    case serialNumber
    /// Commas that do not part the digits by threes.
    case misgrouped
    case noSuchDay
    case noSuchTime
    /// The same in a field of another type.
    case spreadsheetError(missingValues: [String])
    case extraRow(ExtraRow)
    /// `=SUM(A1:A9)`: a formula in the place of what it makes.
    case formula
    case notJSON
  }
}

/// The choices of a field, made ready for many questions after the nearest.
struct KnownChoices {
  let enumeration: KnownNames
  let categories: KnownNames

  init(_ field: Field) {
    enumeration = KnownNames(field.constraints.enumeration.map(\.text))
    categories = KnownNames((field.categories ?? []).map(\.value.text))
  }
}

extension CellFault {
  /// The same with the choice that the text may be a slip of: looked for only where the fault is told.
  func suggesting(for text: String, _ known: KnownChoices) -> CellFault {
    switch self {
    case .enumeration(let choices, _): .enumeration(choices, suggestion: known.enumeration.nearest(toValue: text))
    case .category(let choices, _): .category(choices, suggestion: known.categories.nearest(toValue: text))
    default: self
    }
  }
}
