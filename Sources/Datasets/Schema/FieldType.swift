/// The type of a field, by its Table Schema name.
package enum FieldType: String, Sendable, Hashable, CaseIterable {
  case string
  case integer
  case number
  case date
  case yearmonth
  case year
  case boolean

  package var isNumeric: Bool { self == .integer || self == .number }

  /// Whether a field of this type can place a row in time.
  package var isTime: Bool { self == .date || self == .yearmonth || self == .year }
}
