import ArgumentParser
import Building
import Site
import SourceText

/// `phanit record …`: keeps what bulletins publish.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Keep every number that a bulletin publishes, with the rows behind it.",
    discussion: """
      A record lies beside the texts of its bulletin and is kept with them. From then on the bulletin is drawn from it, and \
      'phanit trace' tells where its numbers came from. It may be made before the bulletin is published.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("Record as if it were this instant: 2026-11-20T09:00.", valueName: "instant"))
  var clock: String?

  @Flag(help: "Make a record anew that is there already.")
  var replace = false

  @Flag(help: "With --replace: also that of a bulletin that is published; the old record is kept beside it.")
  var published = false

  @Argument(
    help: ArgumentHelp(
      "Bulletins by name (2026/rice-46) or file; without any, all that use data and have no record.",
      valueName: "bulletin"))
  var bulletins: [String] = []

  func validate() throws {
    if bulletins.contains("") { throw ValidationError(th: "ชื่อข่าวว่างเปล่า", en: "a bulletin must have a name") }
    if replace, bulletins.isEmpty {
      throw ValidationError(th: "--replace ต้องระบุชื่อข่าว", en: "--replace needs the names of the bulletins")
    }
    if published, !replace {
      throw ValidationError(th: "--published ใช้ร่วมกับ --replace", en: "--published goes with --replace")
    }
    try BuildArguments.validate(clock: clock)
  }

  func run() throws {
    let (recorded, diagnostics) = BulletinRecorder.record(
      bulletins, site: options.site, replacing: replace ? (published ? .always : .unpublished) : .never,
      clock: BuildArguments.instant(clock), now: BuildArguments.instant(nil))
    try options.check(diagnostics)
    for item in recorded { options.console.say(ProgramText.recorded(item)) }
    if recorded.isEmpty { options.console.say(ProgramText.nothingToRecord) }
  }
}
