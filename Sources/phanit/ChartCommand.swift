import ArgumentParser
import Building
import Charting
import Datasets
import Figures
import Localization
import Site
import SourceText
import WordBreaking

/// `phanit chart …`: draws charts without building a site.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Draw charts from YAML files.",
    discussion: """
      A file holds the keys of a chart block, and 'language' where it is not that of --language. The datasets of the \
      site can be asked; where there is none, the data stands in the file.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(name: .customShort("o"), help: ArgumentHelp("The file to write; one chart only.", valueName: "file"))
  var file: String?

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp("The folder for the drawings, each called like its file.", valueName: "dir"))
  var folder: String?

  @Option(help: "The colours of the drawing.")
  var theme = ChartTheme.light

  @Option(help: ArgumentHelp("Pixels from the left edge to the right: 280 to 4000.", valueName: "n"))
  var width = Chart.wideWidthInPixels

  @Argument(help: ArgumentHelp("A YAML file for each chart.", valueName: "spec"))
  var specs: [String]

  func validate() throws {
    if specs.contains("") { throw ValidationError("a file must have a name") }
    if file != nil, folder != nil { throw ValidationError("give either -o or --output") }
    if file?.isEmpty == true || folder?.isEmpty == true { throw ValidationError("the output must have a name") }
    if folder == nil, specs.count > 1 { throw ValidationError("several charts need a folder: --output DIR") }
    if !(280...4000).contains(width) { throw ValidationError("--width must be 280 to 4000") }
  }

  func run() throws {
    let (charts, diagnostics) = charts()
    let names = charts.map(\.name)
    if let name = names.first(where: { name in names.count { $0 == name } > 1 }), folder != nil {
      throw ValidationError("two charts would be written to \(name).svg")
    }
    try options.check(diagnostics)
    for (name, chart) in charts {
      let svg = chart.standalone(widthInPixels: width, theme: theme).svg
      guard let path = file ?? folder.map({ "\($0)/\(name).svg" }) else {
        options.console.show(svg)
        continue
      }
      if let problem = DataFile.write(svg, to: path) { try options.check([Diagnostic(problem)]) }
    }
  }

  /// Every chart that can be drawn, and every problem of them all.
  private func charts() -> (charts: [(name: String, chart: Chart)], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var files: [ChartFile] = []
    for path in specs {
      switch DataFile.read(path) {
      case .failure(let problem): diagnostics.append(Diagnostic(problem))
      case .success(let file):
        let (chart, problems) = ChartFile.decode(file)
        diagnostics += problems
        if let chart { files.append(chart) }
      }
    }
    let library = DataLibrary.charts(
      asking: files.flatMap(\.datasets), codeLists: files.flatMap(\.codeLists), site: options.site)
    diagnostics += library.diagnostics
    // What a dataset with errors lacks is not reported again.
    guard !library.diagnostics.hasErrors else { return ([], diagnostics) }
    let words = ThaiWordBreaker(dictionaryPath: ThaiWordBreaker.installedDictionaryPath)
    let context = ChartFile.Context(
      queries: QueryContext(datasets: library.known, weekStart: library.weekStart),
      language: options.language?.language ?? library.settings?.defaultLanguage ?? .thai,
      notice: library.settings?.demonstrationNotice ?? SiteSettings.defaultDemonstrationNotice,
      wordBreaker: .thai(words))
    var charts: [(name: String, chart: Chart)] = []
    for file in files {
      let (chart, problems) = file.chart(in: context)
      diagnostics += problems
      if let chart { charts.append((file.name, chart)) }
    }
    if charts.contains(where: { $0.chart.description.language == .thai }), !words.hasDictionary {
      diagnostics.append(Diagnostic(WordBreakingProblem.noDictionary(path: words.dictionaryPath)))
    }
    return (charts, diagnostics)
  }
}

extension ChartTheme: ExpressibleByArgument {}
