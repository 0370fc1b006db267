import ArgumentParser
import Building
import Charting
import Figures
import SourceText

/// `phanit chart …`: draws charts without building a site.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Draw charts from YAML files.",
    discussion: """
      A file holds the keys of a chart block, or the items of a kpi block, and 'language' where it is not that of --language. The datasets of the \
      site can be asked; where there is none, the data stands in the file.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(name: .customShort("o"), help: ArgumentHelp("The file to write; one chart only.", valueName: "file.svg"))
  var file: String?

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp("The folder for the drawings, each called like its file.", valueName: "dir"))
  var folder: String?

  @Option(help: ArgumentHelp("The colours of the drawing: light, dark or print.", valueName: "theme"))
  var theme = ChartTheme.light.rawValue

  @Option(help: ArgumentHelp("Pixels from the left edge to the right: 280 to 4000.", valueName: "n"))
  var width = "\(Chart.fileWidthInPixels)"

  @Argument(help: ArgumentHelp("A YAML file for each chart.", valueName: "spec"))
  var specs: [String]

  func run() throws {
    // Not in `validate`, whose errors the library of the command line prints in English.
    try options.checkUsage(problems)
    guard let theme = ChartTheme(rawValue: theme), let width = Int(width) else { return }
    let (charts, diagnostics) = ChartReader.read(specs, site: options.site, language: options.language?.language)
    try options.check(diagnostics)
    for item in charts {
      let svg = item.figure.standalone(widthInPixels: width, theme: theme).svg
      guard let path = file ?? folder.map({ "\($0)/\(item.file.name).svg" }) else {
        options.console.show(svg)
        continue
      }
      if let problem = DataFile.write(svg, to: path) { try options.check([Diagnostic(problem)]) }
    }
  }
}

extension ChartCommand {
  /// What is wrong with the arguments.
  private var problems: [ChartArgumentProblem] {
    var problems: [ChartArgumentProblem] = []
    if specs.contains("") { problems.append(.fileWithoutName) }
    if file != nil, folder != nil { problems.append(.outputTwice) }
    if file?.isEmpty == true || folder?.isEmpty == true { problems.append(.outputWithoutName) }
    if let file, ChartArgumentProblem.isOtherPicture(file) { problems.append(.otherPicture(file)) }
    if folder == nil, specs.count > 1 { problems.append(.chartsForOneFile(count: specs.count)) }
    let names = specs.map(ChartFile.name)
    if folder != nil, let name = names.first(where: { name in names.count { $0 == name } > 1 }) {
      problems.append(.sameName(name))
    }
    if !(Int(width).map(Chart.widthsInPixels.contains) ?? false) { problems.append(.width(width)) }
    if ChartTheme(rawValue: theme) == nil { problems.append(.theme(theme)) }
    return problems
  }
}
