import ArgumentParser
import Building
import DataReports
import Datasets
import SourceText

struct DataDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two editions of a dataset, the largest changes first.",
    discussion: """
      Rows are the same where their primaryKey is. OLD and NEW are packages; with --descriptor they are CSV files that \
      one descriptor describes.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("A datapackage.yaml, by which both files are read as CSV.", valueName: "file"))
  var descriptor: String?

  @Option(help: ArgumentHelp("Compare only this dataset of the two packages.", valueName: "id"))
  var dataset: String?

  @Option(help: "Which changes of numbers stand first: the largest in percent, or in their unit (difference).")
  var order = ChangeOrder.percent

  @Option(help: "How the comparison is printed.")
  var format = ReportFormat.text

  @Option(help: ArgumentHelp("How many rows of each list are printed. (default: 20 in text, else all)", valueName: "n"))
  var limit: Int?

  @Flag(help: "Exit with 1 where the two differ.")
  var exitCode = false

  @Argument(help: ArgumentHelp("The edition before: a package, or a CSV file.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The edition now.", valueName: "new"))
  var new: String

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError(th: "--limit ต้องเป็น 1 ขึ้นไป", en: "--limit must be 1 or more") }
    if old.isEmpty || new.isEmpty || descriptor?.isEmpty == true {
      throw ValidationError(th: "ชื่อไฟล์หรือโฟลเดอร์ว่างเปล่า", en: "a path must not be empty")
    }
  }

  func run() throws {
    let editions = [old, new].map { path in
      descriptor.map { DataLibrary.csv(path, descriptor: $0, site: options.site) }
        ?? DataLibrary.at(path, site: options.site)
    }
    try options.check(editions.flatMap(\.diagnostics))
    let pairs = try pairs(editions[0].datasets, editions[1].datasets)
    // Tables of several datasets have other columns each.
    if format == .csv, pairs.count > 1 {
      throw ValidationError(
        th: "--format csv เทียบได้ครั้งละหนึ่งชุดข้อมูล ให้เลือกด้วย --dataset",
        en: "--format csv compares one dataset: choose it with --dataset")
    }
    let known = editions[0].known.merging(editions[1].known) { $1 }
    var isDifferent = false
    for (before, after) in pairs {
      do throws(RevisionProblem) {
        let revision = try DatasetRevision(from: before, to: after, order: order)
        isDifferent = isDifferent || !revision.isEmpty
        let report = RevisionReport(
          revision, known: known, language: options.messageLanguage, limit: limit ?? (format == .text ? 20 : nil))
        options.console.show(report.bytes(format))
      } catch {
        try options.check([Diagnostic(error, in: after.descriptorFile, at: .start)])
      }
    }
    if exitCode, isDifferent { throw ExitCode(1) }
  }

  /// The datasets to compare: the only ones of two packages, else those of the same id.
  private func pairs(_ old: [Dataset], _ new: [Dataset]) throws -> [(Dataset, Dataset)] {
    if let dataset, let before = old.first(where: { $0.id == dataset }),
      let after = new.first(where: { $0.id == dataset })
    {
      return [(before, after)]
    }
    let (old, new) = dataset == nil ? (old, new) : (old.filter { $0.id == dataset }, new.filter { $0.id == dataset })
    if let before = old.first, let after = new.first, old.count == 1, new.count == 1 { return [(before, after)] }
    let pairs = new.compactMap { after in old.first { $0.id == after.id }.map { ($0, after) } }
    guard pairs.count == new.count, pairs.count == old.count else {
      let ids = { (datasets: [Dataset]) in datasets.map(\.id) }
      try options.check([Diagnostic(LibraryProblem.packagesDiffer(old: ids(old), new: ids(new)))])
      return []
    }
    return pairs
  }
}
