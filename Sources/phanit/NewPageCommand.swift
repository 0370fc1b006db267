import ArgumentParser
import Building
import Localization
import SourceText

struct NewPageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "Begin a page: a file for each language, with an example of a chart.",
    discussion: "On a terminal you are asked for the titles.")

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp("Its path below Content/pages, without language and ending: topics/eggs.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("The title in Thai.", valueName: "text"))
  var titleTh: String?

  @Option(help: ArgumentHelp("The title in English.", valueName: "text"))
  var titleEn: String?

  @Option(help: ArgumentHelp("Make it the page of this topic.", valueName: "id"))
  var topic: String?

  @Flag(help: "Ask nothing.")
  var yes = false

  func run() throws {
    let (console, asks) = (options.console, !yes)
    var title = LocalizedText()
    (title[.thai], title[.english]) = (titleTh, titleEn)
    let (draft, diagnostics) = PageStarter.begin(path: name, title: title, topic: topic, site: options.site) {
      asks ? console.answer(to: ProgramText.titleQuestion($0, of: .page)) : nil
    }
    try options.check(diagnostics)
    if let draft { console.say(ProgramText.begun(draft)) }
  }
}
