import ArgumentParser
import Building
import DataReports
import Datasets
import Localization
import SourceText

struct NewDatasetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dataset", abstract: "Begin a dataset: look at its CSV file and write down what the columns are.",
    discussion: """
      The file is copied as it is; datapackage.yaml beside it says what was found, and in brackets what you have to say. On a \
      terminal you are asked for the name, titles and units.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("A CSV file; several of one layout become one table.", valueName: "file.csv"))
  var files: [String]

  @Option(help: ArgumentHelp("The name of the dataset and of its folder; else that of the file.", valueName: "id"))
  var id: String?

  @Option(help: ArgumentHelp("The title in Thai.", valueName: "text"))
  var titleTh: String?

  @Option(help: ArgumentHelp("The title in English.", valueName: "text"))
  var titleEn: String?

  @Flag(help: "Ask nothing.")
  var yes = false

  @Option(help: ArgumentHelp("Begin it as if it were this instant: 2026-11-20T09:00.", valueName: "instant"))
  var clock: String?

  func validate() throws {
    try BuildArguments.validate(clock: clock)
    if files.contains("") { throw ValidationError(th: "ระบุไฟล์ CSV", en: "name a CSV file") }
  }

  func run() throws {
    let console = options.console
    var (found, problems) = DatasetStarter.look(at: files, id: id, site: options.site)
    if let starter = found, id == nil, !starter.isInPlace, !yes,
      let name = console.answer(to: ProgramText.nameQuestion(starter.id))
    {
      (found, problems) = DatasetStarter.look(at: files, id: name, site: options.site)
    }
    guard let starter = found else { return try options.check(problems) }
    console.say(DraftReport(starter.draft).prose)
    var title = LocalizedText()
    (title[.thai], title[.english]) = (titleTh, titleEn)
    var units: [String: LocalizedText] = [:]
    if !yes {
      for language in starter.languages where title[language] == nil {
        title[language] = console.answer(to: ProgramText.titleQuestion(language, of: .dataset))
      }
      for measure in starter.draft.measures {
        for language in starter.languages {
          let question = ProgramText.unitQuestion(measure, language)
          if let unit = console.answer(to: question, offer: measure.unit?.unit?[language]) {
            units[measure.name, default: LocalizedText()][language] = unit
          }
        }
      }
    }
    do {
      let (descriptor, diagnostics) = try starter.write(
        title: title, units: units, clock: BuildArguments.instant(clock), language: options.messageLanguage)
      console.say(ProgramText.begun(descriptor, at: starter.descriptorPath, options))
      console.report(diagnostics)
    } catch {
      try options.check([Diagnostic(error)])
    }
  }
}
