/// Why two editions of a dataset cannot be compared row by row.
package enum RevisionProblem: Sendable, Hashable, Error {
  case keyMissing(dataset: String)
  case keyChanged(old: [String], new: [String])
  case keyType(field: String, old: FieldType, new: FieldType)
}
