/// The fields of a table, in the order of its columns, and what holds between its rows.
package struct TableSchema: Sendable {
  package var fields: [Field]
  /// Names of the fields that together identify a row; empty where there is no key.
  package var primaryKey: [String]
  /// Texts that mean "no value".
  package var missingValues: [String]

  package init(fields: [Field], primaryKey: [String] = [], missingValues: [String] = [""]) {
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
