import ArgumentParser
import Building
import SourceText

struct TemplateShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a built-in template, to be copied into the site and changed.",
    discussion: "phanit template show partials/footer.html > Templates/partials/footer.html")

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("A name that phanit template list prints.", valueName: "name"))
  var name: String

  func validate() throws {
    if name.isEmpty { throw ValidationError(th: "ระบุชื่อแม่แบบ", en: "name a template") }
  }

  func run() throws {
    do {
      options.console.show(try TemplateLibrary.text(of: name))
    } catch {
      options.console.report([Diagnostic(error)])
      throw ExitCode(1)
    }
  }
}
