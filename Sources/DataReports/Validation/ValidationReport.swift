import Datasets
import Localization
import SourceText

/// What `data validate` says in the end: how much it read and how much of that is wrong.
package struct ValidationReport: Sendable {
  private let datasets: [Dataset]
  private let problems: ProblemCounts

  /// - Parameter datasets: those that could be read.
  package init(_ datasets: [Dataset], _ diagnostics: [Diagnostic]) {
    self.datasets = datasets
    problems = ProblemCounts(diagnostics)
  }

  private var rowCount: Int { datasets.reduce(0) { $0 + $1.table.rowCount } }

  package var sentence: Prose {
    let (datasets, rows) = (ProfileReport.count(datasets.count), ProfileReport.count(rowCount))
    let problems = problems.prose
    return Prose(
      th: "อ่าน \(datasets) ชุดข้อมูล \(rows) แถว: \(problems.thai)",
      en:
        "\(ProblemCounts.noun(self.datasets.count, "dataset")), \(ProblemCounts.noun(rowCount, "row")): \(problems.english)"
    )
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
    problems.add(to: &members)
    return members.text
  }
}
