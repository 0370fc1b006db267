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
    let names = specs.map(ChartFile.name)
    if folder != nil, let name = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ValidationError("two charts would be written to \(name).svg")
    }
    if !(280...4000).contains(width) { throw ValidationError("--width must be 280 to 4000") }
  }

  func run() throws {
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

extension ChartTheme: ExpressibleByArgument {}
