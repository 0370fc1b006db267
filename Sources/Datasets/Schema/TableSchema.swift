import SourceText

/// The fields of a table, in the order of its columns, and what holds between its rows.
package struct TableSchema: Sendable {
  package var fields: [Field]
  /// Names of the fields that together identify a row; empty where there is no key.
  package var primaryKey: [String]
  /// Texts that mean "no value".
  package var missingValues: [MissingValue]
  package var fieldsMatch: FieldsMatch = .exact
  /// Each the names of fields that together never repeat.
  package var uniqueKeys: [[String]] = []
  package var foreignKeys: [ForeignKey] = []
  package var derived: [DerivedMeasure] = []
  /// Where it is declared.
  package var file: SourceFile?
  /// Nil where no descriptor stands in a file.
  var home: DescriptorHome?

  package init(fields: [Field], primaryKey: [String] = [], missingValues: [MissingValue] = [MissingValue("")]) {
    self.fields = fields
    self.primaryKey = primaryKey
    self.missingValues = missingValues
  }

  package func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  package var time: Field? { fields.first { $0.role == .time } }
  package var status: Field? { fields.first { $0.role == .status } }
  package var dimensions: [Field] { fields.filter { $0.role == .dimension } }
  package var measures: [Field] { fields.filter { $0.role == .measure } }
}

/// How the columns of the file must agree with the fields.
package enum FieldsMatch: String, Sendable, Hashable, CaseIterable {
  /// The same, in the same order.
  case exact
  /// The same, in any order.
  case equal
  /// The file has every field, and may have more columns.
  case subset
  /// The file has no column that is not a field, and may lack some.
  case superset
  /// The file has at least one field.
  case partial
}

/// Fields whose values must occur in another table of the package, or in this one.
package struct ForeignKey: Sendable, Hashable {
  package var fields: [String]
  /// Nil for the table itself.
  package var resource: String?
  package var referencedFields: [String]
  /// Where the descriptor declares it.
  package var declaration: SourceRange

  package init(
    fields: [String], resource: String?, referencedFields: [String], declaration: SourceRange = .start
  ) {
    self.fields = fields
    self.resource = resource
    self.referencedFields = referencedFields
    self.declaration = declaration
  }
}
