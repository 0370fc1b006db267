import SourceText

/// The datasets of one descriptor: each a tabular resource with what the package says of all.
package struct DataPackage: Sendable {
  package var name: String
  /// In the order of the file; at least one.
  package var datasets: [DatasetDescriptor]
  package var file: SourceFile

  /// The dataset of the resource `name`.
  package func dataset(ofResource name: String) -> DatasetDescriptor? {
    datasets.first { $0.resource.name == name }
  }
}
