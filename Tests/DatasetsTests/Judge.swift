import SourceText

@testable import Datasets

/// What Phanit says of a whole package. This is the one place where the tests of packages ask it.
enum Judge {
  /// Every problem of the descriptor and of its tables.
  /// - Parameter files: by their path in the package.
  static func diagnostics(descriptor: SourceFile, files: [String: SourceFile]) -> [Diagnostic] {
    let (package, problems) = DataPackage.decode(file: descriptor) { DataPackage.Neighbour(files[$0]) }
    guard let package, !problems.hasErrors else { return problems }
    var diagnostics = problems
    var datasets: [String: Dataset] = [:]
    for table in package.datasets {
      let parts = table.resource.paths.compactMap { files[$0] }
      guard parts.count == table.resource.paths.count else {
        diagnostics.append(Diagnostic(FileMissing(), in: descriptor, at: .start))
        continue
      }
      let (dataset, more) = Dataset.load(table, files: parts)
      diagnostics += more
      datasets[table.id] = dataset
    }
    for (_, dataset) in datasets.sorted(by: { $0.key < $1.key }) {
      diagnostics += validateForeignKeys(of: dataset, in: datasets)
    }
    return diagnostics
  }

  /// The files of a package are found by who reads its folder.
  private struct FileMissing: Problem {
    let code = "dataset-file-missing"
    let message = Prose(th: "ไม่มีไฟล์ข้อมูล", en: "the data file is missing")
  }
}
