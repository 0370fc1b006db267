import Localization

/// What can be wrong with what a descriptor declares.
package enum DescriptorProblem: Sendable, Hashable {
  case name(String)
  case noResource
  /// The names of the tables, where one is asked for.
  case severalTables([String])
  case resourceTwice(String)
  /// A text that stands for a file, where Phanit reads only what stands in the descriptor itself.
  case reference(property: String)
  /// A schema in a file of its own that is not there.
  case schemaFileMissing(String)
  case path(String, PathFault)
  case pathTwice(String)
  /// A property of the standard that is understood but not carried out yet.
  case notSupported(property: String, value: String?)
  /// The standard asks for a name or a path, so that a program can tell licences apart.
  case licenseWithoutName
  /// A key that means nothing here, and the levels at which it does.
  case keyElsewhere(String, [DescriptorLevel])
  case noFields
  case duplicateField(String)
  case duplicateHeader(String)
  case keyFieldUnknown(String, of: KeyProperty, suggestion: String?)
  case keyFieldTwice(String, of: KeyProperty)
  case emptyKey(property: String)
  case foreignKeyCount(Int, Int)
  case foreignKeyResource(String, suggestion: String?)
  case foreignKeyField(String, resource: String, suggestion: String?)
  case foreignKeyType(field: String, FieldType, referenced: String, FieldType)
  case measureWithoutUnit(String)
  case measureNotNumeric(String, FieldType)
  case sumNotAllowed(String, MeasureKind)
  case timeType(String, FieldType)
  case statusType(String, FieldType)
  case roleTwice(FieldRole, String, first: String)
  case onlyForMeasure(property: String, field: String)
  case onlyForType(property: String, field: String, FieldType)
  case format(String, field: String, FieldType)
  /// A pattern of years of two digits, without the era that tells their century.
  case shortYear(field: String)
  case sameMarks(field: String)
  case bothTrueAndFalse(String, field: String)
  case categoryTwice(String, field: String)
  case noCategories(field: String)
  /// A keyword of JSON Schema that is not carried out.
  case jsonSchema(String, suggestion: String?)
  case constraintValue(property: String, field: String, FieldType, value: String)
  /// One that the plain form and the field's own read differently.
  case ambiguousValue(property: String, field: String, value: String, readings: [String])
  case minimumAboveMaximum(field: String)
  case pattern(String, field: String, position: Int)
  case character(property: String, value: String)
  case decimals(Int)
  case baseYear(Int)
  case indexWithoutBase(String)
  case indexSum(String)
  /// How often the data is published is not how long its periods are.
  case frequency(Frequency, field: String, FieldType)
  case frequencyWithoutTime(Frequency)
  /// Dates that stand for longer periods than days, without a word of it.
  case noFrequency(Frequency, field: String, dates: Int)
  /// No field has a role; the names of those that may have one, by their types.
  case noRoles(time: String?, dimensions: [String], measures: [String])
  case encoding(String, suggestion: String?)
  case dialectOfOtherFormat(String)
  case dialectCharacter(property: String, value: String)
  case dialectMarksAlike(String, String)
  case rowNumbers(property: String)
  case headerRowIsComment(Int)
  case releaseBeforeUpdate
  /// Rows without a time have no period from which they could be withheld.
  case embargoWithoutTime
  case codeListUnknown(String, field: String, suggestion: String?)
  case codeListWithoutKey(String)

  /// Which property names fields.
  package enum KeyProperty: String, Sendable, Hashable {
    case primaryKey, uniqueKeys, foreignKeys
  }

  package enum PathFault: Sendable, Hashable {
    case absolute
    case leavesFolder
    case url
    case backslash
    case empty
  }
}
