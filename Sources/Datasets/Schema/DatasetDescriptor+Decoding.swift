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
    guard let package else { return (nil, diagnostics) }
    guard package.datasets.count == 1 else {
      let problem = DescriptorProblem.severalTables(package.datasets.map(\.resource.name))
      return (nil, diagnostics + [Diagnostic(problem, in: file, at: .start)])
    }
    return (package.datasets[0], diagnostics)
  }
}
