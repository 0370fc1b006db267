/// What the cells of a field must satisfy, beyond their type.
package struct FieldConstraints: Sendable, Hashable {
  package var isRequired = false
  package var isUnique = false
  package var minimum: CellValue?
  package var maximum: CellValue?
  package var exclusiveMinimum: CellValue?
  package var exclusiveMaximum: CellValue?
  /// Empty where every value is welcome.
  package var enumeration: [CellValue] = []
  /// A regular expression that the whole text must match. Kept as text: what it compiles to is not
  /// shared by threads.
  package var pattern: String?
  /// Counted in Unicode scalars, or in the items of a list, array or object.
  package var minimumLength: Int?
  package var maximumLength: Int?
  /// What the JSON of an `object` or `array` must satisfy.
  package var jsonSchema: JSONSchema?

  package init() {}
}
