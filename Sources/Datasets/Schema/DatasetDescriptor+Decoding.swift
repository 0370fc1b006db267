import Localization
import SourceText
import YAML

extension DatasetDescriptor {
  /// Reads a descriptor of one table.
  /// - Parameter zone: in which times of release without a zone are meant.
  /// - Returns: nil where the descriptor has errors, or tables other than one; every problem found.
  package static func decode(
    file: SourceFile, zone: ZoneOffset = .thailand
  ) -> (descriptor: DatasetDescriptor?, diagnostics: [Diagnostic]) {
    let (package, diagnostics) = DataPackage.decode(file: file, zone: zone)
    guard let package, package.datasets.count == 1 else { return (nil, diagnostics) }
    return (package.datasets[0], diagnostics)
  }
}
