import ArgumentParser

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
      ExplainCommand.self, VersionCommand.self,
    ])
}
