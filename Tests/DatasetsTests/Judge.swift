import SourceText

@testable import Datasets

/// What Phanit says of a whole package. This is the one place where the tests of packages ask it.
enum Judge {
  /// Every problem of the descriptor and of its tables.
  /// - Parameter files: by their path in the package.
  static func diagnostics(descriptor: SourceFile, files: [String: SourceFile]) -> [Diagnostic] {
    let (_, problems) = DatasetDescriptor.decode(file: descriptor)
    guard !problems.hasErrors else { return problems }
    guard let file = files.min(by: { $0.key < $1.key })?.value else {
      return problems + [Diagnostic(FileMissing(), in: descriptor, at: .start)]
    }
    return Dataset.load(descriptorFile: descriptor, csvFile: file).diagnostics
  }

  /// The files of a package are found by who reads its folder.
  private struct FileMissing: Problem {
    let code = "dataset-file-missing"
    let message = Prose(th: "ไม่มีไฟล์ข้อมูล", en: "the data file is missing")
  }
}
