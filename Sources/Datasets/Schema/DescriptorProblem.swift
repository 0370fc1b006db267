import Localization

/// What can be wrong with what a descriptor declares.
package enum DescriptorProblem: Sendable, Hashable {
  case name(String)
  case severalResources(count: Int)
  case noResource
  case path(String, PathFault)
  /// A property of the standard that is understood but not carried out yet.
  case notSupported(property: String, value: String?)
  case noFields
  case duplicateField(String)
  case keyFieldUnknown(String, suggestion: String?)
  case measureWithoutUnit(String)
  case measureNotNumeric(String, FieldType)
  case sumNotAllowed(String, MeasureKind)
  case timeType(String, FieldType)
  case statusType(String, FieldType)
  case roleTwice(FieldRole, String, first: String)
  case onlyForMeasure(property: String, field: String)
  case onlyForType(property: String, field: String, FieldType)
  case constraintValue(property: String, field: String, FieldType, value: String)
  case minimumAboveMaximum(field: String)
  case pattern(String, field: String)
  case character(property: String, value: String)
  case decimals(Int)
  case releaseBeforeUpdate
  case codeListUnknown(String, field: String, suggestion: String?)
  case codeListWithoutKey(String)

  package enum PathFault: Sendable, Hashable {
    case absolute
    case leavesFolder
    case url
    case backslash
    case empty
  }
}
