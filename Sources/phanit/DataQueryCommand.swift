import ArgumentParser
import Building
import DataReports
import Datasets
import SourceText
import YAML

struct DataQueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Ask a dataset for numbers, as a page does.",
    discussion: """
      The options are the keys of a query. A value that begins with { or [ is YAML: --where 'province=[31, 32]'.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var query: QueryArguments

  @Option(help: ArgumentHelp("Read the query from a YAML file, or from standard input: -.", valueName: "file"))
  var spec: String?

  @Option(help: ArgumentHelp("Ask this package in place of the site.", valueName: "path"))
  var package: String?

  @Option(help: "How the answer is printed.")
  var format = ReportFormat.text

  func validate() throws {
    if spec == nil, query.dataset == nil, package == nil {
      throw ValidationError(
        th: "ระบุชุดข้อมูลด้วย --dataset หรือใช้ --spec", en: "name the dataset with --dataset, or give --spec")
    }
    if spec != nil, !query.isEmpty {
      throw ValidationError(th: "--spec ใช้ร่วมกับตัวเลือกของคำค้นไม่ได้", en: "--spec stands without the options of a query")
    }
    if spec?.isEmpty == true { throw ValidationError(th: "--spec ต้องเป็นชื่อไฟล์", en: "--spec must name a file") }
    if package?.isEmpty == true {
      throw ValidationError(
        th: "--package ต้องเป็นชื่อโฟลเดอร์หรือไฟล์คำอธิบาย", en: "--package must name a folder or a descriptor")
    }
  }

  func run() throws {
    guard let spec else {
      let command = query.command
      return try answer(command.file, of: command)
    }
    switch DataFile.read(spec == "-" ? nil : spec) {
    case .success(let file): try answer(file)
    case .failure(let problem): try options.check([Diagnostic(problem)])
    }
  }

  /// - Parameter command: the options that the file is made of; nil for one that a person wrote.
  private func answer(_ file: SourceFile, of command: CommandQuery? = nil) throws {
    let (root, problems) = YAMLParser.parse(file)
    var diagnostics = problems
    var result: QueryResult?
    if !diagnostics.hasErrors {
      let node = root ?? YAMLNode(.mapping([]), range: .start)
      let library = library(of: node["dataset"], in: file)
      diagnostics += library.diagnostics
      // A package of one dataset needs no name of it.
      let only = package != nil && library.datasets.count == 1 ? library.datasets[0].id : nil
      let (query, mistakes) = Query.decode(node, file: file, of: only, weekStart: library.weekStart)
      diagnostics += mistakes
      if !diagnostics.hasErrors, var query {
        query.showsWhole = command == nil
        let (answer, faults) = query.evaluate(
          in: QueryContext(
            datasets: library.known, weekStart: library.weekStart, language: options.messageLanguage))
        diagnostics += faults
        result = answer
        if let empty = answer?.emptyAnswer {
          diagnostics.append(Diagnostic(EmptyAnswerWarning(empty), at: query.place(of: .period)))
        }
      }
    }
    try options.check(command?.located(diagnostics) ?? diagnostics)
    if let result { options.console.show(QueryReport(result, language: options.messageLanguage).bytes(format)) }
  }

  /// What is asked. Without a dataset nothing is read: the query itself is the error then.
  private func library(of dataset: YAMLNode?, in file: SourceFile) -> DataLibrary {
    if let package { return DataLibrary.at(package, site: options.site) }
    guard let dataset, let id = dataset.scalar?.text else { return DataLibrary() }
    return DataLibrary.dataset(id, site: options.site, named: Diagnostic.Place(file: file, range: dataset.range))
  }
}

/// The keys of a query as options.
struct QueryArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The dataset.", valueName: "id"))
  var dataset: String?

  @Option(
    name: .customLong("where"), parsing: .upToNextOption,
    help: ArgumentHelp("Only rows with this value; several of one field are alternatives.", valueName: "field=value"))
  var conditions: [String] = []

  @Option(
    help: ArgumentHelp(
      "latest, 'last 52 weeks', 'since 2567', 2025-01..2026-10, 2026-W47, 2026-10, 2026-Q4, FY2026.",
      valueName: "periods"))
  var period: String?

  @Option(help: ArgumentHelp("One series for each value of this field.", valueName: "field"))
  var by: String?

  @Option(help: ArgumentHelp("The field to read.", valueName: "field"))
  var measure: String?

  @Option(
    help: ArgumentHelp(
      "The length of the periods: day, week, month, quarter, half, year or fiscalYear.", valueName: "length"))
  var per: String?

  @Option(help: ArgumentHelp("How rows become one number: sum, mean, last, none.", valueName: "way"))
  var aggregate: String?

  @Option(
    help: ArgumentHelp(
      "previous, year-ago, previous-difference, year-ago-difference, 'index 2567-01' or share.", valueName: "with"))
  var compare: String?

  @Option(
    help: ArgumentHelp(
      "A dimension whose values a mean combines; once for each of several.", valueName: "field"))
  var over: [String] = []

  @Option(help: ArgumentHelp("calendar: show every day, also those without a row.", valueName: "how"))
  var fill: String?

  @Option(help: ArgumentHelp("The unit of a formula: '{th: ล้านบาท, en: million baht}'.", valueName: "text"))
  var unit: String?

  @Option(help: ArgumentHelp("Digits behind the point.", valueName: "n"))
  var decimals: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("value, -value, label or -label.", valueName: "order"))
  var sort: String?

  @Option(help: ArgumentHelp("How many series are kept.", valueName: "n"))
  var limit: String?

  private var keys: [(key: String, value: String?)] {
    [
      ("dataset", dataset), ("period", period), ("by", by), ("measure", measure), ("per", per),
      ("aggregate", aggregate), ("compare", compare), ("fill", fill), ("unit", unit), ("decimals", decimals),
      ("sort", sort), ("limit", limit),
    ] + over.map { ("over", $0) }
  }

  var isEmpty: Bool { conditions.isEmpty && keys.allSatisfy { $0.value == nil } }

  var command: CommandQuery {
    CommandQuery(
      keys.compactMap { item in item.value.map { CommandQuery.Option("--" + item.key, key: item.key, value: $0) } },
      conditions: conditions)
  }

  func validate() throws {
    for condition in conditions where !CommandQuery.isCondition(condition) {
      throw ValidationError(
        th: "--where ต้องเป็นแบบ province=32 แต่พบ '\(condition)'",
        en: "--where must be like province=32, found '\(condition)'")
    }
  }
}
