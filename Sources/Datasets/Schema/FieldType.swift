/// The type of a field, by its Table Schema name.
/// - Source: Table Schema v2, https://datapackage.org/standard/table-schema/#field-types.
package enum FieldType: String, Sendable, Hashable, CaseIterable {
  case string, number, integer, boolean
  case date, time, datetime, year, yearmonth, duration
  case object, array, list, geopoint, geojson
  case any

  package var isNumeric: Bool { self == .integer || self == .number }

  /// Whether a field of this type can place a row in time.
  package var isTime: Bool { self == .date || self == .yearmonth || self == .year }
}
