import Localization
import SourceText

/// A described table: what queries, pages and downloads read.
package final class Dataset: Sendable {
  package let descriptor: DatasetDescriptor
  package let table: Table
  /// The files the rows were read from, as UTF-8 text.
  package let files: [SourceFile]
  /// Rows by the text of the primary key; empty unless that is a single field.
  private let rowsByKey: [String: Int]
  /// Nil in a small table.
  let rowIndex: RowIndex?

  package var id: String { descriptor.id }
  package var descriptorFile: SourceFile { descriptor.file }
  /// Where the fields are declared: the descriptor, or a file that it names.
  package var schemaFile: SourceFile { schema.file ?? descriptorFile }
  package var schema: TableSchema { table.schema }

  package init(descriptor: DatasetDescriptor, table: Table, files: [SourceFile]) {
    self.descriptor = descriptor
    self.table = table
    self.files = files
    rowsByKey = Self.rowsByKey(table)
    rowIndex = RowIndex.make(table)
  }

  /// Reads the CSV files that `descriptor.resource.paths` names.
  /// - Parameters:
  ///   - files: one for each path, in their order.
  ///   - threads: how many may read one large file at a time.
  /// - Returns: the dataset also where cells are faulty (they count as missing), so that the pages which use it can
  ///   be checked in the same run; nothing of it may be published while the diagnostics hold errors. Nil where
  ///   the file cannot be read as a table at all.
  package static func load(
    _ descriptor: DatasetDescriptor, files: [SourceFile], threads: Int = Processors.count
  ) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
    let (table, diagnostics) = CSVReader.read(files, resource: descriptor.resource, threads: threads)
    guard let table else { return (nil, diagnostics) }
    // The index and the check of the keys share the processors.
    let results: [(dataset: Dataset?, diagnostics: [Diagnostic])] = concurrentMap(2) { index in
      index == 0
        ? (Dataset(descriptor: descriptor, table: table, files: table.files), [])
        : (nil, KeyCheck(table: table).diagnostics())
    }
    return (results[0].dataset, diagnostics.namingFewBuddhistYears(in: table) + results[1].diagnostics)
  }

  /// Reads descriptor and table.
  package static func load(
    descriptorFile: SourceFile, csvFile: SourceFile, zone: ZoneOffset = .thailand
  ) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
    let (descriptor, problems) = DatasetDescriptor.decode(file: descriptorFile, zone: zone)
    guard let descriptor else { return (nil, problems) }
    let (dataset, more) = load(descriptor, files: [csvFile])
    return (dataset, problems + more)
  }

  /// The length of the periods that the rows stand for; nil without a time field.
  package func granularity(weekStart: Weekday) -> Granularity? {
    switch schema.time?.type {
    case .yearmonth: .month
    case .year: .year
    case .date: (descriptor.resource.frequency ?? .daily).granularity(weekStart: weekStart)
    default: nil
    }
  }

  /// Where a cell stands in the CSV file: the whole row where `field` is nil.
  /// - Complexity: reads the row again; it is for messages.
  package func place(row: Int, field: String? = nil) -> Diagnostic.Place {
    table.place(row: row, field: field)
  }

  /// The row with this primary key, in a dataset whose key is one field.
  package func row(key: String) -> TableRow? {
    rowsByKey[key].map { table.row($0) }
  }

  private static func rowsByKey(_ table: Table) -> [String: Int] {
    guard table.schema.primaryKey.count == 1, let column = table.column(table.schema.primaryKey[0]) else { return [:] }
    var rows: [String: Int] = [:]
    rows.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      if let key = column[row]?.text, rows[key] == nil { rows[key] = row }
    }
    return rows
  }
}
