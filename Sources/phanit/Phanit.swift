import ArgumentParser
import SourceText

/// The command line: parses options, calls `Building` or `Preview`, prints, and exits.
@main
struct Phanit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phanit",
    abstract: "Turns a folder of datasets and bulletins into a website of trade dashboards.",
    discussion: """
      A site is a folder with Content/site.yaml. Start one with 'phanit init my-office', then run 'phanit build' or
      'phanit serve' in it.
      """,
    version: ProgramText.version,
    subcommands: [
      BuildCommand.self, ServeCommand.self, CheckCommand.self, InitCommand.self, NewCommand.self, DataCommand.self,
      ChartCommand.self,
      TemplateCommand.self, SchemaCommand.self, MarkdownCommand.self, RecordCommand.self, TraceCommand.self,
      ExplainCommand.self, VersionCommand.self, ManualCommand.self,
    ])

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    // The parser shows its general help whatever help is asked about.
    if arguments.first == "help" { explain(arguments) }
    do {
      var command = try await asyncParseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      // Without a message it has been told already.
      if exitCode(for: error) == .validationFailure, !message(for: error).isEmpty { explain(arguments) }
      exit(withError: error)
    }
  }

  /// Says what is wrong with a command line, and ends the program; returns where nothing of it is known.
  private static func explain(_ arguments: [String]) {
    guard let program = try? CommandTree.program(),
      let problem = CommandLineCheck.problem(in: arguments, of: program)
    else { return }
    GlobalOptions.console(of: arguments).report([Diagnostic(problem)])
    exit(withError: ExitCode.validationFailure)
  }
}
