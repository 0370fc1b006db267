import BuiltInFiles
import Datasets
import SourceText

/// The code lists that travel inside the binary, for charts that are drawn without a site.
enum BuiltInList {
  /// - Returns: nil where there is none of this name.
  static func dataset(_ id: String) -> Dataset? {
    let files = BuiltInFiles.codeLists.filter { $0.path.hasPrefix(id + "/") }
      .map { SourceFile(path: $0.path, bytes: $0.bytes) }
    guard let descriptor = files.first(where: { $0.path.hasSuffix("/datapackage.yaml") }),
      let rows = files.first(where: { $0.path.hasSuffix(".csv") })
    else { return nil }
    return Dataset.load(descriptorFile: descriptor, csvFile: rows).dataset
  }
}
