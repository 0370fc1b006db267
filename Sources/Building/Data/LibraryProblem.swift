import SourceText

/// What can be wrong with what a data command is told to read.
package enum LibraryProblem: Sendable, Hashable, Error {
  case packageMissing(path: String)
  /// A data file where a package is wanted.
  case dataFileAlone(path: String)
  case datasetUnknown(String, site: String, suggestion: String?)
  case fileMissing(path: String, suggestion: String?)
  /// Packages of several datasets, not the same ones.
  case packagesDiffer(old: [String], new: [String])
  /// A package outside any site names a code list that lies elsewhere.
  case codeListUnreachable(String, field: String)
}

extension LibraryProblem: Problem {
  package var code: String {
    switch self {
    case .packageMissing, .dataFileAlone: "data-package-missing"
    case .datasetUnknown: "data-dataset-unknown"
    case .fileMissing: "data-file-missing"
    case .packagesDiffer: "data-packages-differ"
    case .codeListUnreachable: "data-code-list-unreachable"
    }
  }

  package var severity: Severity {
    if case .codeListUnreachable = self { .warning } else { .error }
  }

  package var message: Prose {
    switch self {
    case .packageMissing(let path):
      Prose(
        th: "ไม่พบ datapackage.yaml, datapackage.yml หรือ datapackage.json ใน '\(path)'",
        en: "there is no datapackage.yaml, datapackage.yml or datapackage.json in '\(path)'")
    case .dataFileAlone(let path):
      Prose(
        th: "'\(path)' เป็นไฟล์ข้อมูล ต้องมี datapackage.yaml ที่อธิบายคอลัมน์",
        en: "'\(path)' is a data file: what is wanted is the datapackage.yaml that describes its columns")
    case .datasetUnknown(let id, let site, _):
      Prose(th: "เว็บไซต์ใน '\(site)' ไม่มีชุดข้อมูล '\(id)'", en: "the site in '\(site)' has no dataset '\(id)'")
    case .fileMissing(let path, _): Prose(th: "ไม่พบไฟล์ข้อมูล '\(path)'", en: "the data file '\(path)' is not there")
    case .packagesDiffer(let old, let new):
      Prose(
        th: "เทียบกันไม่ได้ เพราะมีชุดข้อมูลต่างกัน: เดิม [\(Self.list(old))] ใหม่ [\(Self.list(new))]",
        en: "cannot compare packages of other datasets: [\(Self.list(old))] before, [\(Self.list(new))] now")
    case .codeListUnreachable(let list, let field):
      Prose(
        th: "ไม่ได้ตรวจรหัสในคอลัมน์ '\(field)' เพราะอ่านรายการรหัส '\(list)' จากตรงนี้ไม่ได้",
        en: "the codes of '\(field)' were not checked: the code list '\(list)' cannot be read from here")
    }
  }

  package var hint: Prose? {
    switch self {
    case .datasetUnknown(_, _, let suggestion?):
      Prose(th: "หมายถึง '\(suggestion)' หรือไม่", en: "did you mean '\(suggestion)'?")
    case .dataFileAlone:
      Prose(
        th: "ระบุโฟลเดอร์หรือ datapackage.yaml ของไฟล์ หากเทียบไฟล์ CSV สองไฟล์ใช้ data diff --descriptor datapackage.yaml",
        en:
          "name the folder or the datapackage.yaml of the file; to compare two CSV files: data diff --descriptor datapackage.yaml"
      )
    case .packageMissing, .datasetUnknown:
      Prose(
        th: "ระบุโฟลเดอร์ของชุดข้อมูล ไฟล์ datapackage.yaml หรือโฟลเดอร์ของเว็บไซต์ด้วย --site",
        en: "name the folder of a dataset, its datapackage.yaml, or the site's folder with --site")
    case .fileMissing(_, let near?): Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .fileMissing(_, nil):
      Prose(
        th: "วางไฟล์ไว้ข้าง datapackage.yaml หรือแก้ path ในนั้น", en: "put it beside datapackage.yaml, or mend 'path' there")
    case .packagesDiffer:
      Prose(th: "เทียบทีละชุดข้อมูล", en: "compare one dataset at a time")
    case .codeListUnreachable:
      Prose(
        th: "ระบุเว็บไซต์ที่มีรายการรหัสนี้ด้วย --site", en: "name the site that has the code list with --site")
    }
  }

  private static func list(_ ids: [String]) -> String { ids.joined(separator: ", ") }
}
