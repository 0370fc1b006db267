import Datasets
import SourceText

/// A file in the folder of a dataset that looks like data and that nothing reads: most likely it was to take the place of one that
/// the descriptor names, and has another name.
struct UnreadFile: Problem {
  let path: String
  /// Those that the descriptor names.
  let read: [String]

  private static let endings = [".csv", ".tsv", ".tab", ".xlsx", ".xls", ".ods"]

  /// - Parameter datasets: all of a folder, read without errors.
  static func find(in folder: String, of datasets: [Dataset], _ files: SiteFiles) -> [Diagnostic] {
    let read = Set(datasets.flatMap { $0.files.map(\.path) })
    return files.paths(below: folder).filter { path in
      !read.contains(path) && endings.contains { path.lowercased().hasSuffix($0) }
    }.compactMap { path in
      files[path].map { Diagnostic(UnreadFile(path: path, read: read.sorted()), in: $0.file, at: .start) }
    }
  }

  var code: String { "dataset-file-unread" }
  var severity: Severity { .warning }

  var message: Prose {
    Prose(th: "ไม่มีชุดข้อมูลใดใช้ไฟล์ '\(path)'", en: "no dataset uses the file '\(path)'")
  }

  var hint: Prose? {
    guard let near = read.first else { return nil }
    return Prose(
      th: "ถ้าเป็นข้อมูลใหม่ ให้วางทับ '\(near)' โดยใช้ชื่อนั้น ถ้าไม่ใช้ ให้ย้ายออกจาก Content/datasets",
      en: "if it is the new data, put it in the place of '\(near)', by that name; else move it out of Content/datasets")
  }
}
