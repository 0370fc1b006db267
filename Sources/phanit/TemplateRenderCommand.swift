import ArgumentParser
import Building
import Glibc
import Localization
import SourceText

struct TemplateRenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Print what a template makes of data.",
    discussion: """
      The keys of the data are the names that the template may use. Templates that it extends, includes or imports are \
      looked for beside it, then in the site, then among the built-in ones. --language is that of the page too.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("A file of JSON or YAML, or standard input: -.", valueName: "file"))
  var data: String?

  @Argument(help: ArgumentHelp("The template.", valueName: "file"))
  var template: String

  func validate() throws {
    if template.isEmpty || data?.isEmpty == true {
      throw ValidationError(th: "ชื่อไฟล์ว่างเปล่า", en: "a file must have a name")
    }
  }

  func run() throws {
    let (page, diagnostics) = TemplateReader.render(
      template, data: data, site: options.site, language: options.language?.language,
      clock: Instant(secondsSinceEpoch: time(nil)))
    try options.check(diagnostics)
    if let page { options.console.show(page) }
  }
}
