import ArgumentParser
import Building
import Localization
import Site
import SourceText

/// `phanit new …`: files to go on with.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a bulletin, a dataset or a page.",
    subcommands: [NewBulletinCommand.self, NewDatasetCommand.self, NewPageCommand.self])
}

struct NewBulletinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin", abstract: "Begin a bulletin: with the structure of the last one of its series.",
    discussion: """
      Headings, figures and sentences with live values stay, moved to the period of the new bulletin; paragraphs of words are \
      to be written. Without a series, and on a terminal, you are asked.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The series, by the name of its file in Content/series.", valueName: "series"))
  var series: String?

  @Option(help: "The title; else that of the last bulletin, to be mended.")
  var title: String?

  @Option(help: ArgumentHelp("Its date; else the next day on which the series is due.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("The last part of its address.", valueName: "name"))
  var slug: String?

  @Option(help: ArgumentHelp("Begin it as if it were this instant: 2026-11-20T09:00.", valueName: "instant"))
  var clock: String?

  func validate() throws {
    try BuildArguments.validate(clock: clock)
    if let date, CivilDate(iso: date) == nil {
      throw ValidationError(
        th: "--date ต้องเขียนเป็น ปี-เดือน-วัน เช่น 2569-11-20 หรือ 2026-11-20 แต่พบ '\(date)'",
        en: "--date must be year, month and day, 2026-11-20 or 2569-11-20; found '\(date)'")
    }
  }

  func run() throws {
    let instant = BuildArguments.instant(clock)
    let all = series == nil && title == nil ? BulletinStarter.series(of: options.site, clock: instant) : []
    var chosen = series
    if chosen == nil {
      do {
        chosen = try options.console.choice(among: all.map { (key: $0.id, title: $0.title) })
      } catch {
        throw ExitCode(1)
      }
    }
    let request = BulletinRequest(
      series: chosen, title: title, date: date.flatMap { CivilDate(iso: $0) }, slug: slug)
    let (draft, diagnostics) = BulletinStarter.begin(request, site: options.site, clock: instant)
    try options.check(diagnostics)
    if let draft { options.console.say(ProgramText.begun(draft)) }
  }
}
