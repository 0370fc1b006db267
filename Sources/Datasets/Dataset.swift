import Localization
import SourceText

/// A descriptor and the table it describes, checked against each other.
package struct Dataset: Sendable {
  package let descriptor: DatasetDescriptor
  package let table: Table
  /// The CSV file.
  package let file: SourceFile

  package var id: String { descriptor.name }
  package var schema: TableSchema { descriptor.resource.schema }

  /// Reads the CSV file of a descriptor.
  /// - Returns: nil where the file breaks any rule of its schema; every problem found, at most 20 of a kind.
  package static func load(_ descriptor: DatasetDescriptor, _ file: SourceFile) -> (Dataset?, [Diagnostic]) {
    let (table, diagnostics) = TableReader.read(file, schema: descriptor.resource.schema)
    return (table.map { Dataset(descriptor: descriptor, table: $0, file: file) }, diagnostics)
  }

  package func column(_ name: String) -> Column? {
    schema.index(of: name).map { table.columns[$0] }
  }

  /// The length of the periods its time field counts in; nil without a time field.
  package func granularity(weekStart: Weekday) -> Granularity? {
    guard let time = schema.time else { return nil }
    switch time.type {
    case .yearmonth: return .month
    case .year: return .year
    default: return descriptor.resource.frequency?.granularity(weekStart: weekStart) ?? .day
    }
  }
}
