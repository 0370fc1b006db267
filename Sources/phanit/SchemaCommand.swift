import ArgumentParser
import Building
import SourceText

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a file or a block, for editors.",
    discussion: """
      Without a name it lists the schemas.
      phanit schema site > .vscode/schemas/site.schema.json
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("A name that phanit schema lists.", valueName: "name"))
  var name: String?

  func run() throws {
    guard let name else {
      options.console.say(ProgramText.list(of: SchemaLibrary.items))
      return
    }
    do {
      options.console.show(try SchemaLibrary.text(of: name))
    } catch {
      options.console.report([Diagnostic(error)])
      throw ExitCode(1)
    }
  }
}
