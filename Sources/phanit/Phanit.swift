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
    let given = Array(CommandLine.arguments.dropFirst())
    var arguments = given
    if given.first == "help" {
      // The parser takes names of commands alone here, and shows its general help whatever help is asked about.
      arguments = GlobalOptions.withoutLanguage(given)
      explain(arguments, to: given)
    }
    do {
      var command = try await asyncParseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let code = exitCode(for: error)
      // A group of commands takes no option; with --language alone its help is meant, as without.
      let isHelp = code.isSuccess || !GlobalOptions.withoutLanguage(given).contains { $0.hasPrefix("-") }
      if isHelp { helpInThai(given) }
      // Without a message it has been told already.
      if code == .validationFailure, !message(for: error).isEmpty {
        explain(arguments, to: given)
        explainInThai(message(for: error), given)
      }
      exit(withError: error)
    }
  }

  /// Prints the help that is asked for where messages are in Thai, and ends the program; returns where none is.
  private static func helpInThai(_ arguments: [String]) {
    guard GlobalOptions.language(of: arguments) == .thai, let program = try? CommandTree.program(),
      let help = ThaiUsage.asked(by: arguments, of: program)
    else { return }
    GlobalOptions.console(of: arguments).show(Array(help.utf8))
    exit(withError: ExitCode.success)
  }

  /// Says what a command finds wrong with its options where messages are in Thai, and ends the program.
  private static func explainInThai(_ message: String, _ arguments: [String]) {
    guard GlobalOptions.language(of: arguments) == .thai else { return }
    GlobalOptions.console(of: arguments).report([Diagnostic(CommandLineProblem.other(message))])
    exit(withError: ExitCode.validationFailure)
  }

  /// Says what is wrong with a command line, and ends the program; returns where nothing of it is known.
  /// - Parameter given: what was typed, of which the language of messages is taken.
  private static func explain(_ arguments: [String], to given: [String]) {
    guard let program = try? CommandTree.program(),
      let problem = CommandLineCheck.problem(in: arguments, of: program)
    else { return }
    GlobalOptions.console(of: given).report([Diagnostic(problem)])
    exit(withError: ExitCode.validationFailure)
  }
}
