import Datasets
import Localization
import SourceText

/// What `data validate` says in the end: how much it read and how much of that is wrong.
package struct ValidationReport: Sendable {
  private let datasets: [Dataset]
  private let diagnostics: [Diagnostic]

  /// - Parameter datasets: those that could be read.
  package init(_ datasets: [Dataset], _ diagnostics: [Diagnostic]) {
    self.datasets = datasets
    self.diagnostics = diagnostics
  }

  private var rowCount: Int { datasets.reduce(0) { $0 + $1.table.rowCount } }

  package var sentence: Prose {
    let (datasets, rows) = (ProfileReport.count(datasets.count), ProfileReport.count(rowCount))
    let errors = diagnostics.count(of: .error)
    let warnings = diagnostics.count(of: .warning)
    func noun(_ count: Int, _ word: String) -> String {
      "\(ProfileReport.count(count)) \(word)\(count == 1 ? "" : "s")"
    }
    let problems = Prose(
      th: errors + warnings == 0
        ? "ไม่พบปัญหา" : "ข้อผิดพลาด \(ProfileReport.count(errors)) จุด คำเตือน \(ProfileReport.count(warnings)) จุด",
      en: errors + warnings == 0 ? "no problems" : "\(noun(errors, "error")), \(noun(warnings, "warning"))")
    return Prose(
      th: "อ่าน \(datasets) ชุดข้อมูล \(rows) แถว: \(problems.thai)",
      en: "\(noun(self.datasets.count, "dataset")), \(noun(rowCount, "row")): \(problems.english)")
  }

  /// Keys: `datasets` with `dataset`, `descriptor`, `rows`; `rows`, `errors`, `warnings`; `problems` with `code`,
  /// `severity`, `count`, by code.
  package var json: String {
    var members = JSONMembers(absent: .null)
    members.add(
      "datasets",
      datasets.map { dataset in
        var members = JSONMembers(absent: .null)
        members.add("dataset", dataset.id)
        members.add("descriptor", dataset.descriptorFile.path)
        members.add("rows", dataset.table.rowCount)
        return members.text
      })
    members.add("rows", rowCount)
    members.add("errors", diagnostics.count(of: .error))
    members.add("warnings", diagnostics.count(of: .warning))
    members.add("problems", problems())
    return members.text
  }

  private func problems() -> [String] {
    var counts: [String: (severity: Severity, count: Int)] = [:]
    for diagnostic in diagnostics.ordered() {
      let remainder = diagnostic.problem.remainder
      let code = remainder?.code ?? diagnostic.problem.code
      counts[code, default: (diagnostic.problem.severity, 0)].count += remainder?.count ?? 1
    }
    return counts.sorted { $0.key < $1.key }.map { code, item in
      var members = JSONMembers(absent: .null)
      members.add("code", code)
      members.add("severity", item.severity.rawValue)
      members.add("count", item.count)
      return members.text
    }
  }
}
